// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// Finds sources that say word for word the same: a transcript that was saved anew is another file, but would
/// be counted twice. Texts are compared where they are equally long.
class SameTexts {
  public:
    explicit SameTexts(const store::Project& project);

    /// The name of the source that has this text, if there is one; the new one is known from then on.
    std::optional<std::string> meet(const Source& source, std::span<const Block> blocks);

  private:
    struct Known {
        SourceId id;
        std::string name;
    };
    const store::Project& project_;
    std::multimap<std::uint64_t, Known> by_length_;
};

}  // namespace coding::exchange
