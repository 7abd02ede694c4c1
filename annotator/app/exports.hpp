// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QMenu;
class QWidget;

namespace annotator {

/// Writes the project, the codebook or the text that is open for other programs, as the command line does.
class Exports : public QObject {
    Q_OBJECT

  public:
    Exports(const Workspace& workspace, QWidget* window);

    void add_actions(const Menus& menus);
    void retranslate();

  signals:
    void written(const QString& path);

  private:
    /// What is to be known of a file that was written: what it could not hold.
    using Notes = std::vector<coding::Message>;
    struct Format {
        QString title;
        QString ending;  ///< ".qdpx"; empty: a folder
        std::function<Notes(const coding::store::Project&, const std::filesystem::path&, coding::Progress&)>
            write;
    };

    void ask(const QString& title, const QString& name, const std::vector<Format>& formats);
    void write(const Format& format, const QString& path);
    void tell(const QString& path, const Notes& notes);
    [[nodiscard]] std::vector<Format> project_formats() const;
    [[nodiscard]] std::vector<Format> codebook_formats() const;
    [[nodiscard]] std::vector<Format> text_formats(coding::SourceId source) const;
    void export_project();
    void export_codebook();
    void export_text();
    void show_what_can_be_done();

    Workspace workspace_;
    QWidget* window_ = nullptr;
    QMenu* menu_ = nullptr;
    QAction* project_ = nullptr;
    QAction* codebook_ = nullptr;
    QAction* text_ = nullptr;
};

}  // namespace annotator
