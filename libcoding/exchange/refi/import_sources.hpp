// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "libcoding/exchange/refi/import_people.hpp"
#include "libcoding/exchange/refi/import_selections.hpp"
#include "libcoding/exchange/refi/import_state.hpp"
#include "libcoding/exchange/refi/read_ahead.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/exchange/transcript_import.hpp"

namespace coding::exchange::refi {

/// Sources: what has a text becomes a source of Focale, the texts of PDFs, pictures and recordings too; what
/// is around these, and what has no text, is kept.
class SourcesImport {
  public:
    SourcesImport(ImportState& state, PeopleImport& people);

    /// TextSource, PictureSource, PDFSource, AudioSource, VideoSource, with the texts that were read of it.
    void take(Element&& source, std::vector<ReadText> texts);
    /// Tells what could not be taken, in all sources.
    void finish();

  private:
    /// A text, the element that holds it, and the source around both (the same for a TextSource).
    struct Part {
        const Element& text;
        const Element& outer;
        const PlacedText& placed;
        ReadText& read;
    };
    std::optional<SourceId> take_text(const Element& text, const Element& outer, ReadText& read);
    void miss(const Element& text, const Element& outer);
    void tell_unit(const PlacedText& placed, const std::string& name);
    void take_guide();
    Source add(const Part& part, const std::string& name);
    [[nodiscard]] const Source* known(const Part& part) const;
    void take_selections(const Part& part, const Source& source);
    void remember(const Part& part, const Source& source, std::vector<Element> kept);
    void take_about(const Element& outer, SourceId text);
    void take_codings_of_whole(const Element& outer, SourceId text);
    void keep_rest(Element& source);
    static std::string wanted_name(const Element& text, const Element& outer);
    std::string free_name(const Element& text, const Element& outer) const;
    std::unordered_set<std::string> told_of(SourceId source) const;

    ImportState& state_;
    PeopleImport& people_;
    TranscriptImport transcripts_;
    store::CodingWriter codings_;
    TurnsNote turns_;
    std::map<std::string, std::string> people_named_;  ///< as PeopleImport::names()
    std::set<std::string, std::less<>> names_;
    std::map<std::string, Source> there_;  ///< by GUID, from earlier imports
    std::set<SourceId> known_before_;      ///< of those that this import met
    SelectionsImport::LeftOut left_out_;
};

}  // namespace coding::exchange::refi
