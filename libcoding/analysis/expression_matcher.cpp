// SPDX-License-Identifier: GPL-3.0-or-later
#include <re2/re2.h>

#include "libcoding/analysis/search_query.hpp"
#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {

namespace {

RE2::Options options(bool match_case) {
    RE2::Options chosen;
    chosen.set_case_sensitive(match_case);
    chosen.set_log_errors(false);
    return chosen;
}

/// ^ and $ stand at each line.
constexpr std::string_view by_lines = "(?m)";

/// What RE2 says of an expression, without what was set before it here.
std::string as_typed(std::string said) {
    if (const auto at = said.find(by_lines); at != std::string::npos) said.erase(at, by_lines.size());
    return said;
}

class ExpressionMatcher final : public BlockMatcher {
  public:
    ExpressionMatcher(const std::string& expression, bool match_case)
        : expression_(std::string{by_lines} + expression, options(match_case)) {
        if (expression_.ok()) return;
        throw Error{ErrorKind::usage,
                    Message{"The regular expression “{0}” is broken near “{1}”: {2}.", expression,
                            as_typed(expression_.error_arg()), as_typed(expression_.error())},
                    Message{"Mend it, or search for plain words."}};
    }

    [[nodiscard]] std::vector<std::string> index_words() const override { return {}; }

    [[nodiscard]] std::vector<Span> find(std::string_view block_text) const override {
        std::vector<Span> hits;
        const re2::StringPiece text{block_text.data(), block_text.size()};
        re2::StringPiece match;
        std::size_t at = 0;
        std::size_t counted_to = 0;  // bytes, and the code points in them
        std::uint32_t counted = 0;
        const auto code_points_to = [&](std::size_t byte) {
            counted += static_cast<std::uint32_t>(
                text::count_code_points(block_text.substr(counted_to, byte - counted_to)));
            counted_to = byte;
            return counted;
        };
        while (at < block_text.size() &&
               expression_.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
            const auto begin = static_cast<std::size_t>(match.data() - text.data());
            at = begin + match.size();
            if (match.empty()) {
                if (at < block_text.size()) text::next_code_point(block_text, at);
                continue;
            }
            const std::uint32_t first = code_points_to(begin);
            hits.push_back({first, code_points_to(at)});
        }
        return hits;
    }

  private:
    RE2 expression_;
};

}  // namespace

std::unique_ptr<BlockMatcher> expression_matcher(const std::string& expression, bool match_case) {
    if (expression.empty()) {
        throw Error{ErrorKind::usage, Message{"The regular expression is empty."},
                    Message{"Write what to look for, for instance \\bprix\\b."}};
    }
    return std::make_unique<ExpressionMatcher>(expression, match_case);
}

}  // namespace coding::analysis
