// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/language/message.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// What a project knows of how the study was done, in sentences for its report of methods. Each is empty
/// where it knows nothing. Tables are borrowed.
class StudyFacts {
  public:
    using Sentences = std::vector<Message>;

    /// `memos`, `rule_changes`, `history_entries`: how many the project has.
    struct Numbers {
        std::uint64_t memos = 0;
        std::uint64_t rule_changes = 0;
        std::uint64_t history_entries = 0;
    };
    StudyFacts(store::ProjectInfo project, const store::CountingTables& tables,
               const analysis::Sessions& sessions, const Numbers& numbers)
        : project_(std::move(project)), tables_(tables), sessions_(sessions), numbers_(numbers) {}

    [[nodiscard]] Sentences nothing() const { return {}; }
    [[nodiscard]] Sentences title() const;
    [[nodiscard]] Sentences purpose() const;
    [[nodiscard]] Sentences interviewers() const;
    [[nodiscard]] Sentences interviewers_gender() const;  ///< where an attribute says it
    [[nodiscard]] Sentences observers() const;
    [[nodiscard]] Sentences sample_size() const;
    [[nodiscard]] Sentences sample() const;  ///< by attribute
    [[nodiscard]] Sentences data() const;    ///< sources by kind, when, how many words
    [[nodiscard]] Sentences guide() const;
    [[nodiscard]] Sentences recordings() const;
    [[nodiscard]] Sentences field_notes() const;
    [[nodiscard]] Sentences durations() const;
    [[nodiscard]] Sentences repeat_interviews() const;
    [[nodiscard]] Sentences saturation() const;
    [[nodiscard]] Sentences coders() const;
    [[nodiscard]] Sentences coding_tree() const;
    [[nodiscard]] Sentences software() const;
    [[nodiscard]] Sentences quoting() const;
    [[nodiscard]] Sentences themes() const;
    [[nodiscard]] Sentences codes() const;
    [[nodiscard]] Sentences consent() const;
    [[nodiscard]] Sentences trustworthiness() const;
    [[nodiscard]] Sentences instruments() const;
    [[nodiscard]] Sentences analysis() const;

  private:
    [[nodiscard]] std::string names_of(Role role, std::uint64_t& count) const;
    /// Indices of the participants who were at a session.
    [[nodiscard]] std::set<std::uint32_t> participants_at(std::uint32_t source) const;
    /// Minutes from a source's start to its last known time; 0: it has no times.
    [[nodiscard]] std::vector<std::uint64_t> minutes() const;
    [[nodiscard]] std::uint64_t sources_with_several_coders() const;
    [[nodiscard]] std::string joined_codes(bool themes) const;

    store::ProjectInfo project_;
    const store::CountingTables& tables_;
    const analysis::Sessions& sessions_;
    Numbers numbers_;
};

}  // namespace coding::report
