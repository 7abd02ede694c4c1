// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/model/source.hpp"

namespace coding {

enum class Role { participant, moderator, observer };

template <>
struct Names<Role> {
    static constexpr std::array<std::pair<Role, std::string_view>, 3> values{{
        {Role::participant, "participant"},
        {Role::moderator, "moderator"},
        {Role::observer, "observer"},
    }};
};

/// What a person allows to be done with her words.
enum class Consent { unknown, none, anonymous, named };

template <>
struct Names<Consent> {
    static constexpr std::array<std::pair<Consent, std::string_view>, 4> values{{
        {Consent::unknown, "unknown"},
        {Consent::none, "none"},
        {Consent::anonymous, "anonymous"},
        {Consent::named, "named"},
    }};
};

/// Whether a report may put the person's name beside her words or figures. Who was not asked yet is named:
/// the transcripts are the team's own until consents are noted.
constexpr bool may_be_named(Consent consent) {
    return consent == Consent::named || consent == Consent::unknown;
}

/// A person. One person may speak in several sources.
struct Participant {
    ParticipantId id;
    std::string name;  ///< as in the transcripts; unique in the project
    Role role = Role::participant;
    Consent consent = Consent::unknown;
    bool role_said = false;  ///< by a person: what a transcript shows does not change it
};

/// A variable by which reports can split, of participants or of sources.
struct Attribute {
    enum class Of { participant, source };
    AttributeId id;
    std::string name;
    Of of = Of::participant;
};

template <>
struct Names<Attribute::Of> {
    static constexpr std::array<std::pair<Attribute::Of, std::string_view>, 2> values{{
        {Attribute::Of::participant, "participant"},
        {Attribute::Of::source, "source"},
    }};
};

/// A set of sources: one focus group met several times, one structure, one wave.
struct Group {
    GroupId id;
    std::string name;
};

/// Who was at a session, spoke or not. Times count from the session's start; empty: from its beginning, to
/// its end.
struct Presence {
    PresenceId id;
    SourceId source;
    ParticipantId participant;
    std::optional<Milliseconds> from;
    std::optional<Milliseconds> to;
};

/// An item of the discussion guide. `code` is what it asks about: talk coded with it (or below it) under this
/// question is prompted.
struct GuideQuestion {
    GuideQuestionId id;
    std::string label;  ///< "Q1"
    std::string text;
    CodeId code;
    std::uint32_t position = 0;
};

}  // namespace coding
