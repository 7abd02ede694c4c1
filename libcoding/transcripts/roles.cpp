// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/roles.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace coding::transcripts {

namespace {

class SpeakerFinder {
  public:
    explicit SpeakerFinder(Transcript& transcript) : transcript_{transcript} {
        for (std::size_t i = 0; i < transcript.speakers.size(); ++i)
            by_key_.emplace(name_key(transcript.speakers[i].name), i);
    }

    ReadSpeaker* find(const Mention& mention) {
        const auto key = name_key(mention.name);
        if (auto* speaker = by_key(key)) return speaker;
        if (!mention.aside.empty()) {
            if (auto* speaker = by_key(name_key(mention.aside))) return speaker;
        }
        const auto gap = key.find(' ');
        if (gap == std::string::npos) return nullptr;
        if (auto* speaker = by_key(key.substr(0, gap))) return speaker;
        std::string initials;
        for (std::size_t at = 0; at < key.size(); ++at) {
            if (key[at] != ' ' && (at == 0 || key[at - 1] == ' ')) initials += key[at];
        }
        return by_key(initials);
    }

  private:
    ReadSpeaker* by_key(const std::string& key) {
        const auto found = by_key_.find(key);
        return found == by_key_.end() ? nullptr : &transcript_.speakers[found->second];
    }

    Transcript& transcript_;
    std::unordered_map<std::string, std::size_t> by_key_;
};

/// What a label says that is a function and no name: "Anim", "Enquêtrice 2".
std::optional<Role> role_in_label(std::string_view name) {
    const auto key = name_key(name);
    const auto word = std::string_view{key}.substr(0, key.find_first_of(" 0123456789"));
    return role_named(word);
}

}  // namespace

void give_roles(Transcript& transcript, const HeadingBlock& heading, const ReadOptions& options) {
    SpeakerFinder finder{transcript};
    for (auto& speaker : transcript.speakers) {
        if (const auto role = role_in_label(speaker.name)) speaker.role = *role;
    }
    for (const auto& mention : heading.present) {
        const auto role = role_stated(mention.aside);
        auto* speaker = role ? finder.find(mention) : nullptr;
        if (speaker != nullptr) speaker->role = *role;
    }
    for (const auto& mention : heading.observers) {
        if (auto* speaker = finder.find(mention)) speaker->role = Role::observer;
    }
    for (const auto& mention : heading.moderators) {
        if (auto* speaker = finder.find(mention)) speaker->role = Role::moderator;
    }
    for (const auto& name : options.moderators) {
        if (auto* speaker = finder.find({.name = name, .aside = {}})) speaker->role = Role::moderator;
    }
    for (const auto& mention : heading.present) {
        const auto* speaker = finder.find(mention);
        auto name = speaker == nullptr ? mention.name : speaker->name;
        auto& present = transcript.present;
        if (std::find(present.begin(), present.end(), name) == present.end())
            present.push_back(std::move(name));
    }
}

}  // namespace coding::transcripts
