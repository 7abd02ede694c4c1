// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <string>

#include "libcoding/language/catalogue.hpp"

namespace annotator {

enum class Appearance { system, light, dark };

/// What the annotator remembers between two starts, of this person on this machine; nothing of it is in a
/// project. Kept by QSettings.
class Preferences {
  public:
    /// Who acts: what was entered, else the login name.
    [[nodiscard]] std::string coder() const;
    void set_coder(const std::string& name);

    /// What was chosen, else the system's.
    [[nodiscard]] coding::Language language() const;
    void set_language(coding::Language language);

    [[nodiscard]] Appearance appearance() const;
    void set_appearance(Appearance appearance);

    /// Newest first, at most ten; files that are gone are left out.
    [[nodiscard]] QStringList recent_projects() const;
    void add_recent_project(const QString& path);

    /// For what one part alone remembers ("transcript/zoom"): keys begin with the part's folder.
    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void set_value(const QString& key, const QVariant& value);
};

}  // namespace annotator
