// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/study_facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "libcoding/text/folding.hpp"

namespace coding::report {
namespace {

constexpr std::size_t listed_codes = 40;

void append(std::string& text, const std::string& more, const char* between = ", ") {
    text += (text.empty() ? "" : between) + more;
}

constexpr const char* between_values = " \u00B7 ";  // names may hold commas

/// "woman (3) · man (2)".
std::string counted_values(const std::map<std::string, std::uint64_t>& people) {
    std::string text;
    for (const auto& [value, number] : people)
        append(text, value + " (" + std::to_string(number) + ")", between_values);
    return text;
}

/// How many values only one person has, where they are several: to tell them describes nobody together.
std::uint64_t values_of_one(const std::map<std::string, std::uint64_t>& people) {
    constexpr std::uint64_t several = 4;
    const auto alone =
        std::count_if(people.begin(), people.end(), [](const auto& value) { return value.second == 1; });
    return static_cast<std::uint64_t>(alone) < several ? 0 : static_cast<std::uint64_t>(alone);
}

struct NumberRange {
    double least = 0, most = 0, median = 0;
};

/// Of values that are numbers, each with how many have it; nothing where they are words, or few different
/// ones.
std::optional<NumberRange> range_of(const std::map<std::string, std::uint64_t>& people) {
    constexpr std::size_t few_values = 5;
    if (people.size() < few_values) return std::nullopt;
    std::vector<double> numbers;
    for (const auto& [value, count] : people) {
        double number = 0;
        const auto* end = value.data() + value.size();
        const auto read = std::from_chars(value.data(), end, number);
        if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
        numbers.insert(numbers.end(), count, number);
    }
    std::sort(numbers.begin(), numbers.end());
    const auto half = numbers.size() / 2;
    const auto median = numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    return NumberRange{numbers.front(), numbers.back(), median};
}

template <class Thing, class Test>
std::uint64_t count(const std::vector<Thing>& things, Test test) {
    return static_cast<std::uint64_t>(std::count_if(things.begin(), things.end(), test));
}

StudyFacts::Sentences operator+(StudyFacts::Sentences sentences, const StudyFacts::Sentences& more) {
    sentences.insert(sentences.end(), more.begin(), more.end());
    return sentences;
}

}  // namespace

StudyFacts::Sentences StudyFacts::title() const {
    if (project_.name.empty()) return {};
    return {Message{"The project is called “{0}”.", project_.name}};
}

StudyFacts::Sentences StudyFacts::purpose() const {
    if (project_.description.empty()) return {};
    return {Message{"{0}", project_.description}};
}

std::string StudyFacts::names_of(Role role, std::uint64_t& count) const {
    std::string names;
    for (const auto& person : tables_.participants) {
        if (person.role != role) continue;
        ++count;
        if (may_be_named(person.consent)) append(names, person.name);
    }
    if (names.empty()) names = "—";  // nobody is to be named
    return names;
}

StudyFacts::Sentences StudyFacts::interviewers() const {
    std::uint64_t count = 0;
    const auto names = names_of(Role::moderator, count);
    if (count == 0) return {};
    return {Message{
        "{0, plural, one {# moderator is} other {# moderators are}} noted: {1}. Several names can be of "
        "one person.",
        count, names}};
}

StudyFacts::Sentences StudyFacts::interviewers_gender() const {
    constexpr std::array<std::string_view, 4> names{"gender", "genre", "sex", "sexe"};
    Sentences all;
    for (const auto& [attribute, values] : tables_.values) {
        const auto key = text::search_key(attribute.name);
        if (attribute.of != Attribute::Of::participant ||
            std::find(names.begin(), names.end(), key) == names.end()) {
            continue;
        }
        std::map<std::string, std::uint64_t> people;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (tables_.participants[i].role == Role::moderator && !values[i].empty()) ++people[values[i]];
        }
        if (!people.empty()) all.push_back(Message{"{0}: {1}.", attribute.name, counted_values(people)});
    }
    return all;
}

StudyFacts::Sentences StudyFacts::observers() const {
    std::uint64_t count = 0;
    const auto names = names_of(Role::observer, count);
    if (count == 0) return {};
    return {
        Message{"{0, plural, one {# observer was} other {# observers were}} present: {1}.", count, names}};
}

