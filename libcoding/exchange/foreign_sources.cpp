// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_sources.hpp"

#include <filesystem>
#include <span>

#include "libcoding/error.hpp"
#include "libcoding/exchange/foreign_turns.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::exchange {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span{text.data(), text.size()});
}

}  // namespace

ForeignSources::ForeignSources(store::Change& change, const store::Project& project,
                               const ImportOptions& options, refi::ImportedProject& report)
    : change_(change),
      project_(project),
      options_(options),
      report_(report),
      transcripts_(change, project, options) {
    for (auto& source : store::sources(project)) {
        names_.insert(source.name);
        there_.emplace(source.sha256, std::move(source));
    }
    for (const auto& group : store::groups(project)) groups_.emplace(group.name, group.id);
}

std::optional<ForeignSources::Taken> ForeignSources::take(const ForeignProject::Source& foreign,
                                                          const refi::RawText& raw,
                                                          const std::vector<std::string>& people) {
    const auto sha256 = sha256_of(bytes_of(raw.text));
    if (const auto there = known(foreign.name, sha256, raw)) return Taken{*there, true};
    transcripts::Transcript transcript;
    try {
        transcript = transcripts::read(bytes_of(raw.text), "txt", {"txt", options_.moderators});
    } catch (const Error&) {
        return std::nullopt;
    }
    take_turns(transcript, foreign, people);
    return Taken{add(foreign, sha256, transcript), false};
}

std::optional<SourceId> ForeignSources::known(const std::string& name, const std::string& sha256,
                                              const refi::RawText& raw) {
    const auto [first, last] = there_.equal_range(sha256);
    auto best = last;
    for (auto one = first; one != last; ++one) {
        if (best == last || one->second.name == name) best = one;
    }
    if (best == last || store::source_text(project_, best->second.id) != raw.text) return std::nullopt;
    const auto id = best->second.id;
    there_.erase(best);
    ++report_.already;
    return id;
}

SourceId ForeignSources::add(const ForeignProject::Source& foreign, const std::string& sha256,
                             const transcripts::Transcript& transcript) {
    Source source;
    source.name = free_name(foreign.name);
    source.kind = options_.kind.value_or(from_name<SourceKind>(foreign.said.get("kind"))
                                             .value_or(kind_of_transcript(transcript, source.name)));
    source.language = options_.language.empty() ? foreign.said.get("language") : options_.language;
    source.date = foreign.said.found ? foreign.said.get("date") : transcript.date;
    source.file_name = foreign.file_name;
    source.format = transcript.format;
    source.sha256 = sha256;
    source.media = media_of(foreign.media);
    source.metadata = transcript.metadata;
    transcripts_.add(source, transcript);
    for (auto& note : transcripts_.take_role_notes()) report_.notes.push_back(std::move(note));
    ++report_.sources;
    for (const auto& group : foreign.groups) add_to_group(group, source.id);
    for (const auto& group : options_.groups) add_to_group(group, source.id);
    return source.id;
}

std::string ForeignSources::free_name(const std::string& written) {
    const auto name = refi::fitting_name(written);
    auto free = name;
    for (int number = 2; !names_.insert(free).second; ++number) {
        free = name + " (" + std::to_string(number) + ")";
    }
    return free;
}

std::string ForeignSources::media_of(const std::string& path) const {
    namespace fs = std::filesystem;
    if (path.empty()) return {};
    std::error_code fault;
    const auto relative = fs::relative(path, fs::absolute(project_.path()).parent_path(), fault);
    return fault ? std::string{} : relative.generic_string();
}

void ForeignSources::add_to_group(const std::string& name, SourceId source) {
    const auto fitting = refi::fitting_name(name);
    auto known = groups_.find(fitting);
    if (known == groups_.end()) {
        known = groups_.emplace(fitting, store::group_named(change_, fitting).id).first;
        ++report_.groups;
    }
    store::add_to_group(change_, known->second, source);
}

}  // namespace coding::exchange
