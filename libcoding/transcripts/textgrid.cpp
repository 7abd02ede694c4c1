// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/textgrid.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/tiers.hpp"

namespace coding::transcripts {
namespace {

[[noreturn]] void refuse(std::size_t line) {
    throw Error{ErrorKind::input, Message{"This TextGrid is cut off or damaged."},
                Message{"Open it in Praat and save it again as a text file."}, Where{{}, line, {}}};
}

/// Praat reads a text file as a row of numbers and quoted texts; all else explains them to people. So the
/// long and the short form of a file are one.
class Values {
  public:
    explicit Values(std::string_view text) : text_{text} {}

    std::string text() {
        while (at_ < text_.size() && text_[at_] != '"') step();
        if (at_ >= text_.size()) refuse(line_);
        std::string value;
        for (step(); at_ < text_.size(); step()) {
            if (text_[at_] == '"') {
                step();
                if (at_ >= text_.size() || text_[at_] != '"') return value;
            }
            value += text_[at_];
        }
        refuse(line_);
    }

    /// A number that stands by itself; "[1]" of "intervals [1]:" does not.
    std::string_view number() {
        while (at_ < text_.size()) {
            skip_white();
            const auto begin = at_;
            while (at_ < text_.size() && !is_white(text_[at_]) && text_[at_] != '"') step();
            const auto word = text_.substr(begin, at_ - begin);
            if (!word.empty() && (is_digit(word.front()) || word.front() == '-')) return word;
            if (word.empty()) refuse(line_);
        }
        refuse(line_);
    }

    std::size_t count() {
        const auto word = number();
        std::size_t value = 0;
        for (const char c : word) {
            if (!is_digit(c) || value > text_.size()) refuse(line_);
            value = value * 10 + static_cast<std::size_t>(c - '0');
        }
        return value;
    }

    [[nodiscard]] std::size_t line() const { return line_; }

  private:
    static bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
    void step() {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }
    void skip_white() {
        while (at_ < text_.size() && is_white(text_[at_])) step();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

/// Whose words a tier holds; empty for the tiers of sounds and syllables that aligners add.
std::string speaker_of(std::string_view tier) {
    const auto key = text::search_key(tier);
    constexpr auto sounds = std::to_array<std::string_view>(
        {"phones", "phone", "phonemes", "phoneme", "syllables", "syllable", "syll", "mau", "kan-mau", "mas"});
    const auto is_sound = [&key](std::string_view sound) {
        return key == sound ||
               (key.ends_with(sound) && key.size() > sound.size() + 1 &&
                std::string_view{" -_"}.find(key[key.size() - sound.size() - 1]) != std::string_view::npos &&
                sound != "mau");
    };
    if (std::any_of(sounds.begin(), sounds.end(), is_sound)) return {};
    // "Marie - words" of the Montreal aligner.
    constexpr std::string_view words = " - words";
    if (tier.size() > words.size() && tier.ends_with(words)) tier.remove_suffix(words.size());
    return std::string{text::trimmed(tier)};
}

class GridReader {
  public:
    explicit GridReader(std::string_view text) : values_{text} {}

    std::vector<TieredCue> run() {
        values_.text();  // ooTextFile
        values_.text();  // TextGrid
        values_.number();
        values_.number();
        const auto tiers = values_.count();
        for (std::size_t i = 0; i < tiers; ++i) tier();
        return std::move(pieces_);
    }

    [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }

  private:
    void tier() {
        const bool points = values_.text() == "TextTier";
        const auto name = values_.text();
        const auto speaker = points ? std::string{} : speaker_of(name);
        values_.number();
        values_.number();
        const auto count = values_.count();
        if (speaker.empty() && count > 0) left_out_.push_back(name);
        for (std::size_t i = 0; i < count; ++i) {
            TieredCue piece;
            piece.cue.line = values_.line();
            piece.cue.begin = seconds(values_.number());
            if (!points) piece.cue.end = seconds(values_.number());
            piece.cue.text = values_.text();
            piece.cue.voice = speaker;
            piece.place = piece.cue.begin.value_or(Milliseconds{0}).count();
            if (!speaker.empty() && !blank(piece.cue.text, 0, piece.cue.text.size()))
                pieces_.push_back(std::move(piece));
        }
    }

    Values values_;
    std::vector<TieredCue> pieces_;
    std::vector<std::string> left_out_;
};

}  // namespace

Transcript read_textgrid(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "textgrid";
    const auto text = decoded_text(bytes, transcript);
    GridReader reader{text};
    auto pieces = reader.run();
    assemble_tiers(std::move(pieces), reader.left_out(), options, transcript);
    return transcript;
}

int recognise_textgrid(std::span<const std::byte> bytes, std::string_view) {
    const auto start = beginning_of(bytes).value_or("").substr(0, 200);
    return start.find("ooTextFile") != std::string::npos && start.find("\"TextGrid") != std::string::npos
               ? 100
               : 0;
}

}  // namespace coding::transcripts
