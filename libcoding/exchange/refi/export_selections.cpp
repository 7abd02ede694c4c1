// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/export_selections.hpp"

#include <algorithm>

#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/guid.hpp"

namespace coding::exchange::refi {
namespace {

Polarity usual_polarity(const Coding& coding, const Codebook& codebook) {
    const auto index = codebook.index_of(coding.code);
    return index ? default_polarity(codebook.codes()[*index].kind) : Polarity::none;
}

bool says_more(const Coding& coding, const Codebook& codebook) {
    return !coding.memo.empty() || !coding.condition.empty() || coding.intensity ||
           coding.polarity != usual_polarity(coding, codebook);
}

}  // namespace

SelectionsExport::SelectionsExport(const ExportState& state, const Source& source, const std::string& element,
                                   const std::vector<const Memo*>& passages, const std::vector<Span>& blocks,
                                   const std::vector<BlockId>& block_ids)
    : state_(state), element_(element), codings_came_as_(state.things, "Coding", source.id) {
    const store::SourceLayout layout{state.project, source.id};
    codings_ = store::codings(state.project, layout);
    selections_.reserve(codings_.size());
    CodingsCameAs came_as{state.things, element_, source.id};
    for (const auto& coding : codings_) add(coding, came_as, layout.length());
    for (const auto* memo : passages) add(*memo);
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        auto guid = state_.guid("PlainTextSelection", block_ids[index].value);
        if (!by_guid_.contains(guid)) open(std::move(guid), blocks[index], {});
    }
    std::stable_sort(selections_.begin(), selections_.end(),
                     [](const Selection& a, const Selection& b) { return a.span < b.span; });
}

Selection& SelectionsExport::open(std::string guid, Span span, Element rest) {
    by_guid_.emplace(guid, selections_.size());
    return selections_.emplace_back(Selection{std::move(guid), span, std::move(rest)});
}

void SelectionsExport::add(const Coding& coding, CodingsCameAs& came_as, std::uint32_t length) {
    const bool alone = says_more(coding, state_.codebook);
    if (auto known = came_as.take(coding.id)) {
        const auto there = by_guid_.find(known->guid);
        if (there == by_guid_.end()) {
            auto& selection = open(std::move(known->guid), coding.span, std::move(known->rest));
            selection.codings.push_back(&coding);
            selection.alone = alone;
            return;
        }
        auto& selection = selections_[there->second];
        if (selection.span == coding.span && !alone && !selection.alone) {
            selection.codings.push_back(&coding);
            return;
        }
    } else if (!alone) {
        if (coding.span == Span{0, length}) {
            of_whole_.push_back(&coding);
            return;
        }
        if (const auto shared = shared_.find(coding.span); shared != shared_.end()) {
            selections_[shared->second].codings.push_back(&coding);
            return;
        }
        shared_.emplace(coding.span, selections_.size());
    }
    auto& selection =
        open(own_guid(state_.project_guid, "PlainTextSelection", coding.id.value), coding.span, {});
    selection.codings.push_back(&coding);
    selection.alone = alone;
}

void SelectionsExport::add(const Memo& memo) {
    const auto span = std::get<Passage>(memo.on).span;
    const auto known = state_.things.of(element_, memo.id.value);
    auto rest = known.empty() || known.front().xml.empty() ? Element{} : from_xml(known.front().xml);
    const bool describes = rest.child("Description") != nullptr && memo.title.empty();
    std::erase_if(rest.children, [](const Element& child) { return child.name == "Description"; });
    tidy(rest);
    Selection* selection = nullptr;
    if (!known.empty()) {
        const auto there = by_guid_.find(known.front().guid);
        if (there != by_guid_.end()) {
            auto& met = selections_[there->second];
            const bool free = describes ? met.description == nullptr && !met.alone : met.memo == nullptr;
            if (met.span == span && free) selection = &met;
        } else {
            selection = &open(known.front().guid, span, std::move(rest));
        }
    }
    if (selection == nullptr) {
        selection = &open(own_guid(state_.project_guid, "PlainTextSelection", memo.id.value), span, {});
    }
    (describes ? selection->description : selection->memo) = &memo;
}

std::string description_of(const Selection& selection, const Codebook& codebook) {
    if (selection.description != nullptr) return selection.description->text;
    if (!selection.alone) return {};
    const auto& coding = *selection.codings.front();
    return with_details_of(coding, usual_polarity(coding, codebook));
}

}  // namespace coding::exchange::refi
