// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/accessible_transcript.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>
#include <algorithm>
#include <map>

#include "libcoding/text/position_map.hpp"

#include "annotator/transcript/coding_words.hpp"
#include "annotator/transcript/transcript_view.hpp"

namespace annotator {
namespace {

using coding::Span;

QString codings_words(const TranscriptView& view, std::span<const coding::Coding* const> codings) {
    QStringList words;
    for (const auto* coding : codings) {
        if (view.lanes().shows(coding->id)) words << spoken_words(*coding, view.document(), view.looks());
    }
    return words.join(QStringLiteral("; "));
}

/// One turn or paragraph.
class AccessibleBlock : public QAccessibleInterface {
  public:
    AccessibleBlock(TranscriptView& view, std::size_t block) : view_(&view), block_(block) {}

    [[nodiscard]] bool isValid() const override { return view_ && block_ < view_->document().size(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(view_);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Paragraph; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        state.selectableText = true;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const auto& document = view_->document();
        const auto words = document.text(document.shown(block_));
        const auto* speaker = document.speaker(block_);
        if (kind == QAccessible::Name) {
            return speaker ? QStringLiteral("%1: %2").arg(QString::fromStdString(speaker->name), words)
                           : words;
        }
        if (kind == QAccessible::Value) return words;
        if (kind == QAccessible::Description) {
            return codings_words(*view_, document.codings().in_block(block_));
        }
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const QPoint corner =
            view_->viewport()->mapToGlobal(QPoint{view_->metrics().text_x, view_->flow().y_of(block_)});
        const int height = block_ + 1 < view_->document().size()
                               ? view_->flow().y_of(block_ + 1) - view_->flow().y_of(block_)
                               : view_->metrics().line_height;
        return {corner, QSize{view_->metrics().text_width, height}};
    }

  private:
    QPointer<TranscriptView> view_;
    std::size_t block_;
};

/// The whole text, in UTF-16 units as Qt's accessibility counts.
class AccessibleTranscript : public QAccessibleWidget, public QAccessibleTextInterface {
  public:
    explicit AccessibleTranscript(TranscriptView& view)
        : QAccessibleWidget(&view, QAccessible::Document), view_(view) {
        again_ = QObject::connect(&view, &TranscriptView::source_read, &view, [this] { forget(); });
    }
    ~AccessibleTranscript() override {
        QObject::disconnect(again_);
        forget();
    }
    AccessibleTranscript(const AccessibleTranscript&) = delete;
    AccessibleTranscript& operator=(const AccessibleTranscript&) = delete;

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(document().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const auto block = static_cast<std::size_t>(index);
        auto& id = children_[block];
        if (id == 0) id = QAccessible::registerAccessibleInterface(new AccessibleBlock(view_, block));
        return QAccessible::accessibleInterface(id);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [block, id] : children_) {
            if (QAccessible::accessibleInterface(id) == child) return static_cast<int>(block);
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        if (document().size() == 0) return nullptr;
        const auto point = view_.viewport()->mapFromGlobal(QPoint{x, y});
        return child(static_cast<int>(document().block_at(view_.position_at(point))));
    }

