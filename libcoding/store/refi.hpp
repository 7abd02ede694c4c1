// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs said in a REFI-QDA file, for the next export: docs/FILE-FORMAT.md.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// The GUID that a thing has in other programs, as one kind of element, and what else that element says.
struct RefiThing {
    std::int64_t thing = 0;
    std::string guid;  ///< lower case, no braces
    std::string xml;
};

/// A whole element that Focale has no model for.
struct RefiElement {
    std::string guid;
    std::string xml;
};

/// Remembers GUIDs, one after the other; what is known already stays as it is.
class RefiWriter {
  public:
    explicit RefiWriter(Change& change);
    ~RefiWriter();

    void thing(std::string_view element, std::int64_t thing, std::string_view guid,
               std::string_view xml = {});
    /// True when it was not there.
    bool element(std::string_view element, std::string_view guid, std::string_view xml);
    /// Keeps a file; false when another one has that name.
    bool file(const std::string& name, std::span<const std::byte> bytes);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Looks for what is known of one thing after the other. While it lives, all that is read of the project is
/// of one state, whatever others write.
class RefiReader {
  public:
    explicit RefiReader(const Project& project);
    ~RefiReader();
    [[nodiscard]] std::vector<RefiThing> of(std::string_view element, std::int64_t thing) const;
    /// Of the codings of one source, as one kind of element; of each the first by GUID.
    [[nodiscard]] std::vector<RefiThing> of_codings(std::string_view element, SourceId source) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Goes through all GUIDs of things of these kinds, one by one, without holding them.
void each_refi_guid(const Project& project, std::string_view element,
                    const std::function<void(std::string_view guid, std::int64_t thing)>& visit);

/// Whether a thing that has GUIDs is (still) in the project.
bool refi_thing_is_there(const Project& project, std::string_view element, std::int64_t thing);

/// All that is known of one kind of element, by thing; also of things that are gone.
std::vector<RefiThing> refi_things(const Project& project, std::string_view element);

/// In the order in which they came.
std::vector<RefiElement> refi_elements(const Project& project, std::string_view element);

std::vector<std::string> refi_files(const Project& project);
/// Nothing when there is no such file.
std::optional<std::string> refi_file(const Project& project, const std::string& name);

}  // namespace coding::store
