// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/preferences.hpp"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include "libcoding/text/utf8.hpp"

namespace annotator {
namespace {

constexpr qsizetype most_recent_projects = 10;

QString login_name() {
    for (const char* variable : {"LOGNAME", "USER", "USERNAME"}) {
        if (const auto name = qEnvironmentVariable(variable); !name.isEmpty()) return name;
    }
    return QStringLiteral("user");
}

}  // namespace

QVariant Preferences::value(const QString& key, const QVariant& fallback) const {
    return QSettings{}.value(key, fallback);
}

void Preferences::set_value(const QString& key, const QVariant& value) {
    QSettings{}.setValue(key, value);
}

std::string Preferences::coder() const {
    return value(QStringLiteral("app/coder"), login_name()).toString().toStdString();
}

void Preferences::set_coder(const std::string& name) {
    const auto trimmed = coding::text::trimmed(name);
    if (!trimmed.empty())
        set_value(QStringLiteral("app/coder"), QString::fromStdString(std::string{trimmed}));
}

coding::Language Preferences::language() const {
    const auto tag = value(QStringLiteral("app/language"), QLocale::system().name()).toString().toStdString();
    return coding::language_from_tag(tag).value_or(coding::Language::english);
}

void Preferences::set_language(coding::Language language) {
    const auto tag = coding::language_tag(language);
    set_value(QStringLiteral("app/language"),
              QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size())));
}

Appearance Preferences::appearance() const {
    const auto name = value(QStringLiteral("app/appearance")).toString();
    if (name == QStringLiteral("light")) return Appearance::light;
    if (name == QStringLiteral("dark")) return Appearance::dark;
    return Appearance::system;
}

void Preferences::set_appearance(Appearance appearance) {
    const auto name = appearance == Appearance::light  ? QStringLiteral("light")
                      : appearance == Appearance::dark ? QStringLiteral("dark")
                                                       : QStringLiteral("system");
    set_value(QStringLiteral("app/appearance"), name);
}

QStringList Preferences::recent_projects() const {
    QStringList there;
    for (const auto& path : value(QStringLiteral("app/recent")).toStringList()) {
        if (QFileInfo::exists(path)) there.append(path);
    }
    return there;
}

void Preferences::add_recent_project(const QString& path) {
    auto paths = recent_projects();
    const auto absolute = QFileInfo{path}.absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    set_value(QStringLiteral("app/recent"), QStringList{paths.mid(0, most_recent_projects)});
}

}  // namespace annotator
