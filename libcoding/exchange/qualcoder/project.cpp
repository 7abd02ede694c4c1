// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/qualcoder/project.hpp"

#include <map>
#include <utility>

#include "libcoding/exchange/foreign_links.hpp"
#include "libcoding/exchange/foreign_times.hpp"
#include "libcoding/exchange/qualcoder/schema.hpp"

namespace coding::exchange::qualcoder {
namespace {

namespace fs = std::filesystem;

enum class Medium { text, picture, sound, film };

/// "/audio/X" lies in the project, "audio:PATH" elsewhere on the computer that made it.
Medium medium_of(std::string_view path) {
    if (path.starts_with('/')) path.remove_prefix(1);
    const auto is = [&](std::string_view folder) {
        return path.starts_with(folder) && path.size() > folder.size() &&
               (path[folder.size()] == '/' || path[folder.size()] == ':');
    };
    if (is("images")) return Medium::picture;
    if (is("audio")) return Medium::sound;
    return is("video") ? Medium::film : Medium::text;
}

class ProjectReader {
  public:
    ProjectReader(const ForeignDatabase& database, fs::path folder)
        : database_(database), folder_(std::move(folder)) {}

    ForeignProject read() {
        read_about();
        read_sources();
        read_categories();
        read_codes();
        read_cases();
        read_attributes();
        read_codings();
        read_annotations();
        read_journals();
        count_left_out();
        return std::move(project_);
    }

  private:
    void read_about() {
        database_.each(
            "project", {"databaseversion", "about", "memo", "codername", "date"}, [&](const ForeignRow& row) {
                project_.origin = row.text(1);
                if (project_.origin.find("QualCoder") == std::string::npos) {
                    project_.origin = "QualCoder (" + row.text(0) + ")";
                }
                project_.remark(row.text(2), WholeProject{}, row.text(3), foreign_time(row.text(4)));
            });
        database_.each("coder_names", {"name"},
                       [&](const ForeignRow& row) { project_.coders.push_back(row.text(0)); });
    }

    void read_sources() {
        struct Recording {
            std::string name, path;
            std::optional<std::int64_t> text;
        };
        std::vector<Recording> recordings;
        database_.each(
            "source", {"id", "name", "fulltext", "mediapath", "memo", "owner", "date", "av_text_id"},
            [&](const ForeignRow& row) {
                const auto name = row.text(1), path = row.text(3);
                auto text = row.text(2);
                const auto medium = medium_of(path);
                if (medium == Medium::sound || medium == Medium::film) {
                    recordings.push_back({name, path, row.integer(7)});
                }
                if (medium == Medium::picture) ++pictures_;
                if (text.empty()) {
                    const auto note = row.text(4);
                    if (!note.empty())
                        project_.add(
                            {MemoKind::note, name, note, row.text(5), foreign_time(row.text(6)), {}});
                    if (medium == Medium::text) project_.missing.push_back({name, path});
                    return;
                }
                const auto index = project_.sources.size();
                sources_.add(row.integer(0), index);
                auto said = refi::split_details(row.text(4));
                project_.remark(said.text, ForeignProject::OnSource{index}, row.text(5),
                                foreign_time(row.text(6)));
                project_.sources.push_back(
                    {.name = name, .file_name = name, .text = std::move(text), .said = std::move(said)});
            });
        for (const auto& recording : recordings) attach(recording.name, recording.path, recording.text);
    }

    /// Nothing outside the project's folder is looked at.
    void attach(const std::string& name, const std::string& path, std::optional<std::int64_t> text) {
        const bool inside = path.starts_with('/');
        const auto folder = medium_of(path) == Medium::sound ? "audio" : "video";
        const auto file = folder_ / folder / fs::path{path}.filename();
        std::error_code fault;
        if (!inside || !fs::is_regular_file(file, fault)) {
            project_.missing.push_back({name, path});
            return;
        }
        const auto source = sources_.find(text);
        if (source) {
            project_.sources[*source].media = fs::absolute(file).string();
        } else {
            ++recordings_alone_;
        }
    }

