// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/passage_limits.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <utility>

#include "libcoding/report/passages_report.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

PassageLimits::PassageLimits(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    words_ = new QLabel(this);
    words_->setWordWrap(true);
    words_->setForegroundRole(QPalette::PlaceholderText);
    everywhere_ = new QToolButton(this);
    everywhere_->setAutoRaise(true);
    everywhere_->setText(QStringLiteral("×"));
    connect(everywhere_, &QToolButton::clicked, this, [this] {
        set({});
        emit let_go();
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words_, 1);
    row->addWidget(everywhere_, 0, Qt::AlignTop);
    set({});
}

void PassageLimits::set(std::optional<coding::analysis::PassageRequest> within) {
    within_ = std::move(within);
    retranslate();
    setVisible(within_.has_value());
}

void PassageLimits::retranslate() {
    words_->setAccessibleName(tr("What the passages are limited to"));
    everywhere_->setToolTip(tr("Look everywhere, as a query of one’s own does"));
    everywhere_->setAccessibleName(tr("Look everywhere"));
    if (!within_) return;
    QStringList items;
    for (const auto& item : coding::report::scope_items(*within_))
        items << workspace_.session.text(item.said);
    words_->setText(tr("As counted in the report: %1").arg(items.join(QStringLiteral(" · "))));
}

}  // namespace annotator
