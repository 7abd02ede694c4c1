// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

// What a person does to sources (groups of them: acts/groups.hpp); see acts/codings.hpp for what all acts
// have in common.
namespace coding::acts {

/// Changes name, kind, language, date and media of a source; the rest of `source` is not looked at. A date is
/// ISO 8601 or empty. Another language counts the words again.
Source change_source(store::Project& project, std::string_view coder, const Source& source);

/// The kind of several at once.
HistoryId set_source_kind(store::Project& project, std::string_view coder, std::span<const SourceId> sources,
                          SourceKind kind);

/// A cell of the table of sources; an empty value takes back what was said.
struct SourceValue {
    SourceId source;
    std::string attribute;  ///< made when there is none of that name
    std::string value;
};
HistoryId set_source_values(store::Project& project, std::string_view coder,
                            std::span<const SourceValue> values);

/// Puts sources, in the order given, before the one that stands at `place` in the list now (0: first; none:
/// last).
HistoryId move_sources(store::Project& project, std::string_view coder, std::span<const SourceId> sources,
                       std::optional<std::size_t> place = std::nullopt);

/// What goes along when sources are removed.
struct SourceRemovalPlan {
    std::size_t blocks = 0;
    std::size_t codings = 0;
    std::size_t memos = 0;  ///< on the sources, their passages and codings
    std::size_t links = 0;
};
SourceRemovalPlan plan_remove_sources(const store::Project& project, std::span<const SourceId> sources);
HistoryId remove_sources(store::Project& project, std::string_view coder, std::span<const SourceId> sources);

/// A source written in the program: field notes.
struct WrittenSource {
    std::string name;
    SourceKind kind = SourceKind::field_notes;
    std::string date;      ///< ISO 8601 or empty
    std::string language;  ///< empty: the project's
    std::string text;      ///< each line becomes a paragraph
};
Source write_source(store::Project& project, std::string_view coder, const WrittenSource& written);

}  // namespace coding::acts
