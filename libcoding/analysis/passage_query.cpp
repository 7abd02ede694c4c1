// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/passage_query.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "libcoding/error.hpp"

namespace coding::analysis {
namespace {

using Kind = PassageQuery::Kind;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_codes = 200;
constexpr std::size_t most_conditions_in_all = 2000;

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

struct Token {
    enum class Kind { name, op, open, close, conditions, end };
    Kind kind = Kind::end;
    std::string text;     // as written
    PassageQuery query;   // of a name the code; of an operator all but its parts; the conditions
    bool quoted = false;  // a name in quotation marks
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Message how_to_write() {
    return Message{"Write codes with AND, OR, NOT between them: prix AND confiance."};
}

class Tokens {
  public:
    explicit Tokens(std::string_view query) : query_(query) {}

    std::vector<Token> all() {
        while (skip_spaces(), at_ < query_.size()) {
            if (query_[at_] == '(' || query_[at_] == ')') {
                const bool open = query_[at_++] == '(';
                tokens_.push_back({open ? Token::Kind::open : Token::Kind::close, open ? "(" : ")", {}});
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
        Token token{Token::Kind::conditions, "[" + std::string{inside} + "]", {}, false};
        token.query.conditions = parse_conditions(inside);
        tokens_.push_back(std::move(token));
        ++at_;
    }

    bool take_quoted() {
        const auto rest = query_.substr(at_);
        for (const auto& marks : quotation_marks) {
            if (!rest.starts_with(marks.open)) continue;
            at_ += marks.open.size();
            Token token{Token::Kind::name, {}, {}, true};
            token.text = quoted_name(marks, rest);
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

    void take_polarity(Token& token) {
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
        while (true) {
            skip_spaces();
            const auto begin = at_;
            if (at_ >= query_.size() || opens_something()) break;
            const auto word = next_word();
            if (auto token = operator_at(word, begin)) {
                add_name(name);
                tokens_.push_back(std::move(*token));
                return;
            }
            name += (name.empty() ? "" : " ") + std::string{word};
        }
        add_name(name);
    }

    [[nodiscard]] bool opens_something() const {
        const auto c = query_[at_];
        return c == '(' || c == ')' || c == '[' ||
               std::any_of(quotation_marks.begin(), quotation_marks.end(), [&](const QuotationMarks& marks) {
                   return query_.substr(at_).starts_with(marks.open);
               });
    }

    void add_name(const std::string& name) {
        if (name.empty()) return;
        Token token{Token::Kind::name, name, {}, false};
        token.query.code = name;
        if (const auto colon = name.rfind(':'); colon != std::string::npos && colon > 0) {
            token.query.polarity = polarity_from_word(std::string_view{name}.substr(colon + 1));
            if (token.query.polarity) token.query.code = trimmed(name.substr(0, colon));
        }
        if (token.query.code == "*") token.query.code.clear();
        tokens_.push_back(std::move(token));
    }

    std::optional<Token> operator_at(std::string_view word, std::size_t begin) {
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
            Token token{Token::Kind::op, std::string{query_.substr(begin, at_ - begin)}, {}, false};
            token.query.kind = known.kind;
            if (slash != std::string_view::npos) measure(token, word.substr(slash + 1));
            return token;
        }
        return std::nullopt;
    }

    static void measure(Token& token, std::string_view how_near) {
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
    std::vector<Token> tokens_;
};

class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    PassageQuery parse() {
        if (tokens_.size() == 1) {
            throw Error{ErrorKind::usage, Message{"There is nothing to search for."}, how_to_write()};
        }
        auto query = any(0);
        if (next().kind == Token::Kind::close) {
            throw Error{ErrorKind::usage, Message{"A closing parenthesis has no opening one."}};
        }
        if (next().kind != Token::Kind::end) missing_operator();
        return query;
    }

  private:
    [[nodiscard]] const Token& next() const { return tokens_[at_]; }
    [[nodiscard]] bool next_is(Kind kind) const {
        return next().kind == Token::Kind::op && next().query.kind == kind;
    }

    PassageQuery any(std::size_t depth) {
        auto left = all(depth);
        while (next_is(Kind::either)) left = joined(std::move(left), [&] { return all(depth); });
        return left;
    }

    PassageQuery all(std::size_t depth) {
        auto left = close_by(depth);
        while (next_is(Kind::both) || next_is(Kind::without)) {
            // AND NOT is NOT.
            const auto& after = tokens_[at_ + 1];
            if (next_is(Kind::both) && after.kind == Token::Kind::op && after.query.kind == Kind::without) {
                ++at_;
            }
            left = joined(std::move(left), [&] { return close_by(depth); });
        }
        return left;
    }

    PassageQuery close_by(std::size_t depth) {
        auto left = one(depth);
        while (next_is(Kind::near) || next_is(Kind::then) || next_is(Kind::same_turn) ||
               next_is(Kind::same_source)) {
            left = joined(std::move(left), [&] { return one(depth); });
        }
        return left;
    }

    template <class Right>
    PassageQuery joined(PassageQuery left, Right&& right) {
        auto query = tokens_[at_++].query;
        query.parts.push_back(std::move(left));
        query.parts.push_back(right());
        return query;
    }

    PassageQuery one(std::size_t depth) {
        const auto token = next();
        if (token.kind == Token::Kind::name || token.kind == Token::Kind::conditions) {
            if (++codes_ > most_codes) {
                throw Error{ErrorKind::usage, Message{"The query names more than {0} codes.", most_codes}};
            }
            ++at_;
            return with_conditions(token.query);
        }
        if (token.kind != Token::Kind::open) missing_code();
        if (depth == deepest) {
            throw Error{ErrorKind::usage, Message{"The parentheses of the query stand too deep."}};
        }
        ++at_;
        auto inside = any(depth + 1);
        if (next().kind == Token::Kind::close) {
            ++at_;
            return with_conditions(std::move(inside));
        }
        if (next().kind != Token::Kind::end) missing_operator();
        throw Error{ErrorKind::usage, Message{"A parenthesis is not closed."},
                    Message{"Close it behind the last code that belongs in it."}};
    }

    /// Conditions behind a code, or behind parentheses for all codes in them.
    PassageQuery with_conditions(PassageQuery query) {
        while (next().kind == Token::Kind::conditions) add(query, tokens_[at_++].query.conditions);
        return query;
    }

    void add(PassageQuery& query, const std::vector<PassageCondition>& conditions) {
        for (auto& part : query.parts) add(part, conditions);
        if (query.kind != Kind::code) return;
        conditions_ += conditions.size();
        if (conditions_ > most_conditions_in_all) {
            throw Error{ErrorKind::usage,
                        Message{"The query has more than {0} conditions.", most_conditions_in_all}};
        }
        query.conditions.insert(query.conditions.end(), conditions.begin(), conditions.end());
    }

    [[noreturn]] void missing_code() const {
        const auto& token = next();
        if (token.kind == Token::Kind::op && token.query.kind == Kind::without && at_ == 0) {
            throw Error{ErrorKind::usage,
                        Message{"“{0}” takes passages away from others: first say from which.", token.text},
                        Message{"“* NOT prix” finds all coded passages but those."}};
        }
        if (at_ == 0) {
            throw Error{ErrorKind::usage, Message{"A code is missing before “{0}”.", token.text},
                        how_to_write()};
        }
        throw Error{ErrorKind::usage, Message{"A code is missing after “{0}”.", tokens_[at_ - 1].text},
                    how_to_write()};
    }

    [[noreturn]] void missing_operator() const {
        throw Error{
            ErrorKind::usage,
            Message{"Nothing joins “{0}” and “{1}” in the query.", tokens_[at_ - 1].text, next().text},
            how_to_write()};
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t codes_ = 0;
    std::size_t conditions_ = 0;
};

}  // namespace

PassageQuery parse_passage_query(std::string_view query) {
    return Parser{Tokens{query}.all()}.parse();
}

std::string query_name(std::string_view code) {
    try {
        if (parse_passage_query(code) == PassageQuery::of_code(std::string{code})) return std::string{code};
    } catch (const Error&) {
        // It reads as something else: the marks below tell that it is a name.
    }
    return in_marks(code);
}

bool asks_for_memos(const PassageQuery& query) {
    return std::any_of(query.conditions.begin(), query.conditions.end(),
                       [](const auto& one) { return one.of == PassageCondition::Of::memo; }) ||
           std::any_of(query.parts.begin(), query.parts.end(), asks_for_memos);
}

}  // namespace coding::analysis
