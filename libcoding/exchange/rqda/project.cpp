// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/rqda/project.hpp"

#include <unordered_map>

#include "libcoding/exchange/foreign_links.hpp"
#include "libcoding/exchange/foreign_times.hpp"

namespace coding::exchange::rqda {
namespace {

/// R calls four colours as CSS does and means others.
std::string colour_of(std::string colour) {
    if (colour == "gray" || colour == "grey") return "#bebebe";
    if (colour == "green") return "#00ff00";
    if (colour == "maroon") return "#b03060";
    if (colour == "purple") return "#a020f0";
    return colour;
}

class ProjectReader {
  public:
    explicit ProjectReader(const ForeignDatabase& database) : database_(database) {}

    ForeignProject read() {
        read_about();
        read_sources();
        read_codebook();
        read_cases();
        read_attributes();
        read_codings("coding", {});
        // A second round, made to be compared with the first: another coder's, or the same one's later.
        read_codings("coding2", " (2)");
        read_annotations();
        read_journals();
        count_left_out();
        return std::move(project_);
    }

  private:
    using Columns = std::initializer_list<std::string_view>;

    /// The rows that were not deleted: `status` is the first column asked for. Old tables have none.
    void each(std::string_view table, Columns columns, const std::function<void(const ForeignRow&)>& visit) {
        database_.each(table, columns, [&](const ForeignRow& row) {
            if (row.integer(0).value_or(1) == 1) {
                visit(row);
            } else {
                ++deleted_;
            }
        });
    }

    void read_about() {
        database_.each("project", {"databaseversion", "memo", "date"}, [&](const ForeignRow& row) {
            project_.origin = "RQDA (" + row.text(0) + ")";
            project_.remark(row.text(1), WholeProject{}, {}, foreign_time(row.text(2)));
        });
    }

    void read_sources() {
        each("source", {"status", "id", "name", "file", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            auto text = row.text(3);
            if (text.empty()) {
                project_.missing.push_back({row.text(2), {}});
                return;
            }
            const auto index = project_.sources.size();
            sources_.add(row.integer(1), index);
            project_.sources.push_back({row.text(2), row.text(2), std::move(text), {}, {}, {}});
            project_.remark(row.text(4), ForeignProject::OnSource{index}, row.text(5),
                            foreign_time(row.text(6)));
        });
        std::unordered_map<std::int64_t, std::string> groups;
        each("filecat", {"status", "catid", "name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            groups.emplace(row.integer(1).value_or(0), row.text(2));
            if (row.text(3).empty()) return;
            project_.add({MemoKind::note, row.text(2), row.text(3), row.text(4), foreign_time(row.text(5)),
                          WholeProject{}});
        });
        each("treefile", {"status", "fid", "catid"}, [&](const ForeignRow& row) {
            const auto source = sources_.find(row.integer(1));
            const auto group = groups.find(row.integer(2).value_or(0));
            if (source && group != groups.end()) project_.sources[*source].groups.push_back(group->second);
        });
    }

    void read_codebook() {
        ForeignIds categories;
        each("codecat", {"status", "catid", "name", "memo"}, [&](const ForeignRow& row) {
            categories.add(row.integer(1), project_.codes.size());
            project_.codes.push_back({row.text(2), {}, {}, row.text(3)});
        });
        each("freecode", {"status", "id", "name", "memo", "color"}, [&](const ForeignRow& row) {
            codes_.add(row.integer(1), project_.codes.size());
            project_.codes.push_back({row.text(2), {}, colour_of(row.text(4)), row.text(3)});
        });
        each("treecode", {"status", "cid", "catid"}, [&](const ForeignRow& row) {
            const auto code = codes_.find(row.integer(1));
            const auto category = categories.find(row.integer(2));
            if (!code || !category) return;
            auto& parent = project_.codes[*code].parent;
            if (parent && *parent != *category) ++further_categories_;
            if (!parent) parent = category;
        });
    }

    void read_cases() {
        each("cases", {"status", "id", "name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            const auto index = project_.cases.size();
            cases_.add(row.integer(1), index);
            project_.cases.push_back({row.text(2), {}, {}});
            project_.remark(row.text(3), ForeignProject::OnCase{index}, row.text(4),
                            foreign_time(row.text(5)));
        });
        ForeignCaseLinks links{project_};
        each("caselinkage", {"status", "caseid", "fid", "selfirst", "selend", "memo", "owner", "date"},
             [&](const ForeignRow& row) {
                 const auto person = cases_.find(row.integer(1));
                 const auto source = sources_.find(row.integer(2));
                 if (!person || !source) {
                     ++case_links_;
                     return;
                 }
                 links.add(*person, {*source, row.integer(3).value_or(0), row.integer(4).value_or(0), {}},
                           {MemoKind::note, {}, row.text(5), row.text(6), foreign_time(row.text(7)), {}});
             });
    }

