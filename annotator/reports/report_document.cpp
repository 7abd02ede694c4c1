// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_document.hpp"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <utility>

#include "annotator/reports/chart_object.hpp"
#include "annotator/reports/column_widths.hpp"

namespace annotator {
namespace {

/// A part of a table that is laid out in some ten milliseconds.
constexpr std::size_t cells_in_a_part = 240;

}  // namespace

PageSetter::PageSetter(QTextDocument& document, std::shared_ptr<const ReportPage> page,
                       const QPalette& palette, Tables tables)
    : document_(document),
      page_(std::move(page)),
      palette_(palette),
      tables_(tables),
      size_(document.defaultFont().pointSizeF()) {
    if (size_ <= 0) size_ = 10;
    document.clear();
    document.setUndoRedoEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);  // a word is never broken: a table is rather broader
    document.setDefaultTextOption(option);
    if (document.documentLayout()->handlerForObject(ChartObject::type) == nullptr) {
        document.documentLayout()->registerHandler(ChartObject::type, new ChartObject(&document));
    }
    end_ = QTextCursor{&document};
}

bool PageSetter::step() {
    if (next_ == page_->size()) return false;
    end_.beginEditBlock();  // laid out once, not after every cell
    const bool more = std::visit([this](const auto& piece) { return set(piece); }, (*page_)[next_]);
    end_.endEditBlock();
    if (!more) ++next_;
    return next_ < page_->size();
}

void PageSetter::begin_block(qreal above, qreal below, int indent) {
    QTextBlockFormat block;
    block.setTopMargin(above * size_);
    block.setBottomMargin(below * size_);
    block.setIndent(indent);
    if (next_ == 0) {
        end_.setBlockFormat(block);
    } else {
        end_.insertBlock(block);
    }
}

bool PageSetter::set(const PageText& text) {
    if (text.level > 0) {
        begin_block(text.level == 1 ? 0 : 1.8, 0.6, 0);
        auto block = end_.blockFormat();
        block.setHeadingLevel(text.level);
        block.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        end_.setBlockFormat(block);
    } else {
        const bool quote = text.indent > 0 && !text.soft;  // apart from who said the one above
        begin_block(text.apart ? 1.8 : quote ? 0.8 : text.bold ? 0.5 : 0, text.soft ? 0.2 : 0.4, text.indent);
    }
    QTextCharFormat format;
    const auto scale = text.level == 0 ? text.scale : text.level == 1 ? 2 : text.level == 2 ? 1.5 : 1.2;
    format.setFontPointSize(size_ * scale);
    if (text.bold || text.level > 0) format.setFontWeight(QFont::DemiBold);
    format.setForeground(text.soft ? quiet_text(palette_) : palette_.color(QPalette::Text));
    lead_to(format, text.passage, palette_);
    end_.insertText(text.words, format);
    return false;
}

bool PageSetter::set(const PageChart& chart) {
    begin_block(0.4, 1, 0);
    end_.insertText(QString{QChar::ObjectReplacementCharacter}, ChartObject::format(chart, palette_));
    return false;
}

bool PageSetter::set(const PageTable& table) {
    if (!table_) {
        const auto room = document_.pageSize().width() - 2 * document_.documentMargin();
        table_.emplace(table, palette_, size_, tables_ == Tables::in_parts ? cells_in_a_part : 0, room);
    }
    if (table_->set_part(end_)) return true;
    table_.reset();
    return false;
}

void set_report(QTextDocument& document, const QString& html, const QPalette& palette) {
    PageSetter setter{document, std::make_shared<ReportPage>(read_page(html)), palette,
                      PageSetter::Tables::whole};
    QTextCursor one{&document};
    one.beginEditBlock();
    while (setter.step()) continue;
    one.endEditBlock();
}

}  // namespace annotator
