// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "libcoding/model/codebook.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/project.hpp"

namespace coding::report {

/// What memos are on, in words; names are read once for all memos.
class MemoSubjects {
  public:
    explicit MemoSubjects(const store::Project& project);

    /// "FG1", "FG1: “le prix monte”", "code alimentaire / prix"; empty for what is on nothing.
    [[nodiscard]] Message said(const MemoSubject& subject) const;

    /// Where to go to see it; nothing for what stands in no source.
    [[nodiscard]] std::optional<Passage> place(const MemoSubject& subject) const;

  private:
    [[nodiscard]] Message passage(const Passage& passage) const;

    const store::Project& project_;
    Codebook codebook_;
    std::map<SourceId, std::string> sources_;
    std::map<ParticipantId, std::string> people_;
};

/// The name of a kind of memo, as people read it.
Message memo_kind(MemoKind kind);

/// Memos to read and print, kind by kind in the order given, each with what it is on, who wrote it and when.
Report memos_report(const store::Project& project, std::span<const Memo> memos);

}  // namespace coding::report
