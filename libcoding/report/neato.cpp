// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/neato.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace coding::report {
namespace {

constexpr double units_an_inch = 72;
constexpr double farthest_place = 1e5;  // units; what lies farther out is no answer

/// As neato reads numbers, whatever the language of the machine.
std::string plain_decimal(double value) {
    const auto rounded = std::llround(value * 1000);
    const auto digits = std::to_string(1000 + std::abs(rounded) % 1000);
    return (rounded < 0 ? "-" : "") + std::to_string(std::abs(rounded) / 1000) + "." + digits.substr(1);
}

std::string inches(double units) {
    return plain_decimal(units / units_an_inch);
}

/// Takes the first word off a line.
std::string_view next_word(std::string_view& line) {
    const auto end = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

std::string_view next_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::optional<double> place_in_units(std::string_view word) {
    double value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    const auto units = value * units_an_inch;
    if (read.ec != std::errc{} || read.ptr != word.data() + word.size()) return std::nullopt;
    return std::abs(units) <= farthest_place ? std::optional{units} : std::nullopt;  // not for nan
}

/// One network: `graph …`, a line `node NUMBER X Y …` for each thing in their order, `edge …`, `stop`.
std::optional<std::vector<NodePlace>> next_network(std::string_view& text, std::size_t nodes,
                                                   double narrowing) {
    auto line = next_line(text);
    if (next_word(line) != "graph") return std::nullopt;
    std::vector<NodePlace> places;
    while (!text.empty()) {
        line = next_line(text);
        const auto kind = next_word(line);
        if (kind == "edge") continue;
        if (kind == "stop") return places.size() == nodes ? std::optional{places} : std::nullopt;
        if (kind != "node" || next_word(line) != std::to_string(places.size())) return std::nullopt;
        const auto x = place_in_units(next_word(line));
        const auto y = place_in_units(next_word(line));
        if (!x || !y || places.size() == nodes) return std::nullopt;
        places.push_back({*x / narrowing, -*y});  // neato's places go upwards
    }
    return std::nullopt;
}

}  // namespace

std::string neato_input(const std::vector<NodeRoom>& rooms, const std::vector<NodeTie>& ties,
                        const std::vector<NeatoTry>& tries) {
    std::string input;
    for (const auto& one : tries) {
        // What is not tied together is laid out by itself, and packed.
        input += "graph {\ngraph [mode=major model=shortpath start=" + std::string{one.start} +
                 " overlap=prism overlap_scaling=" + plain_decimal(-one.spread) +
                 " sep=\"+4\" pack=16 packmode=\"node\" splines=line]\n"
                 "node [shape=box fixedsize=true label=\"\"]\n";
        for (std::size_t n = 0; n < rooms.size(); ++n) {
            input += std::to_string(n) + " [width=" + inches(rooms[n].width * one.narrowing) +
                     " height=" + inches(rooms[n].height) + "]\n";
        }
        for (const auto& tie : ties) {
            input += std::to_string(tie.from) + " -- " + std::to_string(tie.to) +
                     " [len=" + plain_decimal(tie.length) + "]\n";
        }
        input += "}\n";
    }
    return input;
}

std::vector<std::vector<NodePlace>> places_from_neato(std::string_view written, std::size_t nodes,
                                                      const std::vector<NeatoTry>& tries) {
    std::vector<std::vector<NodePlace>> all;
    for (const auto& one : tries) {
        auto places = next_network(written, nodes, one.narrowing);
        if (!places) return {};
        all.push_back(std::move(*places));
    }
    return all;
}

}  // namespace coding::report
