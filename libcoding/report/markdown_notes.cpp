// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/markdown_notes.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "libcoding/containers/folder_in_progress.hpp"
#include "libcoding/model/speech.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::report {
namespace {

namespace fs = std::filesystem;

/// Markup of Obsidian's own too: ==marked==, %%hidden%%, $formula$.
std::string note_text(std::string_view words) {
    std::string safe;
    for (const char c : markdown_escaped(words)) {
        if (c == '=' || c == '%' || c == '$') safe += '\\';
        safe += c;
    }
    return safe;
}

/// Gives each thing a name of its own, also where capitals and accents make no difference.
class UniqueNames {
  public:
    std::string unique(const std::string& name) {
        auto free = name;
        for (int n = 2; !taken_.insert(text::search_key(free)).second; ++n) {
            free = name + "-" + std::to_string(n);
        }
        return free;
    }

  private:
    std::set<std::string> taken_;
};

/// A name under which every system takes a file, and to which a link can point.
std::string file_name(std::string_view name) {
    static constexpr std::string_view forbidden = "/\\:*?\"<>|#^[]%";
    constexpr std::size_t most_bytes = 180;  // of 255, for the ending and a number
    std::string safe;
    for (std::size_t at = 0; at < name.size();) {
        const auto begin = at;
        const auto code_point = text::next_code_point(name, at);
        if (safe.size() + (at - begin) > most_bytes) break;
        const bool plain =
            code_point >= 0x20 && code_point != 0x7F &&
            (code_point > 0x7F || forbidden.find(static_cast<char>(code_point)) == std::string_view::npos);
        safe += plain ? std::string{name.substr(begin, at - begin)} : "-";
    }
    const auto first = safe.find_first_not_of(" .");
    const auto last = safe.find_last_not_of(" .");
    safe = first == std::string::npos ? "-" : safe.substr(first, last - first + 1);
    // Windows takes these for devices, whatever the ending.
    static const std::set<std::string, std::less<>> devices{"con", "prn", "aux", "nul"};
    const auto stem = text::search_key(safe.substr(0, safe.find('.')));
    const bool port = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
    return devices.contains(stem) || port ? "_" + safe : safe;
}

/// A part of a tag: letters and digits; all else becomes a hyphen.
std::string tag_part(std::string_view name) {
    const auto stands = [](char32_t c) {
        if (c < 0x80)
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        const bool mark = c < 0xC0 || c == 0xD7 || c == 0xF7;  // « » no-break space × ÷
        const bool punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
        return !mark && !punctuation;
    };
    std::string tag;
    for (std::size_t at = 0; at < name.size();) {
        const auto code_point = text::next_code_point(name, at);
        if (stands(code_point)) {
            text::append_code_point(tag, code_point);
        } else if (!tag.empty() && tag.back() != '-') {
            tag += '-';
        }
    }
    while (!tag.empty() && tag.back() == '-') tag.pop_back();
    return tag.empty() ? "_" : tag;
}

/// Whether a tag would go on with what begins so.
bool lengthens_tag(char first) {
    const auto c = static_cast<unsigned char>(first);
    return c >= 0x80 || std::isalnum(c) != 0 || c == '_' || c == '-' || c == '/';
}

std::string tag_of(const std::vector<std::string>& path) {
    std::string tag;
    for (const auto& name : path) tag += (tag.empty() ? "" : "/") + tag_part(name);
    // Figures alone are no tag.
    const bool figures = tag.find_first_not_of("0123456789/") == std::string::npos;
    return figures ? "_" + tag : tag;
}

/// The lines between --- at the head of a note; JSON's strings are YAML's too.
class Properties {
  public:
    void add(const std::string& key, const std::string& value) {
        if (!value.empty()) lines_ += quoted_line(key) + ": " + quoted_line(value) + '\n';
    }
    [[nodiscard]] std::string block() const { return "---\n" + lines_ + "---\n\n"; }

