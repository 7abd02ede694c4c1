// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "libcoding/model/codebook.hpp"

#include "annotator/coding/code_finder.hpp"

namespace annotator {

class CodeMemory;
class Session;

/// A code that is not there yet, as it was typed.
struct WantedCode {
    coding::CodeId parent;  ///< none: at the root
    QString name;
};

/// What the palette lists for what is typed: codes, best first, and at the end the offer of a new one.
class CodePaletteModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        name_role = Qt::UserRole,
        above_role,  ///< the path above the name
        key_role,    ///< of a favourite, 1 to 9; 0: none
        new_role,    ///< bool
    };

    CodePaletteModel(const Session& session, const CodeMemory& memory, QObject* parent = nullptr);

    /// Reads the codebook again; call when it may have changed.
    void renew();
    void type(const QString& typed, bool with_new_code);

    [[nodiscard]] std::optional<coding::CodeId> code(int row) const;
    /// None in a row that is no offer.
    [[nodiscard]] std::optional<WantedCode> wanted(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] std::optional<WantedCode> wanted_by(const QString& typed) const;

    const Session& session_;
    const CodeMemory& memory_;
    CodeFinder finder_;
    std::vector<std::size_t> found_;
    std::optional<WantedCode> wanted_;
};

}  // namespace annotator
