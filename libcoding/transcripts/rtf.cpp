// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/rtf.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/text/code_page.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/office_text.hpp"
#include "libcoding/transcripts/rtf_flow.hpp"
#include "libcoding/transcripts/rtf_tokens.hpp"
#include "libcoding/transcripts/rtf_words.hpp"
#include "libcoding/transcripts/turns.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t depth_limit = 1000;
constexpr int usual_code_page = 1252;

class RtfReader {
  public:
    explicit RtfReader(std::string_view rtf) : rtf_{rtf} {}

    Document run() {
        groups_.push_back({});
        for (std::size_t at = 0; at < rtf_.size() && !groups_.empty();) take(next_rtf_token(rtf_, at));
        flush();
        return flow_.finish();
    }

    [[nodiscard]] std::size_t footnotes() const { return footnotes_; }
    [[nodiscard]] bool comments() const { return comments_; }
    [[nodiscard]] bool deletions() const { return deletions_; }
    [[nodiscard]] bool hidden() const { return hidden_; }

  private:
    struct Group {
        bool skipped = false;
        bool fonts = false;  ///< inside the table of fonts
        Face face;
        bool hidden = false;
        bool deleted = false;
        int uc = 1;  ///< characters that stand behind \u for programs without Unicode
        int font = 0;
    };

    Group& group() { return groups_.back(); }
    [[nodiscard]] bool silent() const {
        const auto& group = groups_.back();
        return group.skipped || group.fonts || group.hidden || group.deleted;
    }

    void take(const RtfToken& token) {
        using TokenKind = RtfToken::Kind;
        if (token.kind == TokenKind::byte) return byte(static_cast<char>(*token.number));
        if (token.kind == TokenKind::text) return text(token.text);
        flush();
        if (token.kind == TokenKind::open) return open();
        if (token.kind == TokenKind::close) return close();
        if (token.kind == TokenKind::symbol) return symbol(token.text.front());
        word(token);
        starred_ = false;
    }

    void open() {
        if (groups_.size() >= depth_limit) {
            throw Error{
                ErrorKind::input,
                Message{"The groups of this RTF are nested more than {0, number} deep.", depth_limit},
                Message{"No text that people write needs that; ask whoever sent the file what it is."}};
        }
        groups_.push_back(groups_.back());
        fallback_ = 0;
        starred_ = false;
    }

    void close() {
        fallback_ = 0;
        starred_ = false;
        if (groups_.size() > 1) groups_.pop_back();
    }

    void symbol(char c) {
        starred_ = c == '*';
        if (fallback_ > 0 && c != '*' && c != '\n' && c != '\r') {
            --fallback_;
            return;
        }
        if (c == '~') add("\u00a0");
        if (c == '_') add("\u2011");
        if (c == '-') add("\u00ad");
        if (c == '\\' || c == '{' || c == '}') add({&c, 1});
        if ((c == '\n' || c == '\r') && !silent()) flow_.end_paragraph();
    }

    void word(const RtfToken& token) {
        const auto name = token.text;
        if (name == "u") return unicode(token.number.value_or(0));
        if (name == "uc") {
            group().uc = std::clamp(token.number.value_or(1), 0, 16);
            return;
        }
        if (name == "bin") return;
        if (fallback_ > 0) {
            --fallback_;
            return;
        }
        if (destination(name)) return;
        if (font_word(name, token.number.value_or(0))) return;
        const bool on = token.number.value_or(1) != 0;
        if (name == "b") group().face.bold = on;
        if (name == "i") group().face.italic = on;
        if (name == "v") group().hidden = on;
        if (name == "deleted") group().deleted = on;
        if (name == "plain") {
            group().face = {};
            group().hidden = group().deleted = false;
        }
        if (group().skipped) return;
        if (const auto known = rtf_character(name); !known.empty()) return add(known);
        layout(name);
    }

    /// True where the word opens a group that is no text of the body.
    bool destination(std::string_view name) {
        if (name == "fonttbl") {
            group().fonts = true;
            return true;
        }
        if (name == "footnote") ++footnotes_;
        if (name == "annotation") comments_ = true;
        if (rtf_keeps(name)) {
            // The Unicode of \upr lies inside what is left out of it: what surrounds that group decides.
            const std::size_t out = name == "ud" ? 3 : 2;
            group().skipped = groups_.size() >= out && groups_[groups_.size() - out].skipped;
            return true;
        }
        if (starred_ || name == "footnote" || name == "annotation" || rtf_leaves_out(name)) {
            group().skipped = true;
            return true;
        }
        return false;
    }

