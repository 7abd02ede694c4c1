// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/exchange/refi/iso_time.hpp"
#include "libcoding/exchange/refi/note_lines.hpp"
#include "libcoding/exchange/refi/summaries_note.hpp"
#include "libcoding/store/dossier.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"
#include "libcoding/store/summaries.hpp"

namespace coding::exchange::refi {
namespace {

constexpr std::string_view summaries_note_opening =
    "Summaries of cells of the matrix, saved queries, the dossier, who made which link, and when memos were "
    "written. Focale reads this note back: leave it as it is.\n";

/// What a line says of a case.
struct WrittenCase {
    std::string_view kind;
    std::string guid, name, value;
};

class SummariesNoteText {
  public:
    explicit SummariesNoteText(ExportState& state)
        : state_(state),
          groups_(store::groups(state.project)),
          people_(store::participants(state.project)),
          attributes_(store::attributes(state.project)) {}

    std::string take(std::span<const Memo* const> notes) {
        for (const auto& summary : store::summaries(state_.project)) add(summary);
        for (const auto& query : store::saved_queries(state_.project)) {
            line({"query", query.name, query.text});
            ++state_.report.queries;
        }
        if (const auto definition = store::dossier_definition(state_.project)) {
            line({"dossier", *definition});
            ++state_.report.dossiers;
        }
        for (const auto& kept : store::kept_figures(state_.project)) {
            line({"figures", kept.name, kept.figures});
            ++state_.report.figures;
        }
        for (const auto& attribute : attributes_) {
            if (!has_values(attribute)) line({"attribute", attribute.name, name_of(attribute.of)});
        }
        for (const auto& link : state_.links) {
            if (!link.memo.empty()) continue;
            line({"link", state_.guid("Link", link.id.value), state_.users.at(link.coder)});
            ++state_.report.signed_links;
        }
        for (const auto* memo : notes) {
            if (memo->created_ms % 1000 == 0 && memo->changed_ms % 1000 == 0) continue;
            line({"memo", state_.note_guid(*memo), exact_date_time(memo->created_ms),
                  exact_date_time(memo->changed_ms)});
        }
        if (text_.empty()) return {};
        return std::string{note_mark} + std::string{summaries_note_opening} + text_;
    }

    WrittenCase operator()(SourceId id) const {
        const auto source = std::find_if(state_.sources.begin(), state_.sources.end(),
                                         [&](const Source& one) { return one.id == id; });
        return {"source", state_.source_identities.at(id).guid, source->name, {}};
    }
    WrittenCase operator()(GroupId id) const {
        return {"group", state_.guid("Set", id.value), name_among(groups_, id), {}};
    }
    WrittenCase operator()(ParticipantId id) const {
        return {"participant", state_.guid("Case", id.value), name_among(people_, id), {}};
    }
    WrittenCase operator()(const ValueOf& of) const {
        const auto attribute = std::find_if(attributes_.begin(), attributes_.end(),
                                            [&](const Attribute& one) { return one.id == of.attribute; });
        // Of participants and of sources, those of one name are one variable there.
        const auto variable = std::find_if(attributes_.begin(), attributes_.end(),
                                           [&](const Attribute& one) { return one.name == attribute->name; });
        const bool of_people = attribute->of == Attribute::Of::participant;
        return {of_people ? participants_with : sources_with, state_.guid("Variable", variable->id.value),
                attribute->name, of.value};
    }

  private:
    template <class Thing>
    static std::string name_among(const std::vector<Thing>& things, Id<Thing> id) {
        const auto found =
            std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
        return found->name;
    }

    /// Whether anybody has a value: else it does not come in with these.
    [[nodiscard]] bool has_values(const Attribute& attribute) const {
        const auto said = [&](const auto& owner) {
            return store::values(state_.project, owner.id).contains(attribute.name);
        };
        return attribute.of == Attribute::Of::participant
                   ? std::any_of(people_.begin(), people_.end(), said)
                   : std::any_of(state_.sources.begin(), state_.sources.end(), said);
    }

    void add(const Summary& summary) {
        const auto code = state_.codebook.index_of(summary.cell.code);
        if (!code) return;
        const auto of = std::visit(*this, summary.cell.of);
        line({"summary", state_.codes.guid(summary.cell.code), state_.codebook.path(*code), of.kind, of.guid,
              of.name, of.value, state_.users.at(summary.coder), exact_date_time(summary.changed_ms),
              summary.text});
        ++state_.report.summaries;
    }

    void line(std::initializer_list<std::string_view> fields) { add_note_line(text_, fields); }

    ExportState& state_;
    std::vector<Group> groups_;
    std::vector<Participant> people_;
    std::vector<Attribute> attributes_;
    std::string text_;
};

}  // namespace

std::string text_of_summaries_note(ExportState& state, std::span<const Memo* const> notes) {
    return SummariesNoteText{state}.take(notes);
}

void write_summaries_note(ExportState& state, std::string_view text) {
    state.writer.start("Note");
    state.writer.attribute("guid", summaries_note_guid);
    state.writer.attribute("name", "— Focale — summaries, queries, dossier, links");
    state.writer.simple("PlainTextContent", text);
    state.writer.end();
}

}  // namespace coding::exchange::refi
