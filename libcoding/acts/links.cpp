// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/links.hpp"

#include <optional>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/links.hpp"
#include "libcoding/store/people.hpp"

namespace coding::acts {
namespace {

using Ends = decltype(Link::ends);

std::optional<Link> same_link(const store::Project& project, CoderId coder, const Ends& ends) {
    for (Link& link : store::links(project)) {
        if (link.coder == coder && link.ends == ends) return std::move(link);
    }
    return std::nullopt;
}

Message linked_sentence(LinkKind kind) {
    switch (kind) {
        case LinkKind::agrees:
            return Message{"Linked two turns: one agrees with the other"};
        case LinkKind::nuances:
            return Message{"Linked two turns: one nuances the other"};
        case LinkKind::contradicts:
            return Message{"Linked two turns: one contradicts the other"};
        case LinkKind::completes:
            return Message{"Linked two turns: one completes the other"};
        case LinkKind::asks:
            return Message{"Linked two turns: one asks of the other"};
        case LinkKind::answers:
            break;
    }
    return Message{"Linked two passages: one answers the other"};
}

Link put(store::Project& project, std::string_view coder, LinkKind kind, const Ends& ends,
         const std::string& memo, Message what) {
    auto change = project.change(coder, std::move(what));
    Link link{{}, kind, ends, store::coder_named(change, std::string{coder}).id, memo};
    if (const auto there = same_link(project, link.coder, ends)) {
        link.id = there->id;
        if (memo.empty()) link.memo = there->memo;
        store::update_link(change, link);
    } else {
        store::add_link(change, link);
    }
    change.commit();
    return link;
}

}  // namespace

Link link_turns(store::Project& project, std::string_view coder, LinkKind kind, BlockId from, BlockId to,
                const std::string& memo) {
    return put(project, coder, kind, BlockLink{from, to}, memo, linked_sentence(kind));
}

Link link_codes(store::Project& project, std::string_view coder, CodeId from, CodeId to,
                const std::string& memo) {
    return put(project, coder, LinkKind::answers, CodeLink{from, to}, memo,
               Message{"Linked {0} as an answer to {1}", store::code_path(project, from),
                       store::code_path(project, to)});
}

Link link_codings(store::Project& project, std::string_view coder, CodingId from, CodingId to,
                  const std::string& memo) {
    return put(project, coder, LinkKind::answers, CodingLink{from, to}, memo,
               linked_sentence(LinkKind::answers));
}

Link change_link(store::Project& project, std::string_view coder, const Link& link) {
    auto change = project.change(coder, Message{"Changed a link"});
    auto after = store::link(project, link.id);
    if (!after) {
        throw Error{ErrorKind::not_found, Message{"The link is not in the project."},
                    Message{"It may have been removed; undo brings it back."}};
    }
    after->kind = link.kind;
    after->memo = link.memo;
    store::update_link(change, *after);
    change.commit();
    return *after;
}

HistoryId remove_links(store::Project& project, std::string_view coder, std::span<const LinkId> links) {
    auto change =
        project.change(coder, Message{"Removed {0, plural, one {# link} other {# links}}", links.size()});
    for (const LinkId link : links) store::remove_link(change, link);
    return change.commit();
}

}  // namespace coding::acts
