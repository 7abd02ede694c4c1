// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/coding_changes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/people.hpp"

namespace coding::acts {
namespace {

std::string both(const std::string& one, const std::string& other, const char* between) {
    if (one.empty() || other == one) return other;
    return other.empty() ? one : one + between + other;
}

Polarity both(Polarity one, Polarity other) {
    if (one == Polarity::none || one == other) return other;
    return other == Polarity::none ? one : Polarity::ambivalent;
}

}  // namespace

Coding joined(const Coding& one, const Coding& other) {
    Coding result = one;
    result.span = {std::min(one.span.begin, other.span.begin), std::max(one.span.end, other.span.end)};
    result.polarity = both(one.polarity, other.polarity);
    result.intensity = std::max(one.intensity, other.intensity);  // nothing is less than 1
    result.condition = both(one.condition, other.condition, "; ");
    result.memo = both(one.memo, other.memo, "\n\n");
    return result;
}

const store::SourceLayout& CodingChanges::layout(SourceId source) {
    auto known = layouts_.find(source);
    if (known == layouts_.end()) known = layouts_.try_emplace(source, change_, source).first;
    return known->second;
}

void CodingChanges::add(Coding& coding) {
    store::add_coding(change_, coding, layout(coding.source));
    now_[coding.id] = coding;
}

void CodingChanges::code(const Passage& passage, std::span<const CodeId> codes, const CodingFacts& facts,
                         std::string_view coder) {
    const CoderId by = store::coder_named(change_, std::string{coder}).id;
    for (const CodeId code : codes) {
        Coding coding{{},        passage.source, code, by, passage.span, {}, facts.intensity, facts.condition,
                      facts.memo};
        coding.polarity = facts.polarity.value_or(default_polarity(store::code(project_, code).kind));
        if (const auto there = twin(coding)) {
            say(*there, facts);
        } else {
            add(coding);
        }
    }
}

void CodingChanges::say(Coding coding, const CodingFacts& facts) {
    bool differs = false;
    const auto set = [&differs](auto& field, const auto& said) {
        differs = differs || field != said;
        field = said;
    };
    if (facts.polarity) set(coding.polarity, *facts.polarity);
    if (facts.intensity) set(coding.intensity, facts.intensity);
    if (!facts.condition.empty()) set(coding.condition, facts.condition);
    if (!facts.memo.empty()) set(coding.memo, facts.memo);
    if (!differs) return leave(coding);
    update(coding);
}

void CodingChanges::update(const Coding& coding) {
    store::update_coding(change_, coding, layout(coding.source));
    now_[coding.id] = coding;
}

void CodingChanges::remove(const Coding& coding) {
    store::remove_coding(change_, coding.id);
    now_.erase(coding.id);
    removed_.push_back(coding.id);
}

Coding CodingChanges::join(const Coding& kept, const Coding& gone) {
    store::hand_over(change_, gone.id, kept.id);
    remove(gone);
    Coding one = joined(kept, gone);
    update(one);
    return one;
}

void CodingChanges::update_or_join(const Coding& coding) {
    if (const auto other = twin(coding)) {
        join(*other, coding);
    } else {
        update(coding);
    }
}

void CodingChanges::give_code(Coding coding, const Code& code) {
    if (coding.code == code.id) return leave(coding);
    coding.code = code.id;
    if (coding.polarity == Polarity::none) coding.polarity = default_polarity(code.kind);
    update_or_join(coding);
}

std::optional<Coding> CodingChanges::twin(const Coding& coding) {
    for (const Coding& other : store::codings_at(project_, layout(coding.source), coding.span)) {
        if (other.id != coding.id && other.code == coding.code && other.coder == coding.coder) return other;
    }
    return std::nullopt;
}

CodingsNow CodingChanges::commit() {
    CodingsNow result;
    for (const auto& [id, coding] : now_) result.codings.push_back(coding);
    std::sort(result.codings.begin(), result.codings.end(), [](const Coding& a, const Coding& b) {
        return std::tie(a.source, a.span, a.id) < std::tie(b.source, b.span, b.id);
    });
    result.removed = std::move(removed_);
    result.entry = change_.commit();
    return result;
}

std::vector<Coding> codings_there(const store::Project& project, std::span<const CodingId> ids) {
    auto found = store::codings(project, ids);
    if (found.size() != std::set<CodingId>(ids.begin(), ids.end()).size()) {
        throw Error{ErrorKind::not_found, Message{"There is no such coding."},
                    Message{"It may have been removed; undo brings it back."}};
    }
    return found;
}

}  // namespace coding::acts