    void read_categories() {
        std::vector<std::optional<std::int64_t>> above;
        database_.each("code_cat", {"catid", "name", "memo", "supercatid"}, [&](const ForeignRow& row) {
            categories_.add(row.integer(0), project_.codes.size());
            project_.codes.push_back({row.text(1), {}, {}, row.text(2)});
            above.push_back(row.integer(3));
        });
        for (std::size_t index = 0; index < above.size(); ++index) {
            project_.codes[index].parent = categories_.find(above[index]);
        }
    }

    void read_codes() {
        const auto first = project_.codes.size();
        std::vector<std::optional<std::int64_t>> above;
        database_.each(
            "code_name", {"cid", "name", "memo", "catid", "color", "supercid"}, [&](const ForeignRow& row) {
                codes_.add(row.integer(0), project_.codes.size());
                auto colour = row.text(4);
                if (colour == uncoloured) colour.clear();
                project_.codes.push_back(
                    {row.text(1), categories_.find(row.integer(3)), std::move(colour), row.text(2)});
                above.push_back(row.integer(5));
            });
        for (std::size_t index = 0; index < above.size(); ++index) {
            // A code below a code lies where that one does.
            if (const auto code = codes_.find(above[index])) project_.codes[first + index].parent = code;
        }
    }

    void read_cases() {
        database_.each("cases", {"caseid", "name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            const auto index = project_.cases.size();
            cases_.add(row.integer(0), index);
            const auto said = refi::split_details(row.text(2));
            project_.cases.push_back({.name = row.text(1),
                                      .role = from_name<Role>(said.get("role")),
                                      .consent = from_name<Consent>(said.get("consent"))});
            project_.remark(said.text, ForeignProject::OnCase{index}, row.text(3), foreign_time(row.text(4)));
        });
        ForeignCaseLinks links{project_};
        const bool of_focale = project_.origin.find("Focale") != std::string::npos;
        database_.each("case_text", {"caseid", "fid", "pos0", "pos1", "memo", "owner", "date"},
                       [&](const ForeignRow& row) {
                           const auto person = cases_.find(row.integer(0));
                           const auto source = sources_.find(row.integer(1));
                           if (!person || !source) {
                               ++case_links_;
                               return;
                           }
                           const auto begin = row.integer(2).value_or(0), end = row.integer(3).value_or(0);
                           // Focale ties people to what they say, and to a whole text who only was there.
                           if (of_focale && row.text(4).empty() && !links.is_whole(*source, begin, end)) {
                               project_.sources[*source].turns.push_back({begin, end, *person});
                               return;
                           }
                           links.add(
                               *person, {*source, begin, end, {}},
                               {MemoKind::note, {}, row.text(4), row.text(5), foreign_time(row.text(6)), {}});
                       });
    }

    void read_attributes() {
        std::map<std::string, std::string> names;
        database_.each("attribute_type", {"name", "memo", "owner", "date"}, [&](const ForeignRow& row) {
            auto said = refi::split_details(row.text(1));
            names.emplace(row.text(0), own_name(row.text(0), said));
            if (said.text.empty()) return;
            project_.add({MemoKind::note, row.text(0), std::move(said.text), row.text(2),
                          foreign_time(row.text(3)), WholeProject{}});
        });
        database_.each("attribute", {"name", "attr_type", "value", "id"}, [&](const ForeignRow& row) {
            const auto of = row.text(1);
            if (row.text(2).empty()) return;
            const auto thing = (of == "case" ? cases_ : sources_).find(row.integer(3));
            if (!thing || (of != "case" && of != "file")) {
                ++values_alone_;
                return;
            }
            auto& values = of == "case" ? project_.cases[*thing].values : project_.sources[*thing].values;
            const auto name = names.find(row.text(0));
            values.emplace_back(name == names.end() ? row.text(0) : name->second, row.text(2));
        });
    }

