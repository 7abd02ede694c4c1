// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <map>
#include <optional>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"

#include "annotator/app/workspace.hpp"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QTableWidget;
class QTableWidgetItem;

namespace annotator {

/// Who was at a session, and from when to when: all people of the project, to be ticked; saved as one act.
/// Whoever speaks in it was there, and is ticked already.
class PresenceDialog : public QDialog {
    Q_OBJECT

  public:
    PresenceDialog(const Workspace& workspace, const coding::Source& source, QWidget* parent);

    void accept() override;

  private:
    enum Column { person, role, turns, from, to, column_count };
    struct Row {
        coding::Participant person;
        std::size_t turns = 0;  ///< that she speaks here
        std::optional<coding::Presence> noted;

        [[nodiscard]] bool is_here() const { return turns > 0 || noted; }
    };

    void read();
    void fill();
    void show_filtered(const QString& words);
    void show_sense();
    [[nodiscard]] QTableWidgetItem* cell(int row, Column column) const;
    /// Nothing where the cell holds words that are no time.
    [[nodiscard]] static bool read_time(const QTableWidgetItem& cell,
                                        std::optional<coding::Milliseconds>& time);
    /// What is ticked; nothing while a time cannot be read.
    [[nodiscard]] std::optional<std::vector<coding::Presence>> ticked() const;

    Workspace workspace_;
    coding::SourceId source_;
    std::vector<Row> rows_;
    QLineEdit* filter_ = nullptr;
    QTableWidget* table_ = nullptr;
    QLabel* sense_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace annotator
