// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/exchange/refi/export_people.hpp"
#include "libcoding/exchange/refi/export_selections.hpp"
#include "libcoding/exchange/refi/export_state.hpp"
#include "libcoding/exchange/refi/sync_points.hpp"

namespace coding::exchange::refi {

/// Writes Sources: texts with what stands on them, and the pictures, PDFs and recordings that are kept.
class SourcesExport {
  public:
    SourcesExport(ExportState& state, PeopleExport& people);
    void write();

  private:
    void write_text(const Source& source);
    void write_text_start(const Source& source, const SourceIdentity& identity, bool unchanged);
    void write_transcript_selections(const Source& source, const SelectionsExport& laid_out,
                                     const Element& rest, bool unchanged);
    std::vector<SyncPoint> points_of(const Source& source, const Element& rest, bool unchanged) const;
    void write_selection(const SelectionsExport& laid_out, const Selection& selection, std::string_view name,
                         const std::vector<std::pair<std::string, std::string>>& place);
    void write_coding(const Coding& coding, const CameAs* came_as);
    /// What is on the source as a whole.
    void write_about(const Source& source);
    [[nodiscard]] const Source* first_text(const Element& container) const;
    void forget_removed();
    void write_in_order();
    /// What sources are kept whole, with the first text in each that is a source here, if any.
    void each_container(const std::function<void(const Element& container, const Source* first)>& take) const;
    void write_container(const Element& container, const Source& first);
    void write_own_recording(const Source& source);
    [[nodiscard]] SelectionsExport laid_out(const Source& source, const SourceIdentity& identity) const;
    [[nodiscard]] bool unchanged(const Source& source, const Element& rest) const;

    ExportState& state_;
    PeopleExport& people_;
    std::map<SourceId, std::vector<const Memo*>> passages_;
    std::set<BlockId> joined_;                      ///< turns that links join
    std::map<std::string, const Source*> by_guid_;  ///< of the texts inside containers
    std::set<std::string> taken_;                   ///< GUIDs of such texts that came in, removed ones too
    /// On the whole of a text: what it stands in, if anything, bears them.
    std::vector<std::pair<Coding, std::optional<CameAs>>> whole_;
};

}  // namespace coding::exchange::refi
