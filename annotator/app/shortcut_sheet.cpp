// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/shortcut_sheet.hpp"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace annotator {
namespace {

struct Line {
    QString what;
    QString keys;
};

QString without_mnemonic(QString text) {
    text = text.section(QLatin1Char('\t'), 0, 0);
    return text.replace(QStringLiteral("&&"), QStringLiteral("\x01"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

QStringList keys_of(const QAction& action) {
    QStringList keys;
    for (const auto& key : action.shortcuts()) keys.append(key.toString(QKeySequence::NativeText));
    // A key that a list takes by itself stands in the text alone.
    if (const auto told = action.text().section(QLatin1Char('\t'), 1, 1); !told.isEmpty()) keys.append(told);
    return keys;
}

void collect(const QMenu& menu, const QString& above, QList<Line>& lines) {
    for (const auto* action : menu.actions()) {
        const auto what = above + without_mnemonic(action->text());
        if (action->menu() != nullptr) {
            collect(*action->menu(), what + QStringLiteral(" › "), lines);
        } else if (const auto keys = keys_of(*action); !keys.isEmpty()) {
            lines.append({what, keys.join(QStringLiteral("  ·  "))});
        }
    }
}

/// Keys in a row that do the same (nine without a code) are one line, from the first to the last.
QList<Line> gathered(const QList<Line>& lines) {
    QList<Line> gathered;
    QString first;
    for (const auto& line : lines) {
        if (gathered.isEmpty() || gathered.last().what != line.what) {
            gathered.append(line);
            first = line.keys;
        } else {
            gathered.last().keys = first + QStringLiteral(" … ") + line.keys;
        }
    }
    return gathered;
}

QWidget* section(const QMenu& menu, const QList<Line>& lines) {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(box->fontMetrics().averageCharWidth() * 3);
    auto* title = new QLabel(without_mnemonic(menu.title()), box);
    auto font = title->font();
    font.setBold(true);
    title->setFont(font);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const auto& line : lines) {
        auto* what = new QLabel(line.what, box);
        what->setTextFormat(Qt::PlainText);
        auto* keys = new QLabel(line.keys, box);
        keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(what, row, 0);
        grid->addWidget(keys, row, 1);
        ++row;
    }
    return box;
}

}  // namespace

ShortcutSheet::ShortcutSheet(const Menus& menus, QWidget* parent)
    : QDialog(parent), menus_(menus), area_(new QScrollArea(this)) {
    auto* column = new QVBoxLayout(this);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(area_, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 40);
    retranslate();
}

void ShortcutSheet::changeEvent(QEvent* event) {
    // The menus have their new words once they have had this event too.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ShortcutSheet::retranslate, Qt::QueuedConnection);
    QDialog::changeEvent(event);
}

void ShortcutSheet::retranslate() {
    setWindowTitle(tr("Keys"));
    auto* inside = new QWidget;
    auto* columns = new QHBoxLayout(inside);
    columns->setSpacing(fontMetrics().averageCharWidth() * 5);
    QList<std::pair<QWidget*, qsizetype>> sections;
    qsizetype all = 0;
    for (const auto* menu : {menus_.project, menus_.edit, menus_.view, menus_.go, menus_.code, menus_.listen,
                             menus_.reports, menus_.help}) {
        QList<Line> lines;
        collect(*menu, {}, lines);
        lines = gathered(lines);
        if (lines.isEmpty()) continue;
        sections.append({section(*menu, lines), lines.size() + 2});
        all += lines.size() + 2;
    }
    // Two columns of about the same length, in the order of the menus.
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    qsizetype placed = 0;
    for (const auto& [box, length] : sections) {
        (placed + length / 2 < all / 2 ? left : right)->addWidget(box);
        placed += length;
    }
    left->addStretch(1);
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    area_->setWidget(inside);
    const int whole =
        inside->sizeHint().width() + fontMetrics().averageCharWidth() * 8;           // with the scroll bar
    const int all_lines = inside->sizeHint().height() + fontMetrics().height() * 6;  // with the button
    const auto screen_size = screen()->availableSize();
    resize(std::min(std::max(width(), whole), screen_size.width()),
           std::min(all_lines, screen_size.height() - fontMetrics().height() * 4));
}

}  // namespace annotator
