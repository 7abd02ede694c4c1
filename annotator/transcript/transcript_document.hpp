// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/transcript/placed_codings.hpp"

namespace annotator {

/// One source as the view shows it: its blocks, who speaks in them and when, and the codings. All positions
/// are code points in the whole source unless said otherwise. Where blocks begin is read at once, what is in
/// them when it is first asked for, some blocks at a time: a long text costs what is looked at.
class TranscriptDocument {
  public:
    /// Told when a part can't be read: why, or nothing where the text is no longer the one that was opened.
    /// Until retry() it stands as blanks, so that all positions hold.
    using TellUnread = std::function<void(std::optional<coding::Error>)>;

    /// The project must outlive it.
    TranscriptDocument(const coding::store::Project& project, coding::Source source, TellUnread tell = {});

    [[nodiscard]] const coding::Source& source() const { return source_; }
    /// The source's language, else the project's.
    [[nodiscard]] const std::string& language() const { return language_; }

    [[nodiscard]] std::size_t size() const { return layout_.blocks().size(); }
    [[nodiscard]] std::uint32_t length() const { return layout_.length(); }
    [[nodiscard]] coding::BlockId id(std::size_t index) const { return layout_.blocks().id(index); }
    [[nodiscard]] std::uint32_t start(std::size_t index) const { return layout_.blocks().begin(index); }
    /// With its label and line end; known without reading it.
    [[nodiscard]] coding::Span span(std::size_t index) const { return layout_.blocks().span(index); }
    /// Holds until retry().
    [[nodiscard]] const coding::Block& block(std::size_t index) const;
    /// Reads again, when next asked for, what could not be read.
    void retry();
    [[nodiscard]] std::size_t block_at(std::uint32_t position) const { return codings_.block_at(position); }
    [[nodiscard]] std::optional<std::size_t> index_of(coding::BlockId id) const {
        return layout_.blocks().index_of(id);
    }

    /// What is shown of the block: not the speaker's label, which the margin shows, nor the line end.
    [[nodiscard]] coding::Span shown(std::size_t index) const;
    /// What is said in it.
    [[nodiscard]] coding::Span spoken(std::size_t index) const;
    /// The nearest position where a caret can stand.
    [[nodiscard]] std::uint32_t shown_position(std::uint32_t position) const;

    /// Nothing where nobody speaks; "P1 (FG1)" is called P1 in FG1.
    [[nodiscard]] const coding::Participant* speaker(std::size_t index) const;
    [[nodiscard]] const coding::GuideQuestion* question(std::size_t index) const;
    /// The last block that begins at or before that time.
    [[nodiscard]] std::optional<std::size_t> block_at_time(coding::Milliseconds time) const;

    [[nodiscard]] QString text(coding::Span span) const;

    [[nodiscard]] const PlacedCodings& codings() const { return codings_; }
    void read_codings();
    void read_people();
    /// Takes over a change and says which blocks it touches, in order.
    std::vector<std::size_t> apply(std::span<const coding::Coding> now,
                                   std::span<const coding::CodingId> gone);
    [[nodiscard]] const std::string& coder_name(coding::CoderId id) const;

  private:
    static constexpr std::size_t page_size = 128;
    using Page = std::vector<coding::Block>;

    void read_coders();
    void read_page(std::size_t number) const;
    [[nodiscard]] bool is_as_known(const Page& page, std::size_t first, std::size_t count) const;
    [[nodiscard]] Page blanks(std::size_t first, std::size_t count) const;

    const coding::store::Project& project_;
    coding::Source source_;
    std::string language_;
    TellUnread tell_unread_;
    coding::store::SourceLayout layout_;
    mutable std::vector<Page> pages_;  ///< empty until it is asked for
    mutable std::set<std::size_t> unread_;
    mutable std::optional<std::vector<coding::store::BlockTime>> times_;
    PlacedCodings codings_;
    std::unordered_map<coding::ParticipantId, coding::Participant> people_;
    std::unordered_map<coding::GuideQuestionId, coding::GuideQuestion> questions_;
    std::unordered_map<coding::CoderId, std::string> coders_;
};

}  // namespace annotator
