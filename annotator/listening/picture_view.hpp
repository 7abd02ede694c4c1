// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QVideoSink;

namespace annotator {

/// The picture of a recording, as large as there is room for.
class PictureView : public QWidget {
    Q_OBJECT

  public:
    explicit PictureView(QWidget* parent = nullptr);

    [[nodiscard]] QVideoSink* sink() const { return sink_; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QVideoSink* sink_ = nullptr;
    QImage picture_;
};

}  // namespace annotator
