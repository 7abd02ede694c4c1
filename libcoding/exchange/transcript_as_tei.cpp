// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <utility>

#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/exchange/transcript_writers.hpp"

namespace coding::exchange {
namespace {

using containers::XmlWriter;

/// "3.480"
std::string in_seconds(Milliseconds at) {
    auto thousandths = std::to_string(at.count() % 1000);
    thousandths.insert(0, 3 - thousandths.size(), '0');
    return std::to_string(at.count() / 1000) + "." + thousandths;
}

class TeiWriter {
  public:
    TeiWriter(const SpokenSource& source, std::string& out)
        : source_{source}, xml_{[&out](std::string_view piece) { out += piece; }} {
        for (const auto& block : source.blocks) {
            if (!block.speaker.empty())
                people_.try_emplace(block.speaker, std::pair{people_.size() + 1, block.role});
            for (const auto& moment : {block.begin, block.end}) {
                if (moment) moments_.emplace(*moment, 0);
            }
        }
        std::size_t number = 0;
        for (auto& [at, place] : moments_) place = ++number;
    }

    void run() {
        xml_.declaration();
        xml_.start("TEI");
        xml_.attribute("xmlns", "http://www.tei-c.org/ns/1.0");
        header();
        xml_.start("text");
        if (!source_.language.empty()) xml_.attribute("xml:lang", source_.language);
        timeline();
        xml_.start("body");
        for (const auto& block : source_.blocks) write(block);
        xml_.end();
        xml_.end();
        xml_.end();
        xml_.finish();
    }

    [[nodiscard]] std::size_t left_out() const { return left_out_; }

  private:
    void header() {
        xml_.start("teiHeader");
        xml_.start("fileDesc");
        xml_.start("titleStmt");
        xml_.simple("title", source_.name);
        xml_.end();
        xml_.start("publicationStmt");
        xml_.simple("p", "");
        xml_.end();
        xml_.start("sourceDesc");
        xml_.simple("p", "");
        xml_.end();
        xml_.end();
        xml_.start("profileDesc");
        xml_.start("particDesc");
        for (const auto& [name, person] : people_) {
            xml_.start("person");
            xml_.attribute("xml:id", id(person.first));
            if (person.second == Role::moderator) xml_.attribute("role", "interviewer");
            if (person.second == Role::observer) xml_.attribute("role", "observer");
            xml_.simple("persName", name);
            xml_.end();
        }
        xml_.end();
        if (!source_.date.empty()) {
            xml_.start("settingDesc");
            xml_.start("setting");
            xml_.start("date");
            xml_.attribute("when", source_.date);
            xml_.end();
            xml_.end();
            xml_.end();
        }
        xml_.end();
        xml_.end();
    }

    void timeline() {
        if (moments_.empty()) return;
        xml_.start("timeline");
        xml_.attribute("unit", "s");
        xml_.start("when");
        xml_.attribute("xml:id", "T0");
        xml_.end();
        for (const auto& [at, place] : moments_) {
            xml_.start("when");
            xml_.attribute("xml:id", "T" + std::to_string(place));
            xml_.attribute("interval", in_seconds(at));
            xml_.attribute("since", "#T0");
            xml_.end();
        }
        xml_.end();
    }

    void write(const SpokenBlock& block) {
        if (block.kind == BlockKind::metadata) {
            ++left_out_;
            return;
        }
        if (block.kind == BlockKind::heading) return xml_.simple("head", block.words);
        if (block.kind == BlockKind::paragraph) return paragraph(block);
        xml_.start("annotationBlock");
        if (!block.speaker.empty()) xml_.attribute("who", "#" + id(people_.at(block.speaker).first));
        if (block.begin) xml_.attribute("start", moment(*block.begin));
        if (block.end) xml_.attribute("end", moment(*block.end));
        xml_.simple("u", block.words);
        xml_.end();
    }

    /// Nobody says it, and so it is no utterance.
    void paragraph(const SpokenBlock& block) {
        xml_.start("p");
        if (block.begin) xml_.empty("anchor", {{"synch", moment(*block.begin)}});
        xml_.text(block.words);
        if (block.end) xml_.empty("anchor", {{"synch", moment(*block.end)}});
        xml_.end();
    }

    [[nodiscard]] std::string moment(Milliseconds at) const { return "#T" + std::to_string(moments_.at(at)); }

    static std::string id(std::size_t number) { return "P" + std::to_string(number); }

    const SpokenSource& source_;
    XmlWriter xml_;
    std::map<std::string, std::pair<std::size_t, Role>> people_;
    std::map<Milliseconds, std::size_t> moments_;
    std::size_t left_out_ = 0;
};

}  // namespace

WrittenTranscript written_as_tei(const SpokenSource& source) {
    WrittenTranscript written;
    TeiWriter writer{source, written.bytes};
    writer.run();
    written.left_out = writer.left_out();
    return written;
}

}  // namespace coding::exchange
