// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/taguette/taggers.hpp"

#include <nlohmann/json.hpp>

namespace coding::exchange::taguette {

void Taggers::read(const std::string& login, std::string_view payload) {
    const auto act = nlohmann::json::parse(payload, nullptr, false);
    if (!act.is_object() || act.value("type", nlohmann::json{}) != "highlight_add") return;
    const auto highlight = act.find("highlight_id");
    const auto tags = act.find("tags");
    if (highlight == act.end() || !highlight->is_number_integer()) return;
    auto& known = highlights_[highlight->get<std::int64_t>()];
    known.last = login;
    auto before = std::move(known.by_tag);
    known.by_tag.clear();
    if (tags == act.end() || !tags->is_array()) return;
    for (const auto& tag : *tags) {
        if (!tag.is_number_integer()) continue;
        const auto id = tag.get<std::int64_t>();
        const auto earlier = before.find(id);
        known.by_tag.emplace(id, earlier == before.end() ? login : earlier->second);
    }
}

std::string Taggers::tagger(std::int64_t highlight, std::int64_t tag) const {
    const auto known = highlights_.find(highlight);
    if (known == highlights_.end()) return {};
    const auto by_tag = known->second.by_tag.find(tag);
    return by_tag == known->second.by_tag.end() ? known->second.last : by_tag->second;
}

}  // namespace coding::exchange::taguette
