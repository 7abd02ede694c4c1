// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <numeric>
#include <ostream>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "libcoding/report/document.hpp"
#include "libcoding/report/writers.hpp"
#include "libcoding/text/display_width.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

using Style = Document::Style;

constexpr std::array<std::pair<char32_t, std::string_view>, 28> replacements{{
    {U'\\', "\\textbackslash{}"},
    {U'{', "\\{"},
    {U'}', "\\}"},
    {U'$', "\\$"},
    {U'&', "\\&"},
    {U'#', "\\#"},
    {U'%', "\\%"},
    {U'_', "\\_"},
    {U'^', "\\textasciicircum{}"},
    {U'~', "\\textasciitilde{}"},
    {U'[', "{[}"},  // after \\ it would begin an option
    {U']', "{]}"},
    {U'*', "{*}"},
    {U'"', "\\textquotedbl{}"},  // French and German shorthands begin with it
    {U'<', "\\textless{}"},
    {U'>', "\\textgreater{}"},
    {U'|', "\\textbar{}"},
    {U'\u00A0', "~"},
    {U'\u202F', "\\,"},
    {U'\u2212', "\\ensuremath{-}"},
    // Of what statistics are called, and how they are told; pdfLaTeX knows no Greek otherwise.
    {U'\u03B1', "\\ensuremath{\\alpha}"},
    {U'\u03B3', "\\ensuremath{\\gamma}"},
    {U'\u03BA', "\\ensuremath{\\kappa}"},
    {U'\u03C0', "\\ensuremath{\\pi}"},
    {U'\u03C7', "\\ensuremath{\\chi}"},
    {U'\u2264', "\\ensuremath{\\leq}"},
    {U'\u2265', "\\ensuremath{\\geq}"},
    {U'\u221A', "\\ensuremath{\\surd}"},
}};

/// Text that LaTeX sets as it is; control characters and marks that turn the direction are left out.
std::string latex_escaped(const std::string& text) {
    std::string safe;
    const auto line = text::one_line(text);
    for (std::size_t at = 0; at < line.size();) {
        const auto begin = at;
        const auto c = text::next_code_point(line, at);
        std::string_view set = std::string_view{line}.substr(begin, at - begin);
        for (const auto& [character, markup] : replacements) {
            if (c == character) set = markup;
        }
        safe += set;
    }
    return safe;
}

class LatexWriter {
  public:
    LatexWriter(std::ostream& out, const Document& document) : out_(out), document_(document) {}

    void write() {
        out_ << "% " << text::one_line(document_.title) << " -- " << text::one_line(document_.project)
             << "\n% Focale " FOCALE_VERSION
                "\n% In the preamble: \\usepackage[T1]{fontenc} "
                "\\usepackage{booktabs,longtable,array,pdflscape,xcolor}"
                "\n% Tables are made for A4 with margins of 2 cm; elsewhere they may need a smaller type: "
                "\\usepackage[a4paper,margin=2cm]{geometry}"
                "\n% Emoji and scripts other than Latin need LuaLaTeX or XeLaTeX and a font that has them."
                "\n% Charts are not in this file: take them from the report as a page, DOCX or ODT.\n";
        bool wide = false;
        for (const auto& [block, turned] : shown_blocks()) {
            if (turned != wide) out_ << (turned ? "\n\\begin{landscape}\n" : "\n\\end{landscape}\n");
            wide = turned;
            std::visit([&](const auto& shown) { set(shown); }, block->content);
        }
        if (wide) out_ << "\n\\end{landscape}\n";
    }

  private:
    using Place = std::vector<Document::Block>::const_iterator;

    struct Shown {
        Place block;
        bool wide = false;
    };

    /// What this file holds, and what of it stands on sheets turned on their side: tables, and the text that
    /// leads up to them. A sheet for headings alone would be left behind otherwise.
    [[nodiscard]] std::vector<Shown> shown_blocks() const {
        std::vector<Shown> shown;
        for (auto block = document_.blocks.begin(); block != document_.blocks.end(); ++block) {
            const bool left_out = std::holds_alternative<Document::Picture>(block->content) ||
                                  std::holds_alternative<Document::Contents>(block->content) ||
                                  heads_charts_alone(block);
            if (!left_out) shown.push_back({block, block->wide});
        }
        for (auto n = shown.size(); n-- > 0;) {
            if (std::holds_alternative<Document::Grid>(shown[n].block->content)) continue;
            const bool leads_up = n + 1 < shown.size() && shown[n + 1].wide;
            shown[n].wide = leads_up && (shown[n].wide || is_heading(*shown[n].block));
        }
        return shown;
    }

    static bool is_heading(const Document::Block& block) {
        const auto* text = std::get_if<Document::Text>(&block.content);
        return text != nullptr && text->style >= Style::heading_1 && text->style <= Style::heading_3;
    }

    [[nodiscard]] bool heads_charts_alone(Place block) const {
        if (!is_heading(*block)) return false;
        const auto next = std::find_if(block + 1, document_.blocks.end(), [](const Document::Block& one) {
            return !std::holds_alternative<Document::Picture>(one.content);
        });
        return next != block + 1 && (next == document_.blocks.end() || is_heading(*next));
    }

    static std::string_view command(Style style) {
        if (style == Style::title) return "section";
        if (style == Style::heading_1) return "subsection";
        return "subsubsection";
    }