    bool font_word(std::string_view name, int number) {
        if (name == "ansicpg") code_page_ = number;
        if (name == "mac") code_page_ = 10000;
        if (name == "pc") code_page_ = 437;
        if (name == "pca") code_page_ = 850;
        if (name == "f") group().font = number;
        if (name == "fcharset" && group().fonts && font_pages_.size() < 10'000) {
            if (const int page = rtf_code_page(number); page != 0) font_pages_[group().font] = page;
        }
        return group().fonts;
    }

    void layout(std::string_view name) {
        if (name == "par" || name == "sect" || name == "page") {
            if (!silent()) flow_.end_paragraph();
        } else if (name == "pard") {
            flow_.plain_paragraph();
        } else if (name == "intbl") {
            flow_.in_table();
        } else if (name == "outlinelevel") {
            flow_.heading();
        } else if (name == "cell" || name == "nestcell") {
            flow_.end_cell();
        } else if (name == "row" || name == "nestrow") {
            flow_.end_row();
        }
    }

    void unicode(int number) {
        fallback_ = group().uc;
        if (number < 0) number += 0x10000;
        if (number >= 0xD800 && number < 0xDC00) {
            surrogate_ = number;
            return;
        }
        char32_t point = static_cast<char32_t>(number);
        if (number >= 0xDC00 && number < 0xE000) {
            point = surrogate_ == 0
                        ? U'\uFFFD'
                        : static_cast<char32_t>(0x10000 + (surrogate_ - 0xD800) * 0x400 + (number - 0xDC00));
        } else if (number > 0x10FFFF || number < 0x20 || number == 0x7F) {
            point = U'\uFFFD';
        }
        surrogate_ = 0;
        std::string utf8;
        text::append_code_point(utf8, point);
        add(utf8);
    }

    /// Bytes wait until something else comes: in some code pages two of them are one character.
    void byte(char c) {
        if (fallback_ > 0) {
            --fallback_;
            return;
        }
        keep({&c, 1});
    }

    void text(std::string_view text) {
        const auto skip = std::min(text.size(), static_cast<std::size_t>(fallback_));
        fallback_ -= static_cast<int>(skip);
        text.remove_prefix(skip);
        keep(text);
    }

    void keep(std::string_view bytes) {
        if (!silent()) {
            waiting_ += bytes;
        } else if (!bytes.empty() && !group().skipped && !group().fonts) {
            (group().hidden ? hidden_ : deletions_) = true;
        }
    }

    void flush() {
        if (waiting_.empty()) return;
        const auto bytes = std::exchange(waiting_, {});
        const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) {
            const auto value = static_cast<unsigned char>(c);
            return (value >= 0x20 && value < 0x7F) || c == '\t';
        });
        if (ascii) return add(bytes);
        const auto found = font_pages_.find(group().font);
        const int number = found == font_pages_.end() ? code_page_ : found->second;
        auto page = pages_.find(number);
        if (page == pages_.end()) page = pages_.emplace(number, text::CodePage{number}).first;
        add(page->second.utf8(bytes));
    }

    void add(std::string_view text) {
        if (silent()) return;
        flow_.add(text, group().face);
    }

    std::string_view rtf_;
    RtfFlow flow_;
    std::vector<Group> groups_;
    std::string waiting_;
    std::map<int, int> font_pages_;
    std::map<int, text::CodePage> pages_;
    int code_page_ = usual_code_page;
    int fallback_ = 0;   ///< characters still to be passed over behind \u
    int surrogate_ = 0;  ///< the first half of a character that RTF writes as two
    std::size_t footnotes_ = 0;
    bool starred_ = false;
    bool comments_ = false;
    bool deletions_ = false;
    bool hidden_ = false;
};

}  // namespace

Transcript read_rtf(std::span<const std::byte> bytes, const ReadOptions& options) {
    RtfReader reader{{reinterpret_cast<const char*>(bytes.data()), bytes.size()}};
    const auto document = reader.run();
    if (blank(document.text, 0, document.text.size())) {
        throw Error{ErrorKind::input, Message{"This document holds no text."},
                    Message{"If it is made of pictures, have them recognised as text first."}};
    }
    auto transcript = transcript_of(document, options);
    transcript.format = "rtf";
    note(LeftOutOfDocument{reader.footnotes(), reader.comments(), reader.deletions()}, transcript);
    if (reader.hidden()) transcript.notes.push_back(Message{"Hidden text was left out."});
    return transcript;
}

int recognise_rtf(std::span<const std::byte> bytes, std::string_view) {
    constexpr std::string_view signature = "{\\rtf";
    const std::string_view all{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    return all.starts_with(signature) ? 100 : 0;
}

}  // namespace coding::transcripts
