// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/accessible_transcript.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>
#include <algorithm>
#include <map>
#include <optional>

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

// Code points: what is given of the text at once (a reader asks for more as it goes on), and a text short
// enough to be looked at from end to end.
constexpr std::uint32_t longest_part = 20'000, short_enough = 500'000;

std::optional<Unit> unit_of(QAccessible::TextBoundaryType type) {
    switch (type) {
        case QAccessible::CharBoundary:
            return Unit::character;
        case QAccessible::WordBoundary:
            return Unit::word;
        case QAccessible::SentenceBoundary:
            return Unit::sentence;
        default:
            return std::nullopt;  // lines, paragraphs, all: a block
    }
}

/// The whole text, in UTF-16 units as Qt's accessibility counts. Of a long one only what is asked about is
/// read: a block counts as many units as characters until then, and the few that have characters of two units
/// count right from then on.
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
        const auto from = position_of(start);
        return document().text({from, std::min(position_of(end), from + longest_part)});
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] int characterCount() const override {
        return static_cast<int>(document().length() + wide_before(document().size()));
    }
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

    [[nodiscard]] QString textAtOffset(int unit, QAccessible::TextBoundaryType type, int* start,
                                       int* end) const override {
        *start = *end = -1;
        return document().size() == 0 ? QString{} : told(part_at(position_of(unit), type), start, end);
    }
    [[nodiscard]] QString textBeforeOffset(int unit, QAccessible::TextBoundaryType type, int* start,
                                           int* end) const override {
        *start = *end = -1;
        if (document().size() == 0) return {};
        const auto here = part_at(position_of(unit), type);
        if (const auto kind = unit_of(type)) return told(moves().unit_before(here.begin, *kind), start, end);
        const auto block = document().block_at(here.begin);
        return block == 0 ? QString{} : told(document().shown(block - 1), start, end);
    }
    [[nodiscard]] QString textAfterOffset(int unit, QAccessible::TextBoundaryType type, int* start,
                                          int* end) const override {
        *start = *end = -1;
        if (document().size() == 0) return {};
        const auto here = part_at(position_of(unit), type);
        if (const auto kind = unit_of(type)) return told(moves().unit_behind(here.end, *kind), start, end);
        const auto block = document().block_at(here.begin) + 1;
        return block == document().size() ? QString{} : told(document().shown(block), start, end);
    }

    [[nodiscard]] int unit_at(std::uint32_t position) const {
        if (document().size() == 0) return 0;
        const auto at = std::min(position, document().length());
        const auto block = document().block_at(at);
        const auto map = looked_at(block);
        return static_cast<int>(document().start(block) + wide_before(block) +
                                map.utf16_from_code_point(at - document().start(block)));
    }

  private:
    [[nodiscard]] const TranscriptDocument& document() const { return view_.document(); }

    [[nodiscard]] std::uint32_t position_of(int unit) const {
        if (document().size() == 0) return 0;
        const auto wanted = static_cast<std::uint32_t>(std::max(0, unit));
        std::uint32_t wide = 0;  // in the blocks before the one that holds it
        std::optional<std::size_t> in_wide;
        for (const auto& [number, more] : known_wide()) {
            if (wanted < document().start(number) + wide) break;
            if (wanted < document().span(number).end + wide + more) {
                in_wide = number;
                break;
            }
            wide += more;
        }
        const auto block = in_wide ? *in_wide : document().block_at(wanted - wide);
        const auto map = looked_at(block);
        const auto inside = wanted - wide - document().start(block);
        return document().start(block) + map.code_point_from_utf16(std::min(inside, map.utf16_units()));
    }

    /// How many characters of two units are known in a block, where there are any.
    [[nodiscard]] const std::map<std::size_t, std::uint32_t>& known_wide() const {
        if (!begun_ && document().length() <= short_enough) {
            for (std::size_t block = 0; block < document().size(); ++block) looked_at(block);
        }
        begun_ = true;
        return wide_;
    }

    [[nodiscard]] std::uint32_t wide_before(std::size_t block) const {
        std::uint32_t all = 0;
        for (const auto& [number, wide] : known_wide()) {
            if (number < block) all += wide;
        }
        return all;
    }

    coding::text::PositionMap looked_at(std::size_t block) const {
        coding::text::PositionMap map{document().block(block).text};
        if (const auto wide = map.utf16_units() - document().span(block).length(); wide > 0)
            wide_[block] = wide;
        return map;
    }

    [[nodiscard]] TextMoves moves() const { return TextMoves{document()}; }

    [[nodiscard]] Span part_at(std::uint32_t position, QAccessible::TextBoundaryType type) const {
        const auto kind = unit_of(type);
        if (kind == Unit::character) return {position, moves().next_character(position)};
        return kind ? moves().unit_at(position, *kind) : document().shown(document().block_at(position));
    }

    /// The words of a part, and where they are; nothing where there are none.
    QString told(Span part, int* start, int* end) const {
        if (part.empty()) return {};
        *start = unit_at(part.begin);
        *end = unit_at(part.end);
        return document().text(part);
    }

    void forget() {
        for (const auto& [block, id] : children_) QAccessible::deleteAccessibleInterface(id);
        children_.clear();
        wide_.clear();
        begun_ = false;
    }

    TranscriptView& view_;
    QMetaObject::Connection again_;
    mutable std::map<std::size_t, QAccessible::Id> children_;
    mutable std::map<std::size_t, std::uint32_t> wide_;
    mutable bool begun_ = false;
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
