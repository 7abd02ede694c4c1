// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/merge_dialog.hpp"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "libcoding/store/watch.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/long_act.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"
#include "annotator/coding/code_field.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

MergeDialog::MergeDialog(const Workspace& workspace, const CodeMemory& memory,
                         std::vector<coding::CodeId> codes, coding::CodeId into, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      codes_(std::move(codes)),
      what_(new QLabel(this)),
      into_(new CodeField(workspace, memory, false, this)),
      plan_(new QLabel(this)),
      join_(new QCheckBox(this)) {
    what_->setWordWrap(true);
    plan_->setWordWrap(true);
    plan_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* buttons = new QDialogButtonBox(this);
    merge_ = buttons->addButton(QDialogButtonBox::Ok);
    cancel_ = buttons->addButton(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what_);
    layout->addWidget(into_);
    layout->addWidget(plan_, 1);
    layout->addWidget(join_);
    layout->addWidget(buttons);
    into_->set_code(into);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(into_, &CodeField::code_changed, this, &MergeDialog::ask_plan);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::merge);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
    retranslate();
}

std::vector<coding::CodeId> MergeDialog::merged() const {
    auto codes = codes_;
    std::erase(codes, into_->code());
    return codes;
}

// What changes much is counted beside the window.
void MergeDialog::ask_plan() {
    const auto into = into_->code();
    const auto codes = merged();
    const int number = ++asked_;
    takes_long_ = false;
    name(codes);
    merge_->setEnabled(false);
    join_->setEnabled(false);
    join_->setText(tr("&Join passages that overlap or touch"));
    plan_->clear();
    if (!into || codes.empty()) return;
    workspace_.session.read([&](const store::Project& project) {
        takes_long_ = acts::codings_to_merge(project, codes, into) > many_codings;
        if (!takes_long_) show_plan(acts::plan_merge(project, codes, into));
    });
    if (!takes_long_) return;
    plan_->setText(tr("Counting what this changes…"));
    workspace_.background.run(
        this, windowTitle(),
        [path = workspace_.session.project().path(), codes, into](coding::Progress& progress) {
            const auto project = store::Project::open(path, store::Access::read, store::Backups::none);
            const store::Watch watch{project, progress, {}};
            return acts::plan_merge(project, codes, into);
        },
        [this, number](const acts::MergePlan& plan) {
            if (number == asked_) show_plan(plan);
        });
}

void MergeDialog::show_plan(const acts::MergePlan& plan) {
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    QStringList lines{tr("%Ln coding(s) will have this code.", nullptr, count(plan.codings))};
    if (plan.duplicates > 0)
        lines.append(tr("%Ln of them stand(s) on exactly the passage of another and become(s) one with it.",
                        nullptr, count(plan.duplicates)));
    if (plan.children > 0)
        lines.append(tr("%Ln code(s) below move(s) along.", nullptr, count(plan.children)));
    if (plan.memos > 0) lines.append(tr("%Ln memo(s) go(es) along.", nullptr, count(plan.memos)));
    if (plan.links > 0) lines.append(tr("%Ln link(s) go(es) along.", nullptr, count(plan.links)));
    lines.append(tr("The definitions of the merged codes stay in the history alone."));
    plan_->setText(lines.join(QLatin1Char('\n')));
    const auto joined = plan.joinable;
    if (joined > 0) {
        join_->setText(
            tr("&Join passages that overlap or touch (%Ln coding(s) less)", nullptr, count(joined)));
    }
    join_->setEnabled(joined > 0);
    merge_->setEnabled(true);
    adjustSize();  // to what is told now
}

void MergeDialog::merge() {
    const auto into = into_->code();
    const auto merging = [coder = workspace_.session.coder(), codes = merged(), into,
                          join = join_->isEnabled() && join_->isChecked()](store::Project& project,
                                                                           coding::Progress& progress) {
        acts::merge_codes(project, coder, codes, into, join, progress);
    };
    if (takes_long_) {
        act_in_background(workspace_, parent(), windowTitle(), merging);
    } else if (!workspace_.session.act([&](store::Project& project) {
                   coding::SilentProgress silent;
                   merging(project, silent);
                   return Touched::all_codings(Parts{Part::codebook} | Part::links | Part::memos);
               })) {
        return;
    }
    emit workspace_.navigation.code_requested(into);
    accept();
}

void MergeDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void MergeDialog::name(const std::vector<coding::CodeId>& codes) {
    const auto& book = workspace_.session.codebook();
    QStringList names;
    for (const auto code : codes) {
        if (const auto index = book.index_of(code))
            names.append(tr("“%1”").arg(QString::fromStdString(book.path(*index))));
    }
    what_->setText(tr("Merge %1 into:").arg(names.join(QStringLiteral(", "))));
}

void MergeDialog::retranslate() {
    setWindowTitle(tr("Merge codes"));
    into_->set_texts(tr("Merge into"), tr("Choose a code…"));
    merge_->setText(tr("&Merge"));
    cancel_->setText(tr("Cancel"));
    ask_plan();
}

}  // namespace annotator
