// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "libcoding/report/docx_markup.hpp"

namespace coding::report::docx {
namespace {

std::string emu(double millimetres) {
    return std::to_string(std::llround(millimetres * 36000));
}

}  // namespace

void set_drawing(Markup& markup, const Document::Picture& picture, int figure, const std::string& png,
                 const std::string& svg) {
    auto& xml = markup.xml();
    const auto number = std::to_string(figure);
    xml.start("w:r");
    xml.start("w:drawing");
    const auto across = emu(picture.width), down = emu(picture.height);
    xml.start("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    xml.empty("wp:extent", {{"cx", across}, {"cy", down}});
    xml.empty("wp:docPr",
              {{"id", number}, {"name", picture.chart.title}, {"descr", picture.chart.description}});
    xml.start("wp:cNvGraphicFramePr");
    xml.empty("a:graphicFrameLocks", {{"noChangeAspect", "1"}});
    xml.end();
    xml.start("a:graphic");
    xml.start("a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    xml.start("pic:pic");
    xml.start("pic:nvPicPr");
    xml.empty("pic:cNvPr", {{"id", number}, {"name", "chart" + number}});
    xml.empty("pic:cNvPicPr");
    xml.end();
    xml.start("pic:blipFill");
    xml.start("a:blip", {{"r:embed", png}});
    xml.start("a:extLst");
    xml.start("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}});
    xml.empty("asvg:svgBlip", {{"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"},
                               {"r:embed", svg}});
    for (int open = 0; open < 3; ++open) xml.end();
    xml.start("a:stretch");
    xml.empty("a:fillRect");
    xml.end();
    xml.end();
    xml.start("pic:spPr");
    xml.start("a:xfrm");
    xml.empty("a:off", {{"x", "0"}, {"y", "0"}});
    xml.empty("a:ext", {{"cx", across}, {"cy", down}});
    xml.end();
    xml.start("a:prstGeom", {{"prst", "rect"}});
    xml.empty("a:avLst");
    for (int open = 0; open < 6; ++open) xml.end();
    xml.end();
    xml.end();
}

}  // namespace coding::report::docx
