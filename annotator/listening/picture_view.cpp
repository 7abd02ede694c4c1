// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/listening/picture_view.hpp"

#include <QPainter>
#include <QVideoFrame>
#include <QVideoSink>

namespace annotator {

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
    sink_ = new QVideoSink(this);
    setMinimumHeight(fontMetrics().height() * 10);
    connect(sink_, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        picture_ = frame.toImage();
        update();
    });
}

void PictureView::paintEvent(QPaintEvent*) {
    if (picture_.isNull()) return;
    const auto size = picture_.size().scaled(this->size(), Qt::KeepAspectRatio);
    QRect place{QPoint{}, size};
    place.moveCenter(rect().center());
    QPainter painter{this};
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture_);
}

}  // namespace annotator
