// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"

// The words of the model in the language of the interface.
namespace annotator {

[[nodiscard]] QString name_of(coding::SourceKind kind);
[[nodiscard]] QString name_of(coding::Role role);
[[nodiscard]] QString name_of(coding::Consent consent);
[[nodiscard]] QString name_of(coding::MemoKind kind);
[[nodiscard]] QString name_of(coding::exchange::AnswersAs as);

/// The names of all values, in their order: an index in the list is the value.
template <class Enumeration>
[[nodiscard]] QStringList names_of() {
    QStringList names;
    for (const auto& [value, word] : coding::Names<Enumeration>::values) names.append(name_of(value));
    return names;
}

}  // namespace annotator