    static std::string runs(const std::vector<Document::Run>& all) {
        std::string text;
        for (const auto& run : all) {
            if (run.strong) {
                text += "\\textbf{" + latex_escaped(run.text) + "}";
            } else if (run.italic) {
                text += "\\emph{" + latex_escaped(run.text) + "}";
            } else {
                text += latex_escaped(run.text);
            }
        }
        return text;
    }

    void set(const Document::Text& text) {
        const auto words = runs(text.runs);
        switch (text.style) {
            case Style::title:
            case Style::heading_1:
            case Style::heading_2:
                out_ << "\n\\" << command(text.style) << "{" << words << "}\n";
                break;
            case Style::heading_3:  // else what follows would stand on its line
                out_ << "\n\\paragraph{" << words << "}\\mbox{}\\par\\nobreak\n";
                break;
            case Style::quote:
                out_ << "\n\\begin{quote}\n" << words << "\\\\\n";
                break;
            case Style::attribution:
                out_ << "{\\small " << words << "}\n\\end{quote}\n";
                break;
            case Style::note:
                out_ << "\n\\nopagebreak\n{\\small\\noindent " << words << "\\par}\n";
                break;
            case Style::subtitle:
            case Style::body:
            case Style::warning:
                out_ << "\n" << words << "\n";
                break;
        }
    }

    void set(const Document::Contents&) {}
    void set(const Document::Picture&) {}

    /// A long table: it may run over pages, its head is said again on each. Its columns are parts of the
    /// line, however long that is in the text that takes it in; \hspace{0pt} lets a first word be hyphenated.
    void set(const Document::Grid& grid) {
        const bool wide = sum_of(grid.widths) > Document::upright_width + 1;
        const auto sheet = wide ? Document::wide_width : Document::upright_width;
        out_ << "\n{\\" << (wide ? "scriptsize" : "footnotesize")
             << "\\setlength{\\tabcolsep}{3pt}\\setlength{\\LTcapwidth}{\\linewidth}\n"
             << "\\begin{longtable}{@{}";
        const auto& titles = grid.heads.back().cells;
        for (std::size_t n = 0; n < titles.size(); ++n) {
            out_ << ">{" << (titles[n].right ? "\\raggedleft" : "\\raggedright")
                 << "\\arraybackslash\\hspace{0pt}}p{\\dimexpr " << thousandths(grid.widths[n] / sheet)
                 << "\\linewidth-2\\tabcolsep\\relax}";
        }
        out_ << "@{}}\n\\caption{" << latex_escaped(grid.title) << "}\\\\\n\\toprule\n";
        heads(grid);
        out_ << "\\midrule\n\\endfirsthead\n\\toprule\n";
        heads(grid);
        out_ << "\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n";
        for (const auto& row : grid.rows) this->row(row, grid);
        out_ << "\\end{longtable}}\n";
        for (const auto& note : grid.notes) set(Document::Text{Style::note, {{note}}});
    }

    static double sum_of(const std::vector<double>& widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    }

    /// Rounded down, so that all of them are no more than the whole.
    static std::string thousandths(double share) {
        const auto digits = std::to_string(1000 + std::clamp(static_cast<int>(share * 1000), 0, 999));
        return "0." + digits.substr(1);
    }

    void heads(const Document::Grid& grid) {
        for (const auto& row : grid.heads) {
            this->row(row, grid, true);
            if (&row != &grid.heads.back()) rules_below_groups(row);
        }
    }

    void rules_below_groups(const Document::Grid::Row& row) {
        std::size_t column = 1;
        for (const auto& cell : row.cells) {
            const auto next = column + cell.span;
            if (!cell.text.empty()) out_ << "\\cmidrule(lr){" << column << '-' << next - 1 << "}\n";
            column = next;
        }
    }

    void row(const Document::Grid::Row& row, const Document::Grid& grid, bool head = false) {
        bool first = true;
        if (row.section) out_ << "\\addlinespace[2pt]\n";
        for (const auto& cell : row.cells) {
            auto words = latex_escaped(cell.text);
            if ((row.strong && !cell.prose) || row.section || (head && !words.empty()))
                words = "\\textbf{" + words + "}";
            if (first && !head) words = before_code(row, grid) + words;
            if (cell.span > 1) {
                words = "\\multicolumn{" + std::to_string(cell.span) + "}{" + (first ? "@{}l" : "l") + "}{" +
                        words + "}";
            }
            out_ << (first ? "" : " & ") << words;
            first = false;
        }
        const bool last = !grid.rows.empty() && &row == &grid.rows.back();
        out_ << (row.kept && !last ? " \\\\*\n" : " \\\\\n");
    }

    static std::string before_code(const Document::Grid::Row& row, const Document::Grid& grid) {
        std::string before;
        // A second line stands below the words of the first.
        const auto inward = row.depth + (grid.coloured && !row.colour.empty() ? 1 : 0);
        if (inward > 0) before = "\\hangindent=" + std::to_string(inward) + "em ";
        if (row.depth > 0) before += "\\hspace*{" + std::to_string(row.depth) + "em}";
        if (grid.coloured && !row.colour.empty()) {
            before += "\\textcolor[HTML]{" + row.colour.substr(1) + "}{\\rule{0.6em}{0.6em}}~";
        }
        return before;
    }

    std::ostream& out_;
    const Document& document_;
};

}  // namespace

void write_latex(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    const auto document = document_of(report, catalogue, Charts::left_out);
    LatexWriter{out, document}.write();
}

}  // namespace coding::report
