// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/read_ahead.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

// Of what is handed over: a source holds all that is selected in its text, and that.
constexpr std::size_t weight_of_source = 16, weight_of_other = 1, bytes_of_a_weight = std::size_t{64} << 10;

// A transcript takes several times the memory of its text: of a longer one it is made when its turn comes.
constexpr std::size_t longest_made_ahead = std::size_t{4} << 20;

constexpr std::array lists_taken{"Users"sv, "Variables"sv, "Cases"sv, "Sources"sv,
                                 "Notes"sv, "Links"sv,     "Sets"sv,  "Graphs"sv};

Error no_refi_project() {
    return Error{ErrorKind::input, Message{"This is no REFI-QDA project."},
                 Message{"Export the project again, as “.qdpx”, from the program that made it."}};
}

bool is_taken(const std::string& list, const std::string& element) {
    if (list == "CodeBook") return element == "Codes";
    return std::find(lists_taken.begin(), lists_taken.end(), list) != lists_taken.end();
}

class ProjectReading {
  public:
    ProjectReading(const FileReader& file, const ImportOptions& options, const std::string& project_language,
                   const Ahead<ReadElement>::HandOver& hand_over)
        : file_{file}, options_{options}, project_language_{project_language}, hand_over_{hand_over} {}

    /// An element, as soon as it is whole.
    bool take(Element& element, const std::vector<Element>& parents) {
        if (parents.size() > 2) return false;
        if (parents.front().name != "Project") throw no_refi_project();
        if (parents.size() < 2 || !is_taken(parents[1].name, element.name)) return false;
        origin_ = parents.front().attribute("origin");
        const bool source = parents[1].name == "Sources";
        auto texts = source ? texts_of(element) : std::vector<ReadText>{};
        const auto weight = source ? weight_of(texts) : weight_of_other;
        hand_over_({parents[1].name, origin_, std::move(element), std::move(texts)}, weight);
        return true;
    }

    void finish(Element root) {
        if (root.name != "Project") throw no_refi_project();
        auto origin = std::string{root.attribute("origin")};
        hand_over_({{}, std::move(origin), std::move(root), {}}, weight_of_other);
    }

  private:
    static std::size_t weight_of(const std::vector<ReadText>& texts) {
        std::size_t weight = weight_of_source;
        for (const auto& text : texts) {
            if (text.placed) weight += text.placed->raw.text.size() / bytes_of_a_weight;
        }
        return weight;
    }

    std::vector<ReadText> texts_of(const Element& source) {
        std::vector<ReadText> texts;
        if (source.name == "TextSource") {
            texts.push_back(read(source, source));
            return texts;
        }
        for (const auto& child : source.children) {
            if (is_text_part(child.name)) texts.push_back(read(child, source));
        }
        return texts;
    }

    ReadText read(const Element& text, const Element& outer) {
        ReadText read;
        auto raw = raw_text_of(text, file_);
        if (!raw) return read;
        const auto usual = habit(*raw);
        read.placed = placed_text(text, std::move(*raw), usual);
        const auto& words = read.placed->raw.text;
        if (words.empty()) return read;
        read.sha256 = sha256_of(std::as_bytes(std::span{words.data(), words.size()}));
        learn(read.placed->unit);
        if (is_of_focale(origin_) || words.size() > longest_made_ahead) return read;
        read.transcript = transcripts::read(std::as_bytes(std::span{words.data(), words.size()}), "txt",
                                            {"txt", options_.moderators});
        set_times(read.transcript->blocks, read.placed->points);
        auto& segmenter = segmenter_of(language_of(text, outer, options_, project_language_));
        for (const auto& block : read.transcript->blocks) {
            read.words.push_back(
                store::words_of_block(block.kind, block.text, block.speech_begin, block.marks, segmenter));
        }
        return read;
    }

    [[nodiscard]] std::optional<PositionUnit> habit(const RawText& raw) const {
        if (is_of_focale(origin_)) return std::nullopt;
        auto habit = learnt_.value_or(habit_of(origin_, raw));
        habit.mark_counted = habit.mark_counted && raw.byte_order_mark;
        return habit;
    }

    void learn(const UnitFound& found) {
        if (found.certainty == Certainty::proven || found.certainty == Certainty::likely)
            learnt_ = found.unit;
    }

    text::Segmenter& segmenter_of(const std::string& language) {
        const auto& tag = language.empty() ? project_language_ : language;
        return segmenters_.try_emplace(tag, tag).first->second;
    }

    const FileReader& file_;
    const ImportOptions& options_;
    const std::string& project_language_;
    const Ahead<ReadElement>::HandOver& hand_over_;
    std::string origin_;
    std::optional<PositionUnit> learnt_;  ///< what was found in an earlier source
    std::map<std::string, text::Segmenter> segmenters_;
};

}  // namespace

std::string language_of(const Element& text, const Element& outer, const ImportOptions& options,
                        const std::string& project_language) {
    auto language = options.language;
    if (language.empty()) {
        // What Focale says of a transcript stands there, not at the recording around it.
        auto description = split_details(outer.child_text("Description"));
        if (!description.found) description = split_details(text.child_text("Description"));
        language = description.get("language");
    }
    return language == project_language ? std::string{} : language;
}

bool is_of_focale(std::string_view origin) {
    return origin.starts_with("Focale");
}

void read_project(const ProjectFeed& feed, const FileReader& file, const ImportOptions& options,
                  const std::string& project_language, const Ahead<ReadElement>::HandOver& hand_over) {
    ProjectReading reading{file, options, project_language, hand_over};
    ElementReader reader{[&](Element& element, const std::vector<Element>& parents) {
        return reading.take(element, parents);
    }};
    feed([&](std::string_view piece) { reader.feed(piece); });
    reading.finish(reader.finish());
}

}  // namespace coding::exchange::refi
