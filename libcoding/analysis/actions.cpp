// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/actions.hpp"

#include <algorithm>

#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/crossings.hpp"
#include "libcoding/analysis/kinds.hpp"
#include "libcoding/analysis/quotes.hpp"

namespace coding::analysis {
namespace {

class Inventory {
  public:
    Inventory(const store::CountingTables& tables, const Scope& scope, const Split& split)
        : tables_(tables),
          scope_(scope),
          columns_(columns_of(tables, scope, split)),
          action_codes_(codes_of_kind(tables.codebook, CodeKind::action)),
          themes_(themes_of(tables.codebook)),
          crossings_(tables, themes_, scope.references),
          passages_(tables) {}

    Actions take() {
        Actions result;
        result.totals = totals(tables_, scope_);
        for (const auto& column : columns_.columns) result.columns.push_back(column.name);
        analysis::Chosen{scope_.codings}.each([&](std::uint32_t index) {
            const auto& coding = tables_.codings[index];
            if (!action_codes_[coding.code] || coding.begin >= coding.end) return;
            if (passages_.can_close(coding)) close();
            passages_.add(coding, static_cast<std::uint32_t>(met_.size()));
            met_.push_back({index, crossed(coding)});
        });
        close();
        std::stable_sort(actions_.begin(), actions_.end(),
                         [](const Action& a, const Action& b) { return a.code < b.code; });
        for (const auto theme : themes_) {
            const bool any = std::any_of(actions_.begin(), actions_.end(), [&](const Action& action) {
                return std::binary_search(action.themes.begin(), action.themes.end(), theme);
            });
            if (any) result.themes.push_back(theme);
        }
        result.actions = std::move(actions_);
        return result;
    }

  private:
    /// A coding and the themes that it overlaps.
    struct Met {
        std::uint32_t coding = 0;
        std::vector<std::uint32_t> themes;
    };

    static std::vector<std::uint32_t> themes_of(const Codebook& codebook) {
        std::vector<std::uint32_t> themes;
        for (std::uint32_t code = 0; code < codebook.codes().size(); ++code) {
            if (codebook.codes()[code].kind == CodeKind::theme) themes.push_back(code);
        }
        return themes;
    }

    std::vector<std::uint32_t> crossed(const store::FlatCoding& coding) {
        std::vector<std::uint32_t> themes;
        const auto met = crossings_.of(coding);
        for (std::size_t i = 0; i < met.size(); ++i) {
            if (met[i] != 0) themes.push_back(themes_[i]);
        }
        return themes;
    }

    void close() {
        passages_.close([&](Passages::Passage passage) { add(passage); });
        met_.clear();
    }

    void add(Passages::Passage passage) {
        std::vector<Passages::Member> members(passage.begin(), passage.end());
        Action action;
        action.code = passage.front().code;
        for (auto& member : members) {
            const auto& [coding, themes] = met_[member.tag];
            member.tag = coding;
            action.codings.push_back(coding);
            action.themes.insert(action.themes.end(), themes.begin(), themes.end());
            add_result(action, tables_.codings[coding]);
        }
        if (const auto theme = tables_.codebook.theme(action.code)) {
            action.themes.push_back(static_cast<std::uint32_t>(*theme));
        }
        std::sort(action.themes.begin(), action.themes.end());
        action.themes.erase(std::unique(action.themes.begin(), action.themes.end()), action.themes.end());
        action.block = first_block(members.front());
        for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
            const auto& column = columns_.columns[i];
            const auto own = columns_.layers[column.layer].column_of(tables_.blocks[action.block]);
            if (own == column.index) action.columns.push_back(static_cast<std::uint32_t>(i));
        }
        if (const auto quote = quotable(tables_, scope_, members, passages_.coders(passage))) {
            action.quote = quote->quote;
        }
        actions_.push_back(std::move(action));
    }

    static void add_result(Action& action, const store::FlatCoding& coding) {
        action.intensity = std::max(action.intensity, static_cast<int>(coding.intensity));
        const auto polarity = static_cast<Polarity>(coding.polarity);
        if (polarity == Polarity::none) return;
        const bool first = action.result == Polarity::none;
        action.result = first || action.result == polarity ? polarity : Polarity::ambivalent;
    }

    [[nodiscard]] std::uint32_t first_block(const Passages::Member& member) const {
        auto block = tables_.codings[member.tag].block;
        while (!scope_.blocks[block]) ++block;  // a coding in scope touches one
        return block;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    Columns columns_;
    std::vector<bool> action_codes_;
    std::vector<std::uint32_t> themes_;
    Crossings crossings_;
    Passages passages_;     // known by place in met_
    std::vector<Met> met_;  // since the last close()
    std::vector<Action> actions_;
};

}  // namespace

Actions actions(const store::CountingTables& tables, const Scope& scope, const Split& split) {
    return Inventory{tables, scope, split}.take();
}

}  // namespace coding::analysis
