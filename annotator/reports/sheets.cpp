// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/sheets.hpp"

#include <algorithm>
#include <numeric>

namespace annotator {
namespace {

using FlowKind = Flow::Kind;

std::size_t first_before(const std::vector<Flow>& flows, std::size_t block) {
    constexpr std::size_t few_lines = 12;
    auto first = block;
    std::size_t lines = 0;
    for (auto at = block; at > 0 && flows[at - 1].kind != FlowKind::block; --at) {
        const auto& flow = flows[at - 1];
        const bool heading = flow.kind == FlowKind::heading;
        if (heading && first < block && flow.rank >= flows[first].rank) break;  // what it is over ends there
        if (!heading) lines += flow.parts.size();
        if (lines > few_lines) break;
        const bool above_title = at == 1 && first == 1;
        if (heading || above_title) first = at - 1;
    }
    return first;
}

void keep_ending(std::vector<Flow>& flows) {
    constexpr std::size_t lines_of_an_ending = 12;
    std::size_t lines = 0;
    for (auto n = flows.size(); n-- > 0 && flows[n].kind == FlowKind::lines;) {
        lines += flows[n].parts.size();
        if (lines > lines_of_an_ending) return;
        flows[n].kept = n + 1 < flows.size();
    }
}

class SheetFiller {
  public:
    SheetFiller(const std::vector<Flow>& flows, qreal height) : flows_(flows), height_(height) {}

    std::vector<Placed> fill() && {
        for (flow_ = 0; flow_ < flows_.size(); ++flow_) {
            const bool led_to = flow_ > 0 && flows_[flow_ - 1].kept;
            if (!led_to && top_ > 0 && top_ + needed_from(flow_) > height_) next_sheet();
            place(flows_[flow_]);
        }
        return std::move(placed_);
    }

  private:
    static qreal sum(const Flow& flow, std::size_t begin, std::size_t end) {
        const auto from = flow.parts.begin();
        return std::accumulate(from + static_cast<std::ptrdiff_t>(begin),
                               from + static_cast<std::ptrdiff_t>(end), qreal{0});
    }

    /// The notes that its end goes with.
    [[nodiscard]] qreal notes_below(std::size_t n) const {
        qreal notes = 0;
        for (; n + 1 < flows_.size() && flows_[n + 1].follows; ++n) {
            const auto& note = flows_[n + 1];
            notes += flows_[n].below + note.above + sum(note, 0, note.parts.size());
        }
        return notes;
    }

    /// What must find room on a sheet for the flow to begin there, with what it is kept with.
    [[nodiscard]] qreal needed_from(std::size_t n) const {
        qreal needed = flows_[n].above;
        for (; flows_[n].kept && n + 1 < flows_.size(); ++n) {
            needed += sum(flows_[n], 0, flows_[n].parts.size()) + flows_[n].below + flows_[n + 1].above;
        }
        return needed + beginning(flows_[n]);
    }

    [[nodiscard]] qreal beginning(const Flow& flow) const {
        const auto all = sum(flow, 0, flow.parts.size());
        if (flow.whole && all <= height_) return all;
        auto end = std::min(flow.parts.size(), flow.heads + flow.together);
        while (end < flow.parts.size() && leads(flow, end - 1)) ++end;
        return sum(flow, 0, end);
    }

    static bool leads(const Flow& flow, std::size_t part) {
        return part < flow.leads.size() && flow.leads[part];
    }

    void next_sheet() {
        ++sheet_;
        top_ = 0;
    }

    void place(const Flow& flow) {
        if (top_ > 0) top_ += flow.above;
        const auto heads = sum(flow, 0, flow.heads);
        for (auto part = flow.heads; part < flow.parts.size();) {
            const auto begin = part;
            qreal deepest = 0;
            // As deep as the rest needs side by side, at most to the end of the sheet.
            const auto tallest = *std::max_element(flow.parts.begin(), flow.parts.end());
            const auto even = sum(flow, part, flow.parts.size()) / static_cast<qreal>(flow.columns) +
                              (flow.columns > 1 ? tallest : 0.5);
            const auto room = std::min(height_ - top_ - heads, even);
            for (std::size_t column = 0; column < flow.columns && part < flow.parts.size(); ++column) {
                const auto end = end_of_column(flow, part, room);
                if (end == part) break;
                deepest = std::max(deepest, set_column(flow, part, end, column));
                part = end;
            }
            if (part == flow.parts.size()) {
                top_ += deepest;
            } else if (part > begin || top_ > 0) {
                next_sheet();
            }
        }
        top_ += flow.below;
    }

    /// The first part that has no room below the others; at the top of a sheet, one has it whatever it needs.
    [[nodiscard]] std::size_t end_of_column(const Flow& flow, std::size_t begin, qreal room) const {
        auto end = begin;
        for (qreal used = 0; end < flow.parts.size() && used + flow.parts[end] <= room; ++end) {
            used += flow.parts[end];
        }
        if (end == flow.parts.size()) {
            if (flow.columns > 1 || end - begin <= flow.together) return end;
            const auto rest = sum(flow, 0, flow.heads) + sum(flow, begin, end);
            if (top_ + rest + notes_below(flow_) <= height_) return end;
            --end;  // a note is not left alone
        }
        const auto left = flow.parts.size() - end;
        auto fewer = left < flow.together ? end - std::min(end - begin, flow.together - left) : end;
        while (fewer > begin && leads(flow, fewer - 1)) --fewer;
        if (top_ > 0) return fewer < begin + flow.together ? begin : fewer;
        return fewer > begin ? fewer : std::max(end, begin + 1);
    }

    qreal set_column(const Flow& flow, std::size_t begin, std::size_t end, std::size_t column) {
        auto top = top_;
        const auto set = [&](std::size_t part) {
            placed_.push_back({flow_, part, sheet_, column, top});
            top += flow.parts[part];
        };
        for (std::size_t head = 0; head < flow.heads; ++head) set(head);
        for (auto part = begin; part < end; ++part) set(part);
        return top - top_;
    }

    const std::vector<Flow>& flows_;
    qreal height_;
    std::vector<Placed> placed_;
    std::size_t flow_ = 0, sheet_ = 0;
    qreal top_ = 0;
};

}  // namespace

std::size_t first_that_leads_up(const std::vector<Flow>& flows) {
    return first_before(flows, flows.size());
}

qreal height_of(const std::vector<Flow>& flows, std::size_t begin) {
    qreal height = 0;
    for (auto n = begin; n < flows.size(); ++n) {
        height += flows[n].above + flows[n].below;
        height = std::accumulate(flows[n].parts.begin(), flows[n].parts.end(), height);
    }
    return height;
}

std::vector<Placed> placed_on_sheets(std::vector<Flow> flows, qreal height) {
    for (std::size_t n = 0; n < flows.size(); ++n) {
        if (flows[n].kind != FlowKind::block) continue;
        for (auto line = first_before(flows, n); line < n; ++line) flows[line].kept = true;
    }
    keep_ending(flows);
    return SheetFiller{flows, height}.fill();
}

}  // namespace annotator
