// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "libcoding/model/link.hpp"

#include "annotator/app/workspace.hpp"

class QLabel;
class QListWidget;
class QToolButton;

namespace annotator {

class CodeMemory;
class CodePalette;

/// Which barriers a lever answers; seen from a barrier, which levers answer it.
class CodeLinks : public QWidget {
    Q_OBJECT

  public:
    explicit CodeLinks(const Workspace& workspace, QWidget* parent = nullptr);

    void use(const CodeMemory& memory);
    void show_code(coding::CodeId code);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void add(coding::CodeId other);
    void remove();
    void retranslate();
    [[nodiscard]] bool is_barrier() const;

    Workspace workspace_;
    coding::CodeId code_;
    std::vector<coding::LinkId> links_;  ///< as listed
    QLabel* title_ = nullptr;
    QListWidget* list_ = nullptr;
    QToolButton* add_ = nullptr;
    QToolButton* remove_ = nullptr;
    CodePalette* palette_ = nullptr;
};

}  // namespace annotator
