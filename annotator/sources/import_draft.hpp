// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <map>
#include <vector>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/exchange/preview.hpp"

namespace annotator {

/// A file on the page of imports, and what was chosen for it.
struct DraftFile {
    coding::exchange::PreviewedFile found;
    coding::SourceKind kind = coding::SourceKind::document;
    QString group;
    bool table_said = false;                                ///< it is that table because somebody said so
    std::vector<coding::exchange::AnswersAs> columns = {};  ///< of a survey: what each is taken as

    [[nodiscard]] bool is_survey() const;
    /// The table may be of people or of answers to a survey: only a person can tell for certain.
    [[nodiscard]] bool may_be_survey() const;
    /// A survey of which no column is open: there is nothing to code in it.
    [[nodiscard]] bool lacks_open_question() const;
};

/// One person of the files, as far as one can tell before asking: the same name in all files, a label such as
/// P1 in one.
struct DraftPerson {
    struct Where {
        std::filesystem::path file;
        std::string speaker;
    };
    std::string found;  ///< the name that the import would give without being told
    QString becomes;    ///< the name that it shall give
    coding::Role role = coding::Role::participant;
    bool role_said = false;  ///< in the window, not shown by the files
    bool known = false;      ///< in the project already: the role is said there
    bool sure = true;
    std::uint32_t turns = 0;
    std::vector<Where> said_as;
};

/// What is about to be imported; nothing of it is in the project.
class ImportDraft {
  public:
    [[nodiscard]] const std::vector<DraftFile>& files() const { return files_; }
    [[nodiscard]] const std::vector<DraftPerson>& people() const { return people_; }
    [[nodiscard]] std::vector<DraftFile>& files() { return files_; }
    [[nodiscard]] std::vector<DraftPerson>& people() { return people_; }

    /// Files that are there already are replaced; choices made before stay.
    void add(std::vector<coding::exchange::PreviewedFile> found);
    /// The same of one file that somebody says is such a table.
    void add_as_said(coding::exchange::PreviewedFile found);
    void remove(std::size_t file);
    /// What a dropped folder held besides.
    void pass_over(const std::filesystem::path& folder, coding::exchange::PassedOver passed);
    /// Of all folders.
    [[nodiscard]] coding::exchange::PassedOver passed_over() const;
    void clear();

    /// What a column of a survey is. One tells the name, one the date, one the language: the one that did
    /// before is left out.
    void take_column(std::size_t file, std::size_t column, coding::exchange::AnswersAs as);
    /// All columns as they were found.
    void take_as_found(std::size_t file);

    [[nodiscard]] std::vector<std::filesystem::path> paths() const;
    [[nodiscard]] coding::exchange::ImportOptions options() const;

  private:
    void gather_people();

    std::vector<DraftFile> files_;
    std::vector<DraftPerson> people_;
    std::map<std::filesystem::path, coding::exchange::PassedOver> passed_over_;  ///< by folder
};

}  // namespace annotator
