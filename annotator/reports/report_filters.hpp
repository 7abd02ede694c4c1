// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "libcoding/analysis/scope.hpp"

#include "annotator/app/workspace.hpp"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QWidget;

namespace annotator {

class AttributeChoice;
class CodeField;
class CodeMemory;
class PeriodChoice;

/// What every report may be limited to, as rows of a form: a theme, a code, a group, a source, people of one
/// sort, a coder, what a query of the project finds, a period.
class ReportFilters : public QObject {
    Q_OBJECT

  public:
    /// Both outlive it.
    ReportFilters(const Workspace& workspace, QFormLayout& form, QWidget* parent);

    /// What the palette of codes ranks by; before it is shown.
    void use(const CodeMemory& memory);

    /// Without them, where something else says what is counted.
    void set_offered(bool offered);
    /// Who has coded for the first time is offered too.
    void offer_coders();
    [[nodiscard]] coding::analysis::ScopeRequest request() const;
    void retranslate();

  signals:
    void chosen();

  private:
    void fill();
    void show_rows();
    [[nodiscard]] std::vector<std::string> chosen_code() const;

    Workspace workspace_;
    QFormLayout& form_;
    QComboBox* theme_ = nullptr;
    CodeField* code_ = nullptr;
    QComboBox* group_ = nullptr;
    QComboBox* source_ = nullptr;
    AttributeChoice* attribute_ = nullptr;
    QComboBox* coder_ = nullptr;
    QComboBox* query_ = nullptr;
    PeriodChoice* period_ = nullptr;
    QCheckBox* moderators_ = nullptr;
    QCheckBox* every_coder_ = nullptr;
    bool offered_ = true;
};

}  // namespace annotator
