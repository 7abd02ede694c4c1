// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange::refi {

using containers::XmlWriter;

/// The Code elements below `<Codes>`, parents first. Names that cannot stand in a path, or that a sibling has
/// already, are changed, and it is noted. Error{input} where they lie too deep.
ReadCodebook read_codes(const Element& codes);

/// A GUID for every code of a project, and what else is known of it.
class CodeIdentities {
  public:
    CodeIdentities(const store::Project& project, const Codebook& codebook);
    [[nodiscard]] const std::string& guid(CodeId code) const { return known_.at(code).guid; }
    [[nodiscard]] const Element& rest(CodeId code) const { return known_.at(code).rest; }

  private:
    struct Known {
        std::string guid;
        Element rest;
    };
    std::unordered_map<CodeId, Known> known_;
};

/// Writes `<Codes>`. `within` writes what stands in a Code behind its description (references to notes).
void write_codes(XmlWriter& writer, const Codebook& codebook, const CodeIdentities& identities,
                 const std::function<void(const Code&)>& within);

/// The name as a path can hold it: without spaces around a slash, on one line, not empty.
std::string fitting_name(std::string_view name);

/// Whether a name is what was made of `original` on the way in: fitted, and perhaps numbered ("x (2)").
bool made_of(std::string_view name, std::string_view original);

}  // namespace coding::exchange::refi