  private:
    static std::string quoted_line(const std::string& text) {
        return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
    std::string lines_;
};

class NotesWriter {
  public:
    NotesWriter(const store::Project& project, fs::path folder, const Catalogue& catalogue)
        : project_(project),
          folder_(std::move(folder)),
          catalogue_(catalogue),
          codebook_(store::codebook(project)) {
        UniqueNames files, tags;
        for (std::size_t code = 0; code < codebook_.codes().size(); ++code) {
            const auto path = codebook_.path_names(code);
            std::string joined;
            for (const auto& name : path) joined += (joined.empty() ? "" : " - ") + name;
            code_files_.push_back(files.unique(file_name(joined)));
            code_tags_.push_back(tags.unique(tag_of(path)));
        }
        for (auto& person : store::participants(project)) people_.emplace(person.id, std::move(person.name));
        for (auto& coder : store::coders(project)) coders_.emplace(coder.id, std::move(coder.name));
    }

    WrittenNotes write(Progress& progress) {
        WrittenNotes written;
        for (std::size_t code = 0; code < codebook_.codes().size(); ++code) {
            append(code_path(code), code_head(code));
        }
        written.codes = codebook_.codes().size();
        const auto sources = store::source_summaries(project_);
        UniqueNames names;
        for (const auto& summary : sources) {
            advance(progress, written.sources, sources.size(), Message{"Writing notes"});
            written.codings += source(summary, names.unique(file_name(summary.source.name)));
            ++written.sources;
        }
        return written;
    }

  private:
    [[nodiscard]] std::string said(const Message& message) const { return catalogue_.text(message); }

    [[nodiscard]] fs::path code_path(std::size_t code) const {
        return folder_ / "Codes" / (code_files_[code] + ".md");
    }

    void append(const fs::path& path, const std::string& words) const {
        std::ofstream out{path, std::ios::binary | std::ios::app};
        out << words;
        out.close();
        if (out) return;
        throw Error{ErrorKind::storage, Message{"A note could not be written: {0}.", std::strerror(errno)},
                    Message{"See that there is room, then try again."},
                    Where{path.filename().string(), 0, {}}};
    }

    [[nodiscard]] std::string code_link(std::size_t code) const {
        return "[[Codes/" + code_files_[code] + "|" + note_text(codebook_.codes()[code].name) + "]]";
    }

    [[nodiscard]] std::string code_head(std::size_t index) const {
        const auto& code = codebook_.codes()[index];
        Properties properties;
        properties.add("path", codebook_.path(index));
        properties.add("kind", std::string{name_of(code.kind)});
        properties.add("colour", code.colour);
        auto note = properties.block() + "# " + note_text(code.name) + "\n\n#" + code_tags_[index] + "\n\n";
        if (const auto parent = codebook_.parent(index)) note += code_link(*parent) + "\n\n";
        const auto paragraph = [&](const Message& label, const std::string& words) {
            if (!words.empty()) note += "**" + said(label) + "** " + note_text(words) + "\n\n";
        };
        paragraph(Message{"Definition"}, code.definition);
        paragraph(Message{"When to use"}, code.when_to_use);
        paragraph(Message{"When not to use"}, code.when_not_to_use);
        paragraph(Message{"Example"}, code.example);
        return note + "## " + said(Message{"Passages"}) + "\n\n";
    }

    [[nodiscard]] std::string source_head(const store::SourceSummary& summary) const {
        Properties properties;
        properties.add("kind", std::string{name_of(summary.source.kind)});
        properties.add("date", summary.source.date);
        properties.add("language", summary.source.language);
        std::string groups;
        for (const auto& group : summary.groups) groups += (groups.empty() ? "" : ", ") + group;
        properties.add("groups", groups);
        for (const auto& [attribute, value] : store::values(project_, summary.source.id)) {
            properties.add(attribute, value);
        }
        return properties.block() + "# " + note_text(summary.source.name) + "\n\n";
    }

