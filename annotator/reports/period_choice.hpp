// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "libcoding/analysis/scope.hpp"

#include "annotator/app/workspace.hpp"

class QComboBox;

namespace annotator {

/// From when and until when: days of sessions, which are offered, or times in them, typed.
class PeriodChoice : public QWidget {
    Q_OBJECT

  public:
    explicit PeriodChoice(const Workspace& workspace, QWidget* parent = nullptr);

    /// Offers the days of the project's sources; what was chosen stays.
    void fill();
    void put_into(coding::analysis::ScopeRequest& request) const;
    /// Without a word to anybody.
    void choose_any();

  signals:
    void chosen_changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Bound {
        QComboBox* box = nullptr;
        QString taken = {};  ///< a day or a time; empty: none
    };

    void make_box(Bound& bound);
    void take(Bound& bound);
    void retranslate();

    Workspace workspace_;
    Bound from_, to_;
};

}  // namespace annotator