StudyFacts::Sentences StudyFacts::sample_size() const {
    const auto people = count(tables_.participants,
                              [](const Participant& person) { return person.role == Role::participant; });
    if (people == 0) return {};
    Sentences all{Message{"{0, plural, one {# participant} other {# participants}}.", people}};
    std::string sizes;
    for (std::uint32_t source = 0; source < tables_.sources.size(); ++source) {
        if (tables_.sources[source].kind != SourceKind::focus_group) continue;
        const auto people_there = participants_at(source).size();
        append(sizes, tables_.sources[source].name + " (" + std::to_string(people_there) + ")");
    }
    if (!sizes.empty()) all.push_back(Message{"Participants by focus group: {0}.", sizes});
    return all;
}

StudyFacts::Sentences StudyFacts::sample() const {
    Sentences all;
    for (const auto& [attribute, values] : tables_.values) {
        if (attribute.of != Attribute::Of::participant) continue;
        std::map<std::string, std::uint64_t> people;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (tables_.participants[i].role == Role::participant && !values[i].empty()) ++people[values[i]];
        }
        // A value for each person describes nobody together, and may give her away.
        const auto most = std::max_element(people.begin(), people.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == people.end() || most->second < 2) continue;
        if (const auto range = range_of(people)) {
            all.push_back(Message{"{0}: from {1, number} to {2, number}, median {3, number}.", attribute.name,
                                  range->least, range->most, range->median});
            continue;
        }
        if (const auto alone = values_of_one(people); alone > 0) {
            std::erase_if(people, [](const auto& value) { return value.second == 1; });
            all.push_back(Message{"{0}: {1}; {2} other values, of one person each.", attribute.name,
                                  counted_values(people), alone});
            continue;
        }
        all.push_back(Message{"{0}: {1}.", attribute.name, counted_values(people)});
    }
    return all;
}

StudyFacts::Sentences StudyFacts::data() const {
    if (tables_.sources.empty()) return {};
    std::array<std::uint64_t, 4> kinds{};
    std::string first;
    std::string last;
    for (const auto& source : tables_.sources) {
        ++kinds.at(static_cast<std::size_t>(source.kind));
        if (source.date.empty()) continue;
        if (first.empty() || source.date < first) first = source.date;
        last = std::max(last, source.date);
    }
    Sentences all{
        Message{"{0, plural, =0 {No focus group} one {# focus group} other {# focus groups}}, {1, plural, =0 "
                "{no interview} "
                "one {# interview} other {# interviews}}, {2, plural, =0 {no field notes} one {# source of "
                "field notes} "
                "other {# sources of field notes}}, {3, plural, =0 {no document} one {# document} other {# "
                "documents}}; "
                "{4, number} words in all.",
                kinds[0], kinds[1], kinds[2], kinds[3], tables_.words}};
    if (!first.empty())
        all.push_back(Message{"The dated sessions took place from {0} to {1}.", Day{first}, Day{last}});
    return all;
}

StudyFacts::Sentences StudyFacts::guide() const {
    if (tables_.questions.empty()) return {};
    Sentences all{Message{"The guide has {0, plural, one {# question} other {# questions}}.",
                          tables_.questions.size()}};
    for (const auto& question : tables_.questions) {
        all.push_back(Message{"{0}: {1}", question.label, question.text});
    }
    return all;
}

StudyFacts::Sentences StudyFacts::recordings() const {
    const auto recorded = count(tables_.sources, [](const Source& source) { return !source.media.empty(); });
    if (recorded == 0) return {};
    return {Message{"{0, plural, one {# source has} other {# sources have}} a recording.", recorded}};
}

StudyFacts::Sentences StudyFacts::field_notes() const {
    const auto notes =
        count(tables_.sources, [](const Source& source) { return source.kind == SourceKind::field_notes; });
    if (notes == 0) return {};
    return {Message{"{0, plural, one {# source of field notes} other {# sources of field notes}}.", notes}};
}

std::vector<std::uint64_t> StudyFacts::minutes() const {
    constexpr std::uint64_t minute = 60'000;
    std::vector<std::uint64_t> last(tables_.sources.size());
    for (const auto& block : tables_.blocks) {
        if (block.begin_ms < 0) continue;
        auto& known = last[block.source];
        known = std::max(known, static_cast<std::uint64_t>(block.begin_ms));
    }
    for (auto& time : last) time /= minute;
    return last;
}

StudyFacts::Sentences StudyFacts::durations() const {
    auto known = minutes();
    known.erase(std::remove(known.begin(), known.end(), 0), known.end());
    if (known.empty()) return {};
    const auto [shortest, longest] = std::minmax_element(known.begin(), known.end());
    return {Message{
        "{0, plural, one {# session has} other {# sessions have}} times: their last turns begin after {1} "
        "to {2} minutes.",
        known.size(), *shortest, *longest}};
}

