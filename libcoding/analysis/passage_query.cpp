// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/passage_query.hpp"

#include <algorithm>

#include "libcoding/analysis/query_tokens.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis {
namespace {

using Kind = PassageQuery::Kind;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_codes = 200;
constexpr std::size_t most_conditions_in_all = 2000;

Message how_to_write() {
    return Message{"Write codes with AND, OR, NOT between them: prix AND confiance."};
}

class Parser {
  public:
    explicit Parser(std::vector<QueryToken> tokens) : tokens_(std::move(tokens)) {}

    PassageQuery parse() {
        if (tokens_.size() == 1) {
            throw Error{ErrorKind::usage, Message{"There is nothing to search for."}, how_to_write()};
        }
        auto query = any(0);
        if (next().kind == QueryToken::Kind::close) {
            throw Error{ErrorKind::usage, Message{"A closing parenthesis has no opening one."}};
        }
        if (next().kind != QueryToken::Kind::end) missing_operator();
        return query;
    }

  private:
    [[nodiscard]] const QueryToken& next() const { return tokens_[at_]; }
    [[nodiscard]] bool next_is(Kind kind) const {
        return next().kind == QueryToken::Kind::op && next().query.kind == kind;
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
            if (next_is(Kind::both) && after.kind == QueryToken::Kind::op &&
                after.query.kind == Kind::without) {
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
        if (token.kind == QueryToken::Kind::name || token.kind == QueryToken::Kind::conditions) {
            if (++codes_ > most_codes) {
                throw Error{ErrorKind::usage, Message{"The query names more than {0} codes.", most_codes}};
            }
            ++at_;
            return with_conditions(token.query);
        }
        if (token.kind != QueryToken::Kind::open) missing_code();
        if (depth == deepest) {
            throw Error{ErrorKind::usage, Message{"The parentheses of the query stand too deep."}};
        }
        ++at_;
        auto inside = any(depth + 1);
        if (next().kind == QueryToken::Kind::close) {
            ++at_;
            return with_conditions(std::move(inside));
        }
        if (next().kind != QueryToken::Kind::end) missing_operator();
        throw Error{ErrorKind::usage, Message{"A parenthesis is not closed."},
                    Message{"Close it behind the last code that belongs in it."}};
    }

    /// Conditions behind a code, or behind parentheses for all codes in them.
    PassageQuery with_conditions(PassageQuery query) {
        while (next().kind == QueryToken::Kind::conditions) add(query, tokens_[at_++].query.conditions);
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
        if (token.kind == QueryToken::Kind::op && token.query.kind == Kind::without && at_ == 0) {
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

    std::vector<QueryToken> tokens_;
    std::size_t at_ = 0;
    std::size_t codes_ = 0;
    std::size_t conditions_ = 0;
};

}  // namespace

PassageQuery parse_passage_query(std::string_view query) {
    return Parser{query_tokens(query)}.parse();
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
