// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/codebook_file.hpp"

#include "libcoding/error.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/refi.hpp"

namespace coding::exchange::refi {
namespace {

constexpr std::string_view name_space = "urn:QDA-XML:codebook:1.0";

/// A set as a project writes it: there a member's GUID is called targetGUID.
Element as_in_projects(Element set) {
    for (auto& child : set.children) {
        if (child.name != "MemberCode") continue;
        for (auto& [name, value] : child.attributes) {
            if (name == "guid") name = "targetGUID";
        }
    }
    return set;
}

std::vector<Element> sets_of_codes(const store::Project& project) {
    std::vector<Element> sets;
    for (const auto& kept : store::refi_elements(project, "Set")) {
        auto set = from_xml(kept.xml);
        if (set.child("MemberCode") != nullptr) sets.push_back(std::move(set));
    }
    return sets;
}

void write_set(XmlWriter& writer, const Element& set) {
    writer.start("Set");
    writer.attribute("guid", set.guid());
    writer.attribute("name", set.attribute("name"));
    if (const auto description = set.child_text("Description"); !description.empty()) {
        writer.simple("Description", description);
    }
    for (const auto& child : set.children) {
        if (child.name != "MemberCode") continue;
        writer.start("MemberCode");
        writer.attribute("guid", child.guid("targetGUID"));
        writer.end();
    }
    writer.end();
}

}  // namespace

bool is_codebook(std::string_view text) {
    constexpr std::size_t enough = 4096;
    const auto start = text.substr(0, enough);
    const auto element = start.find("<CodeBook");
    return element != std::string_view::npos && start.find("<Project") == std::string_view::npos;
}

ReadCodebook read_codebook_qdc(std::string_view xml) {
    const auto root = read_elements(xml, {});
    const auto* codes = root.child("Codes");
    if (root.name != "CodeBook" || codes == nullptr) {
        throw Error{ErrorKind::input, Message{"This is no REFI-QDA codebook."},
                    Message{"Export the codebook again, as “.qdc”, from the program that made it."}};
    }
    auto codebook = read_codes(*codes);
    if (const auto* sets = root.child("Sets")) {
        for (const auto& set : sets->children) {
            if (set.name != "Set" || set.guid().empty()) continue;
            codebook.sets.push_back({set.guid(), to_xml(as_in_projects(set))});
        }
    }
    if (!codebook.sets.empty()) {
        codebook.notes.push_back(
            Message{"{0, plural, one {# set of codes is} other {# sets of codes are}} kept for the next "
                    "export; Focale itself has none.",
                    codebook.sets.size()});
    }
    return codebook;
}

std::string write_codebook_qdc(const store::Project& project) {
    const auto codebook = store::codebook(project);
    if (codebook.empty()) {
        throw Error{ErrorKind::conflict, Message{"The codebook is empty, which REFI-QDA does not allow."},
                    Message{"Add a code first."}};
    }
    std::string xml;
    XmlWriter writer{[&](std::string_view piece) { xml += piece; }};
    writer.declaration();
    writer.start("CodeBook");
    writer.attribute("xmlns", name_space);
    writer.attribute("origin", "Focale " FOCALE_VERSION);
    write_codes(writer, codebook, CodeIdentities{project, codebook}, [](const Code&) {});
    if (const auto sets = sets_of_codes(project); !sets.empty()) {
        writer.start("Sets");
        for (const auto& set : sets) write_set(writer, set);
        writer.end();
    }
    writer.end();
    writer.finish();
    return xml;
}

}  // namespace coding::exchange::refi
