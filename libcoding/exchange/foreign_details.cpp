// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_details.hpp"

#include "libcoding/exchange/refi/details.hpp"

namespace coding::exchange {

std::string with_code_details(const Code& code) {
    refi::Details details;
    if (code.kind != CodeKind::concept_) details.emplace_back("kind", name_of(code.kind));
    details.emplace_back("when to use", code.when_to_use);
    details.emplace_back("when not to use", code.when_not_to_use);
    details.emplace_back("example", code.example);
    return refi::with_details(code.definition, details);
}

std::string with_coding_details(const Coding& coding) {
    refi::Details details;
    if (coding.polarity != Polarity::none) details.emplace_back("polarity", name_of(coding.polarity));
    if (coding.intensity) details.emplace_back("intensity", std::to_string(*coding.intensity));
    details.emplace_back("if", coding.condition);
    return refi::with_details(coding.memo, details);
}

void take_code_details(const std::string& memo, Code& code) {
    const auto detailed = refi::split_details(memo);
    code.definition = detailed.text;
    code.kind = from_name<CodeKind>(detailed.get("kind")).value_or(CodeKind::concept_);
    code.when_to_use = detailed.get("when to use");
    code.when_not_to_use = detailed.get("when not to use");
    code.example = detailed.get("example");
}

void take_coding_details(const std::string& memo, Coding& coding) {
    const auto detailed = refi::split_details(memo);
    coding.memo = detailed.text;
    coding.condition = detailed.get("if");
    if (const auto polarity = from_name<Polarity>(detailed.get("polarity"))) coding.polarity = *polarity;
    const auto intensity = detailed.get("intensity");
    if (intensity.size() == 1 && intensity[0] >= '1' && intensity[0] <= '5')
        coding.intensity = intensity[0] - '0';
}

}  // namespace coding::exchange
