// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_field.hpp"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "annotator/app/ampersands.hpp"
#include "annotator/app/session.hpp"
#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/coding/code_palette.hpp"

namespace annotator {

CodeField::CodeField(const Workspace& workspace, const CodeMemory& memory, bool optional, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      button_(new QPushButton(this)),
      clear_(new QToolButton(this)),
      palette_(new CodePalette(workspace, memory, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(button_, 1);
    layout->addWidget(clear_);
    button_->setAutoDefault(false);
    clear_->setText(QStringLiteral("×"));
    clear_->setAutoRaise(true);
    clear_->setVisible(optional);
    setFocusProxy(button_);
    connect(button_, &QPushButton::clicked, this, [this] {
        palette_->ask(CodePalette::Use::find, {button_->mapToGlobal(QPoint{}), button_->size()});
    });
    connect(clear_, &QToolButton::clicked, this, [this] { set_code({}); });
    connect(palette_, &CodePalette::chosen, this,
            [this](const std::vector<coding::CodeId>& codes) { set_code(codes.back()); });
    show_code();
}

void CodeField::set_code(coding::CodeId code) {
    if (code == code_) return;
    code_ = code;
    show_code();
    emit code_changed();
}

void CodeField::set_texts(const QString& name, const QString& nothing) {
    name_ = name;
    nothing_ = nothing;
    clear_->setAccessibleName(nothing);
    clear_->setToolTip(nothing);
    show_code();
}

void CodeField::show_code() {
    const auto& session = workspace_.session;
    const auto index = session.is_open() ? session.codebook().index_of(code_) : std::nullopt;
    clear_->setEnabled(index.has_value());
    if (!index) {
        button_->setIcon({});
        button_->setText(nothing_);
    } else {
        const auto& book = session.codebook();
        button_->setIcon(kind_icon(book.codes()[*index].kind, colour_of(book, *index)));
        button_->setText(with_every_ampersand(QString::fromStdString(book.path(*index))));
    }
    button_->setAccessibleName(name_ + QStringLiteral(": ") + button_->text());
}

}  // namespace annotator
