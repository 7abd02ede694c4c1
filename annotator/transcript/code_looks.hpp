// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <unordered_map>

#include "libcoding/model/codebook.hpp"
#include "libcoding/model/coding.hpp"

namespace annotator {

/// What the view shows of a code.
struct CodeLook {
    QString name;
    QString path;
    QColor colour;
};

/// Of all codes of a codebook; worked out once.
class CodeLooks {
  public:
    CodeLooks() = default;
    explicit CodeLooks(const coding::Codebook& codebook);

    [[nodiscard]] const CodeLook& of(coding::CodeId code) const;

  private:
    std::unordered_map<coding::CodeId, CodeLook> looks_;
    CodeLook unknown_{QStringLiteral("?"), QStringLiteral("?"), QColor{0x80, 0x80, 0x80}};
};

/// "+", "−", "±" or nothing: beside shape and place, so that a stripe is read without its colour.
[[nodiscard]] QString sign_of(coding::Polarity polarity);

/// The colour of `codings` colours laid over each other on a background.
[[nodiscard]] QColor tint(const std::vector<QColor>& colours, const QColor& background);

}  // namespace annotator
