// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/caption_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_tag = 200;  // bytes

/// A character reference at `at`; appends what it stands for and returns its length, 0 where it is none.
std::size_t reference(std::string_view text, std::size_t at, std::string& out) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> known{{{"&amp;", "&"},
                                                                                  {"&lt;", "<"},
                                                                                  {"&gt;", ">"},
                                                                                  {"&nbsp;", "\u00a0"},
                                                                                  {"&quot;", "\""},
                                                                                  {"&#39;", "'"},
                                                                                  {"&lrm;", "\u200e"},
                                                                                  {"&rlm;", "\u200f"}}};
    for (const auto& [name, character] : known) {
        if (!text.substr(at).starts_with(name)) continue;
        out += character;
        return name.size();
    }
    return 0;
}

/// The name of a tag, without its slash and classes: "v" of "v.loud Marie".
std::string_view tag_name(std::string_view tag) {
    if (tag.starts_with('/')) tag.remove_prefix(1);
    return tag.substr(0, tag.find_first_of(". \t\n/"));
}

bool known_tag(std::string_view tag) {
    constexpr std::array<std::string_view, 13> names{"c",    "i",  "b",    "u", "s", "v", "lang",
                                                     "ruby", "rt", "font", "I", "B", "U"};
    if (tag.empty()) return false;
    if (is_digit(tag.front())) return time_code_at(tag, 0).has_value();
    return std::find(names.begin(), names.end(), tag_name(tag)) != names.end();
}

class CaptionReader {
  public:
    CaptionReader(std::string_view payload, const Cue& timing, std::vector<Cue>& cues)
        : payload_{payload}, cues_{cues}, cue_{timing} {}

    bool run() {
        std::size_t at = 0;
        while (at < payload_.size()) {
            const char c = payload_[at];
            std::size_t length = 0;
            if (c == '<') length = tag(at);
            if (c == '{') length = position(at);
            if (c == '&') length = reference(payload_, at, cue_.text);
            if (length == 0) {
                cue_.text += c == '\n' ? ' ' : c;
                length = 1;
            }
            at += length;
        }
        flush();
        return closed_;
    }

  private:
    std::size_t tag(std::size_t at) {
        const auto end = payload_.substr(0, at + longest_tag).find('>', at);
        if (end == std::string_view::npos) {
            closed_ = closed_ && !known_tag(payload_.substr(at + 1, 2));
            return 0;
        }
        const auto inner = payload_.substr(at + 1, end - at - 1);
        if (!known_tag(inner)) return 0;
        if (tag_name(inner) == "v") {
            flush();
            const auto name = inner.find_first_of(" \t\n");
            cue_.voice.clear();
            if (!inner.starts_with('/') && name != std::string_view::npos) {
                for (std::size_t i = name; i < inner.size();) {
                    const auto length = inner[i] == '&' ? reference(inner, i, cue_.voice) : 0;
                    if (length == 0) cue_.voice += inner[i];
                    i += std::max<std::size_t>(length, 1);
                }
                cue_.voice = std::string{text::trimmed(cue_.voice)};
            }
        }
        return end + 1 - at;
    }

    /// {\an8}
    std::size_t position(std::size_t at) const {
        if (!payload_.substr(at).starts_with("{\\")) return 0;
        const auto end = payload_.substr(0, at + longest_tag).find('}', at);
        return end == std::string_view::npos ? 0 : end + 1 - at;
    }

    void flush() {
        cue_.text = std::string{text::trimmed(cue_.text)};
        take_chevrons();
        if (!cue_.text.empty()) cues_.push_back(cue_);
        cue_.text.clear();
    }

    /// ">>" before the words, as captions of broadcasts have it where another begins to speak; ">>>" with the
    /// subject.
    void take_chevrons() {
        cue_.opens = cue_.text.starts_with(">>");
        if (!cue_.opens) return;
        const auto words = std::min({cue_.text.find_first_not_of('>'), std::size_t{3}, cue_.text.size()});
        cue_.text = std::string{text::trimmed(std::string_view{cue_.text}.substr(words))};
    }

    std::string_view payload_;
    std::vector<Cue>& cues_;
    Cue cue_;
    bool closed_ = true;
};

}  // namespace

bool read_caption(std::string_view payload, const Cue& timing, std::vector<Cue>& cues) {
    return CaptionReader{payload, timing, cues}.run();
}

bool read_timing(std::string_view line, Cue& timing) {
    line = text::trimmed(line);
    if (line.find("-->") == std::string_view::npos) return false;
    const auto code = time_code_at(line, 0);
    if (!code || code->enclosed) return false;
    timing.begin = code->at;
    timing.end = code->until;
    return true;
}

}  // namespace coding::transcripts