    void selection(int index, int* start, int* end) const override {
        const auto span = view_.selected();
        *start = index == 0 && !span.empty() ? unit_at(span.begin) : 0;
        *end = index == 0 && !span.empty() ? unit_at(span.end) : 0;
    }
    [[nodiscard]] int selectionCount() const override { return view_.selected().empty() ? 0 : 1; }
    void addSelection(int start, int end) override { view_.select({position_of(start), position_of(end)}); }
    void removeSelection(int) override { view_.select({view_.caret(), view_.caret()}); }
    void setSelection(int, int start, int end) override { addSelection(start, end); }
    [[nodiscard]] int cursorPosition() const override { return unit_at(view_.caret()); }
    void setCursorPosition(int unit) override { view_.select({position_of(unit), position_of(unit)}); }
    [[nodiscard]] QString text(int start, int end) const override {
        return document().text({position_of(start), position_of(end)});
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] int characterCount() const override { return unit_at(document().length()); }
    [[nodiscard]] QRect characterRect(int unit) const override {
        const auto rect = view_.caret_rect(document().shown_position(position_of(unit)));
        return {view_.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override {
        return unit_at(view_.position_at(view_.viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int) override { setCursorPosition(start); }
    [[nodiscard]] QString attributes(int unit, int* start, int* end) const override {
        *start = unit;
        *end = unit + 1;
        return {};
    }

    // Looking only at the block around keeps a word or sentence cheap in a long text.
    [[nodiscard]] QString textAtOffset(int unit, QAccessible::TextBoundaryType type, int* start,
                                       int* end) const override {
        *start = *end = -1;
        if (document().size() == 0) return {};
        const auto position = position_of(unit);
        const auto block = document().block_at(position);
        Span span = document().shown(block);
        TextMoves moves{document()};
        if (type == QAccessible::CharBoundary)
            span = {position, moves.next_character(position)};
        else if (type == QAccessible::WordBoundary)
            span = moves.unit_at(position, Unit::word);
        else if (type == QAccessible::SentenceBoundary)
            span = moves.unit_at(position, Unit::sentence);
        else if (type == QAccessible::NoBoundary)
            span = {0, document().length()};
        *start = unit_at(span.begin);
        *end = unit_at(span.end);
        return document().text(span);
    }

    [[nodiscard]] int unit_at(std::uint32_t position) const {
        if (document().size() == 0) return 0;
        const auto block = document().block_at(std::min(position, document().length()));
        const coding::text::PositionMap map{document().block(block).text};
        return static_cast<int>(starts()[block] +
                                map.utf16_from_code_point(position - document().start(block)));
    }

  private:
    [[nodiscard]] const TranscriptDocument& document() const { return view_.document(); }

    [[nodiscard]] std::uint32_t position_of(int unit) const {
        if (document().size() == 0) return 0;
        const auto wanted = static_cast<std::uint32_t>(std::max(0, unit));
        const auto& all = starts();
        const auto behind = std::upper_bound(all.begin(), all.end() - 1, wanted);
        const auto block = static_cast<std::size_t>(behind - all.begin()) - 1;
        const coding::text::PositionMap map{document().block(block).text};
        return document().start(block) +
               map.code_point_from_utf16(std::min(wanted - all[block], map.utf16_units()));
    }

    // Where each block begins in UTF-16; one more: the length.
    [[nodiscard]] const std::vector<std::uint32_t>& starts() const {
        if (!starts_.empty()) return starts_;
        starts_.push_back(0);
        for (std::size_t i = 0; i < document().size(); ++i) {
            const auto& block = document().block(i);
            // Only characters of four bytes take two units.
            const auto astral = std::count_if(block.text.begin(), block.text.end(), [](char byte) {
                return (static_cast<unsigned char>(byte) & 0xF8U) == 0xF0U;
            });
            starts_.push_back(starts_.back() + block.characters + static_cast<std::uint32_t>(astral));
        }
        return starts_;
    }

    void forget() {
        for (const auto& [block, id] : children_) QAccessible::deleteAccessibleInterface(id);
        children_.clear();
        starts_.clear();
    }

    TranscriptView& view_;
    QMetaObject::Connection again_;
    mutable std::map<std::size_t, QAccessible::Id> children_;
    mutable std::vector<std::uint32_t> starts_;
};

QAccessibleInterface* interface_of(const QString&, QObject* object) {
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new AccessibleTranscript(*view) : nullptr;
}

}  // namespace

void make_transcripts_accessible() {
    QAccessible::installFactory(interface_of);
}

void tell_caret(TranscriptView& view) {
    if (!QAccessible::isActive()) return;
    auto* accessible = dynamic_cast<AccessibleTranscript*>(QAccessible::queryAccessibleInterface(&view));
    if (!accessible) return;
    QAccessibleTextCursorEvent moved(&view, accessible->unit_at(view.caret()));
    QAccessible::updateAccessibility(&moved);
}

}  // namespace annotator
