// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/passage_list.hpp"

#include <QKeyEvent>
#include <QLineEdit>

#include "annotator/retrieval/passage_delegate.hpp"

namespace annotator {

PassageList::PassageList(QAbstractItemModel& places, QLineEdit& line, QWidget* parent)
    : QListView(parent), line_(&line) {
    setModel(&places);
    setItemDelegate(new PassageDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListView::clicked, this, &PassageList::chosen);
    line.installEventFilter(this);
}

void PassageList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit chosen(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

bool PassageList::eventFilter(QObject* watched, QEvent* event) {
    const bool down = watched == line_ && event->type() == QEvent::KeyPress &&
                      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down;
    if (!down) return QListView::eventFilter(watched, event);
    // First, as a list that gets the keyboard takes its first row, which is the name of a source.
    if (!currentIndex().isValid() && model()->rowCount() > 1) setCurrentIndex(model()->index(1, 0));
    setFocus();
    return true;
}

}  // namespace annotator
