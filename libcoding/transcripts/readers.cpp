// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "libcoding/error.hpp"
#include "libcoding/transcripts/chat.hpp"
#include "libcoding/transcripts/docx.hpp"
#include "libcoding/transcripts/elan.hpp"
#include "libcoding/transcripts/exmaralda.hpp"
#include "libcoding/transcripts/html.hpp"
#include "libcoding/transcripts/odt.hpp"
#include "libcoding/transcripts/otranscribe.hpp"
#include "libcoding/transcripts/pdf.hpp"
#include "libcoding/transcripts/plain_text.hpp"
#include "libcoding/transcripts/reader.hpp"
#include "libcoding/transcripts/rtf.hpp"
#include "libcoding/transcripts/srt.hpp"
#include "libcoding/transcripts/tei.hpp"
#include "libcoding/transcripts/textgrid.hpp"
#include "libcoding/transcripts/transcriber.hpp"
#include "libcoding/transcripts/turn_table.hpp"
#include "libcoding/transcripts/webvtt.hpp"
#include "libcoding/transcripts/whisper_json.hpp"

namespace coding::transcripts {
namespace {

constexpr auto all_readers = std::to_array<Reader>({
    {"docx", "Word document", recognise_docx, read_docx},
    {"odt", "OpenDocument text", recognise_odt, read_odt},
    {"rtf", "Rich Text Format", recognise_rtf, read_rtf},
    {"pdf", "PDF with text", recognise_pdf, read_pdf},
    {"vtt", "WebVTT captions", recognise_webvtt, read_webvtt},
    {"srt", "SRT captions", recognise_srt, read_srt},
    {"whisper", "JSON of Whisper, WhisperX or whisper.cpp", recognise_whisper_json, read_whisper_json},
    {"otr", "oTranscribe", recognise_otranscribe, read_otranscribe},
    {"noscribe", "HTML of noScribe", recognise_noscribe, read_noscribe},
    {"html", "web page", recognise_html, read_html},
    {"elan", "ELAN", recognise_elan, read_elan},
    {"textgrid", "Praat TextGrid", recognise_textgrid, read_textgrid},
    {"trs", "Transcriber", recognise_transcriber, read_transcriber},
    {"chat", "CHAT of CLAN", recognise_chat, read_chat},
    {"exb", "EXMARaLDA", recognise_exmaralda, read_exmaralda},
    {"tei", "TEI transcription of speech", recognise_tei, read_tei},
    {"sheet", "workbook (XLSX, ODS) with a row a turn", recognise_turn_sheet, read_turn_table},
    {"csv", "table with a row a turn", recognise_turn_table, read_turn_table},
    {"txt", "plain text or Markdown", recognise_plain_text, read_plain_text},
});

bool starts_with(std::span<const std::byte> bytes, std::string_view start) {
    return bytes.size() >= start.size() &&
           std::equal(start.begin(), start.end(), bytes.begin(), [](char c, std::byte b) {
               return static_cast<unsigned char>(c) == std::to_integer<unsigned char>(b);
           });
}

/// Formats that people try and that no reader takes: each with what to do instead.
[[noreturn]] void refuse(std::span<const std::byte> bytes) {
    if (bytes.empty()) {
        throw Error{ErrorKind::input, Message{"This file is empty."},
                    Message{"Check that the right file was saved and chosen."}};
    }
    if (starts_with(bytes, "\xd0\xcf\x11\xe0")) {
        throw Error{
            ErrorKind::input,
            Message{"This is a document of Word or Excel 97–2003, or one that is locked with a password."},
            Message{
                "Open it in an office program and save it as DOCX, ODT, XLSX or ODS, without a password."}};
    }
    if (starts_with(bytes, "PK\x03\x04")) {
        throw Error{ErrorKind::input,
                    Message{"This archive is neither a document (DOCX, ODT) nor a workbook (XLSX, ODS)."},
                    Message{"Unpack it first, or export what is in it as DOCX, ODT, XLSX, text or CSV."}};
    }
    throw Error{
        ErrorKind::input, Message{"This file is not a transcript of a kind that can be read."},
        Message{"Import plain text, DOCX, ODT, RTF, PDF, HTML, WebVTT, SRT, Whisper’s JSON, a file of "
                "oTranscribe, ELAN, Praat, Transcriber, CLAN or EXMARaLDA, a table of turns (CSV, "
                "XLSX, ODS), or a project of another program (REFI-QDA, QualCoder, RQDA, Taguette)."}};
}

std::string names() {
    std::string all;
    for (const auto& reader : all_readers) {
        if (!all.empty()) all += ", ";
        all += reader.name;
    }
    return all;
}

}  // namespace

std::span<const Reader> readers() {
    return all_readers;
}

const Reader& reader_for(std::span<const std::byte> bytes, std::string_view extension,
                         const ReadOptions& options) {
    if (!options.format.empty()) {
        const auto named = std::find_if(all_readers.begin(), all_readers.end(),
                                        [&](const Reader& reader) { return reader.name == options.format; });
        if (named != all_readers.end()) return *named;
        throw Error{ErrorKind::input, Message{"There is no transcript format “{0}”.", options.format},
                    Message{"The formats are {0}.", names()}};
    }
    const Reader* best = nullptr;
    int surest = 0;
    for (const auto& reader : all_readers) {
        const int sure = reader.recognise(bytes, extension);
        if (sure > surest) {
            surest = sure;
            best = &reader;
        }
    }
    if (best == nullptr) refuse(bytes);
    return *best;
}

Transcript read(std::span<const std::byte> bytes, std::string_view extension, const ReadOptions& options) {
    return reader_for(bytes, extension, options).read(bytes, options);
}

std::string Transcript::text() const {
    std::string whole;
    std::size_t size = 0;
    for (const auto& block : blocks) size += block.text.size();
    whole.reserve(size);
    for (const auto& block : blocks) whole += block.text;
    return whole;
}

}  // namespace coding::transcripts
