// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/passage_condition.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {
namespace {

using Of = PassageCondition::Of;
using Compared = PassageCondition::Compared;

constexpr std::size_t most_conditions = 20;

// As search folds them.
constexpr std::array<std::pair<std::string_view, Of>, 16> condition_words{{
    {"speaker", Of::speaker},
    {"locuteur", Of::speaker},
    {"locutrice", Of::speaker},
    {"role", Of::role},
    {"source", Of::source},
    {"group", Of::group},
    {"groupe", Of::group},
    {"coder", Of::coder},
    {"codeur", Of::coder},
    {"codeuse", Of::coder},
    {"polarity", Of::polarity},
    {"polarite", Of::polarity},
    {"intensity", Of::intensity},
    {"intensite", Of::intensity},
    {"memo", Of::memo},
    {"note", Of::memo},
}};

// “!=” before “=”: what is found first is taken.
constexpr std::array<std::pair<std::string_view, Compared>, 7> comparisons{{{"!=", Compared::is_not},
                                                                            {"≠", Compared::is_not},
                                                                            {">=", Compared::at_least},
                                                                            {"≥", Compared::at_least},
                                                                            {"<=", Compared::at_most},
                                                                            {"≤", Compared::at_most},
                                                                            {"=", Compared::is}}};

[[noreturn]] void refuse_condition(Message message) {
    throw Error{ErrorKind::usage, std::move(message),
                Message{"Write conditions so: prix[role=participant, intensity>=4, memo=confiance]."}};
}

/// Reads a condition from left to right.
class ConditionReader {
  public:
    ConditionReader(std::string_view text, std::vector<QueryName>* names) : text_(text), names_(names) {}

    std::vector<PassageCondition> all() {
        std::vector<PassageCondition> conditions;
        do {
            if (conditions.size() == most_conditions) {
                refuse_condition(Message{"More than {0} conditions stand together.", most_conditions});
            }
            conditions.push_back(one());
        } while (take(","));
        if (at_ < text_.size()) {
            refuse_condition(Message{"“{0}” is no condition.", std::string{text_.substr(at_)}});
        }
        return conditions;
    }

  private:
    PassageCondition one() {
        PassageCondition condition;
        skip_spaces();
        const bool quoted = next_is("\"");
        const auto what = word();
        name(condition, what, quoted);
        if (condition.of == Of::attribute) note_name(NameOf::attribute, what);
        condition.compared = comparison(what);
        do {
            condition.values.push_back(word());
            if (const auto of = named_by(condition.of)) note_name(*of, condition.values.back());
        } while (take("|"));
        check(condition);
        return condition;
    }

    static void name(PassageCondition& condition, const std::string& what, bool quoted) {
        if (what.empty()) refuse_condition(Message{"A condition is missing between brackets."});
        const auto key = text::search_key(what);
        const auto known = std::find_if(condition_words.begin(), condition_words.end(),
                                        [&](const auto& pair) { return pair.first == key; });
        if (!quoted && known != condition_words.end()) {
            condition.of = known->second;
        } else {
            condition.of = Of::attribute;
            condition.attribute = what;
        }
    }

    /// What the values of a condition are names of.
    static std::optional<NameOf> named_by(Of of) {
        if (of == Of::speaker) return NameOf::speaker;
        if (of == Of::source) return NameOf::source;
        if (of == Of::group) return NameOf::group;
        return std::nullopt;
    }

    void note_name(NameOf of, const std::string& name) {
        if (names_ != nullptr && !name.empty() && name != "*") names_->push_back({of, name, written_});
    }

    Compared comparison(const std::string& what) {
        for (const auto& [sign, compared] : comparisons) {
            if (take(sign)) return compared;
        }
        refuse_condition(Message{"“{0}” is no condition: “=” and a value are missing.", what});
    }

    static void check(const PassageCondition& condition) {
        const bool ordered =
            condition.compared == Compared::at_least || condition.compared == Compared::at_most;
        for (const auto& value : condition.values) {
            if (value.empty()) refuse_condition(Message{"A value is missing in a condition."});
            if (ordered && condition.of != Of::intensity && condition.of != Of::attribute) {
                refuse_condition(Message{"Only intensities and attributes can be more or less: {0}.", value});
            }
        }
        if (ordered && condition.values.size() > 1) {
            refuse_condition(
                Message{"More or less is said of one value, not of {0}.", condition.values.size()});
        }
    }

    /// Up to a sign, or what stands in quotation marks.
    std::string word() {
        skip_spaces();
        const auto begin = at_;
        if (take("\"")) return quoted_word();
        while (at_ < text_.size() && !next_is(",") && !next_is("|") && !at_comparison()) ++at_;
        written_ = text::trimmed(text_.substr(begin, at_ - begin));
        return std::string{written_};
    }

    std::string quoted_word() {
        std::string value;
        const auto begin = at_ - 1;
        while (true) {
            const auto close = text_.find('"', at_);
            if (close == std::string_view::npos) {
                refuse_condition(Message{"A quotation mark is not closed: {0}", std::string{text_}});
            }
            value += text_.substr(at_, close - at_);
            at_ = close + 1;
            if (at_ >= text_.size() || text_[at_] != '"') break;
            value += '"';
            ++at_;
        }
        written_ = text_.substr(begin, at_ - begin);
        skip_spaces();
        return value;
    }

    [[nodiscard]] bool at_comparison() const {
        return std::any_of(comparisons.begin(), comparisons.end(),
                           [&](const auto& pair) { return next_is(pair.first); });
    }
    [[nodiscard]] bool next_is(std::string_view sign) const { return text_.substr(at_).starts_with(sign); }
    bool take(std::string_view sign) {
        if (!next_is(sign)) return false;
        at_ += sign.size();
        return true;
    }
    void skip_spaces() {
        const auto rest = text::trimmed(text_.substr(at_));
        at_ = rest.empty() ? text_.size() : static_cast<std::size_t>(rest.data() - text_.data());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view written_;  // the last word
    std::vector<QueryName>* names_;
};

}  // namespace

std::vector<PassageCondition> parse_conditions(std::string_view conditions, std::vector<QueryName>* names) {
    return ConditionReader{text::trimmed(conditions), names}.all();
}

std::optional<Polarity> polarity_from_word(std::string_view word) {
    const auto key = text::search_key(word);
    if (key == "lever" || key == "levier") return Polarity::lever;
    if (key == "barrier" || key == "frein") return Polarity::barrier;
    if (key == "ambivalent") return Polarity::ambivalent;
    return std::nullopt;
}

std::string in_marks(std::string_view words) {
    std::string marked{"\""};
    for (const auto c : words) marked += c == '"' ? "\"\"" : std::string(1, c);
    return marked + "\"";
}

std::string written_condition(std::string_view what, const std::vector<std::string>& values) {
    std::string written{what};
    for (std::size_t i = 0; i < values.size(); ++i) written += (i == 0 ? "=" : "|") + in_marks(values[i]);
    return written;
}

}  // namespace coding::analysis
