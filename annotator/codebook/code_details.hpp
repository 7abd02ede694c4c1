// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "libcoding/model/code.hpp"

#include "annotator/app/workspace.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace annotator {

class CodeLinks;
class CodeMemory;

/// What the codebook says of one code, to be changed in place; a field is kept, as one act, when it is left.
class CodeDetails : public QWidget {
    Q_OBJECT

  public:
    explicit CodeDetails(const Workspace& workspace, QWidget* parent = nullptr);

    void use(const CodeMemory& memory);
    /// None: nothing is shown.
    void show_code(coding::CodeId code);
    /// Keeps what is written and not kept yet.
    void keep();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void fill_colours();
    void choose_colour(int item);
    [[nodiscard]] coding::Code written() const;
    void retranslate();

    Workspace workspace_;
    coding::Code code_;  ///< as it was read
    std::array<QLabel*, 7> labels_{};
    QLineEdit* name_ = nullptr;
    QComboBox* kind_ = nullptr;
    QComboBox* colour_ = nullptr;
    std::array<QPlainTextEdit*, 4> texts_{};  ///< definition, when to use, when not, example
    CodeLinks* links_ = nullptr;
};

}  // namespace annotator
