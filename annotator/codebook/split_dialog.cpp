// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/split_dialog.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "libcoding/acts/merging.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/watch.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/long_act.hpp"
#include "annotator/app/session.hpp"
#include "annotator/coding/coding_acts.hpp"
#include "annotator/coding/passage_table.hpp"

namespace annotator {

namespace store = coding::store;

SplitDialog::SplitDialog(const Workspace& workspace, CodingActs& acts, coding::CodeId code, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      acts_(acts),
      choice_(new PassageChoice(this)),
      what_(new QLabel(this)),
      name_(new QLineEdit(this)),
      table_(new PassageTable(workspace, *choice_, this)) {
    const auto& book = workspace.session.codebook();
    if (const auto index = book.index_of(code)) code_ = book.codes()[*index];
    what_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    split_ = buttons->addButton(QDialogButtonBox::Ok);
    cancel_ = buttons->addButton(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what_);
    layout->addWidget(name_);
    layout->addWidget(table_, 1);
    layout->addWidget(buttons);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30);
    connect(choice_, &PassageChoice::choice_changed, this, &SplitDialog::show_choice);
    connect(name_, &QLineEdit::textChanged, this, &SplitDialog::show_choice);
    connect(buttons, &QDialogButtonBox::accepted, this, &SplitDialog::split);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace_.session, &Session::closing, this, &QDialog::reject);
    retranslate();
    read();
    name_->setFocus();
}

SplitDialog::Passages SplitDialog::passages_of(const store::Project& project, coding::CodeId code) {
    std::unordered_map<coding::CoderId, QString> names;
    for (const auto& coder : store::coders(project)) names[coder.id] = QString::fromStdString(coder.name);
    auto codings = store::codings(project, {.source = {}, .code = code, .coder = {}});
    std::stable_sort(codings.begin(), codings.end(), [](const auto& one, const auto& other) {
        return std::tie(one.source, one.span) < std::tie(other.source, other.span);
    });
    Passages passages;
    passages.by_several = names.size() > 1;
    std::vector<coding::Coding> first;  // of each passage
    QList<QStringList> coders;
    for (const auto& coding : codings) {
        if (first.empty() || first.back().source != coding.source || first.back().span != coding.span) {
            first.push_back(coding);
            passages.codings.emplace_back();
            coders.emplace_back();
        }
        passages.codings.back().push_back(coding.id);
        coders.back() << names[coding.coder];
    }
    passages.rows = passage_rows(project, first);
    for (std::size_t i = 0; i < passages.rows.size(); ++i) {
        passages.rows[i].coders = coders[static_cast<qsizetype>(i)].join(QStringLiteral(", "));
    }
    return passages;
}

void SplitDialog::read() {
    const auto path = workspace_.session.project().path();
    workspace_.background.run(
        this, tr("Reading the passages of a code"),
        [path, code = code_.id](coding::Progress& progress) {
            const auto project = store::Project::open(path, store::Access::read);
            const store::Watch watch{project, progress, {}};
            return passages_of(project, code);
        },
        [this](Passages passages) {
            codings_ = std::move(passages.codings);
            table_->setColumnHidden(PassageChoice::coders_column, !passages.by_several);
            choice_->show(std::move(passages.rows), false);
        });
}

void SplitDialog::show_choice() {
    const auto chosen = static_cast<int>(choice_->accepted_count());
    split_->setText(chosen > 0 ? tr("&Split off %Ln passage(s)", nullptr, chosen) : tr("&Split off"));
    split_->setEnabled(chosen > 0 && !name_->text().trimmed().isEmpty());
}

void SplitDialog::split() {
    std::vector<coding::CodingId> chosen;
    for (std::size_t i = 0; i < codings_.size(); ++i) {
        if (choice_->accepted()[i]) chosen.insert(chosen.end(), codings_[i].begin(), codings_[i].end());
    }
    const auto name = name_->text().trimmed();
    const auto& book = workspace_.session.codebook();
    coding::acts::OldOrNewCode to = coding::CodeId{};
    auto code = acts_.new_code({code_.parent, name});
    code.kind = code_.kind;
    to = code;
    for (const auto& there : book.codes()) {
        if (there.parent == code_.parent && there.name == code.name) to = there.id;
    }
    if (chosen.size() > many_codings) {
        act_in_background(workspace_, parent(), windowTitle(),
                          [coder = workspace_.session.coder(), chosen, to](store::Project& project) {
                              coding::acts::split_code(project, coder, chosen, to);
                          });
        return accept();
    }
    const bool done = workspace_.session.act([&](store::Project& project) {
        const auto now = coding::acts::split_code(project, workspace_.session.coder(), chosen, to);
        return Touched{Part::codebook, {now.codings.codings, now.codings.removed, false}};
    });
    if (done) accept();
}

void SplitDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void SplitDialog::retranslate() {
    setWindowTitle(tr("Split a code"));
    what_->setText(tr("Which passages of “%1” get another code? Space chooses, Enter shows the place.")
                       .arg(QString::fromStdString(code_.name)));
    name_->setPlaceholderText(tr("Name of the code beside it"));
    name_->setAccessibleName(name_->placeholderText());
    table_->setAccessibleName(tr("Passages of the code"));
    cancel_->setText(tr("Cancel"));
    show_choice();
}

}  // namespace annotator
