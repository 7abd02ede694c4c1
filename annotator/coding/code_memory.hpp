// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <array>
#include <span>
#include <vector>

#include "libcoding/model/ids.hpp"

namespace annotator {

class Preferences;
class Session;

/// Which codes of the open project this person used last, and which she put on the keys 1 to 9. Remembered
/// between starts, by project.
class CodeMemory : public QObject {
    Q_OBJECT

  public:
    static constexpr int keys = 9;

    CodeMemory(Session& session, Preferences& preferences, QObject* parent = nullptr);

    /// Newest first.
    [[nodiscard]] const std::vector<coding::CodeId>& recent() const { return recent_; }
    void used(std::span<const coding::CodeId> codes);

    /// The code on a key from 1 to 9; none when there is none, or it was removed.
    [[nodiscard]] coding::CodeId favourite(int key) const;
    /// 0: the code is on no key.
    [[nodiscard]] int key_of(coding::CodeId code) const;
    /// Puts a code on a key (none: frees it); a code is on one key at most.
    void set_favourite(int key, coding::CodeId code);

  signals:
    void favourites_changed();

  private:
    void load();
    void save() const;

    Session& session_;
    Preferences& preferences_;
    QString guid_;
    std::vector<coding::CodeId> recent_;
    std::array<coding::CodeId, keys> favourites_{};
};

}  // namespace annotator