    void read_attributes() {
        each("attributes", {"status", "name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            if (row.text(2).empty()) return;
            project_.add({MemoKind::note, row.text(1), row.text(2), row.text(3), foreign_time(row.text(4)),
                          WholeProject{}});
        });
        // RQDA writes NA as a word.
        const auto said = [](const std::string& value) { return !value.empty() && value != "NA"; };
        each("caseAttr", {"status", "caseID", "variable", "value"}, [&](const ForeignRow& row) {
            const auto person = cases_.find(row.integer(1));
            if (person && said(row.text(3)))
                project_.cases[*person].values.emplace_back(row.text(2), row.text(3));
        });
        each("fileAttr", {"status", "fileID", "variable", "value"}, [&](const ForeignRow& row) {
            const auto source = sources_.find(row.integer(1));
            if (source && said(row.text(3)))
                project_.sources[*source].values.emplace_back(row.text(2), row.text(3));
        });
    }

    void read_codings(std::string_view table, const std::string& behind_coder) {
        each(table, {"status", "cid", "fid", "selfirst", "selend", "seltext", "owner", "memo"},
             [&](const ForeignRow& row) {
                 const auto code = codes_.find(row.integer(1));
                 const auto source = sources_.find(row.integer(2));
                 if (!code || !source) {
                     ++codings_alone_;
                     return;
                 }
                 auto coder = row.text(6);
                 if (coder.empty() && !behind_coder.empty()) coder = "RQDA";
                 project_.codings.push_back(
                     {{*source, row.integer(3).value_or(-1), row.integer(4).value_or(-1), row.text(5)},
                      *code,
                      coder + behind_coder,
                      row.text(7),
                      false});
             });
    }

    void read_annotations() {
        each("annotation", {"status", "fid", "position", "annotation", "owner", "date"},
             [&](const ForeignRow& row) {
                 const auto source = sources_.find(row.integer(1));
                 if (!source) return;
                 // It stands at a point: the character behind it is as near as a passage comes.
                 const auto at = row.integer(2).value_or(0);
                 project_.remark(row.text(3), ForeignProject::Passage{*source, at, at + 1, {}}, row.text(4),
                                 foreign_time(row.text(5)));
             });
    }

    void read_journals() {
        each("journal", {"status", "name", "journal", "owner", "date"}, [&](const ForeignRow& row) {
            project_.add(
                {MemoKind::journal, row.text(1), row.text(2), row.text(3), foreign_time(row.text(4)), {}});
        });
    }

    void count_left_out() {
        auto& out = project_;
        out.leave_out(
            further_categories_,
            Message{"{0, plural, one {# code stands} other {# codes stand}} in more than one category: "
                    "the first was taken.",
                    further_categories_});
        out.leave_out(codings_alone_,
                      Message{"{0, plural, one {# coding is} other {# codings are}} of a text or a "
                              "code that the project does not have.",
                              codings_alone_});
        out.leave_out(case_links_,
                      Message{"{0, plural, one {# link} other {# links}} of cases to what is no text "
                              "left out.",
                              case_links_});
        out.leave_out(deleted_,
                      Message{"{0, plural, one {# row was} other {# rows were}} deleted in RQDA, and "
                              "left out.",
                              deleted_});
        const auto pictures = database_.count("image");
        out.leave_out(pictures,
                      Message{"{0, plural, one {# picture stays} other {# pictures stay}} in the other "
                              "program: Focale codes texts.",
                              pictures});
        const auto areas = database_.count("imageCoding");
        out.leave_out(areas,
                      Message{"{0, plural, one {# coding} other {# codings}} of areas of pictures and pages "
                              "left out.",
                              areas});
    }

    const ForeignDatabase& database_;
    ForeignProject project_;
    ForeignIds sources_, codes_, cases_;  ///< by RQDA's ids
    std::uint64_t deleted_ = 0, case_links_ = 0, further_categories_ = 0, codings_alone_ = 0;
};

}  // namespace

ForeignProject read_project(const ForeignDatabase& database) {
    return ProjectReader{database}.read();
}

}  // namespace coding::exchange::rqda
