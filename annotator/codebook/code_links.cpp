// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/code_links.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "libcoding/acts/links.hpp"
#include "libcoding/store/links.hpp"

#include "annotator/app/session.hpp"
#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/coding/code_palette.hpp"

namespace annotator {

namespace store = coding::store;

CodeLinks::CodeLinks(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      title_(new QLabel(this)),
      list_(new QListWidget(this)),
      add_(new QToolButton(this)),
      remove_(new QToolButton(this)) {
    title_->setBuddy(list_);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    add_->setText(QStringLiteral("+"));
    remove_->setText(QStringLiteral("−"));
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(add_);
    head->addWidget(remove_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(list_);
    connect(add_, &QToolButton::clicked, this, [this] {
        if (palette_ == nullptr) return;
        palette_->ask(CodePalette::Use::find, {add_->mapToGlobal(QPoint{}), add_->size()});
    });
    connect(remove_, &QToolButton::clicked, this, &CodeLinks::remove);
    connect(&workspace_.session, &Session::changed, this, [this](Parts parts) {
        if (parts.testFlag(Part::links) || parts.testFlag(Part::codebook)) show_code(code_);
    });
    retranslate();
}

void CodeLinks::use(const CodeMemory& memory) {
    palette_ = new CodePalette(workspace_, memory, this);
    connect(palette_, &CodePalette::chosen, this,
            [this](const std::vector<coding::CodeId>& codes) { add(codes.back()); });
}

bool CodeLinks::is_barrier() const {
    const auto& book = workspace_.session.codebook();
    const auto index = book.index_of(code_);
    return index && book.codes()[*index].kind == coding::CodeKind::barrier;
}

void CodeLinks::show_code(coding::CodeId code) {
    code_ = code;
    list_->clear();
    links_.clear();
    const auto& session = workspace_.session;
    const bool there = session.is_open() && session.codebook().index_of(code).has_value();
    add_->setEnabled(there);
    remove_->setEnabled(there);
    if (!there) return;
    const bool seen_from_barrier = is_barrier();
    session.read([&](const store::Project& project) {
        for (const auto& link : store::links(project)) {
            const auto* ends = std::get_if<coding::CodeLink>(&link.ends);
            if (ends == nullptr || (seen_from_barrier ? ends->to : ends->from) != code) continue;
            const auto& book = session.codebook();
            const auto other = book.index_of(seen_from_barrier ? ends->from : ends->to);
            if (!other) continue;
            links_.push_back(link.id);
            list_->addItem(new QListWidgetItem(kind_icon(book.codes()[*other].kind, colour_of(book, *other)),
                                               QString::fromStdString(book.path(*other))));
        }
    });
    retranslate();
}

void CodeLinks::add(coding::CodeId other) {
    const auto from = is_barrier() ? other : code_;
    const auto to = is_barrier() ? code_ : other;
    workspace_.session.act([&](store::Project& project) {
        coding::acts::link_codes(project, workspace_.session.coder(), from, to);
        return Touched{Part::links, {}};
    });
}

void CodeLinks::remove() {
    std::vector<coding::LinkId> gone;
    for (int row = 0; row < list_->count(); ++row) {
        if (list_->item(row)->isSelected()) gone.push_back(links_[static_cast<std::size_t>(row)]);
    }
    if (gone.empty()) return;
    workspace_.session.act([&](store::Project& project) {
        coding::acts::remove_links(project, workspace_.session.coder(), gone);
        return Touched{Part::links, {}};
    });
}

void CodeLinks::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CodeLinks::retranslate() {
    const bool seen_from_barrier = workspace_.session.is_open() && is_barrier();
    title_->setText(seen_from_barrier ? tr("Answered by these levers") : tr("Answers these barriers"));
    list_->setAccessibleName(title_->text());
    add_->setToolTip(seen_from_barrier ? tr("Add a lever") : tr("Add a barrier"));
    add_->setAccessibleName(add_->toolTip());
    remove_->setToolTip(tr("Remove the selected ones"));
    remove_->setAccessibleName(remove_->toolTip());
}

}  // namespace annotator
