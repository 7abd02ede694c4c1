// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/query_tokens.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {
namespace {

using Kind = PassageQuery::Kind;

struct OperatorWord {
    std::string_view first, second;  // a second word where it takes two
    Kind kind;
};
constexpr std::array<OperatorWord, 19> operator_words{{
    {"AND", "", Kind::both},
    {"ET", "", Kind::both},
    {"OR", "", Kind::either},
    {"OU", "", Kind::either},
    {"NOT", "", Kind::without},
    {"SAUF", "", Kind::without},
    {"NEAR", "", Kind::near},
    {"PRÈS", "", Kind::near},
    {"PRES", "", Kind::near},
    {"THEN", "", Kind::then},
    {"PUIS", "", Kind::then},
    {"IN", "TURN", Kind::same_turn},
    {"SAME", "TURN", Kind::same_turn},
    {"MÊME", "TOUR", Kind::same_turn},
    {"MEME", "TOUR", Kind::same_turn},
    {"IN", "SOURCE", Kind::same_source},
    {"SAME", "SOURCE", Kind::same_source},
    {"MÊME", "SOURCE", Kind::same_source},
    {"MEME", "SOURCE", Kind::same_source},
}};

struct QuotationMarks {
    std::string_view open, close;
};
constexpr std::array<QuotationMarks, 3> quotation_marks{{{"\"", "\""}, {"“", "”"}, {"«", "»"}}};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class QueryTokens {
  public:
    QueryTokens(std::string_view query, std::vector<QueryName>* names) : query_(query), names_(names) {}

    std::vector<QueryToken> all() {
        while (skip_spaces(), at_ < query_.size()) {
            if (query_[at_] == '(' || query_[at_] == ')') {
                const bool open = query_[at_++] == '(';
                tokens_.push_back(
                    {open ? QueryToken::Kind::open : QueryToken::Kind::close, open ? "(" : ")", {}});
            } else if (query_[at_] == '[') {
                take_conditions();
            } else if (!take_quoted()) {
                take_words();
            }
        }
        tokens_.emplace_back();
        return std::move(tokens_);
    }

  private:
    void skip_spaces() {
        while (at_ < query_.size()) {
            if (is_space(query_[at_])) {
                ++at_;
            } else if (query_.substr(at_).starts_with("\u00A0")) {
                at_ += std::string_view{"\u00A0"}.size();
            } else {
                return;
            }
        }
    }

    void take_conditions() {
        const auto begin = ++at_;
        bool quoted = false;
        for (; at_ < query_.size() && (quoted || query_[at_] != ']'); ++at_) {
            if (query_[at_] == '"') quoted = !quoted;
        }
        if (at_ == query_.size()) {
            throw Error{ErrorKind::usage,
                        Message{"A bracket is not closed: {0}", std::string{query_.substr(begin - 1)}},
                        Message{"Close it behind the last condition."}};
        }
        const auto inside = query_.substr(begin, at_ - begin);
        QueryToken token{QueryToken::Kind::conditions, "[" + std::string{inside} + "]", {}, false};
        token.query.conditions = parse_conditions(inside, names_);
        tokens_.push_back(std::move(token));
        ++at_;
    }

    bool take_quoted() {
        const auto rest = query_.substr(at_);
        for (const auto& marks : quotation_marks) {
            if (!rest.starts_with(marks.open)) continue;
            const auto begin = at_;
            at_ += marks.open.size();
            QueryToken token{QueryToken::Kind::name, {}, {}, true};
            token.text = quoted_name(marks, rest);
            note_name(token.text, query_.substr(begin, at_ - begin));
            take_polarity(token);
            token.query.code = token.text;
            tokens_.push_back(std::move(token));
            return true;
        }
        return false;
    }

    std::string quoted_name(const QuotationMarks& marks, std::string_view rest) {
        std::string name;
        while (true) {
            const auto close = query_.find(marks.close, at_);
            if (close == std::string_view::npos) {
                throw Error{ErrorKind::usage,
                            Message{"A quotation mark is not closed: {0}", std::string{rest}},
                            Message{"Close it behind the name of the code."}};
            }
            name += query_.substr(at_, close - at_);
            at_ = close + marks.close.size();
            if (!query_.substr(at_).starts_with(marks.close) || marks.close != "\"") break;
            name += marks.close;
            at_ += marks.close.size();
        }
        return trimmed(name);
    }

    // « name » has no-break spaces inside its marks.
    static std::string trimmed(std::string name) {
        constexpr std::string_view no_break = "\u00A0";
        while (!name.empty() && (is_space(name.front()) || name.starts_with(no_break))) {
            name.erase(0, is_space(name.front()) ? 1 : no_break.size());
        }
        while (!name.empty() && (is_space(name.back()) || name.ends_with(no_break))) {
            name.resize(name.size() - (is_space(name.back()) ? 1 : no_break.size()));
        }
        return name;
    }

    void take_polarity(QueryToken& token) {
        if (at_ >= query_.size() || query_[at_] != ':') return;
        ++at_;
        const auto word = next_word();
        token.query.polarity = polarity_from_word(word);
        if (token.query.polarity) return;
        throw Error{ErrorKind::usage, Message{"“{0}” is not what a passage can be.", std::string{word}},
                    Message{"After the colon stands lever, barrier or ambivalent (levier, frein)."}};
    }

    /// Up to a space, a parenthesis, a bracket or a quotation mark that opens.
    std::string_view next_word() {
        const auto begin = at_;
        while (at_ < query_.size()) {
            const auto c = query_[at_];
            if (is_space(c) || c == '(' || c == ')' || c == '[' || (at_ > begin && c == '"')) break;
            ++at_;
        }
        return query_.substr(begin, at_ - begin);
    }

    /// An operator, or words that make up a name.
    void take_words() {
        std::string name;
        std::string_view written;
        while (true) {
            skip_spaces();
            const auto begin = at_;
            if (at_ >= query_.size() || opens_something()) break;
            const auto word = next_word();
            if (auto token = operator_at(word, begin)) {
                add_name(name, written);
                tokens_.push_back(std::move(*token));
                return;
            }
            name += (name.empty() ? "" : " ") + std::string{word};
            const auto* const first = written.empty() ? word.data() : written.data();
            written = {first, static_cast<std::size_t>(query_.data() + at_ - first)};
        }
        add_name(name, written);
    }

    [[nodiscard]] bool opens_something() const {
        const auto c = query_[at_];
        return c == '(' || c == ')' || c == '[' ||
               std::any_of(quotation_marks.begin(), quotation_marks.end(), [&](const QuotationMarks& marks) {
                   return query_.substr(at_).starts_with(marks.open);
               });
    }

    void add_name(const std::string& name, std::string_view written) {
        if (name.empty()) return;
        QueryToken token{QueryToken::Kind::name, name, {}, false};
        token.query.code = name;
        if (const auto colon = name.rfind(':'); colon != std::string::npos && colon > 0) {
            token.query.polarity = polarity_from_word(std::string_view{name}.substr(colon + 1));
            if (token.query.polarity) {
                token.query.code = trimmed(name.substr(0, colon));
                written = text::trimmed(written.substr(0, written.rfind(':')));
            }
        }
        if (token.query.code == "*") token.query.code.clear();
        note_name(token.query.code, written);
        tokens_.push_back(std::move(token));
    }

    void note_name(const std::string& name, std::string_view written) {
        if (names_ != nullptr && !name.empty()) names_->push_back({NameOf::code, name, written});
    }

    std::optional<QueryToken> operator_at(std::string_view word, std::size_t begin) {
        const auto slash = word.find('/');
        const auto bare = word.substr(0, slash);
        for (const auto& known : operator_words) {
            if (bare != known.first) continue;
            const bool measured = known.kind == Kind::near || known.kind == Kind::then;
            if (slash != std::string_view::npos && !measured) continue;
            if (!known.second.empty()) {
                const auto back = at_;
                skip_spaces();
                if (next_word() != known.second) {
                    at_ = back;
                    continue;
                }
            }
            QueryToken token{QueryToken::Kind::op, std::string{query_.substr(begin, at_ - begin)}, {}, false};
            token.query.kind = known.kind;
            if (slash != std::string_view::npos) measure(token, word.substr(slash + 1));
            return token;
        }
        return std::nullopt;
    }

    static void measure(QueryToken& token, std::string_view how_near) {
        auto& within = token.query.within;
        const auto* const last = how_near.data() + how_near.size();
        const auto [end, fault] = std::from_chars(how_near.data(), last, within);
        const std::string_view unit{end, static_cast<std::size_t>(last - end)};
        if (unit == "T" || unit == "t") token.query.unit = PassageQuery::Unit::turns;
        const bool known = unit.empty() || unit == "T" || unit == "t" || unit == "W" || unit == "w" ||
                           unit == "M" || unit == "m";
        if (fault == std::errc{} && known) return;
        throw Error{ErrorKind::usage, Message{"“{0}” does not say how near.", token.text},
                    Message{"NEAR/20 means within 20 words, NEAR/3T within 3 turns."}};
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<QueryToken> tokens_;
    std::vector<QueryName>* names_;
};

}  // namespace

std::vector<QueryToken> query_tokens(std::string_view query, std::vector<QueryName>* names) {
    return QueryTokens{query, names}.all();
}

}  // namespace coding::analysis
