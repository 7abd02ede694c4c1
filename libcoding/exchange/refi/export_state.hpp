// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of an export of a REFI-QDA project share; for them alone.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/exchange/refi/exported_project.hpp"
#include "libcoding/exchange/refi/kept.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/model/link.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/refi.hpp"

namespace coding::exchange::refi {

using containers::XmlWriter;

/// What a source goes out as.
struct SourceIdentity {
    std::string element = "TextSource";  ///< of the text: or Representation, TextDescription, Transcript
    std::string guid;
    Element rest;
    std::string outer_element;   ///< of the source around it, where the two are not one
    std::string outer_guid;      ///< what others refer to
    bool own_recording = false;  ///< the source around it is not kept: Focale knows its path
};

class ExportState {
  public:
    ExportState(const store::Project& project, XmlWriter& writer, Progress& progress);

    const store::Project& project;
    XmlWriter& writer;
    Progress& progress;
    store::RefiReader things;
    std::string project_guid;
    Codebook codebook;
    CodeIdentities codes;
    std::unordered_map<CoderId, std::string> users;
    std::vector<Source> sources;
    std::unordered_map<SourceId, SourceIdentity> source_identities;
    std::vector<Memo> memos;
    std::vector<Link> links;
    /// Whole elements by name, without references to what is gone.
    std::map<std::string, std::vector<Element>, std::less<>> kept;
    ExportedProject report;

    /// Files that go into `sources/`: texts of sources by name, and kept ones.
    std::map<std::string, SourceId> text_files;
    std::set<std::string> files;

    /// The GUID that a thing came with, else its own.
    [[nodiscard]] std::string guid(std::string_view element, std::int64_t thing) const;
    /// What else is known of a thing; an empty element when nothing is.
    [[nodiscard]] Element rest(std::string_view element, std::int64_t thing) const;
    [[nodiscard]] std::string note_guid(const Memo& memo) const { return guid("Note", memo.id.value); }

    /// References to the notes on a thing, and to those that are on this element too.
    void write_note_refs(std::int64_t thing, std::string_view element, const std::string& guid);
    void write_reference(std::string_view name, const std::string& guid);
    /// One of the kept elements.
    void write_kept(const Element& element);
    /// A path to a file in the project, if it is kept: it will be written.
    bool has_file(std::string_view path);
    [[nodiscard]] bool is_gone(const Element& reference) const;
    [[nodiscard]] Element pruned(Element element) const;

  private:
    void know_sources();
    void know_notes();

    std::unordered_map<std::int64_t, std::vector<std::string>> notes_on_;
    std::map<std::string, std::vector<std::string>> notes_also_on_;  ///< by "element guid"
    std::set<std::string, std::less<>> kept_files_;
    Gone gone_;
};

}  // namespace coding::exchange::refi
