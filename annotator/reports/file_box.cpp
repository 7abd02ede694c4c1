// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/file_box.hpp"

#include <QFileDialog>
#include <algorithm>

namespace annotator {
namespace {

constexpr int letters_shown = 12;

}  // namespace

FileBox::FileBox(Check fits, QWidget* parent) : QComboBox(parent), fits_(std::move(fits)) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(letters_shown);
    connect(this, &QComboBox::activated, this, &FileBox::take);
}

void FileBox::offer(const QVector<Offer>& words, const QString& choose, const QString& files) {
    const bool of_file = !file().empty();
    const auto word = currentData().toString();
    words_ = words;
    choose_ = choose;
    files_ = files;
    show_offers();
    const auto same = std::find_if(words_.begin(), words_.end(),
                                   [&](const Offer& offered) { return offered.second == word; });
    const auto of_word = same == words_.end() ? 0 : static_cast<int>(same - words_.begin());
    taken_ = of_file ? static_cast<int>(words_.size()) : of_word;
    setCurrentIndex(taken_);
}

void FileBox::show_offers() {
    clear();
    for (const auto& word : words_) addItem(word.first, word.second);
    if (!file_.empty()) {
        addItem(QString::fromStdString(file_.filename().string()));
        setItemData(count() - 1, QString::fromStdString(file_.string()), Qt::ToolTipRole);
    }
    insertSeparator(count());
    addItem(choose_);
}

std::filesystem::path FileBox::file() const {
    return !file_.empty() && currentIndex() == words_.size() ? file_ : std::filesystem::path{};
}

void FileBox::take(int entry) {
    if (entry == count() - 1) return ask();
    if (entry == taken_) return;
    taken_ = entry;
    emit chosen();
}

void FileBox::ask() {
    setCurrentIndex(taken_);
    const auto path =
        QFileDialog::getOpenFileName(this, choose_, QString::fromStdString(file_.string()), files_);
    if (!path.isEmpty()) choose(path.toStdString());
}

void FileBox::choose(const std::filesystem::path& file) {
    if (!fits_(file)) return;
    file_ = file;
    show_offers();
    taken_ = static_cast<int>(words_.size());
    setCurrentIndex(taken_);
    emit chosen();
}

void FileBox::forget() {
    file_.clear();
    show_offers();
    taken_ = 0;
    setCurrentIndex(0);
}

}  // namespace annotator
