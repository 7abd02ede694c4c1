// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_acts.hpp"

#include <algorithm>

#include "libcoding/acts/merging.hpp"
#include "libcoding/acts/new_codes.hpp"
#include "libcoding/store/codings.hpp"

#include "annotator/app/selection.hpp"
#include "annotator/app/session.hpp"
#include "annotator/codebook/code_colours.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

CodingActs::CodingActs(const Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), memory_(workspace.session, workspace.preferences) {}

std::vector<coding::CodingId> CodingActs::in_hand() const {
    const auto& selected = workspace_.selection.codings();
    if (selected.empty()) return {};
    if (!just_coded_.empty() && selected == selection_then_) return just_coded_;
    return {selected.front()};
}

std::optional<coding::Coding> CodingActs::coding_in_hand() const {
    const auto hand = in_hand();
    std::optional<coding::Coding> coding;
    if (hand.empty()) return coding;
    workspace_.session.read(
        [&](const store::Project& project) { coding = store::coding(project, hand.front()); });
    return coding;
}

bool CodingActs::act(const Act& work) {
    return workspace_.session.act([&](store::Project& project) {
        auto now = work(project, workspace_.session.coder());
        return Touched::these(std::move(now.codings), std::move(now.removed));
    });
}

void CodingActs::take_in_hand(coding::SourceId source, coding::Span span,
                              const std::vector<coding::Coding>& codings) {
    std::vector<coding::CodingId> chosen;
    for (const auto& coding : codings) chosen.push_back(coding.id);
    just_coded_ = chosen;
    auto& selection = workspace_.selection;
    if (selection.source() == source && selection.span() == span) {
        for (const auto id : selection.codings()) {
            if (std::find(chosen.begin(), chosen.end(), id) == chosen.end()) chosen.push_back(id);
        }
    }
    selection_then_ = chosen;
    selection.set(source, span, std::move(chosen));
}

bool CodingActs::code(coding::SourceId source, coding::Span span, std::span<const coding::CodeId> codes) {
    std::vector<coding::Coding> coded;
    const bool done = act([&](store::Project& project, const std::string& coder) {
        auto now = acts::code_passage(project, coder, source, span, codes);
        coded = now.codings;
        return now;
    });
    if (!done) return false;
    memory_.used(codes);
    take_in_hand(source, span, coded);
    return true;
}

void CodingActs::remember(const std::vector<coding::Coding>& coded) {
    std::vector<coding::CodeId> codes;
    for (const auto& coding : coded) codes.push_back(coding.code);
    if (!codes.empty()) memory_.used(codes);
}

coding::Code CodingActs::new_code(const WantedCode& wanted) const {
    coding::Code code;
    code.parent = wanted.parent;
    code.name = wanted.name.toStdString();
    code.colour = next_colour(workspace_.session.codebook());
    return code;
}

bool CodingActs::code_new(coding::SourceId source, coding::Span span, const WantedCode& wanted,
                          std::span<const coding::CodeId> beside) {
    std::vector<coding::Coding> coded;
    const bool done = workspace_.session.act([&](store::Project& project) {
        auto now = acts::code_with_new(project, workspace_.session.coder(), source, span, new_code(wanted),
                                       {}, beside);
        coded = now.codings.codings;
        return Touched{Part::codebook, {now.codings.codings, now.codings.removed, false}};
    });
    if (!done) return false;
    remember(coded);
    take_in_hand(source, span, coded);
    return true;
}

bool CodingActs::code_in_vivo(coding::SourceId source, coding::Span span) {
    std::vector<coding::Coding> coded;
    const bool done = workspace_.session.act([&](store::Project& project) {
        auto now = acts::code_in_vivo(project, workspace_.session.coder(), source, span, new_code({}));
        coded = now.codings.codings;
        return Touched{Part::codebook, {now.codings.codings, now.codings.removed, false}};
    });
    if (!done) return false;
    remember(coded);
    take_in_hand(source, span, coded);
    return true;
}

bool CodingActs::recode(Codings codings, coding::CodeId code) {
    const bool done = act([&](store::Project& project, const std::string& coder) {
        return acts::recode(project, coder, codings, code);
    });
    if (done) memory_.used(std::vector{code});
    return done;
}

bool CodingActs::recode_new(Codings codings, const WantedCode& wanted) {
    return workspace_.session.act([&](store::Project& project) {
        const auto split = acts::split_code(project, workspace_.session.coder(), codings, new_code(wanted));
        return Touched{Part::codebook, {split.codings.codings, split.codings.removed, false}};
    });
}

bool CodingActs::remove(Codings codings) {
    return act([&](store::Project& project, const std::string& coder) {
        return acts::remove_codings(project, coder, codings);
    });
}

bool CodingActs::set_polarity(Codings codings, coding::Polarity polarity) {
    return act([&](store::Project& project, const std::string& coder) {
        return acts::set_polarity(project, coder, codings, polarity);
    });
}

bool CodingActs::set_intensity(Codings codings, std::optional<int> intensity) {
    return act([&](store::Project& project, const std::string& coder) {
        return acts::set_intensity(project, coder, codings, intensity);
    });
}

bool CodingActs::set_condition(Codings codings, const std::string& condition) {
    return act([&](store::Project& project, const std::string& coder) {
        return acts::set_condition(project, coder, codings, condition);
    });
}

bool CodingActs::set_memo(Codings codings, const std::string& memo) {
    return act([&](store::Project& project, const std::string& coder) {
        return acts::set_coding_memo(project, coder, codings, memo);
    });
}

}  // namespace annotator
