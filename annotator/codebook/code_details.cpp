// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/code_details.hpp"

#include <QColorDialog>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/report/words.hpp"
#include "libcoding/text/utf8.hpp"

#include "annotator/app/session.hpp"
#include "annotator/app/written_text.hpp"
#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/codebook/code_links.hpp"

namespace annotator {
namespace {

constexpr int text_lines = 3;

std::array<std::string coding::Code::*, 4> text_fields() {
    return {&coding::Code::definition, &coding::Code::when_to_use, &coding::Code::when_not_to_use,
            &coding::Code::example};
}

bool say_the_same(const coding::Code& one, const coding::Code& other) {
    if (one.name != other.name || one.kind != other.kind || one.colour != other.colour) return false;
    for (const auto field : text_fields()) {
        if (one.*field != other.*field) return false;
    }
    return true;
}

}  // namespace

CodeDetails::CodeDetails(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      name_(new QLineEdit(this)),
      kind_(new QComboBox(this)),
      colour_(new QComboBox(this)),
      links_(new CodeLinks(workspace, this)) {
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    for (auto*& label : labels_) label = new QLabel(this);
    form->addRow(labels_[0], name_);
    form->addRow(labels_[1], kind_);
    form->addRow(labels_[2], colour_);
    layout->addLayout(form);
    labels_[0]->setBuddy(name_);
    labels_[1]->setBuddy(kind_);
    labels_[2]->setBuddy(colour_);
    colour_->setObjectName(QStringLiteral("code_colour"));
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        auto* text = texts_[i] = new QPlainTextEdit(this);
        text->setTabChangesFocus(true);
        text->setFixedHeight(fontMetrics().lineSpacing() * text_lines + fontMetrics().height());
        text->installEventFilter(this);
        labels_[i + 3]->setBuddy(text);
        layout->addWidget(labels_[i + 3]);
        layout->addWidget(text);
    }
    layout->addWidget(links_);
    layout->addStretch(1);
    for (auto* box : {kind_, colour_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
    }
    connect(name_, &QLineEdit::editingFinished, this, &CodeDetails::keep);
    connect(kind_, &QComboBox::activated, this, &CodeDetails::keep);
    connect(colour_, &QComboBox::activated, this, &CodeDetails::choose_colour);
    connect(&workspace_.session, &Session::closing, this, &CodeDetails::keep);
    retranslate();
    show_code({});
}

void CodeDetails::use(const CodeMemory& memory) {
    links_->use(memory);
}

void CodeDetails::show_code(coding::CodeId code) {
    const auto& session = workspace_.session;
    if (code != code_.id) keep();
    const auto index = session.is_open() ? session.codebook().index_of(code) : std::nullopt;
    const auto now = index ? session.codebook().codes()[*index] : coding::Code{};
    setEnabled(index.has_value());
    // What is being written is not overwritten by an act elsewhere.
    if (now.id == code_.id && say_the_same(now, code_)) {
        code_ = now;
    } else {
        code_ = now;
        fill();
    }
    links_->show_code(code_.id);
}

void CodeDetails::fill() {
    name_->setText(QString::fromStdString(code_.name));
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(code_.kind)));
    const auto fields = text_fields();
    for (std::size_t i = 0; i < texts_.size(); ++i)
        texts_[i]->setPlainText(QString::fromStdString(code_.*fields[i]));
    fill_colours();
}

void CodeDetails::fill_colours() {
    colour_->clear();
    colour_->addItem(tr("That of the code above"), QString{});
    for (const auto& colour : safe_colours())
        colour_->addItem(colour_icon(colour.colour), colour_name(colour), colour.colour.name());
    const auto own = QString::fromStdString(code_.colour).toLower();
    if (!own.isEmpty() && colour_->findData(own) < 0) colour_->addItem(colour_icon(QColor{own}), own, own);
    colour_->addItem(tr("Another…"), QStringLiteral("another"));
    colour_->setCurrentIndex(std::max(colour_->findData(own), 0));
}

void CodeDetails::choose_colour(int item) {
    if (item != colour_->count() - 1) {
        keep();
        return;
    }
    const auto before = QColor{QString::fromStdString(code_.colour)};
    const auto chosen = QColorDialog::getColor(before.isValid() ? before : QColor{Qt::gray}, this,
                                               tr("Colour of “%1”").arg(name_->text()));
    if (chosen.isValid()) {
        colour_->insertItem(item, colour_icon(chosen), chosen.name(), chosen.name());
        colour_->setCurrentIndex(item);
        keep();
    } else {
        fill_colours();
    }
}

coding::Code CodeDetails::written() const {
    auto code = code_;
    const std::string name{coding::text::trimmed(name_->text().toStdString())};
    if (!name.empty()) code.name = name;
    code.kind = static_cast<coding::CodeKind>(kind_->currentData().toInt());
    code.colour = colour_->currentData().toString().toStdString();
    const auto fields = text_fields();
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const auto text = written_in(*texts_[i]);
        if (text != QString::fromStdString(code_.*fields[i])) code.*fields[i] = text.trimmed().toStdString();
    }
    return code;
}

void CodeDetails::keep() {
    const auto& session = workspace_.session;
    if (!code_.id || !session.is_open() || !session.codebook().index_of(code_.id)) return;
    const auto before = code_;
    const auto now = written();
    auto with_colour_case = before;
    with_colour_case.colour = QString::fromStdString(before.colour).toLower().toStdString();
    if (say_the_same(now, before) || say_the_same(now, with_colour_case)) return;
    code_ = now;
    const bool done = workspace_.session.act([&](coding::store::Project& project) {
        coding::acts::change_code(project, session.coder(), now);
        return Touched{Part::codebook, {}};
    });
    if (done) return;
    code_ = before;
    fill();
}

bool CodeDetails::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut &&
        std::find(texts_.begin(), texts_.end(), watched) != texts_.end()) {
        keep();
    }
    // A wheel that scrolls the panel must not change a kind or a colour on its way.
    const auto* box = qobject_cast<QComboBox*>(watched);
    if (box != nullptr && event->type() == QEvent::Wheel && !box->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CodeDetails::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CodeDetails::retranslate() {
    const std::array<QString, 7> labels{tr("Name"),       tr("Kind"),        tr("Colour"),
                                        tr("Definition"), tr("When to use"), tr("When not to use"),
                                        tr("Example")};
    for (std::size_t i = 0; i < labels.size(); ++i) labels_[i]->setText(labels[i]);
    name_->setAccessibleName(labels[0]);
    kind_->setAccessibleName(labels[1]);
    colour_->setAccessibleName(labels[2]);
    for (std::size_t i = 0; i < texts_.size(); ++i) texts_[i]->setAccessibleName(labels[i + 3]);
    const auto kind = code_.kind;
    kind_->clear();
    for (const auto& [value, word] : coding::Names<coding::CodeKind>::values) {
        kind_->addItem(kind_icon(value, palette().color(QPalette::Mid)),
                       workspace_.session.text(coding::report::word_message("kind", word)),
                       static_cast<int>(value));
    }
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind)));
    fill_colours();
}

}  // namespace annotator
