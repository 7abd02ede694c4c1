// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/correction_dialog.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"

namespace annotator {

namespace acts = coding::acts;

namespace {

constexpr int planned_after_ms = 250;
constexpr int codes_named = 5;

}  // namespace

CorrectionDialog::CorrectionDialog(const Workspace& workspace, coding::SourceId source,
                                   std::uint32_t position, std::string before, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      source_(source),
      position_(position),
      before_(std::move(before)) {
    setWindowTitle(tr("Correct the text"));
    text_ = new QPlainTextEdit(QString::fromStdString(before_), this);
    text_->setObjectName(QStringLiteral("correction_text"));
    text_->setTabChangesFocus(true);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setAccessibleName(tr("Text"));
    text_->setMinimumSize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 10);
    plan_ = new QLabel(this);
    plan_->setObjectName(QStringLiteral("correction_plan"));
    plan_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CorrectionDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text_, 1);
    column->addWidget(plan_);
    column->addWidget(buttons);
    soon_ = new QTimer(this);
    soon_->setSingleShot(true);
    soon_->setInterval(planned_after_ms);
    connect(text_, &QPlainTextEdit::textChanged, soon_, qOverload<>(&QTimer::start));
    connect(soon_, &QTimer::timeout, this, &CorrectionDialog::show_plan);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
    // Undo, or somebody else's work, may have moved the text under the dialog.
    connect(&workspace_.session, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::text)) reject();
    });
    show_plan();
    text_->setFocus();
}

std::vector<acts::TextEdit> CorrectionDialog::edits() const {
    return acts::edits_between(before_, written_in(*text_).toStdString(), position_);
}

void CorrectionDialog::show_plan() {
    acts::EditPlan plan;
    const auto wanted = edits();
    workspace_.session.read(
        [&](const coding::store::Project& project) { plan = acts::plan_edits(project, source_, wanted); });
    if (plan.swallowed.empty() && plan.swallowed_memos.empty()) {
        plan_->setText(tr("All codings stay with their words."));
        return;
    }
    QStringList codes;
    const auto& book = workspace_.session.codebook();
    for (const auto& coding : plan.swallowed) {
        if (const auto index = book.index_of(coding.code)) {
            const auto path = QString::fromStdString(book.path(*index));
            if (!codes.contains(path) && codes.size() < codes_named) codes.append(path);
        }
    }
    auto said = tr("This takes %Ln coding(s) away", nullptr, static_cast<int>(plan.swallowed.size()));
    if (!codes.isEmpty()) said += tr(": %1").arg(codes.join(QStringLiteral(", ")));
    if (!plan.swallowed_memos.empty())
        said +=
            QStringLiteral(" · ") + tr("%Ln memo(s)", nullptr, static_cast<int>(plan.swallowed_memos.size()));
    plan_->setText(said);
}

void CorrectionDialog::accept() {
    const auto wanted = edits();
    if (wanted.empty()) {
        QDialog::accept();
        return;
    }
    disconnect(&workspace_.session, &Session::changed, this, nullptr);
    const bool done = workspace_.session.act([&](coding::store::Project& project) {
        acts::edit_text(project, workspace_.session.coder(), source_, wanted);
        return Touched::all_codings(Part::text | Part::memos | Part::links | Part::sources);
    });
    if (done) QDialog::accept();
}

}  // namespace annotator
