// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/autocode.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "libcoding/model/speech.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::analysis {
namespace {

/// The blocks of the source that was asked for last: hits come source by source.
class Units {
  public:
    Units(const store::Project& project, AutocodeUnit unit)
        : project_(&project), unit_(unit), segmenter_(project.info().language) {}

    /// The span to be coded for a hit.
    Span around(const Hit& hit) {
        if (unit_ == AutocodeUnit::match) return hit.span;
        if (hit.source != source_) load(hit.source);
        const auto found = std::upper_bound(begins_.begin(), begins_.end(), hit.block.begin);
        const auto& block = blocks_[static_cast<std::size_t>(found - begins_.begin()) - 1];
        const auto speech = spoken(block);
        const auto whole = shifted(speech, hit.block.begin);
        // A hit in the label alone has no speech around it.
        if (!whole.overlaps(hit.span)) return hit.span;
        return unit_ == AutocodeUnit::turn ? whole : sentences(block, speech, hit);
    }

  private:
    static Span shifted(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

    /// From the first sentence that the hit touches to the last.
    Span sentences(const Block& block, Span speech, const Hit& hit) {
        const auto text = text::slice(block.text, speech);
        Span touched = hit.span;
        const auto base = hit.block.begin + speech.begin;
        for (const auto sentence : segmenter_.sentences(text)) {
            const auto words = text::trimmed(text::slice(text, sentence));
            const auto length = static_cast<std::uint32_t>(text::count_code_points(words));
            const auto place = shifted({sentence.begin, sentence.begin + length}, base);
            if (!place.overlaps(hit.span)) continue;
            touched.begin = std::min(touched.begin, place.begin);
            touched.end = std::max(touched.end, place.end);
        }
        return touched;
    }

    void load(SourceId source) {
        source_ = source;
        blocks_ = store::blocks(*project_, source);
        begins_.clear();
        std::uint32_t begin = 0;
        for (const auto& block : blocks_) {
            begins_.push_back(begin);
            begin += block.characters;
        }
    }

    const store::Project* project_;
    AutocodeUnit unit_;
    text::Segmenter segmenter_;
    SourceId source_;
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> begins_;
};

using CodedPlace = std::pair<SourceId, Span>;

std::set<CodedPlace> coded_already(const store::Project& project, CodeId code, const std::string& coder) {
    std::set<CodedPlace> places;
    for (const auto& candidate : store::coders(project)) {
        if (candidate.name != coder) continue;
        for (const auto& coding : store::codings(project, {{}, code, candidate.id})) {
            places.emplace(coding.source, coding.span);
        }
    }
    return places;
}

}  // namespace

AutocodePlan plan_autocode(const store::Project& project, const AutocodeRequest& request,
                           Progress& progress) {
    AutocodePlan plan;
    auto taken = coded_already(project, request.code, request.coder);
    const auto before = taken;
    Units units{project, request.unit};
    const auto codebook = store::codebook(project);
    const auto index = codebook.index_of(request.code);
    const auto by_kind = index ? default_polarity(codebook.codes()[*index].kind) : Polarity::none;

    for (const auto& hit : search(project, request.search, progress)) {
        ++plan.hits;
        const CodedPlace place{hit.source, units.around(hit)};
        if (!taken.insert(place).second) {
            plan.already += before.contains(place) ? 1U : 0U;
            continue;
        }
        Coding coding;
        coding.source = hit.source;
        coding.code = request.code;
        coding.span = place.second;
        coding.polarity = request.polarity.value_or(by_kind);
        plan.codings.push_back(std::move(coding));
    }
    return plan;
}

void apply_autocode(store::Change& change, AutocodePlan& plan) {
    const auto coder = store::coder_named(change, change.coder());
    std::optional<store::SourceLayout> layout;
    for (auto& coding : plan.codings) {
        if (!layout || layout->source() != coding.source) layout.emplace(change, coding.source);
        coding.coder = coder.id;
        store::add_coding(change, coding, *layout);
    }
}

}  // namespace coding::analysis
