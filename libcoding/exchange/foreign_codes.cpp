// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_codes.hpp"

#include <map>
#include <set>

#include "libcoding/exchange/codebook_draft.hpp"
#include "libcoding/exchange/colour_words.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/details.hpp"

namespace coding::exchange {
namespace {

// A codebook takes 32 levels.
constexpr std::size_t deepest = 32;

/// Walks down from the roots, so that a parent comes before its children and a circle is met from outside or
/// not at all.
class Tree {
  public:
    explicit Tree(const std::vector<ForeignProject::Code>& codes) : codes_(codes), result_{{}, {}} {
        result_.ids.resize(codes.size());
        for (std::size_t index = 0; index < codes.size(); ++index) {
            if (codes[index].parent) {
                children_[*codes[index].parent].push_back(index);
            } else {
                roots_.push_back(index);
            }
        }
    }

    ForeignCodebook take() {
        for (const auto root : roots_) add_below({}, root);
        std::size_t circles = 0;
        for (std::size_t index = 0; index < codes_.size(); ++index) {
            if (result_.ids[index]) continue;
            ++circles;
            add_below({}, index);
        }
        auto& notes = result_.codebook.notes;
        unread_colours_.tell(notes);
        if (circles > 0) {
            notes.push_back(
                Message{"{0, plural, one {# category lies} other {# categories lie}} within "
                        "themselves and were put at the top of the codebook.",
                        circles});
        }
        if (too_deep_ > 0) {
            notes.push_back(
                Message{"{0, plural, one {# code lies} other {# codes lie}} deeper than {1} levels and "
                        "went up.",
                        too_deep_, deepest});
        }
        if (renamed_ > 0) {
            notes.push_back(
                Message{"{0, plural, one {# name was} other {# names were}} changed so as to be unique and "
                        "to fit a path, for instance “{1}” to “{2}”.",
                        renamed_, before_, after_});
        }
        result_.codebook.codes = draft_.take();
        return std::move(result_);
    }

  private:
    void add_below(const std::vector<std::string>& above, std::size_t index) {
        if (result_.ids[index]) return;
        auto path = above;
        const auto said = refi::split_details(codes_[index].definition);
        if (holds_codings_of_category(index, said)) {
            result_.ids[index] = result_.ids[*codes_[index].parent];
        } else {
            add(path, index, said);
        }
        const auto below = children_.find(index);
        if (below == children_.end()) return;
        // Paths are of at most 32 names, but a chain of codes may be longer.
        const bool at_the_bottom = path.size() == deepest;
        for (const auto child : below->second) {
            if (at_the_bottom) {
                waiting_.emplace_back(path, child);
            } else {
                add_below(path, child);
            }
        }
        if (above.empty()) add_waiting();
    }

    /// Makes a code below `path`, which then leads to it.
    void add(std::vector<std::string>& path, std::size_t index, const refi::Detailed& said) {
        if (path.size() == deepest) {
            path.pop_back();
            ++too_deep_;
        }
        path.push_back(free_name(path, own_name(codes_[index].name, said)));
        Code code;
        const auto colour = codes_[index].colour.empty() ? said.get("colour") : codes_[index].colour;
        code.colour = colour_said(colour).value_or(std::string{});
        if (!colour_said(colour)) unread_colours_.meet(colour, path.back());
        refi::take_details(said, code);
        draft_.add(path, std::move(code), 0);
        result_.ids[index] = CodeId{++count_};
    }

    /// Whether Focale made this code for another program, in which a category has no codings, and nobody has
    /// made another of it since.
    [[nodiscard]] bool holds_codings_of_category(std::size_t index, const refi::Detailed& said) const {
        const auto& parent = codes_[index].parent;
        if (!parent || !result_.ids[*parent] || !said.text.empty()) return false;
        const auto& above = codes_[*parent];
        return said.get(detail_of_codings) == of_category &&
               refi::made_of(codes_[index].name, own_name(above.name, refi::split_details(above.definition)));
    }

    void add_waiting() {
        while (!waiting_.empty()) {
            const auto [path, child] = std::move(waiting_.back());
            waiting_.pop_back();
            add_below(path, child);
        }
    }

    std::string free_name(const std::vector<std::string>& above, const std::string& written) {
        const auto fitting = refi::fitting_name(written);
        auto free = fitting;
        auto& taken = names_[above];
        for (int number = 2; !taken.insert(free).second; ++number) {
            free = fitting + " (" + std::to_string(number) + ")";
        }
        if (free != written && renamed_++ == 0) {
            before_ = written;
            after_ = free;
        }
        return free;
    }

    const std::vector<ForeignProject::Code>& codes_;
    std::map<std::size_t, std::vector<std::size_t>> children_;
    std::vector<std::size_t> roots_;
    std::vector<std::pair<std::vector<std::string>, std::size_t>> waiting_;
    std::map<std::vector<std::string>, std::set<std::string>> names_;
    CodebookDraft draft_;
    ForeignCodebook result_;
    UnreadColours unread_colours_;
    std::int64_t count_ = 0;
    std::size_t too_deep_ = 0, renamed_ = 0;
    std::string before_, after_;
};

}  // namespace

std::string own_name(const std::string& called, const refi::Detailed& said) {
    auto own = said.get(detail_of_name);
    return !own.empty() && refi::made_of(called, own) ? own : called;
}

ForeignCodebook foreign_codebook(const std::vector<ForeignProject::Code>& codes) {
    return Tree{codes}.take();
}

}  // namespace coding::exchange
