// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libcoding/containers/xml_writer.hpp"

namespace coding::exchange::refi {

/// One element of a REFI-QDA file with all that is in it. Names are local; GUIDs in attributes are in lower
/// case and without braces, so that references meet whatever the spelling.
struct Element {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text;  ///< of the element itself
    std::vector<Element> children;

    /// Empty when there is none.
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
    /// The canonical GUID in the attribute; empty when there is none.
    [[nodiscard]] std::string guid(std::string_view wanted = "guid") const;
    [[nodiscard]] const Element* child(std::string_view wanted) const;
    /// The text of the first child of that name; empty when there is none.
    [[nodiscard]] std::string child_text(std::string_view wanted) const;

    /// Adds the attribute, or changes it.
    void set(std::string_view wanted, std::string value);
};

/// Whether an element of that name, within a source, holds a text.
bool is_text_part(std::string_view name);

/// Takes an element as soon as it is whole: true when its parent is not to hold it. `parents` are the
/// elements around it, the outermost first, as far as they have come.
using ElementTaker = std::function<bool(Element&, const std::vector<Element>& parents)>;

/// Reads XML (UTF-8, or as its declaration says) as a tree, of which parts are taken as they come. White
/// space between elements goes. Throws Error{input}.
class ElementReader {
  public:
    explicit ElementReader(ElementTaker taker);
    ~ElementReader();
    ElementReader(const ElementReader&) = delete;
    ElementReader& operator=(const ElementReader&) = delete;

    void feed(std::string_view piece);
    /// Once, when all is fed: what was left of the root.
    Element finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A whole file.
Element read_elements(std::string_view xml, const ElementTaker& taker);

void write_element(containers::XmlWriter& writer, const Element& element);

/// An element written as XML in the namespace around it.
std::string to_xml(const Element& element);
/// The other way: what to_xml wrote. Throws Error{input}.
Element from_xml(std::string_view xml);
/// Many, which costs less than one by one.
std::vector<Element> from_xml(const std::vector<std::string_view>& written);

}  // namespace coding::exchange::refi
