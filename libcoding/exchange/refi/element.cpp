// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/element.hpp"

#include <algorithm>
#include <array>

#include "libcoding/containers/xml.hpp"
#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

using containers::XmlWriter;

constexpr std::size_t usual_depth = 16;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Element begun(const containers::XmlElement& met) {
    Element element;
    element.name = met.name;
    element.attributes.reserve(met.attributes.size());
    for (const auto& [name, value] : met.attributes) {
        // Only the root bears these, and it is written anew.
        if (name == "schemaLocation" || name == "noNamespaceSchemaLocation") continue;
        auto guid = canonical_guid(value);
        element.attributes.emplace_back(name, guid ? std::move(*guid) : std::string{value});
    }
    return element;
}

/// How XmlWriter writes what may not stand in an attribute.
constexpr std::array<std::pair<std::string_view, char>, 7> written_characters{{{"&amp;", '&'},
                                                                               {"&lt;", '<'},
                                                                               {"&gt;", '>'},
                                                                               {"&quot;", '"'},
                                                                               {"&#10;", '\n'},
                                                                               {"&#13;", '\r'},
                                                                               {"&#9;", '\t'}}};

/// A value as it was before; nothing where XmlWriter would have written it otherwise.
std::optional<std::string> unescaped(std::string_view written) {
    std::string value;
    value.reserve(written.size());
    while (true) {
        const auto plain = std::min(written.find('&'), written.size());
        value += written.substr(0, plain);
        written.remove_prefix(plain);
        if (written.empty()) return value;
        const auto* const known =
            std::find_if(written_characters.begin(), written_characters.end(),
                         [written](const auto& one) { return written.starts_with(one.first); });
        if (known == written_characters.end()) return std::nullopt;
        value += known->second;
        written.remove_prefix(known->first.size());
    }
}

/// What to_xml() wrote of an element with attributes alone, as most are that are kept: the parser would take
/// many times as long. Nothing for all else.
std::optional<Element> attributes_alone(std::string_view xml) {
    if (xml.ends_with('\n')) xml.remove_suffix(1);
    if (!xml.starts_with('<') || !xml.ends_with("/>")) return std::nullopt;
    xml = xml.substr(1, xml.size() - 3);
    if (xml.find_first_of("<\n\r\t") != std::string_view::npos) return std::nullopt;
    Element element;
    element.name = xml.substr(0, xml.find(' '));
    xml.remove_prefix(element.name.size());
    while (!xml.empty()) {
        const auto equals = xml.find("=\"");
        const auto end = equals == std::string_view::npos ? equals : xml.find('"', equals + 2);
        if (!xml.starts_with(' ') || end == std::string_view::npos) return std::nullopt;
        auto value = unescaped(xml.substr(equals + 2, end - equals - 2));
        if (!value) return std::nullopt;
        auto guid = canonical_guid(*value);
        element.attributes.emplace_back(xml.substr(1, equals - 1), std::move(guid ? *guid : *value));
        xml.remove_prefix(end + 1);
    }
    return element;
}

}  // namespace

bool is_text_part(std::string_view name) {
    return name == "Representation" || name == "TextDescription" || name == "Transcript";
}

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

void Element::set(std::string_view wanted, std::string value) {
    for (auto& [known, there] : attributes) {
        if (known == wanted) {
            there = std::move(value);
            return;
        }
    }
    attributes.emplace_back(wanted, std::move(value));
}

struct ElementReader::State {
    explicit State(ElementTaker given) : taker(std::move(given)), parser(handler) {
        open.reserve(usual_depth);  // parents are not moved when an element begins
        handler.start = [this](const containers::XmlElement& met) { open.push_back(begun(met)); };
        handler.text = [this](std::string_view text) {
            if (!open.empty()) open.back().text += text;
        };
        handler.end = [this](std::string_view) { end(); };
    }

    void end() {
        auto whole = std::move(open.back());
        open.pop_back();
        // Elements with others in them have no words of their own: what stands there is indentation.
        if (!whole.children.empty() && text::trimmed(whole.text).empty()) whole.text.clear();
        if (open.empty()) {
            root = std::move(whole);
        } else if (!taker || !taker(whole, open)) {
            open.back().children.push_back(std::move(whole));
        }
    }

    ElementTaker taker;
    containers::XmlHandler handler;
    containers::XmlParser parser;
    std::vector<Element> open;
    Element root;
    std::string beginning;  ///< until it is known whether byte order marks stand there
    bool begun_feeding = false;
};

ElementReader::ElementReader(ElementTaker taker) : state_(std::make_unique<State>(std::move(taker))) {}
ElementReader::~ElementReader() = default;

void ElementReader::feed(std::string_view piece) {
    if (state_->begun_feeding) {
        state_->parser.feed(piece);
        return;
    }
    // A byte order mark may stand twice (written by one program, and again by the next).
    state_->beginning += piece;
    std::string_view left = state_->beginning;
    while (left.starts_with(byte_order_mark)) left.remove_prefix(byte_order_mark.size());
    if (byte_order_mark.starts_with(left)) return;
    state_->begun_feeding = true;
    state_->parser.feed(left);
    state_->beginning.clear();
}

Element ElementReader::finish() {
    if (!state_->begun_feeding) state_->parser.feed(state_->beginning);
    state_->parser.finish();
    return std::move(state_->root);
}

Element read_elements(std::string_view xml, const ElementTaker& taker) {
    ElementReader reader{taker};
    reader.feed(xml);
    return reader.finish();
}

void write_element(XmlWriter& writer, const Element& element) {
    writer.start(element.name);
    for (const auto& [name, value] : element.attributes) writer.attribute(name, value);
    if (!element.text.empty()) writer.text(element.text);
    for (const auto& child : element.children) write_element(writer, child);
    writer.end();
}

std::string to_xml(const Element& element) {
    std::string xml;
    XmlWriter writer{[&](std::string_view piece) { xml += piece; }};
    write_element(writer, element);
    writer.finish();
    return xml;
}

Element from_xml(std::string_view xml) {
    if (auto element = attributes_alone(xml)) return std::move(*element);
    return read_elements(xml, {});
}

std::vector<Element> from_xml(const std::vector<std::string_view>& written) {
    std::vector<Element> elements(written.size());
    std::vector<std::size_t> others;
    std::string all = "<all>";
    for (std::size_t index = 0; index < written.size(); ++index) {
        if (auto element = attributes_alone(written[index])) {
            elements[index] = std::move(*element);
        } else {
            others.push_back(index);
            all += written[index];
        }
    }
    if (others.empty()) return elements;
    auto parsed = read_elements(all + "</all>", {}).children;
    // Else one of them was not written by to_xml(): which, it will say itself.
    const bool as_many = parsed.size() == others.size();
    for (std::size_t index = 0; index < others.size(); ++index) {
        elements[others[index]] = as_many ? std::move(parsed[index]) : from_xml(written[others[index]]);
    }
    return elements;
}

}  // namespace coding::exchange::refi
