// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/other_program.hpp"
#include "libcoding/report/chart_picture.hpp"

namespace coding::report {

std::optional<std::string> png_of(const ChartPicture& picture) {
    OtherProgram converter{{"rsvg-convert", "--format=png", "--zoom=2", "--background-color=white"}};
    converter.input = picture.svg;
    auto ended = run(converter);
    if (!ended || ended->status != 0 || !ended->written.starts_with("\x89PNG")) return std::nullopt;
    return std::move(ended->written);
}

}  // namespace coding::report
