// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/codes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "libcoding/exchange/codebook_draft.hpp"
#include "libcoding/exchange/colour_words.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/store/refi.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange::refi {
namespace {

/// What a Code says that has no column: that it is a folder, its name as written, its notes.
Element rest_of(const Element& element, const std::string& name) {
    Element rest;
    rest.name = element.name;
    const auto codable = element.attribute("isCodable");
    if (codable == "false" || codable == "0") rest.attributes.emplace_back("isCodable", "false");
    if (element.attribute("name") != name) rest.attributes.emplace_back("name", element.attribute("name"));
    return rest;
}

class CodesReader {
  public:
    void read(const Element& parent) {
        std::set<std::string, std::less<>> names;
        for (const auto& element : parent.children) {
            if (element.name != "Code") continue;
            auto name = numbered(fitting_name(element.attribute("name")), names);
            note_name(element.attribute("name"), name);
            path_.push_back(name);
            draft_.add(path_, code_of(element, name), 0);
            const CodeId id{++count_};
            auto rest = rest_of(element, name);
            result_.foreign.push_back({id, element.guid(),
                                       rest.attributes.empty() ? std::string{} : to_xml(rest),
                                       notes_of(element)});
            read(element);
            path_.pop_back();
        }
    }

    ReadCodebook take() {
        result_.codes = draft_.take();
        unread_colours_.tell(result_.notes);
        if (renamed_ > 0) {
            result_.notes.push_back(
                Message{"{0, plural, one {# name was} other {# names were}} changed so as to be unique and "
                        "to fit a path, for instance “{1}” to “{2}”.",
                        renamed_, before_, after_});
        }
        return std::move(result_);
    }

  private:
    Code code_of(const Element& element, const std::string& name) {
        Code code;
        if (auto colour = colour_said(element.attribute("color"))) {
            code.colour = *std::move(colour);
        } else {
            unread_colours_.meet(element.attribute("color"), name);
        }
        take_details(split_details(element.child_text("Description")), code);
        return code;
    }

    static std::string numbered(const std::string& name, std::set<std::string, std::less<>>& names) {
        auto free = name;
        for (int number = 2; !names.insert(free).second; ++number) {
            free = name + " (" + std::to_string(number) + ")";
        }
        return free;
    }

    void note_name(std::string_view before, const std::string& after) {
        if (before == after) return;
        if (renamed_++ == 0) {
            before_ = before;
            after_ = after;
        }
    }

    static std::vector<std::string> notes_of(const Element& element) {
        std::vector<std::string> notes;
        for (const auto& child : element.children) {
            if (child.name == "NoteRef") notes.push_back(child.guid("targetGUID"));
        }
        return notes;
    }

    CodebookDraft draft_;
    std::vector<std::string> path_;
    std::int64_t count_ = 0;
    ReadCodebook result_;
    UnreadColours unread_colours_;
    std::size_t renamed_ = 0;
    std::string before_, after_;
};

}  // namespace

std::string fitting_name(std::string_view name) {
    std::string line;
    for (char c : text::trimmed(name)) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
        if (c == ' ' && line.ends_with('/')) continue;
        if (c == '/') {
            while (line.ends_with(' ')) line.pop_back();
        }
        line += c;
    }
    return line.empty() ? "?" : line;
}

bool made_of(std::string_view name, std::string_view original) {
    const auto fitted = fitting_name(original);
    if (!name.starts_with(fitted)) return false;
    auto rest = name.substr(fitted.size());
    if (rest.empty()) return true;
    if (!rest.starts_with(" (") || !rest.ends_with(')') || rest.size() < 4) return false;
    rest = rest.substr(2, rest.size() - 3);
    return std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
}

ReadCodebook read_codes(const Element& codes) {
    CodesReader reader;
    reader.read(codes);
    return reader.take();
}

CodeIdentities::CodeIdentities(const store::Project& project, const Codebook& codebook) {
    const auto project_guid = project.info().guid;
    for (const auto& code : codebook.codes()) known_[code.id];
    for (const auto& foreign : store::refi_things(project, "Code")) {
        const auto known = known_.find(CodeId{foreign.thing});
        if (known == known_.end() || !known->second.guid.empty()) continue;
        known->second.guid = foreign.guid;
        if (!foreign.xml.empty()) known->second.rest = from_xml(foreign.xml);
    }
    for (auto& [id, known] : known_) {
        if (known.guid.empty()) known.guid = own_guid(project_guid, "Code", id.value);
    }
}

void write_codes(XmlWriter& writer, const Codebook& codebook, const CodeIdentities& identities,
                 const std::function<void(const Code&)>& within) {
    writer.start("Codes");
    std::vector<std::size_t> open;  // where the codes end that are being written
    for (std::size_t index = 0; index < codebook.codes().size(); ++index) {
        for (; !open.empty() && open.back() == index; open.pop_back()) writer.end();
        const auto& code = codebook.codes()[index];
        const auto& rest = identities.rest(code.id);
        const auto original = rest.attribute("name");
        writer.start("Code");
        writer.attribute("guid", identities.guid(code.id));
        writer.attribute("name", !original.empty() && made_of(code.name, original) ? original : code.name);
        writer.attribute("isCodable", rest.attribute("isCodable") == "false" ? "false" : "true");
        if (!code.colour.empty()) writer.attribute("color", code.colour);
        if (const auto description = with_details_of(code); !description.empty()) {
            writer.simple("Description", description);
        }
        within(code);
        open.push_back(codebook.subtree_end(index));
    }
    for (; !open.empty(); open.pop_back()) writer.end();
    writer.end();
}

}  // namespace coding::exchange::refi
