// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/element.hpp"

#include <algorithm>

#include "libcoding/containers/xml.hpp"
#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

using containers::XmlWriter;

Element begun(const containers::XmlElement& met) {
    Element element;
    element.name = met.name;
    for (const auto& [name, value] : met.attributes) {
        // Only the root bears these, and it is written anew.
        if (name == "schemaLocation" || name == "noNamespaceSchemaLocation") continue;
        auto guid = canonical_guid(value);
        element.attributes.emplace_back(name, guid ? std::move(*guid) : std::string{value});
    }
    return element;
}

void write(XmlWriter& writer, const Element& element) {
    writer.start(element.name);
    for (const auto& [name, value] : element.attributes) writer.attribute(name, value);
    if (!element.text.empty()) writer.text(element.text);
    for (const auto& child : element.children) write(writer, child);
    writer.end();
}

}  // namespace

std::string_view Element::attribute(std::string_view wanted) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& one) { return one.first == wanted; });
    return found == attributes.end() ? std::string_view{} : std::string_view{found->second};
}

std::string Element::guid(std::string_view wanted) const {
    return canonical_guid(attribute(wanted)).value_or(std::string{});
}

const Element* Element::child(std::string_view wanted) const {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const Element& one) { return one.name == wanted; });
    return found == children.end() ? nullptr : &*found;
}

std::string Element::child_text(std::string_view wanted) const {
    const auto* found = child(wanted);
    return found == nullptr ? std::string{} : found->text;
}

Element read_elements(std::string_view xml, const ElementTaker& taker) {
    std::vector<Element> open;
    Element root;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& met) { open.push_back(begun(met)); };
    handler.text = [&](std::string_view text) {
        if (!open.empty()) open.back().text += text;
    };
    handler.end = [&](std::string_view) {
        auto whole = std::move(open.back());
        open.pop_back();
        // Elements with others in them have no words of their own: what stands there is indentation.
        if (!whole.children.empty() && text::trimmed(whole.text).empty()) whole.text.clear();
        if (open.empty()) {
            root = std::move(whole);
        } else if (!taker.taken || !taker.taken(whole, open)) {
            open.back().children.push_back(std::move(whole));
        }
    };
    // A byte order mark may stand twice (written by one program, and again by the next).
    while (xml.starts_with("\xEF\xBB\xBF")) xml.remove_prefix(3);
    containers::parse_xml(xml, handler);
    return root;
}

std::string to_xml(const Element& element) {
    std::string xml;
    XmlWriter writer{[&](std::string_view piece) { xml += piece; }};
    write(writer, element);
    writer.finish();
    return xml;
}

Element from_xml(std::string_view xml) {
    return read_elements(xml, {});
}

}  // namespace coding::exchange::refi
