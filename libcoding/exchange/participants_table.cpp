// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/participants_table.hpp"

#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

template <class Value>
using Word = std::pair<std::string_view, Value>;

constexpr std::array<Word<Role>, 8> french_roles{{
    {"animation", Role::moderator},
    {"observation", Role::observer},
    {"participante", Role::participant},
    {"moderateur", Role::moderator},
    {"moderatrice", Role::moderator},
    {"animatrice", Role::moderator},
    {"animateur", Role::moderator},
    {"observateur", Role::observer},
}};
constexpr std::array<Word<Consent>, 8> french_consents{{
    {"inconnu", Consent::unknown},
    {"aucun", Consent::none},
    {"non", Consent::none},
    {"refus", Consent::none},
    {"anonyme", Consent::anonymous},
    {"nomme", Consent::named},
    {"nominatif", Consent::named},
    {"nommement", Consent::named},
}};

template <class Value, std::size_t size>
std::optional<Value> word_value(const std::string& word, const std::array<Word<Value>, size>& french) {
    const auto key = text::search_key(word);
    if (const auto value = from_name<Value>(key)) return value;
    for (const auto& [name, value] : french) {
        if (name == key) return value;
    }
    return std::nullopt;
}

Role role_of(const std::string& word) {
    if (text::search_key(word) == "observatrice") return Role::observer;
    if (const auto role = word_value(word, french_roles)) return *role;
    throw Error{ErrorKind::input, Message{"“{0}” is no role.", word},
                Message{"It can be: participant, moderator, observer."}};
}

Consent consent_of(const std::string& word) {
    if (const auto consent = word_value(word, french_consents)) return *consent;
    throw Error{ErrorKind::input, Message{"“{0}” is no kind of consent.", word},
                Message{"It can be: unknown, none, anonymous, named."}};
}

/// What Focale counted itself in a table that it wrote ("turns", "words", "sources"): no attributes of
/// people. A table that has but one or two of these was written by somebody else, and means what it says.
std::set<std::size_t> counted_columns(const containers::Table& table) {
    std::set<std::size_t> found;
    for (const auto column : {table.column({"turns", "prises de parole"}), table.column({"words", "mots"}),
                              table.column({"sources"})}) {
        if (!column) return {};
        found.insert(*column);
    }
    return found;
}

/// Of two columns of one name only one would be kept.
void refuse_twins(const containers::Table& table) {
    std::set<std::string> met;
    for (const auto& heading : table.header) {
        const auto key = text::search_key(text::trimmed(heading));
        if (key.empty() || met.insert(key).second) continue;
        throw Error{ErrorKind::input, Message{"Two columns are called “{0}”.", text::trimmed(heading)},
                    Message{"Give each a name of its own."}, Where{{}, 1, {}}};
    }
}

/// Roles and consents as they stand while the rows of a table change them.
class PeopleSoFar {
  public:
    /// `role` and `consent`: what the table calls them.
    PeopleSoFar(const store::Project& project, AttributeValues& values, std::string role, std::string consent)
        : values_{values}, role_{std::move(role)}, consent_{std::move(consent)} {
        for (auto& person : store::participants(project)) {
            const auto id = person.id;
            people_.emplace(id, std::move(person));
        }
    }

    /// The person with what a row says; what said something else before is told.
    const Participant& now(const Participant& person, std::optional<Consent> consent) {
        auto& known = people_.try_emplace(person.id, person).first->second;
        // A participant is what everybody is until something says otherwise, and is no value that is lost.
        if (known.role != Role::participant) tell(person.name, role_, known.role, person.role);
        if (consent && known.consent != Consent::unknown)
            tell(person.name, consent_, known.consent, *consent);
        const auto agreed = consent.value_or(known.consent);
        known = person;
        known.consent = agreed;
        return known;
    }

  private:
    template <class Value>
    void tell(const std::string& owner, const std::string& attribute, Value before, Value after) {
        if (before != after)
            values_.tell({owner, attribute, std::string{name_of(before)}, std::string{name_of(after)}});
    }

    AttributeValues& values_;
    std::string role_;
    std::string consent_;
    std::unordered_map<ParticipantId, Participant> people_;
};

}  // namespace

std::uint64_t import_participants(store::Change& change, const store::Project& project,
                                  const containers::Table& table, std::vector<ReplacedValue>& replaced) {
    const TableColumns columns{table};
    const auto name = columns.participant ? columns.participant : columns.name;
    needed(name, "participant");
    refuse_twins(table);
    auto known = counted_columns(table);
    known.insert({*name, columns.source.value_or(*name), columns.role.value_or(*name),
                  columns.consent.value_or(*name)});
    Persons persons{change, project};
    store::SourcesByName sources{project};
    AttributeValues values{change, project};
    const auto heading = [&](std::optional<std::size_t> column) {
        return column ? std::string{text::trimmed(table.header[*column])} : std::string{};
    };
    PeopleSoFar people{project, values, heading(columns.role), heading(columns.consent)};
    for_each_row(table, [&](const containers::Table::Row& row) {
        const auto label = cell(row, name);
        if (label.empty()) throw Error{ErrorKind::input, Message{"The row names no participant."}};
        auto source = cell(row, columns.source);
        if (!source.empty()) source = sources.named(source).name;
        const auto role = cell(row, columns.role), consent = cell(row, columns.consent);
        const RoleHeard heard{role.empty() ? Role::participant : role_of(role), !role.empty()};
        const auto person = persons.named(label, source, heard);
        store::update_participant(
            change, people.now(person, consent.empty() ? std::nullopt : std::optional{consent_of(consent)}));
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const auto value = unguarded(cell(row, column));
            const auto attribute = std::string{text::trimmed(table.header[column])};
            if (known.contains(column) || value.empty() || attribute.empty()) continue;
            values.set(person.id, attribute, value);
        }
    });
    replaced = values.take_replaced();
    return table.rows.size();
}

}  // namespace coding::exchange