    /// Writes the note of a source and adds its passages to those of the codes.
    std::uint64_t source(const store::SourceSummary& summary, const std::string& file) {
        const auto codings = store::codings(project_, {summary.source.id, {}, {}});
        // Where they end, in order: behind each end stands a tag.
        std::map<std::uint32_t, std::set<std::size_t>> ends;
        for (const auto& coding : codings) {
            if (const auto code = codebook_.index_of(coding.code)) ends[coding.span.end].insert(*code);
        }
        auto note = source_head(summary);
        std::string text;
        std::vector<std::pair<std::uint32_t, ParticipantId>> begins;
        std::uint32_t begin = 0;
        for (const auto& block : store::blocks(project_, summary.source.id)) {
            begins.emplace_back(begin, block.speaker);
            note += block_note(block, begin, begins.size(), ends);
            text += block.text;
            begin += block.characters;
        }
        append(folder_ / "Sources" / (file + ".md"), note);
        std::map<std::size_t, std::string> passages;
        std::uint32_t code_point = 0;
        std::size_t byte = 0;
        for (const auto& coding : codings) {
            const auto code = codebook_.index_of(coding.code);
            if (!code) continue;
            byte += text::byte_offset(std::string_view{text}.substr(byte), coding.span.begin - code_point);
            code_point = coding.span.begin;
            const auto words = text::slice(std::string_view{text}.substr(byte), {0, coding.span.length()});
            const auto after =
                std::upper_bound(begins.begin(), begins.end(), coding.span.begin,
                                 [](std::uint32_t at, const auto& block) { return at < block.first; });
            const auto number = after - begins.begin();
            passages[*code] += passage(coding, words, begins[static_cast<std::size_t>(number) - 1].second,
                                       "[[Sources/" + file + "#^b" + std::to_string(number) + "|" +
                                           note_text(summary.source.name) + "]]");
        }
        for (const auto& [code, words] : passages) append(code_path(code), words);
        return codings.size();
    }

    [[nodiscard]] std::string block_note(const Block& block, std::uint32_t begin, std::size_t number,
                                         const std::map<std::uint32_t, std::set<std::size_t>>& ends) const {
        const auto speech = spoken(block);
        std::string words;
        auto written = speech.begin;
        bool parted = false;  // a tag stands before what comes
        const auto write_to = [&](std::uint32_t place) {
            if (place <= written) return;
            const auto next = text::slice(block.text, {written, place});
            if (parted && lengthens_tag(next.front())) words += ' ';
            parted = false;
            words += note_text(next);
            written = place;
        };
        for (auto end = ends.upper_bound(begin); end != ends.end() && end->first <= begin + block.characters;
             ++end) {
            write_to(std::min(end->first - begin, speech.end));
            while (!words.empty() && words.back() == ' ') words.pop_back();
            for (const auto code : end->second) words += " #" + code_tags_[code];
            parted = true;
        }
        write_to(speech.end);
        if (text::trimmed(words).empty()) return {};
        std::string head;
        if (const auto speaker = people_.find(block.speaker); speaker != people_.end()) {
            head = "**" + note_text(speaker->second) + "**";
            if (block.begin) head += " (" + clock(*block.begin) + ")";
            head += ": ";
        }
        return head + std::string{text::trimmed(words)} + " ^b" + std::to_string(number) + "\n\n";
    }

    [[nodiscard]] std::string passage(const Coding& coding, std::string_view words, ParticipantId speaker,
                                      const std::string& link) const {
        std::string by;
        const auto add = [&](const std::string& fact) { by += (by.empty() ? "" : " · ") + fact; };
        if (const auto name = people_.find(speaker); name != people_.end()) add(note_text(name->second));
        add(link);
        if (coding.polarity != Polarity::none) add(said(polarity_message(coding.polarity)));
        if (coding.intensity) add(said(Message{"Intensity"}) + " " + std::to_string(*coding.intensity));
        if (!coding.condition.empty()) add(note_text(coding.condition));
        if (const auto coder = coders_.find(coding.coder); coder != coders_.end())
            add(note_text(coder->second));
        auto quote = "> " + note_text(text::trimmed(words)) + "\n>\n> \u2014 " + by + '\n';
        if (!coding.memo.empty())
            quote += ">\n> " + said(Message{"Memo"}) + " \u2014 " + note_text(coding.memo) + '\n';
        return quote + '\n';
    }

    const store::Project& project_;
    fs::path folder_;
    const Catalogue& catalogue_;
    Codebook codebook_;
    std::vector<std::string> code_files_, code_tags_;  // by code
    std::unordered_map<ParticipantId, std::string> people_;
    std::unordered_map<CoderId, std::string> coders_;
};

}  // namespace

WrittenNotes write_notes(const store::Project& project, const fs::path& folder, const Catalogue& catalogue,
                         Progress& progress) {
    containers::FolderInProgress notes{folder};
    notes.add_folder("Sources");
    notes.add_folder("Codes");
    const auto written = NotesWriter{project, notes.path(), catalogue}.write(progress);
    notes.keep();
    return written;
}

}  // namespace coding::report
