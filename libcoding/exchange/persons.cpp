// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/persons.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

using namespace std::string_view_literals;

constexpr std::array generic_words{
    "anim"sv,         "animateur"sv,    "animatrice"sv,  "animation"sv,    "chercheur"sv,    "chercheuse"sv,
    "enquete"sv,      "enquetee"sv,     "enqueteur"sv,   "enquetrice"sv,   "enqueteuse"sv,   "femme"sv,
    "homme"sv,        "inconnu"sv,      "inconnue"sv,    "intervenant"sv,  "intervenante"sv, "interviewee"sv,
    "interviewer"sv,  "intervieweur"sv, "locuteur"sv,    "locutrice"sv,    "mod"sv,          "moderateur"sv,
    "moderatrice"sv,  "moderator"sv,    "observateur"sv, "observatrice"sv, "observer"sv,     "participant"sv,
    "participante"sv, "personne"sv,     "respondent"sv,  "speaker"sv,      "voix"sv,         "unknown"sv,
    "spk"sv,          "part"sv,         "int"sv,         "enq"sv};

bool is_letter(char letter) {
    return std::isalpha(static_cast<unsigned char>(letter)) != 0;
}
bool is_digit(char letter) {
    return std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

/// Letters, then digits with at most one sign between: the two halves; nothing when it is written otherwise.
std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view key) {
    const auto word_end =
        static_cast<std::size_t>(std::find_if_not(key.begin(), key.end(), is_letter) - key.begin());
    auto rest = key.substr(word_end);
    if (!rest.empty() && " -_.#"sv.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
    if (!std::all_of(rest.begin(), rest.end(), is_digit)) return std::nullopt;
    return std::pair{key.substr(0, word_end), rest};
}

Message now_is(const Participant& person) {
    switch (person.role) {
        case Role::moderator:
            return Message{"“{0}” is a moderator from now on.", person.name};
        case Role::observer:
            return Message{"“{0}” is an observer from now on.", person.name};
        case Role::participant:
            break;
    }
    return Message{"“{0}” is a participant from now on.", person.name};
}

}  // namespace

std::string plain_label(std::string_view label) {
    auto plain = text::trimmed(label);
    while (plain.ends_with('?')) plain = text::trimmed(plain.substr(0, plain.size() - 1));
    return std::string{plain.empty() ? text::trimmed(label) : plain};
}

bool is_code_label(std::string_view label) {
    const auto key = text::search_key(plain_label(label));
    const auto parts = halves(key);
    if (!parts) return false;
    const auto& [word, number] = *parts;
    if (word.empty()) return !number.empty();
    if (number.empty() ? word.size() <= 2 : word.size() <= 3) return true;
    return std::find(generic_words.begin(), generic_words.end(), word) != generic_words.end();
}

std::string qualified_label(std::string_view label, std::string_view source) {
    return std::string{label} + " (" + std::string{source} + ")";
}

std::string label_in(std::string_view participant, std::string_view source) {
    const auto suffix = " (" + std::string{source} + ")";
    return std::string{participant.ends_with(suffix)
                           ? participant.substr(0, participant.size() - suffix.size())
                           : participant};
}

Role role_after(Role held, Role shown) {
    if (held == Role::moderator || shown == Role::moderator) return Role::moderator;
    return held == Role::observer ? held : shown;
}

Role role_after(const Participant& held, Role shown) {
    return held.role_said ? held.role : role_after(held.role, shown);
}

Persons::Persons(store::Change& change, const store::Project& project) : change_(change), names_(change) {
    for (auto& person : store::participants(project)) add(std::move(person));
}

void Persons::add(Participant person) {
    const auto index = people_.size();
    by_name_.emplace(person.name, index);
    by_key_.emplace(text::search_key(person.name), index);
    if (const auto bracket = person.name.rfind(" (");
        bracket != std::string::npos && person.name.ends_with(')')) {
        by_label_[text::search_key(person.name.substr(0, bracket))].push_back(index);
    }
    people_.push_back(std::move(person));
}

std::optional<std::size_t> Persons::find(std::string_view name) const {
    if (const auto exact = by_name_.find(std::string{name}); exact != by_name_.end()) return exact->second;
    const auto folded = by_key_.find(text::search_key(name));
    return folded == by_key_.end() ? std::nullopt : std::optional{folded->second};
}

std::optional<std::size_t> Persons::only_one_labelled(const std::string& label) const {
    const auto found = by_label_.find(text::search_key(label));
    if (found == by_label_.end()) return std::nullopt;
    const auto& indices = found->second;
    if (indices.size() > 1) {
        throw Error{
            ErrorKind::conflict,
            Message{"“{0}” may be {1} or {2}.", label, people_[indices[0]].name, people_[indices[1]].name},
            Message{"Add a column “source” that tells in which transcript the label stands."}};
    }
    return indices.front();
}

Participant Persons::named(std::string_view given, std::string_view source, RoleHeard heard) {
    const auto label = plain_label(given);
    if (const auto person = find(label)) return with_role(*person, heard);
    if (source.empty()) {
        if (const auto person = only_one_labelled(label)) return with_role(*person, heard);
        return called(label, heard);
    }
    return called(is_code_label(label) ? qualified_label(label, source) : label, heard);
}

Participant Persons::called(std::string_view name, RoleHeard heard) {
    if (const auto person = find(name)) return with_role(*person, heard);
    auto person = names_.named(std::string{name}, heard.role);
    if (heard.said) {
        person.role_said = true;
        store::set_role_said(change_, person.id, true);
    }
    made_.push_back(person.name);
    add(person);
    return person;
}

const Participant& Persons::with_role(std::size_t index, RoleHeard heard) {
    auto& person = people_[index];
    if (heard.said && !person.role_said) {
        person.role_said = true;
        store::set_role_said(change_, person.id, true);
    }
    const auto role = heard.said ? heard.role : role_after(person, heard.role);
    if (role == person.role) return person;
    if (change_.batch() != 0) throw NeedsOrdinaryChange{};
    person.role = role;
    store::update_participant(change_, person);
    role_notes_.push_back(now_is(person));
    return person;
}

std::vector<Message> Persons::take_role_notes() {
    return std::exchange(role_notes_, {});
}

}  // namespace coding::exchange
