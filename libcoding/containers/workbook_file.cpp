// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/workbook_file.hpp"

#include <fstream>
#include <ostream>
#include <system_error>

#include <stdlib.h>

#include "libcoding/containers/archive_writer.hpp"
#include "libcoding/containers/deflated_file.hpp"
#include "libcoding/containers/workbook_parts.hpp"
#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr std::int64_t january_1980_s = 315'576'000;  // noon of the second, so that it is no earlier anywhere

/// A folder for this user alone, whatever the mask; it goes with what is in it.
class PrivateFolder {
  public:
    PrivateFolder() {
        auto name = (std::filesystem::temp_directory_path() / "focale-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw Error{
                ErrorKind::storage, Message{"No temporary folder could be made."},
                Message{"See that the folder is there, that you may write to it, and that the disk is "
                        "not full."},
                Where{name, 0, {}}};
        }
        path_ = name;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

struct WorkbookFile::State {
    State(const Workbook& workbook_, std::size_t most_rows_)
        : workbook(workbook_),
          most_rows(most_rows_),
          deflated(folder.path()),
          xml([this](std::string_view piece) { deflated.write(piece); }, XmlWriter::Layout::one_line),
          sheet(xml, workbook.sheets.back(), workbook.styles) {
        xml.declaration();
        sheet.begin();
        for (const auto& row : workbook.sheets.back().rows) add(row);
    }

    void add(const Workbook::Row& row) {
        if (sheet.rows() == most_rows) {
            throw Error{
                ErrorKind::input,
                Message{"The sheet “{0}” would have more than {1} rows, and a workbook takes no more.",
                        workbook.sheets.back().name, most_rows},
                Message{"Write it as CSV, or choose less."}};
        }
        sheet.row(row);
    }

    void write(std::ostream& out) {
        sheet.end();
        xml.finish();
        deflated.finish();
        const auto path = folder.path() / "workbook.xlsx";
        ArchiveWriter archive{path, january_1980_s};
        const auto before = workbook.sheets.size() - 1;
        for (auto& part : xlsx::parts_of(workbook, before)) {
            archive.add(part.name, [bytes = std::move(part.bytes)] { return bytes; });
        }
        archive.add("xl/" + xlsx::sheet_file(before), deflated);
        archive.close();
        std::ifstream whole{path, std::ios::binary};
        out << whole.rdbuf();
    }

    const Workbook& workbook;
    std::size_t most_rows;
    PrivateFolder folder;
    DeflatedFile deflated;
    XmlWriter xml;
    xlsx::SheetWriter sheet;
};

WorkbookFile::WorkbookFile(const Workbook& workbook, std::size_t most_rows)
    : state_(std::make_unique<State>(workbook, most_rows)) {}
WorkbookFile::~WorkbookFile() = default;

void WorkbookFile::add(const Workbook::Row& row) {
    state_->add(row);
}

void WorkbookFile::write(std::ostream& out) {
    state_->write(out);
}

}  // namespace coding::containers
