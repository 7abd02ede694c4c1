// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of acts/ alone.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/acts/codings.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/store/codings.hpp"

namespace coding::acts {

/// Changes codings within one act, and keeps account of what became of them.
class CodingChanges {
  public:
    CodingChanges(store::Project& project, store::Change& change) : project_(project), change_(change) {}

    void add(Coding& coding);
    /// Adds a coding of the passage for each code; one that the coder has there already takes
    /// what the facts say.
    void code(const Passage& passage, std::span<const CodeId> codes, const CodingFacts& facts,
              std::string_view coder);
    void update(const Coding& coding);
    void remove(const Coding& coding);

    /// Makes two one, under the id of `kept` (joined()); returns it. Memos and links of `gone` go over.
    Coding join(const Coding& kept, const Coding& gone);

    /// Writes a coding with another code or span; where its coder has that coding already, joins the two.
    void update_or_join(const Coding& coding);

    /// Gives a coding another code. A polarity once said stays; none becomes the default of the code's kind.
    void give_code(Coding coding, const Code& code);

    /// Counts a coding that was left as it is as part of the result.
    void leave(const Coding& coding) { now_[coding.id] = coding; }

    /// Another coding by the same coder with that code on exactly that passage.
    std::optional<Coding> twin(const Coding& coding);

    /// Commits the change.
    CodingsNow commit();

  private:
    void say(Coding coding, const CodingFacts& facts);
    const store::SourceLayout& layout(SourceId source);

    store::Project& project_;
    store::Change& change_;
    std::map<SourceId, store::SourceLayout> layouts_;
    std::map<CodingId, Coding> now_;
    std::vector<CodingId> removed_;
};

/// All of them, as they are; Error{not_found} where one is gone.
std::vector<Coding> codings_there(const store::Project& project, std::span<const CodingId> ids);

}  // namespace coding::acts
