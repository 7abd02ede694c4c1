// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "libcoding/exchange/foreign_project.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/refi/raw_text.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// Brings texts of another program in as sources, each with its groups. For after the people are there, as
/// speakers are looked for among them.
class ForeignSources {
  public:
    ForeignSources(store::Change& change, const store::Project& project, const ImportOptions& options,
                   refi::ImportedProject& report);

    struct Taken {
        SourceId id;
        bool known = false;  ///< an earlier import brought the same text
    };
    /// Nothing when it is empty or no text. Two equal texts of one project are two sources. `people`: the
    /// participants that the project's cases are.
    std::optional<Taken> take(const ForeignProject::Source& foreign, const refi::RawText& raw,
                              const std::vector<std::string>& people);

  private:
    std::optional<SourceId> known(const std::string& name, const std::string& sha256,
                                  const refi::RawText& raw);
    SourceId add(const ForeignProject::Source& foreign, const std::string& sha256,
                 const transcripts::Transcript& transcript);
    std::string free_name(const std::string& written);
    [[nodiscard]] std::string media_of(const std::string& path) const;
    void add_to_group(const std::string& name, SourceId source);

    store::Change& change_;
    const store::Project& project_;
    const ImportOptions& options_;
    refi::ImportedProject& report_;
    TranscriptImport transcripts_;
    std::set<std::string> names_;
    std::multimap<std::string, Source> there_;  ///< before this import, by the digest of their text
    std::map<std::string, GroupId> groups_;
};

}  // namespace coding::exchange
