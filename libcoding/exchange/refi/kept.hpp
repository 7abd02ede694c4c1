// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/refi.hpp"

namespace coding::exchange::refi {

/// Makes what another program wrote follow the schema, which some do not: children in order, whole numbers,
/// no date, colour or direction that is none. Nothing else is changed.
void tidy(Element& element);

/// GUIDs to which kept elements refer and whose things have left the project since: a reference to them would
/// make strict programs refuse the whole file.
class Gone {
  public:
    /// `kept` are all that will go out.
    Gone(const store::Project& project, const std::vector<Element>& kept);

    /// Takes references to what is gone out of an element; false when nothing is left of it worth writing (a
    /// coding without its code, a link without one of its ends).
    bool prune(Element& element) const;

  private:
    void add_bare_selections(const store::Project& project, const std::set<std::string, std::less<>>& wanted);

    std::set<std::string, std::less<>> guids_;
};

/// The kept elements of one name, as trees.
std::vector<Element> kept_elements(const store::Project& project, std::string_view name);

/// What a thing came as: the GUID of its element, and what else that says, made to follow the schema.
struct CameAs {
    std::string guid;
    Element rest;
};

/// What the codings of one source came as, as one kind of element.
class CodingsCameAs {
  public:
    CodingsCameAs(const store::RefiReader& reader, std::string_view element, SourceId source);

    /// Nothing for one that was made here.
    [[nodiscard]] const CameAs* find(CodingId coding) const;
    /// The same, once.
    std::optional<CameAs> take(CodingId coding);

  private:
    std::unordered_map<CodingId, CameAs> known_;
};

}  // namespace coding::exchange::refi