    void read_codings() {
        database_.each("code_text", {"cid", "fid", "seltext", "pos0", "pos1", "owner", "memo", "important"},
                       [&](const ForeignRow& row) {
                           const auto code = codes_.find(row.integer(0));
                           const auto source = sources_.find(row.integer(1));
                           if (!code || !source) {
                               ++codings_alone_;
                               return;
                           }
                           project_.codings.push_back({{*source, row.integer(3).value_or(-1),
                                                        row.integer(4).value_or(-1), row.text(2)},
                                                       *code,
                                                       row.text(5),
                                                       row.text(6),
                                                       row.integer(7).value_or(0) != 0});
                       });
    }

    void read_annotations() {
        database_.each(
            "annotation", {"fid", "pos0", "pos1", "memo", "owner", "date"}, [&](const ForeignRow& row) {
                const auto source = sources_.find(row.integer(0));
                if (!source) {
                    ++notes_alone_;
                    return;
                }
                project_.remark(row.text(3),
                                ForeignProject::Passage{
                                    *source, row.integer(1).value_or(-1), row.integer(2).value_or(-1), {}},
                                row.text(4), foreign_time(row.text(5)));
            });
    }

    void read_journals() {
        database_.each("journal", {"name", "jentry", "owner", "date"}, [&](const ForeignRow& row) {
            project_.add(
                {MemoKind::journal, row.text(0), row.text(1), row.text(2), foreign_time(row.text(3)), {}});
        });
    }

    void count_left_out() {
        auto& out = project_;
        out.leave_out(pictures_,
                      Message{"{0, plural, one {# picture stays} other {# pictures stay}} in the other "
                              "program: Focale codes texts.",
                              pictures_});
        out.leave_out(recordings_alone_,
                      Message{"{0, plural, one {# recording has} other {# recordings have}} no "
                              "transcript to stand beside, and stay where they are.",
                              recordings_alone_});
        const auto areas = database_.count("code_image");
        out.leave_out(areas,
                      Message{"{0, plural, one {# coding} other {# codings}} of areas of pictures and pages "
                              "left out.",
                              areas});
        const auto stretches = database_.count("code_av");
        out.leave_out(stretches,
                      Message{"{0, plural, one {# coding} other {# codings}} of stretches of recordings "
                              "left out.",
                              stretches});
        out.leave_out(codings_alone_,
                      Message{"{0, plural, one {# coding is} other {# codings are}} of a text or a "
                              "code that the project does not have.",
                              codings_alone_});
        out.leave_out(notes_alone_,
                      Message{"{0, plural, one {# note is} other {# notes are}} on a text that the "
                              "project does not have.",
                              notes_alone_});
        out.leave_out(case_links_,
                      Message{"{0, plural, one {# link} other {# links}} of cases to what is no text "
                              "left out.",
                              case_links_});
        out.leave_out(values_alone_,
                      Message{"{0, plural, one {# value of an attribute is} other {# values of "
                              "attributes are}} of what is neither a case nor a text.",
                              values_alone_});
        const auto graphs = database_.count("graph");
        out.leave_out(graphs, Message{"{0, plural, one {# graph} other {# graphs}} left out.", graphs});
        const auto queries = database_.count("stored_sql");
        out.leave_out(queries, Message{"{0, plural, one {# stored query} other {# stored queries}} left out.",
                                       queries});
        const auto references = database_.count("ris");
        out.leave_out(references,
                      Message{"{0, plural, one {# line} other {# lines}} of bibliographic references "
                              "left out.",
                              references});
    }

    const ForeignDatabase& database_;
    fs::path folder_;
    ForeignProject project_;
    ForeignIds sources_, categories_, codes_, cases_;  ///< by QualCoder's ids
    std::uint64_t pictures_ = 0, recordings_alone_ = 0, codings_alone_ = 0, notes_alone_ = 0, case_links_ = 0,
                  values_alone_ = 0;
};

}  // namespace

ForeignProject read_project(const ForeignDatabase& database, const fs::path& folder) {
    return ProjectReader{database, folder}.read();
}

}  // namespace coding::exchange::qualcoder
