// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "libcoding/model/codebook.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// The source that a person named; Error{not_found} with the nearest names that are there.
Source source_named(const Project& project, std::string_view name);

/// The same for many names, each looked for once.
class SourcesByName {
  public:
    explicit SourcesByName(const Project& project) : project_(&project) {}
    const Source& named(const std::string& name);

  private:
    const Project* project_;
    std::map<std::string, Source> known_;
};

/// The index of the code that a person named by its path or name; Error{not_found} with the nearest that are
/// there.
std::size_t code_named(const Codebook& codebook, std::string_view path_or_name);

/// The participant, and the coder, that a person named; Error{not_found} as above.
Participant participant_named_there(const Project& project, std::string_view name);
Coder coder_named_there(const Project& project, std::string_view name);

}  // namespace coding::store
