// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/import_links.hpp"

#include <algorithm>
#include <array>

#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/people.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

std::optional<LinkKind> kind_of(const Element& link) {
    return from_name<LinkKind>(link.attribute("name"));
}

}  // namespace

void LinksImport::take_set(const Element& set) {
    std::vector<SourceId> members;
    bool others = false;
    for (const auto& child : set.children) {
        if (child.name == "MemberCode" || child.name == "MemberNote") others = true;
        if (child.name != "MemberSource") continue;
        const auto source = state_.sources.find(child.guid("targetGUID"));
        if (source != state_.sources.end()) members.push_back(source->second);
    }
    const bool own = state_.own() && may_be_own_guid(set.guid());
    if (others || (members.empty() && !own)) {
        state_.keep(set);
        return;
    }
    auto name = fitting_name(set.attribute("name"));
    if (const int number = ++group_names_[name]; number > 1) name += " (" + std::to_string(number) + ")";
    const auto known = store::groups(state_.project).size();
    const auto group = store::group_named(state_.change, name).id;
    state_.groups.emplace(set.guid(), group);
    state_.report.groups += store::groups(state_.project).size() - known;
    for (const auto member : members) store::add_to_group(state_.change, group, member);
    auto rest = with_attributes_but(set, std::array{"guid"sv, "name"sv});
    if (set.attribute("name") != name) rest.set("name", std::string{set.attribute("name")});
    for (const auto& child : set.children) {
        const bool source = child.name == "MemberSource";
        if (!source || !state_.sources.contains(child.guid("targetGUID"))) rest.children.push_back(child);
    }
    state_.remember("Set", group.value, set.guid(), rest_xml(rest));
}

void LinksImport::take_link(Element&& link) {
    // A note on a link is what Focale says of its own; others may have many.
    if (!kind_of(link) || (link.child("NoteRef") != nullptr && !state_.own())) {
        state_.keep(link);
        return;
    }
    links_.push_back(std::move(link));
}

BlockId LinksImport::block_at(const std::string& selection) {
    const auto bare = state_.bare.find(selection);
    if (bare == state_.bare.end()) return {};
    const auto source = bare->second.source;
    if (!layout_ || layout_->source() != source) layout_.emplace(state_.change, source);
    if (bare->second.begin >= layout_->length()) return {};
    return layout_->blocks().id(layout_->blocks().block_at(bare->second.begin));
}

std::optional<decltype(Link::ends)> LinksImport::ends(const std::string& from, const std::string& to) {
    const auto from_code = state_.codes.find(from), to_code = state_.codes.find(to);
    if (from_code != state_.codes.end() && to_code != state_.codes.end()) {
        return CodeLink{from_code->second.id, to_code->second.id};
    }
    const auto from_coding = codings_.find(from), to_coding = codings_.find(to);
    if (from_coding != codings_.end() && to_coding != codings_.end()) {
        return CodingLink{from_coding->second, to_coding->second};
    }
    const auto from_block = block_at(from), to_block = block_at(to);
    if (from_block && to_block) return BlockLink{from_block, to_block};
    return std::nullopt;
}

bool LinksImport::add(const Element& element, LinkKind kind) {
    const auto from = element.guid("originGUID"), to = element.guid("targetGUID");
    const auto joined = ends(from, to);
    const bool of_blocks = joined && std::holds_alternative<BlockLink>(*joined);
    if (!joined || of_blocks == (kind == LinkKind::answers)) return false;
    if (std::visit([](const auto& both) { return both.from == both.to; }, *joined)) return false;
    Link link;
    link.kind = kind;
    link.ends = *joined;
    const auto* note = element.child("NoteRef");
    auto remark = note == nullptr ? std::nullopt : notes_.take_away(note->guid("targetGUID"));
    const auto maker = state_.link_makers.find(element.guid());
    link.coder = remark                              ? remark->coder
                 : maker != state_.link_makers.end() ? state_.coder(maker->second)
                                                     : state_.coder({});
    if (remark) link.memo = std::move(remark->text);
    store::add_link(state_.change, link);
    ++state_.report.links;
    if (!link.memo.empty()) state_.remember("Note", link.id.value, note->guid("targetGUID"));
    state_.remember("Link", link.id.value, element.guid(),
                    rest_xml(with_attributes_but(element, std::array{"guid"sv, "name"sv, "originGUID"sv,
                                                                     "targetGUID"sv, "direction"sv})));
    if (const auto* both = std::get_if<BlockLink>(&*joined)) {
        state_.remember("PlainTextSelection", both->from.value, from);
        state_.remember("PlainTextSelection", both->to.value, to);
    }
    return true;
}

void LinksImport::finish() {
    if (links_.empty()) return;
    std::set<std::string, std::less<>> wanted;
    for (const auto& link : links_) wanted.insert({link.guid("originGUID"), link.guid("targetGUID")});
    store::each_refi_guid(state_.project, "Coding", [&](std::string_view guid, std::int64_t thing) {
        if (wanted.find(guid) != wanted.end() &&
            store::refi_thing_is_there(state_.project, "Coding", thing)) {
            codings_.emplace(guid, CodingId{thing});
        }
    });
    std::set<std::string> there;
    for (const auto& thing : store::refi_things(state_.project, "Link")) {
        if (store::refi_thing_is_there(state_.project, "Link", thing.thing)) there.insert(thing.guid);
    }
    for (const auto& link : store::links(state_.project))
        there.insert(own_guid(state_.project.info().guid, "Link", link.id.value));
    for (const auto& link : links_) {
        if (there.contains(link.guid())) continue;
        if (!add(link, *kind_of(link))) state_.keep(link);
    }
}

}  // namespace coding::exchange::refi
