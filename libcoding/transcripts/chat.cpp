// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/chat.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/dates.hpp"
#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/tiers.hpp"

namespace coding::transcripts {
namespace {

/// CLAN sets times between two NAK (0x15). A text with so many control characters passes for none, so they
/// are read as a white control that no transcript holds.
constexpr char nak = '\x15';
constexpr char bullet = '\v';

std::string with_readable_bullets(std::span<const std::byte> bytes) {
    std::string copy{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    std::replace(copy.begin(), copy.end(), nak, bullet);
    return copy;
}

/// ISO 639-3, as CHAT has it, in the two letters that the languages of projects have.
std::string language_of(std::string_view code) {
    constexpr auto known = std::to_array<std::pair<std::string_view, std::string_view>>({{"fra", "fr"},
                                                                                         {"eng", "en"},
                                                                                         {"deu", "de"},
                                                                                         {"spa", "es"},
                                                                                         {"ita", "it"},
                                                                                         {"por", "pt"},
                                                                                         {"nld", "nl"}});
    const auto found =
        std::find_if(known.begin(), known.end(), [code](const auto& each) { return each.first == code; });
    return std::string{found == known.end() ? code : found->second};
}

/// "12-MAR-2026" as ISO 8601; empty for what is no date.
std::string date_of(std::string_view written) {
    constexpr auto months = std::to_array<std::string_view>(
        {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"});
    if (written.size() != 11 || written[2] != '-' || written[6] != '-') return {};
    const auto month = std::find(months.begin(), months.end(), written.substr(3, 3));
    if (month == months.end()) return {};
    const auto number = static_cast<int>(month - months.begin()) + 1;
    return std::string{written.substr(7)} + (number < 10 ? "-0" : "-") + std::to_string(number) + "-" +
           std::string{written.substr(0, 2)};
}

class ChatReader {
  public:
    ChatReader(const Document& document, Transcript& transcript)
        : document_{document}, transcript_{transcript} {}

    std::vector<TieredCue> run() {
        for (const auto& line : document_.lines) {
            const auto content = document_.content(line);
            // A tab goes on with the line above.
            if (content.starts_with('\t') || content.starts_with(' ')) {
                tier_ += ' ';
                tier_ += text::trimmed(content);
                continue;
            }
            finish();
            tier_ = content;
            number_ = line.number;
        }
        finish();
        return std::move(pieces_);
    }

    [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }

  private:
    void finish() {
        const auto tier = std::exchange(tier_, {});
        const auto colon = tier.find(':');
        if (tier.empty() || colon == std::string::npos) return;
        const auto key = std::string_view{tier}.substr(1, colon - 1);
        const auto value = text::trimmed(std::string_view{tier}.substr(colon + 1));
        if (tier.front() == '*') main_line(key, value);
        if (tier.front() == '@') header(key, value);
        if (tier.front() == '%' && left_out_.size() < 100) {
            auto name = "%" + std::string{key};
            if (std::find(left_out_.begin(), left_out_.end(), name) == left_out_.end())
                left_out_.push_back(std::move(name));
        }
    }

    void header(std::string_view key, std::string_view value) {
        if (key == "Participants") return participants(value);
        if (key == "Languages")
            transcript_.language = language_of(value.substr(0, value.find_first_of(", ")));
        if (key == "Date") transcript_.date = date_in(date_of(value));
        if (key == "Date" || key == "Location" || key == "Situation" || key == "Media" ||
            key == "Transcriber")
            transcript_.metadata.emplace_back(key, value);
    }

    /// "MAR Marie Participant, INV Claire Investigator": code, name where there is one, role.
    void participants(std::string_view list) {
        while (!list.empty()) {
            const auto end = std::min(list.find(','), list.size());
            auto entry = text::trimmed(list.substr(0, end));
            list.remove_prefix(std::min(end + 1, list.size()));
            const auto code = entry.substr(0, entry.find(' '));
            auto rest = text::trimmed(entry.substr(code.size()));
            const auto last = rest.rfind(' ');
            const auto role = last == std::string_view::npos ? rest : rest.substr(last + 1);
            auto name =
                std::string{last == std::string_view::npos ? code : text::trimmed(rest.substr(0, last))};
            std::replace(name.begin(), name.end(), '_', ' ');
            if (role == "Investigator" || role == "Interviewer") name += " ?";
            if (!code.empty()) names_[std::string{code}] = std::move(name);
        }
    }

    void main_line(std::string_view code, std::string_view said) {
        TieredCue piece;
        auto& cue = piece.cue;
        for (std::size_t at = 0; at < said.size();) {
            const auto open = std::min(said.find(bullet, at), said.size());
            cue.text += said.substr(at, open - at);
            if (open == said.size()) break;
            const auto close = std::min(said.find(bullet, open + 1), said.size());
            times(said.substr(open + 1, close - open - 1), cue);
            at = std::min(close + 1, said.size());
        }
        const auto found = names_.find(std::string{code});
        cue.voice = found == names_.end() ? std::string{code} : found->second;
        cue.line = number_;
        piece.place = static_cast<std::int64_t>(pieces_.size());
        pieces_.push_back(std::move(piece));
    }

    /// "1200_5320", or with the file before it: %snd:"fg1"_1200_5320.
    static void times(std::string_view bullet_text, Cue& cue) {
        const auto last = bullet_text.rfind('_');
        if (last == std::string_view::npos) return;
        const auto before = bullet_text.substr(0, last);
        const auto first = before.rfind('_');
        const auto begin = number(first == std::string_view::npos ? before : before.substr(first + 1));
        const auto end = number(bullet_text.substr(last + 1));
        if (!cue.begin) cue.begin = begin;
        if (end) cue.end = end;
    }

    static std::optional<Milliseconds> number(std::string_view digits) {
        std::int64_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec != std::errc{} || value < 0 || value > 1'000'000'000'000) return std::nullopt;
        return Milliseconds{value};
    }

    const Document& document_;
    Transcript& transcript_;
    std::unordered_map<std::string, std::string> names_;
    std::vector<TieredCue> pieces_;
    std::vector<std::string> left_out_;
    std::string tier_;
    std::size_t number_ = 0;
};

}  // namespace

Transcript read_chat(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "chat";
    const auto copy = with_readable_bullets(bytes);
    const auto document = document_from_text(decoded_text(std::as_bytes(std::span{copy}), transcript));
    ChatReader reader{document, transcript};
    auto pieces = reader.run();
    assemble_tiers(std::move(pieces), reader.left_out(), options, transcript);
    return transcript;
}

int recognise_chat(std::span<const std::byte> bytes, std::string_view extension) {
    std::string_view start{reinterpret_cast<const char*>(bytes.data()),
                           std::min<std::size_t>(bytes.size(), 4096)};
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    if (!start.starts_with('@')) return 0;
    if (start.starts_with("@UTF8") || start.starts_with("@Begin")) return 100;
    return extension == "cha" && start.find("@Begin") != std::string_view::npos ? 90 : 0;
}

}  // namespace coding::transcripts
