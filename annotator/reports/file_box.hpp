// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <filesystem>
#include <functional>
#include <vector>

#include "annotator/reports/choice_box.hpp"

namespace annotator {

/// A box that offers a few words, the file that was chosen last, and to choose another.
class FileBox : public QComboBox {
    Q_OBJECT

  public:
    /// Whether a file is what is wanted; where it is not, it has said why.
    using Check = std::function<bool(const std::filesystem::path&)>;
    explicit FileBox(Check fits, QWidget* parent = nullptr);

    /// The words (one at least), and what the last entry and its dialog say. What was chosen stays.
    void offer(const QVector<Offer>& words, const QString& choose, const QString& files);

    /// Empty where a word is chosen.
    [[nodiscard]] std::filesystem::path file() const;
    /// Takes the file where it fits.
    void choose(const std::filesystem::path& file);
    /// The first word, and no file offered; without a word to anybody.
    void forget();

  signals:
    void chosen();

  private:
    void show_offers();
    void take(int entry);
    void ask();

    Check fits_;
    QVector<Offer> words_;
    QString choose_, files_;
    std::filesystem::path file_;  ///< chosen last; stands behind the words
    int taken_ = 0;
};

}  // namespace annotator
