// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_links.hpp"

#include "libcoding/text/utf8.hpp"

namespace coding::exchange {

ForeignCaseLinks::ForeignCaseLinks(ForeignProject& project) : project_(project) {
    for (const auto& source : project.sources) {
        lengths_.push_back(static_cast<std::int64_t>(text::count_code_points(source.text)));
    }
}

void ForeignCaseLinks::add(std::size_t person, const ForeignProject::Passage& passage,
                           const ForeignProject::Note& said) {
    auto& one = project_.cases[person];
    one.sources.push_back(passage.source);
    auto note = said;
    // A whole text ends at its length, or one before; where there was no text yet, at 0.
    const bool whole =
        passage.begin <= 0 && (passage.end <= 0 || passage.end >= lengths_[passage.source] - 1);
    if (whole) {
        note.on = ForeignProject::OnSource{passage.source};
    } else {
        note.title = one.name;
        note.on = passage;
    }
    project_.add(std::move(note));
}

}  // namespace coding::exchange
