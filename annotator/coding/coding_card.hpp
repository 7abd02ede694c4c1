// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <array>

#include "libcoding/model/coding.hpp"

#include "annotator/app/workspace.hpp"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace annotator {

class CodingActs;

/// One coding in the inspector: all that its coder says of the passage, to be changed in place. What is
/// written is kept when the field is left.
class CodingCard : public QFrame {
    Q_OBJECT

  public:
    CodingCard(const Workspace& workspace, CodingActs& acts, QWidget* parent = nullptr);

    [[nodiscard]] coding::CodingId id() const { return coding_.id; }
    void show_coding(const coding::Coding& coding, const QString& coder);

    /// Keeps what is written and not kept yet; done before the card goes.
    void keep_notes();

  signals:
    void recode_wanted(coding::CodingId coding);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void make_polarities();
    void make_intensities();
    void show_down();
    void retranslate();

    Workspace workspace_;
    CodingActs& acts_;
    coding::Coding coding_;

    QPushButton* code_ = nullptr;
    QLabel* coder_ = nullptr;
    std::array<QToolButton*, 3> polarities_{};  ///< lever, barrier, ambivalent
    std::array<QToolButton*, 5> intensities_{};
    QLabel* intensity_label_ = nullptr;
    QLabel* condition_label_ = nullptr;
    QLineEdit* condition_ = nullptr;
    QPlainTextEdit* memo_ = nullptr;
    QToolButton* remove_ = nullptr;
};

}  // namespace annotator
