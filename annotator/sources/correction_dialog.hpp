// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "libcoding/acts/edits.hpp"
#include "libcoding/model/source.hpp"

#include "annotator/app/workspace.hpp"

class QLabel;
class QPlainTextEdit;
class QTimer;

namespace annotator {

/// Corrects a stretch of a source: a turn, or the whole of field notes. Codings stay where their words are;
/// what would be swallowed is said beforehand.
class CorrectionDialog : public QDialog {
    Q_OBJECT

  public:
    /// `before` begins at `position` of the source.
    CorrectionDialog(const Workspace& workspace, coding::SourceId source, std::uint32_t position,
                     std::string before, QWidget* parent);

    void accept() override;

  private:
    [[nodiscard]] std::vector<coding::acts::TextEdit> edits() const;
    void show_plan();

    Workspace workspace_;
    coding::SourceId source_;
    std::uint32_t position_;
    std::string before_;
    QPlainTextEdit* text_ = nullptr;
    QLabel* plan_ = nullptr;
    QTimer* soon_ = nullptr;
};

}  // namespace annotator