std::uint64_t StudyFacts::sources_with_several_coders() const {
    std::vector<std::set<std::uint32_t>> coders(tables_.sources.size());
    for (const auto& coding : tables_.codings) {
        coders[tables_.blocks[coding.block].source].insert(coding.coder);
    }
    return count(coders, [](const auto& of_source) { return of_source.size() > 1; });
}

StudyFacts::Sentences StudyFacts::coders() const {
    std::map<std::uint32_t, std::uint64_t> codings;
    for (const auto& coding : tables_.codings) ++codings[coding.coder];
    if (codings.empty()) return {};
    std::string text;
    for (const auto& [coder, number] : codings) {
        append(text, tables_.coders[coder].name + " (" + std::to_string(number) + ")");
    }
    Sentences all{Message{"{0, plural, one {# coder} other {# coders}}, with their codings: {1}.",
                          codings.size(), text}};
    if (const auto twice = sources_with_several_coders(); twice > 0) {
        all.push_back(Message{
            "{0, plural, one {# source was} other {# sources were}} coded by two coders or more; the report "
            "“agreement” tells how far they agree.",
            twice});
    }
    return all;
}

StudyFacts::Sentences StudyFacts::coding_tree() const {
    const auto codes = tables_.codebook.codes();
    if (codes.empty()) return {};
    std::uint64_t defined = 0;
    std::size_t deepest = 0;
    for (std::size_t code = 0; code < codes.size(); ++code) {
        defined += codes[code].definition.empty() ? 0U : 1U;
        deepest = std::max(deepest, tables_.codebook.depth(code) + 1);
    }
    return {Message{
        "{0, plural, one {# code} other {# codes}} on {1, plural, one {# level} other {# levels}}, {2} of "
        "them with a definition; the report “codebook” has the rules.",
        codes.size(), deepest, defined}};
}

StudyFacts::Sentences StudyFacts::software() const {
    return {Message{"Focale {0}.", FOCALE_VERSION}};
}

StudyFacts::Sentences StudyFacts::quoting() const {
    if (tables_.codings.empty()) return {};
    return {Message{
        "The report “quotes” gives quotes of each code from all groups and voices, each with who says it: "
        "a name only where the person consents, else a code."}};
}

std::string StudyFacts::joined_codes(bool themes) const {
    const auto codes = tables_.codebook.codes();
    std::string text;
    std::size_t listed = 0;
    for (std::size_t code = 0; code < codes.size(); ++code) {
        if ((codes[code].kind == CodeKind::theme) != themes) continue;
        if (listed++ == listed_codes) return text + " …";
        append(text, tables_.codebook.path(code), between_values);
    }
    return text;
}

StudyFacts::Sentences StudyFacts::themes() const {
    const auto names = joined_codes(true);
    if (names.empty()) return {};
    return {Message{"Themes: {0}.", names}};
}

StudyFacts::Sentences StudyFacts::codes() const {
    const auto names = joined_codes(false);
    if (names.empty()) return {};
    return {Message{"Codes that are not themes: {0}.", names}};
}

StudyFacts::Sentences StudyFacts::consent() const {
    std::array<std::uint64_t, 4> levels{};
    std::uint64_t people = 0;
    for (const auto& person : tables_.participants) {
        if (person.role != Role::participant) continue;
        ++people;
        ++levels.at(static_cast<std::size_t>(person.consent));
    }
    if (people == 0 || levels[0] == people) return {};
    return {
        Message{"Consent of participants to be quoted: {0} by name, {1} without a name, {2} not at all, {3} "
                "not noted.",
                levels[3], levels[2], levels[1], levels[0]}};
}

StudyFacts::Sentences StudyFacts::trustworthiness() const {
    Sentences all{Message{
        "Every change is kept with who made it and when: {0, plural, one {# entry} other {# entries}} "
        "of history; each report names the state of the project that it was made from.",
        numbers_.history_entries}};
    if (numbers_.memos > 0) {
        all.push_back(Message{"{0, plural, one {# memo} other {# memos}}.", numbers_.memos});
    }
    if (numbers_.rule_changes > 0) {
        all.push_back(
            Message{"Rules of the codebook were changed {0, plural, one {once} other {# times}}; the report "
                    "“codebook” lists codings made under an older rule.",
                    numbers_.rule_changes});
    }
    return all;
}

StudyFacts::Sentences StudyFacts::instruments() const {
    return guide() + recordings();
}

StudyFacts::Sentences StudyFacts::analysis() const {
    return coders() + coding_tree();
}

}  // namespace coding::report
