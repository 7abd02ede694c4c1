// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "libcoding/analysis/retrieval.hpp"

#include "annotator/app/workspace.hpp"

class QLabel;
class QToolButton;

namespace annotator {

/// What the passages of a report's figure are limited to, in words, and a way out of it. In sight while
/// there is such a limit.
class PassageLimits : public QWidget {
    Q_OBJECT

  public:
    explicit PassageLimits(const Workspace& workspace, QWidget* parent = nullptr);

    /// Nothing: all passages.
    void set(std::optional<coding::analysis::PassageRequest> within);
    [[nodiscard]] const std::optional<coding::analysis::PassageRequest>& within() const { return within_; }
    void retranslate();

  signals:
    void let_go();  ///< by whoever reads them

  private:
    Workspace workspace_;
    std::optional<coding::analysis::PassageRequest> within_;
    QLabel* words_ = nullptr;
    QToolButton* everywhere_ = nullptr;
};

}  // namespace annotator
