// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/roles.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {

namespace {

class SpeakerFinder {
  public:
    explicit SpeakerFinder(std::span<const ReadSpeaker> speakers) {
        for (std::size_t i = 0; i < speakers.size(); ++i) by_key_.emplace(name_key(speakers[i].name), i);
    }

    [[nodiscard]] std::optional<std::size_t> find(const Mention& mention) const {
        const auto key = name_key(mention.name);
        if (const auto speaker = by_key(key)) return speaker;
        if (!mention.aside.empty()) {
            if (const auto speaker = by_key(name_key(mention.aside))) return speaker;
        }
        const auto gap = key.find(' ');
        if (gap == std::string::npos) return std::nullopt;
        if (const auto speaker = by_key(key.substr(0, gap))) return speaker;
        std::string initials;
        for (std::size_t at = 0; at < key.size(); ++at) {
            if (key[at] != ' ' && (at == 0 || key[at - 1] == ' ')) initials += key[at];
        }
        return by_key(initials);
    }

  private:
    [[nodiscard]] std::optional<std::size_t> by_key(const std::string& key) const {
        const auto found = by_key_.find(key);
        return found == by_key_.end() ? std::nullopt : std::optional{found->second};
    }

    std::unordered_map<std::string, std::size_t> by_key_;
};

/// What a label says that is a function and no name: "Anim", "Enquêtrice 2".
std::optional<Role> role_in_label(std::string_view name) {
    const auto key = name_key(name);
    const auto word = std::string_view{key}.substr(0, key.find_first_of(" 0123456789"));
    return role_named(word);
}

/// "0:31:00"
std::string session_time(Milliseconds at) {
    const auto code = time_code(at);
    return code.substr(code.starts_with("0") ? 1 : 0, code.find('.') - (code.starts_with("0") ? 1 : 0));
}

void said_to_moderate(ReadSpeaker& speaker) {
    speaker.role = Role::moderator;
    speaker.role_said = true;
}

/// What was made of a time beside a name: it may have been meant otherwise.
Message note_of(const std::string& name, const Mention& mention) {
    const auto& [from, to] = *mention.stay;
    if (from && to)
        return Message{"{0} was there from {1} to {2} (“{3}”).", name, session_time(*from), session_time(*to),
                       mention.aside};
    if (from) return Message{"{0} was there from {1} on (“{2}”).", name, session_time(*from), mention.aside};
    if (to) return Message{"{0} was there until {1} (“{2}”).", name, session_time(*to), mention.aside};
    return Message{"When {0} was there is said by no time of the session (“{1}”): taken as all along.", name,
                   mention.aside};
}

}  // namespace

void give_roles(Transcript& transcript, const HeadingBlock& heading, const ReadOptions& options) {
    const SpeakerFinder finder{transcript.speakers};
    const auto give = [&](const Mention& mention, Role role) {
        if (const auto speaker = finder.find(mention)) transcript.speakers[*speaker].role = role;
    };
    for (auto& speaker : transcript.speakers) {
        if (const auto role = role_in_label(speaker.name)) speaker.role = *role;
    }
    for (const auto& mention : heading.present) {
        if (const auto role = role_stated(mention.aside)) give(mention, *role);
    }
    for (const auto& mention : heading.observers) give(mention, Role::observer);
    for (const auto& mention : heading.moderators) give(mention, Role::moderator);
    name_moderators(transcript, options.moderators);
    for (const auto& mention : heading.present) {
        const auto speaker = finder.find(mention);
        auto name = speaker ? transcript.speakers[*speaker].name : mention.name;
        auto& present = transcript.present;
        const bool known = std::any_of(present.begin(), present.end(),
                                       [&](const ReadPresence& other) { return other.name == name; });
        if (known) continue;
        if (mention.stay) transcript.notes.push_back(note_of(name, mention));
        present.push_back(mention.stay ? ReadPresence{std::move(name), mention.stay->from, mention.stay->to}
                                       : ReadPresence{std::move(name), {}, {}});
    }
}

void name_moderators(Transcript& transcript, std::span<const std::string> names) {
    const SpeakerFinder finder{transcript.speakers};
    for (const auto& name : names) {
        if (const auto speaker = finder.find({.name = name, .aside = {}}))
            said_to_moderate(transcript.speakers[*speaker]);
    }
}

bool is_a_speaker(std::span<const ReadSpeaker> speakers, std::string_view name) {
    return SpeakerFinder{speakers}.find({.name = std::string{name}, .aside = {}}).has_value();
}

}  // namespace coding::transcripts
