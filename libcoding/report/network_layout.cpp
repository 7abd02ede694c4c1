// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/network_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "libcoding/other_program.hpp"

namespace coding::report {
namespace {

constexpr std::size_t most_nodes = 200;
constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double most_drawn_apart = 1.8;
// What a hundredth beyond the page weighs, against stress (0 to 1): a page is wide as it is, and may be long.
constexpr double beyond_width = 10, beyond_height = 0.5;

/// Where neato begins decides where it ends, and how far apart it starts what shape comes out: of these, the
/// best is taken.
constexpr std::array<std::string_view, 4> neato_starts{"regular", "1", "2", "3"};
constexpr std::array<std::pair<double, double>, 6> neato_shapes{
    {{4.0, 1.0}, {2.5, 1.0}, {2.0, 1.3}, {1.5, 1.0}, {1.3, 1.6}, {1.3, 2.2}}};  // spread, narrowing

std::vector<NeatoTry> neato_tries() {
    std::vector<NeatoTry> tries;
    for (const auto start : neato_starts) {
        for (const auto& [spread, narrowing] : neato_shapes) tries.push_back({start, spread, narrowing});
    }
    return tries;
}

/// How far from each other things are to lie: along the shortest way of ties.
class WantedDistances {
  public:
    WantedDistances(std::size_t nodes, const std::vector<NodeTie>& ties) : nodes_(nodes) {
        wanted_.assign(nodes * nodes, endless);
        for (const auto& tie : ties) {
            at(tie.from, tie.to) = at(tie.to, tie.from) = std::min(at(tie.from, tie.to), tie.length);
        }
        for (std::size_t by = 0; by < nodes; ++by) {
            for (std::size_t a = 0; a < nodes; ++a) {
                for (std::size_t b = 0; b < nodes; ++b) at(a, b) = std::min(at(a, b), at(a, by) + at(by, b));
            }
        }
    }

    /// What is missing to that, at whatever scale suits best: from 0, all is as wanted, to 1.
    [[nodiscard]] double stress(const std::vector<NodePlace>& places) const {
        double sum = 0, squares = 0, pairs = 0;
        for (std::size_t a = 0; a < nodes_; ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                const auto wanted = wanted_[a * nodes_ + b];
                if (wanted == endless) continue;
                const auto of_wanted =
                    std::hypot(places[a].x - places[b].x, places[a].y - places[b].y) / wanted;
                sum += of_wanted;
                squares += of_wanted * of_wanted;
                ++pairs;
            }
        }
        return squares > 0 ? 1 - sum * sum / (pairs * squares) : 0;
    }

  private:
    double& at(std::size_t a, std::size_t b) { return wanted_[a * nodes_ + b]; }

    std::size_t nodes_;
    std::vector<double> wanted_;
};

bool rooms_meet(const std::vector<NodeRoom>& rooms, const std::vector<NodePlace>& places) {
    for (std::size_t a = 0; a < rooms.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (std::abs(places[a].x - places[b].x) * 2 < rooms[a].width + rooms[b].width &&
                std::abs(places[a].y - places[b].y) * 2 < rooms[a].height + rooms[b].height) {
                return true;
            }
        }
    }
    return false;
}

/// From 0, 0 on, in whole units: what another version of neato reckons a little otherwise stands where it
/// stood.
NetworkLayout on_sheet(const std::vector<NodeRoom>& rooms, std::vector<NodePlace> places) {
    double left = endless, top = endless;
    for (std::size_t n = 0; n < rooms.size(); ++n) {
        left = std::min(left, places[n].x - rooms[n].width / 2);
        top = std::min(top, places[n].y - rooms[n].height / 2);
    }
    NetworkLayout layout{std::move(places), 0, 0};
    for (std::size_t n = 0; n < rooms.size(); ++n) {
        auto& [x, y] = layout.places[n];
        x = std::round(x - left);
        y = std::round(y - top);
        layout.width = std::max(layout.width, std::ceil(x + rooms[n].width / 2));
        layout.height = std::max(layout.height, std::ceil(y + rooms[n].height / 2));
    }
    return layout;
}

/// Drawn apart as far as the page has room: what does not meet does not meet then either.
NetworkLayout drawn_apart(const std::vector<NodeRoom>& rooms, const NetworkLayout& layout,
                          const NodeRoom& page) {
    const auto by =
        std::clamp(std::min(page.width / layout.width, page.height / layout.height), 1.0, most_drawn_apart);
    auto places = layout.places;
    for (auto& place : places) place = {place.x * by, place.y * by};
    return on_sheet(rooms, std::move(places));
}

}  // namespace

std::optional<NetworkLayout> laid_out(const std::vector<NodeRoom>& rooms, const std::vector<NodeTie>& ties,
                                      const NodeRoom& page) {
    if (rooms.empty() || rooms.size() > most_nodes) return std::nullopt;
    const auto tries = neato_tries();
    const auto input = neato_input(rooms, ties, tries);
    const auto ended = run({{"neato", "-Tplain"}, input, {"LC_ALL=C"}, std::chrono::seconds{10}, 16});
    if (!ended || ended->status != 0) return std::nullopt;
    const WantedDistances wanted{rooms.size(), ties};
    std::optional<NetworkLayout> best;
    auto least = endless;
    for (auto& places : places_from_neato(ended->written, rooms.size(), tries)) {
        auto layout = on_sheet(rooms, std::move(places));
        if (rooms_meet(rooms, layout.places)) continue;
        const auto cost = wanted.stress(layout.places) +
                          std::max(layout.width / page.width - 1, 0.0) * beyond_width +
                          std::max(layout.height / page.height - 1, 0.0) * beyond_height;
        if (cost >= least) continue;
        least = cost;
        best = std::move(layout);
    }
    if (best) best = drawn_apart(rooms, *best, page);
    return best;
}

}  // namespace coding::report
