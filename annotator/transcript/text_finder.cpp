// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/text_finder.hpp"

#include <QElapsedTimer>

#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace annotator {
namespace {

constexpr qint64 piece_ms = 12;

void find_in(const TranscriptDocument& document, std::size_t block, const std::string& words,
             std::vector<coding::Span>& hits) {
    const auto folded = coding::text::fold(document.block(block).text);
    const auto shown = document.shown(block);
    const auto start = document.start(block);
    std::size_t counted = 0;
    std::uint32_t characters = 0;
    const auto length = static_cast<std::uint32_t>(coding::text::count_code_points(words));
    for (auto at = folded.text.find(words); at != std::string::npos;
         at = folded.text.find(words, at + words.size())) {
        characters += static_cast<std::uint32_t>(
            coding::text::count_code_points(std::string_view{folded.text}.substr(counted, at - counted)));
        counted = at;
        const auto span = folded.original({characters, characters + length});
        const coding::Span hit{start + span.begin, start + span.end};
        if (hit.begin >= shown.begin && hit.end <= shown.end) hits.push_back(hit);
    }
}

}  // namespace

TextFinder::TextFinder(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &TextFinder::go_on);
}

void TextFinder::start(const TranscriptDocument& document, const QString& words) {
    stop();
    words_ = coding::text::fold(words.toStdString()).text;
    if (words_.empty()) {
        emit advanced();
        return;
    }
    document_ = &document;
    go_on();
}

void TextFinder::stop() {
    timer_.stop();
    document_ = nullptr;
    next_ = 0;
    hits_.clear();
}

void TextFinder::go_on() {
    QElapsedTimer since;
    since.start();
    while (next_ < document_->size() && since.elapsed() < piece_ms)
        find_in(*document_, next_++, words_, hits_);
    if (next_ < document_->size())
        timer_.start(0);
    else
        document_ = nullptr;
    emit advanced();
}

}  // namespace annotator
