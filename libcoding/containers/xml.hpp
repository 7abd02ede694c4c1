// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coding::containers {

/// An element as the parser meets it. Names are local ("p", not "w:p"), with the namespace beside them.
struct XmlElement {
    std::string_view name;
    std::string_view name_space;
    std::vector<std::pair<std::string_view, std::string_view>> attributes;  ///< local name, value

    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view local_name) const;
};

/// What happens while a document goes by; any of the three may be left empty. Views are valid during the call
/// only. One run of text may come in several calls. What a handler throws ends the parsing and comes out of
/// parse_xml.
struct XmlHandler {
    std::function<void(const XmlElement&)> start;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

/// Runs a document through a handler as it comes (libxml2, SAX2). Document type declarations, and with them
/// all entities of the document's own, are refused; nothing is ever fetched; nesting and the attributes of an
/// element are limited. Throws Error{input} with the line.
class XmlParser {
  public:
    /// The handler must outlive it.
    explicit XmlParser(const XmlHandler& handler);
    ~XmlParser();
    XmlParser(XmlParser&&) noexcept;
    XmlParser& operator=(XmlParser&&) noexcept;

    /// Pieces may end anywhere, in the middle of a character too.
    void feed(std::string_view piece);
    /// Once, when all is fed.
    void finish();

  private:
    class Run;
    std::unique_ptr<Run> run_;
};

/// A document that is in memory.
void parse_xml(std::string_view xml, const XmlHandler& handler);

}  // namespace coding::containers
