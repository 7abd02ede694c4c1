// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/memo_place.hpp"

#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/passage_text.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

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
        return {about, store::passage_text(*project_, passage), source_name(passage.source), passage.span};
    }

    const store::Project* project_;
};

}  // namespace

MemoPlace subject_of(const store::Project& project, const Memo& memo) {
    return std::visit(SubjectNames{project}, memo.on);
}

}  // namespace coding::report
