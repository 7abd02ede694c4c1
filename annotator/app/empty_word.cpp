// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/empty_word.hpp"

#include <QAbstractItemView>
#include <QEvent>

namespace annotator {

EmptyWord::EmptyWord(QAbstractItemView* list) : QLabel(list->viewport()), list_(list) {
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    list->viewport()->installEventFilter(this);
    const auto* model = list->model();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, signal, this, &EmptyWord::follow);
    }
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyWord::follow);
    follow();
}

bool EmptyWord::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) follow();
    return QLabel::eventFilter(watched, event);
}

void EmptyWord::follow() {
    setGeometry(list_->viewport()->rect());
    setMargin(fontMetrics().height());
    const bool fits = heightForWidth(width()) <= height();
    setAlignment(fits ? Qt::AlignCenter : Qt::AlignHCenter | Qt::AlignTop);  // its beginning is read at least
    if (!fits) setMargin(fontMetrics().height() / 4);
    setVisible(list_->model()->rowCount() == 0);
}

}  // namespace annotator
