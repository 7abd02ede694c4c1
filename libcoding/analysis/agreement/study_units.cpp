// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/study_units.hpp"

#include <algorithm>

namespace coding::analysis::agreement {

void StudyUnits::add(std::uint32_t code, const CodeInSource& piece) {
    auto& range = of_code_[code];
    if (range.behind == 0) range.first = units_.size();
    for_each_coder(piece.marked(), [&](std::uint32_t coder) {
        for (auto unit : piece.exact(coder)) {
            unit.value = code;
            units_.push_back({piece.source(), unit});
        }
    });
    range.behind = units_.size();
}

std::optional<StudyUnits::Frame> StudyUnits::frame(const StudyRow& row) const {
    Frame frame;
    if (row.coders) frame.coders.assign(row.coders->begin(), row.coders->end());
    bool first = true;
    for (const auto& source : compared_.sources()) {
        frame.begins.push_back(-1);
        if (row.source && *row.source != source.source) continue;
        if (row.coders && !std::includes(source.coders.begin(), source.coders.end(), frame.coders.begin(),
                                         frame.coders.end())) {
            continue;
        }
        if (!row.coders && !first && frame.coders != source.coders) return std::nullopt;
        if (!row.coders) frame.coders = source.coders;
        first = false;
        frame.begins.back() = frame.length;
        frame.length += source.length;
    }
    return frame;
}

std::optional<Continuum> StudyUnits::continuum(const StudyRow& row) const {
    const auto frame = this->frame(row);
    if (!frame) return std::nullopt;
    Continuum all;
    all.end = frame->length;
    for (const auto coder : frame->coders) all.coders.push_back(tables_.coders[coder].name);
    const auto codes = tables_.codebook.codes().size();
    for (std::size_t code = row.code.value_or(0); code < (row.code ? *row.code + 1U : codes); ++code) {
        const auto before = all.units.size();
        for (auto i = of_code_[code].first; i < of_code_[code].behind; ++i) {
            auto [source, unit] = units_[i];
            if (frame->begins[source] < 0) continue;
            const auto coder = compared_.sources()[source].coders[unit.coder];
            const auto place = std::lower_bound(frame->coders.begin(), frame->coders.end(), coder);
            if (place == frame->coders.end() || *place != coder) continue;
            unit.value = static_cast<std::uint32_t>(all.values.size());
            unit.coder = static_cast<std::uint32_t>(place - frame->coders.begin());
            unit.begin += frame->begins[source];
            unit.end += frame->begins[source];
            all.units.push_back(unit);
        }
        if (all.units.size() > before) all.values.push_back(tables_.codebook.path(code));
    }
    arrange(all);
    return all;
}

}  // namespace coding::analysis::agreement
