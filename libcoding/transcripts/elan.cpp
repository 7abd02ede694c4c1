// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/elan.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "libcoding/containers/xml.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/tiers.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

struct Slot {
    std::int64_t place = 0;  ///< in TIME_ORDER
    std::optional<Milliseconds> at{};
};

struct Annotation {
    std::string text{};
    std::string begin_slot{};
    std::string end_slot{};
    std::string refers_to{};  ///< the annotation of the parent tier
};

struct Tier {
    std::string name{};
    std::string speaker{};
    std::string parent{};
    std::vector<Annotation> annotations{};
};

std::string attribute(const XmlElement& element, std::string_view name) {
    return std::string{element.attribute(name).value_or("")};
}

class EafReader {
  public:
    void start(const XmlElement& element) {
        const auto name = element.name;
        if (name == "TIME_SLOT") {
            auto& slot = slots_[attribute(element, "TIME_SLOT_ID")];
            slot.place = ++places_;
            const auto value = element.attribute("TIME_VALUE").value_or("");
            std::int64_t number = 0;
            const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
            if (read.ec == std::errc{} && number >= 0 && number < 1'000'000'000'000)
                slot.at = Milliseconds{number};
        } else if (name == "TIER") {
            in_value_ = false;  // of a tier that was not closed
            tiers_.push_back({.name = attribute(element, "TIER_ID"),
                              .speaker = attribute(element, "PARTICIPANT"),
                              .parent = attribute(element, "PARENT_REF")});
        } else if ((name == "ALIGNABLE_ANNOTATION" || name == "REF_ANNOTATION") && !tiers_.empty()) {
            auto& annotations = tiers_.back().annotations;
            annotations.push_back({.begin_slot = attribute(element, "TIME_SLOT_REF1"),
                                   .end_slot = attribute(element, "TIME_SLOT_REF2"),
                                   .refers_to = attribute(element, "ANNOTATION_REF")});
            place_of_[attribute(element, "ANNOTATION_ID")] = {tiers_.size() - 1, annotations.size() - 1};
        } else if (name == "ANNOTATION_VALUE") {
            in_value_ = !tiers_.empty() && !tiers_.back().annotations.empty();
        } else if (name == "MEDIA_DESCRIPTOR" && media_.empty()) {
            media_ = attribute(element, "RELATIVE_MEDIA_URL");
            if (media_.empty()) media_ = attribute(element, "MEDIA_URL");
        }
    }
    void end(std::string_view name) {
        if (name == "ANNOTATION_VALUE") in_value_ = false;
    }
    void text(std::string_view text) {
        if (in_value_) tiers_.back().annotations.back().text += text;
    }

    std::vector<TieredCue> pieces(std::vector<std::string>& left_out) const {
        const auto taken = speaking();
        std::vector<TieredCue> all;
        for (std::size_t i = 0; i < tiers_.size(); ++i) {
            if (!taken[i]) {
                if (!tiers_[i].annotations.empty()) left_out.push_back(tiers_[i].name);
                continue;
            }
            for (const auto& annotation : tiers_[i].annotations) add(tiers_[i], annotation, all);
        }
        return all;
    }

    [[nodiscard]] const std::string& media() const { return media_; }

  private:
    /// Words, not the numbers that some number their units with.
    static bool has_words(const Tier& tier) {
        return std::any_of(tier.annotations.begin(), tier.annotations.end(),
                           [](const Annotation& annotation) {
                               return std::any_of(annotation.text.begin(), annotation.text.end(), [](char c) {
                                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                          static_cast<unsigned char>(c) >= 0x80;
                               });
                           });
    }

    /// Tiers that hang on no other; for one of them without words, its first child with words.
    [[nodiscard]] std::vector<bool> speaking() const {
        std::unordered_map<std::string_view, std::size_t> child_of;
        for (std::size_t i = 0; i < tiers_.size(); ++i) {
            if (!tiers_[i].parent.empty() && has_words(tiers_[i])) child_of.try_emplace(tiers_[i].parent, i);
        }
        std::vector<bool> speaks(tiers_.size());
        for (std::size_t i = 0; i < tiers_.size(); ++i) {
            if (!tiers_[i].parent.empty()) continue;
            const auto child = has_words(tiers_[i]) ? child_of.end() : child_of.find(tiers_[i].name);
            speaks[child == child_of.end() ? i : child->second] = true;
        }
        return speaks;
    }

    void add(const Tier& tier, const Annotation& annotation, std::vector<TieredCue>& all) const {
        const auto& timed = aligned(annotation);
        TieredCue piece;
        const auto begin = slots_.find(timed.begin_slot);
        const auto end = slots_.find(timed.end_slot);
        if (begin != slots_.end()) {
            piece.place = begin->second.place;
            piece.cue.begin = begin->second.at;
        }
        if (end != slots_.end()) piece.cue.end = end->second.at;
        piece.cue.voice = tier.speaker.empty() ? tier.name : tier.speaker;
        piece.cue.text = annotation.text;
        piece.cue.line = all.size() + 1;
        all.push_back(std::move(piece));
    }

    /// The annotation whose times hold for this one: itself, or the one that it hangs on, some steps up.
    [[nodiscard]] const Annotation& aligned(const Annotation& annotation) const {
        const auto* at = &annotation;
        for (int steps = 0; steps < 16 && !at->refers_to.empty(); ++steps) {
            const auto found = place_of_.find(at->refers_to);
            if (found == place_of_.end()) break;
            at = &tiers_[found->second.first].annotations[found->second.second];
        }
        return *at;
    }

    std::unordered_map<std::string, Slot> slots_;
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> place_of_;  ///< tier, annotation
    std::vector<Tier> tiers_;
    std::string media_;
    std::int64_t places_ = 0;
    bool in_value_ = false;
};

}  // namespace

Transcript read_elan(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "elan";
    EafReader reader;
    containers::parse_xml(without_document_type(bytes),
                          {.start = [&](const XmlElement& element) { reader.start(element); },
                           .end = [&](std::string_view name) { reader.end(name); },
                           .text = [&](std::string_view text) { reader.text(text); }});
    std::vector<std::string> left_out;
    auto pieces = reader.pieces(left_out);
    assemble_tiers(std::move(pieces), left_out, options, transcript);
    if (!reader.media().empty()) transcript.metadata.emplace_back("media", reader.media());
    return transcript;
}

int recognise_elan(std::span<const std::byte> bytes, std::string_view) {
    return beginning_of(bytes).value_or("").find("<ANNOTATION_DOCUMENT") != std::string::npos ? 100 : 0;
}

}  // namespace coding::transcripts
