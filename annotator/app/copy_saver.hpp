// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>

#include "libcoding/store/copying.hpp"

#include "annotator/app/idle_work.hpp"

namespace annotator {

class Session;

/// Saves a copy of the open project, a little at a time while the window goes on. Where the project's own
/// file is gone, the copy is what the window goes on with.
class CopySaver : public QObject {
    Q_OBJECT

  public:
    explicit CopySaver(Session& session, QObject* parent = nullptr);

    /// Where to, asked in a dialog over `parent`.
    void ask(QWidget* parent);
    void save(const std::filesystem::path& target);

  signals:
    void saved(const QString& path);

  private:
    bool copy_on();
    void stop();

    Session& session_;
    std::unique_ptr<coding::store::Copying> copying_;
    std::filesystem::path target_;
    IdleWork work_;
};

}  // namespace annotator
