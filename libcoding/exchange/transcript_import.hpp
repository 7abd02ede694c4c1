// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "libcoding/error.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/persons.hpp"
#include "libcoding/exchange/same_texts.hpp"
#include "libcoding/store/block_words.hpp"
#include "libcoding/text/segmentation.hpp"

namespace coding::exchange {

/// Brings transcripts into a project, one after another in one change: source, people, guide questions, who
/// was present, groups.
class TranscriptImport {
  public:
    TranscriptImport(store::Change& change, const store::Project& project, const ImportOptions& options);

    ImportedFile take(const std::filesystem::path& path, std::span<const std::byte> bytes);

    /// Adds a source with its text and people; all of `source` but its id is given. Returns its blocks.
    std::vector<Block> add(Source& source, const transcripts::Transcript& transcript,
                           const std::filesystem::path& path = {});
    /// The same where `words` holds already what store::words_of_block() says of each block.
    void add(Source& source, const transcripts::Transcript& transcript,
             std::span<const store::BlockWords> words);

    /// Persons::take_role_notes() of who spoke.
    std::vector<Message> take_role_notes() { return persons_.take_role_notes(); }

  private:
    Source source_of(const std::filesystem::path& path, std::span<const std::byte> bytes,
                     const transcripts::Transcript& transcript) const;
    std::vector<Block> blocks_of(const transcripts::Transcript& transcript, const Source& source,
                                 const std::filesystem::path& path);
    void take_presence(const transcripts::Transcript& transcript, const Source& source,
                       const std::filesystem::path& path);
    Participant person(const std::string& label, RoleHeard heard, const Source& source,
                       const std::filesystem::path& path);
    text::Segmenter& segmenter(const std::string& language);

    store::Change& change_;
    const ImportOptions& options_;
    std::string project_language_;
    Persons persons_;
    SameTexts same_texts_;
    std::map<std::string, std::string> by_sha256_;  ///< of the sources there: name
    std::map<std::string, text::Segmenter> segmenters_;
};

/// What kind of source a transcript looks like: three participants or more make a focus group, one or two an
/// interview; without speakers it is field notes where its name or first line says so, else a document.
SourceKind kind_of_transcript(const transcripts::Transcript& transcript, const std::string& name);

/// The name that a file gives its source: its own, without extension, on one line. Error{input} when it is
/// not in UTF-8.
std::string source_name(const std::filesystem::path& path);

/// Error{conflict} for a file that is a source already, as the one of that name.
Error known_already(const std::string& source);

/// What Source::sha256 holds.
std::string sha256_of(std::span<const std::byte> bytes);

}  // namespace coding::exchange
