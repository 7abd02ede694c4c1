// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "libcoding/analysis/search.hpp"
#include "libcoding/store/text_search.hpp"

namespace coding::analysis {

/// The filters of a search against a project: which sources, whose words, which passages.
class SearchFilter {
  public:
    /// Throws Error{not_found} naming what is not there.
    SearchFilter(const store::Project& project, const SearchRequest& request);

    [[nodiscard]] const store::SearchedSources& sources() const { return sources_; }
    [[nodiscard]] bool takes(const store::SearchedBlock& block) const {
        return !speakers_ || speakers_->contains(block.speaker);
    }
    /// `hit` in the whole source.
    [[nodiscard]] bool takes(SourceId source, Span hit) const;

  private:
    void add_passages(const store::Project& project, const std::vector<std::string>& codes);

    store::SearchedSources sources_;
    std::optional<std::set<ParticipantId>> speakers_;
    /// The union of the codings, by source, in order; nothing: no filter.
    std::optional<std::map<SourceId, std::vector<Span>>> passages_;
};

}  // namespace coding::analysis
