// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// PDF files made in memory, of text set in Helvetica on A4 pages.
namespace pdf_maker {

struct Text {
    double x = 0;  ///< points from the left
    double y = 0;  ///< points from the bottom
    std::string_view words;
};

/// Windows-1252 of what is plain in it; the tests write the rest as octal escapes of PDF ("\\351" is é).
inline std::string pdf(const std::vector<std::vector<Text>>& pages) {
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    std::string kids;
    for (const auto& page : pages) {
        std::string drawing = "BT /F1 11 Tf ";
        for (const auto& text : page) {
            drawing += "1 0 0 1 " + std::to_string(text.x) + " " + std::to_string(text.y) + " Tm (" +
                       std::string{text.words} + ") Tj ";
        }
        drawing += "ET";
        objects.push_back("<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" + drawing +
                          "\nendstream");
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            "/Contents " +
            std::to_string(objects.size()) + " 0 R >>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
    std::string file = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const auto place = std::to_string(file.size());
        table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = std::to_string(file.size());
    file += table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) +
            " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    return file;
}

}  // namespace pdf_maker
