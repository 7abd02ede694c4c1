// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/methods_report.hpp"

#include "libcoding/report/report_head.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/rule_history.hpp"

namespace coding::report {
namespace {

/// An item of a checklist: what it is about, and what a project may know of it.
struct Item {
    const char* number;
    Message title;
    StudyFacts::Sentences (StudyFacts::*known)() const;
    Message section = {};  ///< a heading before it; empty: none
};

struct Checklist {
    const char* name;
    Message title;
    std::vector<Item> items;
};

Checklist coreq() {
    using Facts = StudyFacts;
    const auto nothing = &Facts::nothing;
    return {"COREQ",
            Message{"COREQ (Tong, Sainsbury and Craig 2007)"},
            {
                {"1", Message{"1. Interviewer or facilitator"}, &Facts::interviewers,
                 Message{"Domain 1: research team and reflexivity"}},
                {"2", Message{"2. Credentials of the researchers"}, nothing},
                {"3", Message{"3. Their occupation at the time"}, nothing},
                {"4", Message{"4. Their gender"}, &Facts::interviewers_gender},
                {"5", Message{"5. Their experience and training"}, nothing},
                {"6", Message{"6. Relationship with participants before the study"}, nothing},
                {"7", Message{"7. What participants knew of the researcher"}, nothing},
                {"8", Message{"8. What was told of the interviewer: bias, assumptions, reasons"}, nothing},
                {"9", Message{"9. Methodological orientation and theory"}, nothing,
                 Message{"Domain 2: study design"}},
                {"10", Message{"10. How participants were chosen"}, nothing},
                {"11", Message{"11. How they were approached"}, nothing},
                {"12", Message{"12. How many took part"}, &Facts::sample_size},
                {"13", Message{"13. Who refused or dropped out, and why"}, nothing},
                {"14", Message{"14. Where the data were collected"}, nothing},
                {"15", Message{"15. Who else was present"}, &Facts::observers},
                {"16", Message{"16. Description of the sample"}, &Facts::sample},
                {"17", Message{"17. Guide: questions, prompts; was it tried out?"}, &Facts::guide},
                {"18", Message{"18. Repeat interviews"}, &Facts::repeat_interviews},
                {"19", Message{"19. Audio or visual recording"}, &Facts::recordings},
                {"20", Message{"20. Field notes"}, &Facts::field_notes},
                {"21", Message{"21. Duration"}, &Facts::durations},
                {"22", Message{"22. Data saturation"}, &Facts::saturation},
                {"23", Message{"23. Were transcripts returned to participants?"}, nothing},
                {"24", Message{"24. How many coded the data"}, &Facts::coders,
                 Message{"Domain 3: analysis and findings"}},
                {"25", Message{"25. Description of the coding tree"}, &Facts::coding_tree},
                {"26", Message{"26. Were themes set before or drawn from the data?"}, nothing},
                {"27", Message{"27. Software"}, &Facts::software},
                {"28", Message{"28. Did participants comment on the findings?"}, nothing},
                {"29", Message{"29. Quotations, each with who says it"}, &Facts::quoting},
                {"30", Message{"30. Are data and findings consistent?"}, nothing},
                {"31", Message{"31. Are major themes clear?"}, &Facts::themes},
                {"32", Message{"32. Are minor themes and diverse cases told?"}, &Facts::codes},
            }};
}

Checklist srqr() {
    using Facts = StudyFacts;
    const auto nothing = &Facts::nothing;
    return {"SRQR",
            Message{"SRQR (O’Brien, Harris, Beckman, Reed and Cook 2014)"},
            {
                {"S1", Message{"S1. Title"}, &Facts::title},
                {"S2", Message{"S2. Abstract"}, nothing},
                {"S3", Message{"S3. Problem"}, nothing},
                {"S4", Message{"S4. Purpose or research question"}, &Facts::purpose},
                {"S5", Message{"S5. Qualitative approach and research paradigm"}, nothing},
                {"S6", Message{"S6. Researchers’ characteristics and reflexivity"}, &Facts::interviewers},
                {"S7", Message{"S7. Context"}, nothing},
                {"S8", Message{"S8. Sampling strategy"}, nothing},
                {"S9", Message{"S9. Ethics: approval, consent"}, &Facts::consent},
                {"S10", Message{"S10. Data collection"}, &Facts::data},
                {"S11", Message{"S11. Instruments and technologies"}, &Facts::instruments},
                {"S12", Message{"S12. Units of study"}, &Facts::sample_size},
                {"S13", Message{"S13. Data processing: transcription, anonymisation"}, nothing},
                {"S14", Message{"S14. Data analysis"}, &Facts::analysis},
                {"S15", Message{"S15. Trustworthiness"}, &Facts::trustworthiness},
                {"S16", Message{"S16. Synthesis and interpretation"}, &Facts::themes},
                {"S17", Message{"S17. Links to empirical data"}, &Facts::quoting},
                {"S18", Message{"S18. Prior work, implications, transferability, contribution"}, nothing},
                {"S19", Message{"S19. Limitations"}, nothing},
                {"S20", Message{"S20. Conflicts of interest"}, nothing},
                {"S21", Message{"S21. Funding"}, nothing},
            }};
}

Table item_table() {
    Table table;
    table.key = "rows";
    for (const auto& [key, title, type] :
         {std::tuple{"checklist", Message{"Checklist"}, ColumnType::text},
          std::tuple{"item", Message{"Item"}, ColumnType::text},
          std::tuple{"known", Message{"Known to the project"}, ColumnType::flag}}) {
        table.columns.push_back({{key}, title, type, {}, Shown::never, 0, {}});
    }
    return table;
}

}  // namespace

Report methods_report(const store::ProjectInfo& project, const store::State& state, const StudyFacts& facts) {
    auto report = report_head("methods", Message{"How the study was done"}, project.name, state);
    auto table = item_table();
    std::vector<Part> parts;
    std::int64_t open = 0;
    for (const auto& checklist : {coreq(), srqr()}) {
        parts.emplace_back(Heading{2, checklist.title});
        for (const auto& item : checklist.items) {
            if (!item.section.empty()) parts.emplace_back(Heading{3, item.section});
            parts.emplace_back(Heading{4, item.title});
            const auto sentences = (facts.*item.known)();
            for (const auto& sentence : sentences) parts.emplace_back(Paragraph{sentence});
            if (sentences.empty()) {
                parts.emplace_back(Paragraph{Message{"To be written by the team."}});
                ++open;
            }
            table.rows.emplace_back().cells = {std::string{checklist.name}, std::string{item.number},
                                               !sentences.empty()};
        }
    }
    const auto items = static_cast<std::int64_t>(table.rows.size());
    report.totals = {{"items", items, Message{"{0, plural, one {# item} other {# items}}", items}},
                     {"open", open, Message{"{0} to be written by the team", open}}};
    report.warnings.emplace_back(
        "What stands here is what the project’s file knows: read it, complete it, and say what it does not.");
    report.parts.emplace_back(std::move(table));
    for (auto& part : parts) report.parts.push_back(std::move(part));
    return report;
}

Report methods_report(const store::Project& project) {
    const auto tables = store::load_counting(project);
    const analysis::Sessions sessions{tables, {}, {}};
    const StudyFacts facts{project.info(),
                           tables,
                           sessions,
                           {store::memos(project).size(), store::rule_history(project).changes.size(),
                            store::history(project).size()}};
    return methods_report(project.info(), tables.state, facts);
}

}  // namespace coding::report
