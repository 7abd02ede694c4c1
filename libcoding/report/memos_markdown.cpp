// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/memos_markdown.hpp"

#include <ctime>

#include "libcoding/report/words.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/display_width.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

class SubjectNames {
  public:
    explicit SubjectNames(const store::Project& project) : project_(&project) {}

    MemoPlace operator()(std::monostate) const { return {"nothing", {}, {}, {}}; }
    MemoPlace operator()(WholeProject) const { return {"project", project_->info().name, {}, {}}; }
    MemoPlace operator()(SourceId id) const {
        const auto name = source_name(id);
        return {"source", name, name, {}};
    }
    MemoPlace operator()(const Passage& passage) const { return placed("passage", passage); }
    MemoPlace operator()(CodingId id) const {
        const auto coding = store::coding(*project_, id);
        return coding ? placed("coding", {coding->source, coding->span}) : MemoPlace{"coding", {}, {}, {}};
    }
    MemoPlace operator()(CodeId id) const { return {"code", store::code_path(*project_, id), {}, {}}; }
    MemoPlace operator()(ParticipantId id) const {
        for (const auto& person : store::participants(*project_)) {
            if (person.id == id) return {"participant", person.name, {}, {}};
        }
        return {"participant", {}, {}, {}};
    }

  private:
    [[nodiscard]] std::string source_name(SourceId id) const {
        const auto source = store::source(*project_, id);
        return source ? source->name : std::string{};
    }
    [[nodiscard]] MemoPlace placed(std::string_view about, const Passage& passage) const {
        const auto text = store::source_text(*project_, passage.source);
        return {about, std::string{text::slice(text, passage.span)}, source_name(passage.source),
                passage.span};
    }

    const store::Project* project_;
};

std::string day(std::int64_t at_ms) {
    const auto seconds = static_cast<std::time_t>(at_ms / 1000);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::string text(16, '\0');
    text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts));
    return text;
}

std::string coder_of(const store::Project& project, const Memo& memo) {
    for (const auto& coder : store::coders(project)) {
        if (coder.id == memo.coder) return coder.name;
    }
    return {};
}

}  // namespace

MemoPlace subject_of(const store::Project& project, const Memo& memo) {
    return std::visit(SubjectNames{project}, memo.on);
}

std::string memos_as_markdown(const store::Project& project, std::span<const Memo> memos,
                              const Catalogue& catalogue) {
    std::string page = "# " + catalogue.text(Message{"Memos"}) + " – " + project.info().name + "\n";
    for (const Memo& memo : memos) {
        const auto kind = catalogue.text(word_message("kind", name_of(memo.kind)));
        page += "\n## " + (memo.title.empty() ? kind : text::one_line(memo.title)) + "\n\n";
        page += "*" + kind + " · " + coder_of(project, memo) + " · " + day(memo.created_ms);
        const auto on = subject_of(project, memo);
        const auto& name = on.span ? on.source : on.name;
        if (!name.empty()) page += " · " + name;
        page += "*\n";
        if (on.span) page += "\n> " + text::one_line(on.name) + "\n";
        if (!memo.text.empty()) page += "\n" + memo.text + "\n";
    }
    return page;
}

}  // namespace coding::report
