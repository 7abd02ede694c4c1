// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "libcoding/model/ids.hpp"

#include "annotator/app/workspace.hpp"

class QPushButton;
class QToolButton;

namespace annotator {

class CodeMemory;
class CodePalette;

/// A field of a form that holds one code; pressing it opens the palette.
class CodeField : public QWidget {
    Q_OBJECT

  public:
    /// An optional one can be emptied, and then shows `nothing`.
    CodeField(const Workspace& workspace, const CodeMemory& memory, bool optional, QWidget* parent = nullptr);

    [[nodiscard]] coding::CodeId code() const { return code_; }
    void set_code(coding::CodeId code);
    void set_texts(const QString& name, const QString& nothing);

  signals:
    void code_changed();

  private:
    void show_code();

    Workspace workspace_;
    coding::CodeId code_;
    QString name_;
    QString nothing_;
    QPushButton* button_ = nullptr;
    QToolButton* clear_ = nullptr;
    CodePalette* palette_ = nullptr;
};

}  // namespace annotator
