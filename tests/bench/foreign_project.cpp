// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/foreign_project.hpp"

#include <functional>

#include "libcoding/containers/archive_writer.hpp"
#include "libcoding/containers/deflated_file.hpp"
#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/text/position_map.hpp"

namespace coding::bench {
namespace {

using containers::XmlWriter;

constexpr std::string_view written_at = "2026-03-04T10:20:30Z";

/// Digits without a pattern, which no packer makes small.
std::uint64_t mixed(std::uint64_t number) {
    number += 0x9E3779B97F4A7C15;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
    return number ^ (number >> 31);
}

std::string guid_of(std::string_view kind, std::uint64_t number) {
    const auto seed = std::hash<std::string_view>{}(kind) + 2 * number;
    std::string guid;
    for (const auto half : {mixed(seed), mixed(seed + 1)}) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            if (guid.size() == 8 || guid.size() == 13 || guid.size() == 18 || guid.size() == 23) guid += '-';
            guid += "0123456789abcdef"[half >> static_cast<unsigned>(shift) & 0xFU];
        }
    }
    return guid;
}

void write_codes_below(XmlWriter& xml, const std::vector<Code>& all, CodeId parent) {
    for (const auto& code : all) {
        if (code.parent != parent) continue;
        xml.start("Code", {{"guid", guid_of("code", static_cast<std::uint64_t>(code.id.value))},
                           {"name", code.name},
                           {"isCodable", "true"}});
        write_codes_below(xml, all, code.id);
        xml.end();
    }
}

class ForeignSources {
  public:
    ForeignSources(const StudySize& size, XmlWriter& xml) : size_(size), xml_(xml) {}

    void write(std::uint32_t source) {
        const auto text = transcript(size_, source);
        const text::PositionMap map{text};
        xml_.start("TextSource", {{"guid", guid_of("source", source)},
                                  {"name", "FG" + std::to_string(source)},
                                  {"plainTextPath", "internal://" + guid_of("text", source) + ".txt"},
                                  {"creatingUser", guid_of("user", 1)},
                                  {"creationDateTime", written_at}});
        for (const auto& coding : codings(size_, source, text)) {
            const auto begin = map.utf8_from_code_point(coding.span.begin);
            write(coding,
                  std::string_view{text}.substr(begin, map.utf8_from_code_point(coding.span.end) - begin));
        }
        xml_.end();
    }

  private:
    void write(const Coding& coding, std::string_view words) {
        const auto user = guid_of("user", static_cast<std::uint64_t>(coding.coder.value));
        xml_.start("PlainTextSelection", {{"guid", guid_of("selection", ++written_)},
                                          {"startPosition", std::to_string(coding.span.begin)},
                                          {"endPosition", std::to_string(coding.span.end)},
                                          {"name", words},
                                          {"creatingUser", user},
                                          {"creationDateTime", written_at}});
        xml_.start("Coding", {{"guid", guid_of("coding", written_)}, {"creatingUser", user}});
        xml_.empty("CodeRef",
                   {{"targetGUID", guid_of("code", static_cast<std::uint64_t>(coding.code.value))}});
        xml_.end();
        xml_.end();
    }

    const StudySize& size_;
    XmlWriter& xml_;
    std::uint64_t written_ = 0;
};

void write_xml(const StudySize& size, XmlWriter& xml) {
    xml.declaration();
    xml.start("Project", {{"xmlns", "urn:QDA-XML:project:1.0"},
                          {"name", "Benchmark"},
                          {"origin", "Another program"},
                          {"creationDateTime", written_at}});
    xml.start("Users");
    for (std::uint64_t coder = 1; coder <= size.coders; ++coder) {
        xml.empty("User", {{"guid", guid_of("user", coder)}, {"name", "coder " + std::to_string(coder)}});
    }
    xml.end();
    xml.start("CodeBook");
    xml.start("Codes");
    write_codes_below(xml, codes(size), {});
    xml.end();
    xml.end();
    xml.start("Sources");
    ForeignSources sources{size, xml};
    for (std::uint32_t source = 0; source < size.sources; ++source) sources.write(source);
    xml.end();
    xml.end();
    xml.finish();
}

}  // namespace

void write_foreign_project(const StudySize& size, const std::filesystem::path& path) {
    containers::DeflatedFile qde{path.parent_path()};
    XmlWriter xml{[&](std::string_view piece) { qde.write(piece); }};
    write_xml(size, xml);
    qde.finish();
    containers::ArchiveWriter archive{path, 0};
    archive.add("project.qde", qde);
    for (std::uint32_t source = 0; source < size.sources; ++source) {
        archive.add("sources/" + guid_of("text", source) + ".txt",
                    [&size, source] { return transcript(size, source); });
    }
    archive.close();
}

}  // namespace coding::bench
