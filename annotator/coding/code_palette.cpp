// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_palette.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

#include "annotator/app/session.hpp"
#include "annotator/app/words_on_screen.hpp"
#include "annotator/coding/code_memory.hpp"
#include "annotator/coding/code_row_delegate.hpp"

namespace annotator {
namespace {

constexpr int rows_shown = 12;
constexpr int characters_across = 64;

}  // namespace

CodePalette::CodePalette(const Workspace& workspace, const CodeMemory& memory, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      workspace_(workspace),
      model_(new CodePaletteModel(workspace.session, memory, this)),
      typed_(new QLineEdit(this)),
      list_(new QListView(this)),
      chosen_label_(new QLabel(this)),
      hint_(new QLabel(this)) {
    setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
    list_->setModel(model_);
    list_->setItemDelegate(new CodeRowDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setFocusPolicy(Qt::NoFocus);  // the keys go to the line, which moves the list
    chosen_label_->setWordWrap(true);
    chosen_label_->hide();
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setAlignment(Qt::AlignRight);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(typed_);
    layout->addWidget(chosen_label_);
    layout->addWidget(list_, 1);
    layout->addWidget(hint_);

    typed_->installEventFilter(this);
    setFocusProxy(typed_);
    connect(typed_, &QLineEdit::textChanged, this, &CodePalette::show_found);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
        take(index.row(), QApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    retranslate();
}

void CodePalette::ask(Use use, const QRect& words) {
    use_ = use;
    chosen_.clear();
    model_->renew();
    typed_->clear();
    show_found();
    show_chosen();
    retranslate();
    const auto metrics = fontMetrics();
    const int row = list_->sizeHintForRow(0) > 0 ? list_->sizeHintForRow(0) : metrics.height() * 8 / 5;
    resize(metrics.averageCharWidth() * characters_across, row * rows_shown + metrics.height() * 5);
    place_beside(*this, words);
    show();
    typed_->setFocus();
}

void CodePalette::show_found() {
    const bool may_be_new = use_ == Use::code || use_ == Use::code_new || use_ == Use::recode;
    model_->type(typed_->text(), may_be_new);
    const bool wants_new = use_ == Use::code_new && model_->wanted(model_->rowCount() - 1).has_value();
    list_->setCurrentIndex(model_->index(wants_new ? model_->rowCount() - 1 : 0, 0));
}

void CodePalette::show_chosen() {
    const auto& book = workspace_.session.codebook();
    QStringList names;
    for (const auto code : chosen_) {
        if (const auto index = book.index_of(code))
            names.append(QString::fromStdString(book.codes()[*index].name));
    }
    chosen_label_->setText(tr("Chosen: %1").arg(names.join(QStringLiteral(" · "))));
    chosen_label_->setVisible(!chosen_.empty());
}

void CodePalette::take(int row, bool one_of_several) {
    const auto code = model_->code(row);
    const auto wanted = model_->wanted(row);
    if (one_of_several && use_ == Use::code) {
        if (!code) return;
        if (std::find(chosen_.begin(), chosen_.end(), *code) == chosen_.end()) chosen_.push_back(*code);
        typed_->clear();
        show_chosen();
        return;
    }
    // With codes chosen and nothing typed, Enter means those; the list then only shows what could be next.
    auto codes = chosen_;
    const bool only_chosen = !codes.empty() && typed_->text().isEmpty();
    if (!only_chosen && !code && !wanted) return;
    close();
    if (!only_chosen && wanted) {
        emit new_code_chosen(*wanted, codes);
        return;
    }
    if (!only_chosen && std::find(codes.begin(), codes.end(), *code) == codes.end()) codes.push_back(*code);
    emit chosen(codes);
}

bool CodePalette::take_key(const QKeyEvent& key) {
    switch (key.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take(list_->currentIndex().row(), key.modifiers().testFlag(Qt::ControlModifier));
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Backspace:
            if (!typed_->text().isEmpty() || chosen_.empty()) return false;
            chosen_.pop_back();
            show_chosen();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            QKeyEvent moved{QEvent::KeyPress, key.key(), Qt::NoModifier};
            QApplication::sendEvent(list_, &moved);
            return true;
        }
        default:
            return false;
    }
}

bool CodePalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == typed_ && event->type() == QEvent::KeyPress && take_key(*static_cast<QKeyEvent*>(event))) {
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CodePalette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void CodePalette::retranslate() {
    setWindowTitle(tr("Codes"));
    list_->setAccessibleName(tr("Codes found"));
    switch (use_) {
        case Use::code:
            typed_->setPlaceholderText(tr("Find a code, or type a new one (theme / name)"));
            hint_->setText(tr("Enter: code · Ctrl+Enter: one of several"));
            break;
        case Use::code_new:
            typed_->setPlaceholderText(tr("Name of the new code (theme / name)"));
            hint_->setText(tr("Enter: make it and code"));
            break;
        case Use::recode:
            typed_->setPlaceholderText(tr("Which code instead?"));
            hint_->setText(tr("Enter: change the code"));
            break;
        case Use::find:
            typed_->setPlaceholderText(tr("Find a code"));
            hint_->setText(tr("Enter: take it"));
            break;
    }
    typed_->setAccessibleName(typed_->placeholderText());
}

}  // namespace annotator
