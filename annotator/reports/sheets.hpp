// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstddef>
#include <vector>

namespace annotator {

/// What goes on sheets of paper in parts one below the other: the lines of a text, the rows of a table, a
/// chart.
struct Flow {
    enum class Kind { block, lines, heading };
    Kind kind = Kind::block;        ///< a heading, lines of text, or anything else
    int rank = 0;                   ///< of a heading: those of a lower one stand below it
    std::vector<qreal> parts = {};  ///< their heights
    std::size_t heads = 0;          ///< so many parts stand again above the others on each sheet
    qreal above = 0, below = 0;     ///< air; none at the top of a sheet
    bool whole = false;             ///< not broken where a sheet can hold it
    bool kept = false;              ///< on the sheet where the next one begins
    bool follows = false;           ///< a note on the one before it, of which the end goes with it
    std::size_t together = 2;       ///< of the parts, at the least, where it is broken
    std::vector<bool> leads = {};   ///< by part: stays with the part that follows; empty: none does
    std::size_t columns = 1;        ///< side by side on a sheet
};

/// The first of the headings, each below the one before, that lead up to what comes next, with no more than a
/// few lines between (the name that stands above a title is of it): what stays with it. Their number where
/// none does.
std::size_t first_that_leads_up(const std::vector<Flow>& flows);

/// What they take of a sheet.
qreal height_of(const std::vector<Flow>& flows, std::size_t begin);

struct Placed {
    std::size_t flow = 0, part = 0;
    std::size_t sheet = 0, column = 0;
    qreal top = 0;
};

/// Where each part stands on sheets of that height, sheet by sheet. A part higher than a sheet stands on one
/// by itself. A few lines between a heading and the chart or table that they lead to stay with it, and the
/// last lines of all are not left alone.
std::vector<Placed> placed_on_sheets(std::vector<Flow> flows, qreal height);

}  // namespace annotator
