// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVector>
#include <map>

#include "libcoding/report/kinds.hpp"

#include "annotator/app/workspace.hpp"
#include "annotator/reports/choice_box.hpp"

class QLineEdit;
class QSpinBox;

namespace annotator {

/// What the report in view lets one choose, as rows of a form; the rows of the others are hidden.
class ReportOptions : public QObject {
    Q_OBJECT

  public:
    /// Both outlive it.
    ReportOptions(const Workspace& workspace, QFormLayout& form, QWidget* parent);

    /// Shows what there is to choose in the report.
    void offer(const coding::report::ReportKind& kind);
    [[nodiscard]] coding::report::ReportChoices choices() const;
    void retranslate();

  signals:
    void chosen();

  private:
    using Option = coding::report::ReportOption;

    void make_numbers(QWidget* parent);
    void read_attributes();
    void offer_words(const coding::report::ReportKind& kind);
    void offer_number(const coding::report::ReportKind::Number& number);
    void name_number(const coding::report::ReportKind::Number& number);
    void name_split();
    void offer_attributions();
    /// `anyway`: also where none is chosen, the report is split in some way.
    [[nodiscard]] QVector<Offer> splits(bool anyway) const;
    [[nodiscard]] bool asks_for(Option option) const;
    [[nodiscard]] std::optional<std::uint32_t> number(Option option) const;

    Workspace workspace_;
    QFormLayout& form_;
    const coding::report::ReportKind* kind_ = nullptr;
    QLineEdit* words_ = nullptr;  ///< searched for in context
    QComboBox* by_ = nullptr;
    QComboBox* across_ = nullptr;
    QComboBox* measure_ = nullptr;
    std::map<Option, QSpinBox*> numbers_;
    QComboBox* attribution_ = nullptr;  ///< one of those offered, or a pattern of one's own
    QStringList attributes_;
};

}  // namespace annotator
