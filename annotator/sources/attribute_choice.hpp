// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <utility>
#include <vector>

#include "annotator/app/workspace.hpp"

class QComboBox;

namespace annotator {

/// Two boxes: an attribute of people or sources, and one of the values that it has in the project.
class AttributeChoice : public QWidget {
    Q_OBJECT

  public:
    explicit AttributeChoice(const Workspace& workspace, QWidget* parent = nullptr);

    /// Reads the attributes that there are; what was chosen stays chosen where it still is.
    void fill();
    /// How a filter of the library takes it: empty for any.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> chosen() const;
    [[nodiscard]] bool has_attributes() const;
    /// Without a word to anybody.
    void choose_any();

  signals:
    void chosen_changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill_values();
    void retranslate();

    Workspace workspace_;
    QComboBox* attribute_ = nullptr;
    QComboBox* value_ = nullptr;
};

}  // namespace annotator
