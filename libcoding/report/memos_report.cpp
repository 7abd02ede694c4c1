// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/memos_report.hpp"

#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/day.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/passage_text.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

constexpr std::uint32_t most_quoted = 80;

template <class... Cases>
struct Visitor : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Visitor(Cases...) -> Visitor<Cases...>;

void add_text(std::vector<Part>& parts, const std::string& text) {
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = text::trimmed(std::string_view{text}.substr(begin, end - begin));
        if (!line.empty()) parts.emplace_back(Paragraph{name_message(std::string{line})});
        begin = end + 1;
    }
}

}  // namespace

Message memo_kind(MemoKind kind) {
    switch (kind) {
        case MemoKind::rule:
            return Message{"Rules"};
        case MemoKind::theory:
            return Message{"Theory"};
        case MemoKind::language:
            return Message{"On language"};
        case MemoKind::method:
            return Message{"Method"};
        case MemoKind::journal:
            return Message{"Journal"};
        case MemoKind::note:
            break;
    }
    return Message{"Notes"};
}

MemoSubjects::MemoSubjects(const store::Project& project)
    : project_(project), codebook_(store::codebook(project)) {
    for (const auto& source : store::sources(project)) sources_.emplace(source.id, source.name);
    for (const auto& person : store::participants(project)) people_.emplace(person.id, person.name);
}

Message MemoSubjects::passage(const Passage& passage) const {
    const auto name = sources_.find(passage.source);
    if (name == sources_.end()) return {};
    const auto [begin, end] = passage.span;
    const auto quoted = std::min(end, begin + most_quoted);
    auto words = store::passage_text(project_, {passage.source, {begin, quoted}});
    for (char& letter : words) letter = letter == '\n' ? ' ' : letter;
    if (quoted < end) words += "…";
    return Message{"{0}: “{1}”", name->second, words};
}

Message MemoSubjects::said(const MemoSubject& subject) const {
    const auto named = [](const auto& names, auto id) {
        const auto found = names.find(id);
        return found == names.end() ? Message{} : name_message(found->second);
    };
    const auto code = [this](CodeId id) {
        const auto index = codebook_.index_of(id);
        return index ? Message{"code {0}", codebook_.path(*index)} : Message{};
    };
    return std::visit(
        Visitor{
            [](std::monostate) { return Message{}; }, [](WholeProject) { return Message{"the whole study"}; },
            [&](SourceId id) { return named(sources_, id); }, [&](const Passage& on) { return passage(on); },
            [&](CodingId id) {
                const auto coding = store::coding(project_, id);
                return coding ? passage({coding->source, coding->span}) : Message{};
            },
            [&](CodeId id) { return code(id); }, [&](ParticipantId id) { return named(people_, id); }},
        subject);
}

std::optional<Passage> MemoSubjects::place(const MemoSubject& subject) const {
    if (const auto* source = std::get_if<SourceId>(&subject)) return Passage{*source, {}};
    if (const auto* passage = std::get_if<Passage>(&subject)) return *passage;
    if (const auto* coding = std::get_if<CodingId>(&subject)) {
        if (const auto found = store::coding(project_, *coding)) return Passage{found->source, found->span};
    }
    return std::nullopt;
}

Report memos_report(const store::Project& project, std::span<const Memo> memos) {
    auto report = report_head("memos", Message{"Memos"}, project.info().name, project.state());
    report.totals.push_back({"memos", static_cast<std::int64_t>(memos.size()),
                             Message{"{0, plural, one {# memo} other {# memos}}", memos.size()}});
    const MemoSubjects subjects{project};
    std::map<CoderId, std::string> coders;
    for (const auto& coder : store::coders(project)) coders.emplace(coder.id, coder.name);
    for (const auto& [kind, word] : Names<MemoKind>::values) {
        bool headed = false;
        for (const auto& memo : memos) {
            if (memo.kind != kind) continue;
            if (!headed) report.parts.emplace_back(Heading{2, memo_kind(kind)});
            headed = true;
            const auto subject = subjects.said(memo.on);
            if (!memo.title.empty()) {
                report.parts.emplace_back(Heading{3, name_message(memo.title)});
            } else {
                report.parts.emplace_back(
                    Heading{3, subject.empty() ? Message{"{0}", Day{day(memo.created_ms)}} : subject});
            }
            if (!subject.empty() && !memo.title.empty()) report.parts.emplace_back(Paragraph{subject});
            add_text(report.parts, memo.text);
            report.parts.emplace_back(
                Paragraph{Message{"{0}, {1}", coders[memo.coder], Day{day(memo.created_ms)}}});
        }
    }
    return report;
}

}  // namespace coding::report
