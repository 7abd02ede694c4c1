// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/taguette/project.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "libcoding/error.hpp"
#include "libcoding/exchange/foreign_links.hpp"
#include "libcoding/exchange/foreign_times.hpp"
#include "libcoding/exchange/taguette/html_text.hpp"
#include "libcoding/exchange/taguette/tag_codes.hpp"
#include "libcoding/exchange/taguette/taggers.hpp"

namespace coding::exchange::taguette {
namespace {

class ProjectReader {
  public:
    explicit ProjectReader(const ForeignDatabase& database) : database_(database) {}

    ForeignProject read() {
        project_.origin = "Taguette";
        project_.converted_from = refi::Counted::utf8;
        read_projects();
        read_people();
        read_tags();
        read_documents();
        read_highlights();
        return std::move(project_);
    }

  private:
    void read_projects() {
        database_.each("projects", {"id", "name", "description", "created"}, [&](const ForeignRow& row) {
            names_.emplace(row.integer(0).value_or(0), row.text(1));
            if (row.text(2).empty()) return;
            project_.add(
                {MemoKind::note, row.text(1), row.text(2), {}, foreign_time(row.text(3)), WholeProject{}});
        });
        if (names_.size() == 1) project_.name = names_.begin()->second;
    }

    void read_people() {
        database_.each("project_members", {"user_login"}, [&](const ForeignRow& row) {
            if (members_.insert(row.text(0)).second) project_.coders.push_back(row.text(0));
        });
        database_.each("commands", {"user_login", "payload"},
                       [&](const ForeignRow& row) { taggers_.read(row.text(0), row.text(1)); });
    }

    struct Tag {
        std::optional<std::int64_t> id;
        std::string path, description;
        std::optional<std::int64_t> parent;  ///< in tables that have it
    };

    void read_tags() {
        std::vector<Tag> tags;
        std::map<std::int64_t, std::size_t> by_id;
        database_.each("tags", {"id", "path", "description", "parent_id"}, [&](const ForeignRow& row) {
            if (const auto id = row.integer(0)) by_id.emplace(*id, tags.size());
            tags.push_back({row.integer(0), row.text(1), row.text(2), row.integer(3)});
        });
        for (const auto& tag : tags) {
            const auto code = codes_.code_at(names_of(tag, tags, by_id));
            tags_.add(tag.id, code);
            auto& definition = codes_.codes()[code].definition;
            if (definition.empty()) definition = tag.description;
        }
        project_.codes = codes_.codes();
    }

    /// From the top down: those of the tags above, where the tag's own path does not begin with them. Its
    /// path alone where they run in a circle, or too deep.
    static std::vector<std::string> names_of(const Tag& tag, const std::vector<Tag>& tags,
                                             const std::map<std::int64_t, std::size_t>& by_id) {
        constexpr std::size_t deepest_tag = 32;
        auto names = names_of_tag(tag.path);
        for (const auto* at = &tag; at->parent;) {
            const auto above = by_id.find(*at->parent);
            if (above == by_id.end()) break;
            at = &tags[above->second];
            const auto before = names_of_tag(at->path);
            if (before.size() <= names.size() && std::equal(before.begin(), before.end(), names.begin()))
                break;
            if (at == &tag || names.size() + before.size() > deepest_tag) return names_of_tag(tag.path);
            names.insert(names.begin(), before.begin(), before.end());
        }
        return names;
    }

    void read_documents() {
        database_.each(
            "documents", {"id", "name", "description", "filename", "created", "project_id", "contents"},
            [&](const ForeignRow& row) {
                auto text = text_of(row.text(6));
                if (text.text.empty()) {
                    project_.missing.push_back({row.text(1), row.text(3)});
                    return;
                }
                const auto index = project_.sources.size();
                documents_.add(row.integer(0), index);
                project_.sources.push_back({row.text(1), row.text(3), text.text, {}, {}, {}});
                text.text.clear();
                texts_.push_back(std::move(text));
                if (names_.size() > 1) {
                    const auto group = names_.find(row.integer(5).value_or(0));
                    if (group != names_.end()) project_.sources.back().groups.push_back(group->second);
                }
                project_.remark(row.text(2), ForeignProject::OnSource{index}, {}, foreign_time(row.text(4)));
            });
    }

    static HtmlText text_of(const std::string& html) {
        try {
            return html_text(html);
        } catch (const Error&) {  // told among the missing
            return {};
        }
    }

    void read_highlights() {
        std::map<std::int64_t, std::vector<std::int64_t>> tags_of;
        database_.each("highlight_tags", {"highlight_id", "tag_id"}, [&](const ForeignRow& row) {
            const auto highlight = row.integer(0), tag = row.integer(1);
            if (highlight && tag) tags_of[*highlight].push_back(*tag);
        });
        std::uint64_t alone = 0, untagged = 0;
        database_.each("highlights", {"id", "document_id", "start_offset", "end_offset", "snippet"},
                       [&](const ForeignRow& row) {
                           const auto document = documents_.find(row.integer(1));
                           const auto tags = tags_of.find(row.integer(0).value_or(-1));
                           if (tags == tags_of.end()) {
                               ++untagged;
                           } else if (!document) {
                               alone += tags->second.size();
                           } else {
                               alone += add(passage(row, *document), tags->first, tags->second);
                           }
                       });
        project_.leave_out(untagged,
                           Message{"{0, plural, one {# highlight has} other {# highlights have}} no tag: "
                                   "left out.",
                                   untagged});
        project_.leave_out(alone,
                           Message{"{0, plural, one {# coding is} other {# codings are}} of a text or a "
                                   "code that the project does not have.",
                                   alone});
    }

    [[nodiscard]] ForeignProject::Passage passage(const ForeignRow& row, std::size_t document) const {
        const auto& text = texts_[document];
        return {document, text.begin(row.integer(2).value_or(-1)), text.end(row.integer(3).value_or(-1)),
                text_of(row.text(4)).text};
    }

    /// Returns how many of the tags are not there.
    std::uint64_t add(const ForeignProject::Passage& passage, std::int64_t highlight,
                      const std::vector<std::int64_t>& tags) {
        std::uint64_t alone = 0;
        for (const auto tag : tags) {
            const auto code = tags_.find(tag);
            if (!code) {
                ++alone;
                continue;
            }
            auto who = taggers_.tagger(highlight, tag);
            // On one's own computer nobody logs in, and there is one member.
            if (who.empty() && members_.size() == 1) who = *members_.begin();
            project_.codings.push_back({passage, *code, std::move(who), {}, false});
        }
        return alone;
    }

    const ForeignDatabase& database_;
    ForeignProject project_;
    std::map<std::int64_t, std::string> names_;  ///< of the projects
    std::set<std::string> members_;
    Taggers taggers_;
    TagCodes codes_;
    ForeignIds tags_, documents_;
    std::vector<HtmlText> texts_;  ///< places alone, by source
};

}  // namespace

ForeignProject read_project(const ForeignDatabase& database) {
    return ProjectReader{database}.read();
}

}  // namespace coding::exchange::taguette
