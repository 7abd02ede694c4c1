// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_told.hpp"

#include <QDate>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "libcoding/acts/memos.hpp"
#include "libcoding/exchange/import_words.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"

namespace annotator {

namespace exchange = coding::exchange;
namespace store = coding::store;

namespace {

constexpr int row_role = Qt::UserRole;  // of an item: its line

constexpr int most_letters_across = 130;

}  // namespace

ImportTold::ImportTold(const Workspace& workspace, exchange::ImportReport report, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      report_(std::move(report)),
      said_(new QLabel(this)),
      tree_(new QTreeWidget(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Close, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    said_->setWordWrap(true);
    tree_->setObjectName(QStringLiteral("import_told"));
    tree_->setHeaderHidden(true);
    tree_->setUniformRowHeights(true);
    next_ = buttons_->addButton(QString{}, QDialogButtonBox::ActionRole);
    next_->setObjectName(QStringLiteral("import_told_next"));
    keep_ = buttons_->addButton(QString{}, QDialogButtonBox::ActionRole);
    keep_->setObjectName(QStringLiteral("import_told_keep"));
    for (auto* button : {next_, keep_}) button->setAutoDefault(false);  // Enter is the list's
    buttons_->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(said_);
    column->addWidget(tree_, 1);
    column->addWidget(buttons_);
    connect(tree_, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { go_to_row(item->data(0, row_role).toInt()); });
    connect(next_, &QPushButton::clicked, this, &ImportTold::go_to_next_doubt);
    connect(keep_, &QPushButton::clicked, this, &ImportTold::keep_as_memo);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace_.session, &Session::closing, this, &QDialog::close);
    retranslate();
    const int letter = fontMetrics().averageCharWidth();
    const int lines = tree_->header()->minimumSectionSize() + letter * 10;  // with frame and scroll bar
    resize(std::clamp(lines, letter * 80, letter * most_letters_across), fontMetrics().height() * 28);
    tree_->setFocus();
}

bool ImportTold::tells_something(const exchange::ImportReport& report) {
    return !report.left_out.empty() ||
           std::any_of(report.files.begin(), report.files.end(), [](const exchange::ImportedFile& file) {
               const bool unsure = std::any_of(file.speakers.begin(), file.speakers.end(),
                                               [](const auto& speaker) { return !speaker.sure; });
               return unsure || file.project || !file.notes.empty() || !file.doubts.empty() ||
                      !file.columns.empty();
           });
}

void ImportTold::fill() {
    lines_ = exchange::import_lines(report_, workspace_.session.catalogue());
    tree_->clear();
    std::array<QTreeWidgetItem*, 3> above{tree_->invisibleRootItem()};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto& line = lines_[i];
        const auto depth = std::min(line.depth, above.size() - 1);
        auto* item = new QTreeWidgetItem(above[depth]);
        item->setText(0, QString::fromStdString(line.words));
        item->setData(0, row_role, static_cast<int>(i));
        if (line.depth == 0) {
            auto font = tree_->font();
            font.setBold(true);
            item->setFont(0, font);
        }
        if (depth + 1 < above.size()) above[depth + 1] = item;
    }
    tree_->expandAll();
    const QAbstractItemView* shown = tree_;
    tree_->header()->setMinimumSectionSize(shown->sizeHintForColumn(0));  // else the lines fill the breadth
    if (tree_->topLevelItemCount() > 0) tree_->setCurrentItem(tree_->topLevelItem(0));
    next_->setEnabled(std::any_of(lines_.begin(), lines_.end(),
                                  [](const auto& line) { return line.doubt && bool{line.source}; }));
}

void ImportTold::go_to_row(int row) {
    const auto& line = lines_[static_cast<std::size_t>(row)];
    if (!line.source) return;
    coding::Span place;
    const bool there = workspace_.session.read([&](const store::Project& project) {
        if (line.doubt) place = exchange::place_of(store::source_text(project, line.source), *line.doubt);
    });
    if (there) emit workspace_.navigation.passage_requested(line.source, place);
}

/// From the line in hand on, and from the end to the beginning.
void ImportTold::go_to_next_doubt() {
    auto* item = tree_->currentItem();
    for (std::size_t seen = 0; seen <= lines_.size(); ++seen) {
        item = item == nullptr ? nullptr : tree_->itemBelow(item);
        if (item == nullptr) item = tree_->topLevelItem(0);
        const int row = item->data(0, row_role).toInt();
        const auto& line = lines_[static_cast<std::size_t>(row)];
        if (!line.doubt || !line.source || line.depth != 1) continue;
        tree_->setCurrentItem(item);
        go_to_row(row);
        return;
    }
}

void ImportTold::keep_as_memo() {
    coding::Memo memo;
    memo.kind = coding::MemoKind::method;
    memo.title =
        tr("Import of %1").arg(QLocale{}.toString(QDate::currentDate(), QLocale::LongFormat)).toStdString();
    memo.text = exchange::as_text(lines_);
    const bool done = workspace_.session.act([&](store::Project& project) {
        coding::acts::write_memo(project, workspace_.session.coder(), memo);
        return Touched{Part::memos, {}};
    });
    if (!done) return;
    keep_->setEnabled(false);
    keep_->setText(tr("Kept among the memos"));
}

void ImportTold::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void ImportTold::retranslate() {
    setWindowTitle(tr("What was imported"));
    said_->setText(
        tr("Enter on a line shows its place in the text. You find this again in the menu Project."));
    tree_->setAccessibleName(windowTitle());
    next_->setText(tr("&Next line to look at"));
    keep_->setText(keep_->isEnabled() ? tr("Keep as a &memo") : tr("Kept among the memos"));
    buttons_->button(QDialogButtonBox::Close)->setText(tr("Close"));
    fill();
}

}  // namespace annotator
