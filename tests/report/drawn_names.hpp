// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <regex>
#include <string>
#include <vector>

#include "libcoding/report/svg.hpp"

struct Placed {
    double x = 0, y = 0;
};

inline std::vector<Placed> dots_in(const std::string& drawing) {
    static const std::regex circle{"<circle cx=\"([0-9.]+)\" cy=\"([0-9.]+)\""};
    std::vector<Placed> dots;
    for (std::sregex_iterator at{drawing.begin(), drawing.end(), circle}, end; at != end; ++at) {
        dots.push_back({std::stod((*at)[1]), std::stod((*at)[2])});
    }
    return dots;
}

/// The rooms that the names of points take: left, right and the line that they stand on.
struct NamedRoom {
    double left = 0, right = 0, line = 0;
    std::string text;
};

inline std::vector<NamedRoom> names_in(const std::string& drawing) {
    static const std::regex name{
        "<text x=\"(-?[0-9.]+)\" y=\"(-?[0-9.]+)\" class=\"label haloed\" text-anchor=\"([a-z]+)\">([^<]*)<"};
    std::vector<NamedRoom> names;
    for (std::sregex_iterator at{drawing.begin(), drawing.end(), name}, end; at != end; ++at) {
        const auto x = std::stod((*at)[1]);
        const auto width = coding::report::svg::text_width((*at)[4]);
        const auto left = (*at)[3] == "start" ? x : (*at)[3] == "end" ? x - width : x - width / 2;
        names.push_back({left, left + width, std::stod((*at)[2]), (*at)[4]});
    }
    return names;
}
