// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

#include "annotator/transcript/placed_codings.hpp"

namespace annotator {

/// One source as the view shows it: its blocks, who speaks in them and when, and the codings. All positions
/// are code points in the whole source unless said otherwise.
class TranscriptDocument {
  public:
    TranscriptDocument(const coding::store::Project& project, coding::Source source);

    [[nodiscard]] const coding::Source& source() const { return source_; }
    /// The source's language, else the project's.
    [[nodiscard]] const std::string& language() const { return language_; }

    [[nodiscard]] std::size_t size() const { return blocks_.size(); }
    [[nodiscard]] std::uint32_t length() const { return starts_.back(); }
    [[nodiscard]] const coding::Block& block(std::size_t index) const { return blocks_[index]; }
    [[nodiscard]] std::uint32_t start(std::size_t index) const { return starts_[index]; }
    [[nodiscard]] std::size_t block_at(std::uint32_t position) const { return codings_.block_at(position); }
    [[nodiscard]] std::optional<std::size_t> index_of(coding::BlockId id) const;

    /// What is shown of the block: not the speaker's label, which the margin shows, nor the line end.
    [[nodiscard]] coding::Span shown(std::size_t index) const;
    /// What is said in it.
    [[nodiscard]] coding::Span spoken(std::size_t index) const;
    /// The nearest position where a caret can stand.
    [[nodiscard]] std::uint32_t shown_position(std::uint32_t position) const;

    /// Nothing where nobody speaks.
    [[nodiscard]] const coding::Participant* speaker(std::size_t index) const;
    [[nodiscard]] const coding::GuideQuestion* question(std::size_t index) const;
    /// The last block that begins at or before that time.
    [[nodiscard]] std::optional<std::size_t> block_at_time(coding::Milliseconds time) const;

    [[nodiscard]] QString text(coding::Span span) const;

    [[nodiscard]] const PlacedCodings& codings() const { return codings_; }
    void read_codings(const coding::store::Project& project);
    void read_people(const coding::store::Project& project);
    /// Takes over a change and says which blocks it touches, in order.
    std::vector<std::size_t> apply(const coding::store::Project& project, std::span<const coding::Coding> now,
                                   std::span<const coding::CodingId> gone);
    [[nodiscard]] const std::string& coder_name(coding::CoderId id) const;

  private:
    void read_coders(const coding::store::Project& project);

    coding::Source source_;
    std::string language_;
    std::vector<coding::Block> blocks_;
    std::vector<std::uint32_t> starts_;
    PlacedCodings codings_;
    std::unordered_map<coding::ParticipantId, coding::Participant> people_;
    std::unordered_map<coding::GuideQuestionId, coding::GuideQuestion> questions_;
    std::unordered_map<coding::CoderId, std::string> coders_;
};

}  // namespace annotator
