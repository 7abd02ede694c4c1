// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/block_flow.hpp"

#include <algorithm>

namespace annotator {
namespace {

// Layouts that are kept, and how far from the window once there are more.
constexpr std::size_t most_layouts = 400, kept_around = 100;

}  // namespace

void BlockFlow::reset(const TranscriptDocument& document, const PageMetrics& metrics, const QColor& faint) {
    document_ = &document;
    const double part = heights_.size() > top_ && heights_.height(top_) > 0
                            ? static_cast<double>(hidden_) / heights_.height(top_)
                            : 0;
    metrics_ = metrics;
    faint_ = faint;
    layouts_.clear();
    std::vector<int> heights(document.size());
    for (std::size_t i = 0; i < heights.size(); ++i) {
        heights[i] = BlockLayout::estimated_height(document.span(i).length(), metrics_);
    }
    heights_.assign(std::move(heights));
    top_ = std::min(top_, document.size() == 0 ? 0 : document.size() - 1);
    hidden_ = document.size() == 0 ? 0 : static_cast<int>(part * layout(top_).height());
    if (document.size() > 0) stay_before_the_end();
}

void BlockFlow::set_window(int height) {
    window_ = height;
    if (heights_.size() > 0) stay_before_the_end();
}

const BlockLayout& BlockFlow::layout(std::size_t block) {
    auto& layout = layouts_[block];
    if (!layout) {
        layout = std::make_unique<BlockLayout>(*document_, block, metrics_, faint_);
        heights_.set(block, layout->height());
    }
    return *layout;
}

std::vector<BlockFlow::Placed> BlockFlow::visible() {
    std::vector<Placed> placed;
    if (heights_.size() == 0) return placed;
    trim();
    int y = -hidden_;
    for (auto block = top_; block < heights_.size() && y < window_; ++block) {
        placed.push_back({block, y, &layout(block)});
        y += placed.back().layout->height();
    }
    return placed;
}

int BlockFlow::y_of(std::size_t block) const {
    return static_cast<int>(
        std::clamp<std::int64_t>(heights_.top(block) - scrolled(), -1'000'000'000, 1'000'000'000));
}

std::size_t BlockFlow::block_at(int y) const {
    return heights_.at(std::max<std::int64_t>(0, scrolled() + y));
}

std::int64_t BlockFlow::scrolled() const {
    return heights_.top(top_) + hidden_;
}

std::int64_t BlockFlow::longest_scroll() const {
    if (heights_.total() <= window_) return 0;
    // The last line can be read at half height.
    return heights_.total() - window_ / 2;
}

void BlockFlow::scroll_to(std::int64_t from_top) {
    if (heights_.size() == 0) return;
    const auto wanted = std::clamp<std::int64_t>(from_top, 0, longest_scroll());
    const bool upwards = wanted < scrolled();
    top_ = heights_.at(wanted);
    hidden_ = static_cast<int>(wanted - heights_.top(top_));
    if (!upwards) return;
    // A block that comes in from above may turn out lower or higher: what is below it stays where it is.
    const int below = heights_.height(top_) - hidden_;
    hidden_ = std::max(0, layout(top_).height() - below);
}

void BlockFlow::place(std::size_t block, int inside, int y) {
    top_ = block;
    layout(top_);
    int hidden = inside - y;
    while (hidden < 0 && top_ > 0) hidden += layout(--top_).height();
    while (top_ + 1 < heights_.size() && hidden >= layout(top_).height()) hidden -= layout(top_++).height();
    hidden_ = std::max(0, hidden);
    stay_before_the_end();
}

void BlockFlow::stay_before_the_end() {
    const auto longest = longest_scroll();
    if (scrolled() <= longest) return;
    top_ = heights_.at(longest);
    hidden_ = static_cast<int>(longest - heights_.top(top_));
}

void BlockFlow::trim() {
    if (layouts_.size() < most_layouts) return;
    std::erase_if(layouts_, [this](const auto& entry) {
        return entry.first + kept_around < top_ || entry.first > top_ + kept_around;
    });
}

}  // namespace annotator
