// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/kept_names.hpp"

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/dossier.hpp"
#include "libcoding/acts/groups.hpp"
#include "libcoding/acts/merging.hpp"
#include "libcoding/acts/people.hpp"
#include "libcoding/acts/queries.hpp"
#include "libcoding/acts/sources.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/named.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"

#include "acting.hpp"

using namespace coding;
using coding::tests::Acting;

namespace {

struct ActingWithQuery : Acting {
    explicit ActingWithQuery(const std::string& text) { acts::save_query(project, "Léa", "q", text); }

    [[nodiscard]] std::string kept() const { return store::saved_queries(project).at(0).text; }

    void rename(CodeId id, const std::string& name) {
        auto code = store::code(project, id);
        code.name = name;
        acts::change_code(project, "Léa", code);
    }
};

}  // namespace

TEST_CASE("a kept query follows a code that gets another name, and undo brings both back") {
    ActingWithQuery study{"prix:barrier NEAR/20 (alimentaire / lieu OR nowhere)"};
    study.check_act("Renamed the code alimentaire / prix to “coût”",
                    "Le code alimentaire / prix devient «\u00A0coût\u00A0»",
                    [&] { study.rename(study.price, "coût"); });
    CHECK(study.kept() == "coût:barrier NEAR/20 (alimentaire / lieu OR nowhere)");
    study.rename(study.food, "manger");
    CHECK(study.kept() == "coût:barrier NEAR/20 (manger / lieu OR nowhere)");
    store::undo(study.project, "Léa");
    store::undo(study.project, "Léa");
    CHECK(study.kept() == "prix:barrier NEAR/20 (alimentaire / lieu OR nowhere)");
}

TEST_CASE("a kept query follows a code that moves, is merged, or gets a namesake") {
    ActingWithQuery study{"prix ET alimentaire / lieu"};
    const std::vector<CodeId> moved{study.place};
    acts::move_codes(study.project, "Léa", moved, {}, {});
    CHECK(study.kept() == "prix ET lieu");
    Code other;
    other.name = "prix";
    acts::add_code(study.project, "Léa", other);
    CHECK(study.kept() == "alimentaire / prix ET lieu");
    const std::vector<CodeId> gone{study.place};
    acts::merge_codes(study.project, "Léa", gone, study.price, false);
    CHECK(study.kept() == "alimentaire / prix ET alimentaire / prix");
    // A code that is gone is still asked for: undo may bring it back.
    const std::vector<CodeId> removed{study.price};
    acts::remove_codes(study.project, "Léa", removed);
    CHECK(study.kept() == "alimentaire / prix ET alimentaire / prix");
}

TEST_CASE("a kept query follows people, groups, sources and attributes") {
    ActingWithQuery study{"*[speaker=Claire|PAUL, group=Caen, source=FG2, métier=élue]"};
    const std::vector<SourceId> members{study.fg1};
    const auto group = acts::make_group(study.project, "Léa", "Caen", members);
    {
        auto change = study.change();
        store::set_value(change, study.claire.id, "métier", "élue");
        change.commit();
    }
    study.claire.name = "F1";
    acts::change_participants(study.project, "Léa", std::vector<Participant>{study.claire});
    acts::rename_group(study.project, "Léa", group.id, "Rouen, rive gauche");
    auto source = store::source_named(study.project, "FG2");
    source.name = "Groupe 2";
    acts::change_source(study.project, "Léa", source);
    const auto attribute = store::attributes(study.project).at(0);
    acts::rename_attribute(study.project, "Léa", attribute.id, "mandat");
    CHECK(study.kept() == "*[speaker=F1|PAUL, group=\"Rouen, rive gauche\", source=Groupe 2, mandat=élue]");
    acts::join_participants(study.project, "Léa", study.claire.id, std::vector<ParticipantId>{study.paul.id});
    CHECK(study.kept() == "*[speaker=F1|F1, group=\"Rouen, rive gauche\", source=Groupe 2, mandat=élue]");
}

TEST_CASE("the definition of the dossier follows too, its queries by name and as written") {
    ActingWithQuery study{"prix"};
    const std::string text = R"({"parts": [
        {"report": "quotes", "theme": "alimentaire", "code": ["prix", "lieu"], "attribution": "{name}, {métier}"},
        {"report": "frequency", "by": "métier", "query": "Q", "where": {"métier": "élue", "ville": ["a"]}},
        {"report": "levers", "by": "group", "query": "prix NEAR lieu"}]})";
    acts::set_dossier(study.project, "Léa", text);
    {
        auto change = study.change();
        store::set_value(change, study.claire.id, "métier", "élue");
        change.commit();
    }
    study.rename(study.place, "tiers-lieu");
    const auto attribute = store::attributes(study.project).at(0);
    acts::rename_attribute(study.project, "Léa", attribute.id, "mandat");
    study.rename(study.food, "manger");
    acts::rename_query(study.project, "Léa", store::saved_queries(study.project).at(0).id, "cher");
    CHECK(*store::dossier_definition(study.project) == R"({
  "parts": [
    {
      "report": "quotes",
      "theme": "manger",
      "code": [
        "prix",
        "tiers-lieu"
      ],
      "attribution": "{name}, {mandat}"
    },
    {
      "report": "frequency",
      "by": "mandat",
      "query": "cher",
      "where": {
        "mandat": "élue",
        "ville": [
          "a"
        ]
      }
    },
    {
      "report": "levers",
      "by": "group",
      "query": "prix NEAR tiers-lieu"
    }
  ]
}
)");
    for (int back = 0; back < 4; ++back) store::undo(study.project, "Léa");
    CHECK(*store::dossier_definition(study.project) == text);
}

TEST_CASE("an act that renames nothing leaves what is kept to the letter") {
    ActingWithQuery study{"PRIX   ET  lieu"};
    study.coded(study.fg1, study.price, "Le prix monte");
    auto code = store::code(study.project, study.price);
    code.definition = "Ce que cela coûte.";
    acts::change_code(study.project, "Léa", code);
    CHECK(study.kept() == "PRIX   ET  lieu");
}
