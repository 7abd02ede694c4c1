// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/free_name.hpp"

#include <set>
#include <string>

#include "libcoding/store/sources.hpp"

#include "annotator/app/session.hpp"

namespace annotator {

QString free_source_name(const Session& session, const QString& wanted) {
    std::set<std::string> taken;
    session.read([&](const coding::store::Project& project) {
        for (const auto& source : coding::store::sources(project)) taken.insert(source.name);
    });
    QString name = wanted;
    for (int number = 2; taken.count(name.toStdString()) > 0; ++number)
        name = wanted + QLatin1Char(' ') + QString::number(number);
    return name;
}

}  // namespace annotator
