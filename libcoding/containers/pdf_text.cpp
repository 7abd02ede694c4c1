// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/pdf_text.hpp"

#include "libcoding/error.hpp"
#include "libcoding/other_program.hpp"
#include "libcoding/text/encoding.hpp"

namespace coding::containers {
namespace {

[[noreturn]] void refuse(Message message, Message hint) {
    throw Error{ErrorKind::input, std::move(message), std::move(hint)};
}

/// What a PDF calls a character may be none that XML has: those become spaces or U+FFFD.
std::string acceptable(const std::string& xhtml) {
    auto text = text::decode(std::as_bytes(std::span{xhtml})).utf8;
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
    }
    for (const std::string_view nobody : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (auto at = text.find(nobody); at != std::string::npos; at = text.find(nobody, at + 3))
            text.replace(at, 3, "\ufffd");
    }
    return text;
}

}  // namespace

std::string words_of_pdf(std::span<const std::byte> bytes) {
    OtherProgram reader{{"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-"}};
    reader.input = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const auto ended = run(reader);
    if (!ended) {
        refuse(Message{"To read a PDF, the program pdftotext is needed, and it is not here."},
               Message{"Install it (on Debian and Ubuntu: the package poppler-utils), or import the document "
                       "that the PDF was made from (DOCX, ODT or text)."});
    }
    if (!ended->status) {
        refuse(Message{"This PDF takes more than {0, number} minutes or {1, number} MB to read.",
                       reader.patience / std::chrono::minutes{1}, reader.most_megabytes},
               Message{"Import the document that the PDF was made from (DOCX, ODT or text)."});
    }
    if (ended->status != 0) {
        if (ended->said.find("assword") != std::string::npos) {
            refuse(Message{"This document is locked with a password."},
                   Message{"Open it in a PDF reader with the password and print it to a new PDF."});
        }
        refuse(Message{"This PDF is damaged and cannot be read."}, Message{"Export or copy the file again."});
    }
    return acceptable(ended->written);
}

}  // namespace coding::containers
