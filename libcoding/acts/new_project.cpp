// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/new_project.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/import.hpp"

namespace coding::acts {
namespace {

exchange::ReadCodebook template_codes(const std::string& name, const std::string& language) {
    if (name == "blank" || name == "transitions") return {exchange::codebook_template(name, language)};
    if (!std::filesystem::exists(name)) {
        throw Error{ErrorKind::not_found, Message{"There is no template “{0}”.", name},
                    Message{"There are “transitions” and “blank”; a codebook file (CSV, JSON) will do too."}};
    }
    return exchange::read_codebook_file(name);
}

// The project is not left behind half made.
class MadeFile {
  public:
    explicit MadeFile(std::filesystem::path path) : path_(std::move(path)) {}
    MadeFile(const MadeFile&) = delete;
    MadeFile& operator=(const MadeFile&) = delete;
    ~MadeFile() {
        std::error_code ignored;
        if (!kept_) std::filesystem::remove(path_, ignored);
    }
    void keep() { kept_ = true; }

  private:
    std::filesystem::path path_;
    bool kept_ = false;
};

// The files of a folder whose names begin so, in order.
std::vector<std::filesystem::path> beginning_with(const std::filesystem::path& folder,
                                                  std::string_view beginning) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().filename().string().starts_with(beginning)) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

store::Project new_project(const std::filesystem::path& path, const store::ProjectInfo& info,
                           std::string_view coder, const std::string& codebook_template) {
    const auto codebook = template_codes(codebook_template, info.language);
    auto project = store::Project::create(path, info, coder);
    MadeFile made{path};
    if (!codebook.codes.empty()) import_codebook(project, coder, codebook);
    made.keep();
    return project;
}

store::Project make_sample_study(const std::filesystem::path& path, const std::filesystem::path& samples,
                                 Progress& progress) {
    constexpr std::string_view researcher = "Maud", second_coder = "Karim";
    store::ProjectInfo info;
    info.name = "Trois transitions, une table";
    info.language = "fr";
    auto project = store::Project::create(path, info, researcher, store::Backups::none);
    MadeFile made{path};
    const auto bring_in = [&](const std::vector<std::filesystem::path>& files, std::string_view coder,
                              std::vector<std::string> groups = {}) {
        exchange::ImportOptions options;
        options.groups = std::move(groups);
        exchange::import_files(project, files, options, coder, progress);
    };
    const auto sources = samples / "sources";
    bring_in({samples / "codebook.csv", samples / "guide.csv"}, researcher);
    for (const char* group : {"FG1", "FG2", "FG3"})
        bring_in(beginning_with(sources, group), researcher, {group});
    bring_in(beginning_with(sources, "Entretien"), researcher, {"Entretiens"});
    bring_in(beginning_with(sources, "Notes"), researcher);
    bring_in({samples / "participants.csv", samples / "presence.csv"}, researcher);
    bring_in({samples / "codings-maud.csv"}, researcher);
    bring_in({samples / "codings-karim.csv"}, second_coder);
    made.keep();
    return project;
}

}  // namespace coding::acts
