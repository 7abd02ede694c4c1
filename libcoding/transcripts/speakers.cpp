// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/speakers.hpp"

#include <algorithm>
#include <numeric>

namespace coding::transcripts {
namespace {

constexpr std::size_t index_of(LabelForm form) {
    return static_cast<std::size_t>(form);
}

/// Forms that running text seldom has by chance; the others ask for more evidence.
constexpr bool strong(LabelForm form) {
    return form < LabelForm::dash;
}

std::uint32_t strong_count(const Candidate& candidate) {
    return std::accumulate(candidate.counts.begin(),
                           candidate.counts.begin() + static_cast<std::ptrdiff_t>(LabelForm::dash),
                           std::uint32_t{0});
}

class Decision {
  public:
    Decision(Scan& scan, std::size_t heading_lines) : scan_{scan} {
        begin_ = static_cast<std::size_t>(
            std::find_if(scan.segments.begin(), scan.segments.end(),
                         [heading_lines](const Segment& segment) { return segment.line >= heading_lines; }) -
            scan.segments.begin());
    }

    void run() {
        forget_heading_block();
        part_questions_from_labels();
        count_lines();
        for (auto& candidate : scan_.candidates) recurring(candidate);
        names_with_times();
        names_as_headings();
        names_behind_times();
        few_words();
        weigh();
        for (auto& candidate : scan_.candidates) {
            if (candidate.total == 1 && !taken(candidate)) single(candidate);
        }
        if (taken_lines_ == 0) all_or_none();
    }

  private:
    Candidate& candidate_of(const Segment& segment) {
        return scan_.candidates[static_cast<std::size_t>(segment.candidate)];
    }

    void forget(Segment& segment) {
        if (segment.candidate == no_candidate) return;
        auto& candidate = candidate_of(segment);
        --candidate.counts[index_of(segment.label.form)];
        --candidate.total;
        segment.candidate = no_candidate;
    }

    void forget_heading_block() {
        for (std::size_t i = 0; i < begin_; ++i) forget(scan_.segments[i]);
    }

    /// "Q1 : …" once or twice is a heading; more often it is a speaker.
    void part_questions_from_labels() {
        for (auto i = begin_; i < scan_.segments.size(); ++i) {
            auto& segment = scan_.segments[i];
            if (segment.question < 0 || segment.candidate == no_candidate) continue;
            const auto& candidate = candidate_of(segment);
            if (candidate.total >= 3 && !candidate.form.common) {
                segment.question = -1;
            } else {
                forget(segment);
            }
        }
    }

    void count_lines() {
        for (auto i = begin_; i < scan_.segments.size(); ++i) {
            const auto& segment = scan_.segments[i];
            if (segment.blank || segment.time_only || segment.machine || segment.question >= 0) continue;
            ++lines_;
            // A name on a line of its own leads the words below it: together they are one.
            if (segment.name_line) --lines_;
        }
        lines_ = std::max<std::size_t>(lines_, 1);
        for (const auto& candidate : scan_.candidates) {
            if (!solid(candidate)) continue;
            for (std::size_t form = 0; form < label_forms; ++form) {
                solid_[form] += candidate.counts[form];
                names_[form] += candidate.counts[form] > 0 ? 1U : 0U;
            }
        }
    }

    static bool solid(const Candidate& candidate) {
        if (candidate.form.common) return false;
        if (candidate.form.look == NameLook::lower) return candidate.total >= 3;
        return candidate.total >= 2 && candidate.form.look >= NameLook::titled;
    }

    [[nodiscard]] double share(std::size_t count) const {
        return static_cast<double>(count) / static_cast<double>(lines_);
    }
    [[nodiscard]] double share(LabelForm form) const { return share(solid_[index_of(form)]); }
    [[nodiscard]] double strong_share() const {
        std::size_t sum = 0;
        for (std::size_t form = 0; form < index_of(LabelForm::dash); ++form) sum += solid_[form];
        return share(sum);
    }

    static bool taken(const Candidate& candidate) {
        return std::find(candidate.taken.begin(), candidate.taken.end(), true) != candidate.taken.end();
    }

    void take(Candidate& candidate, LabelForm form) { candidate.taken[index_of(form)] = true; }

    void take_strong(Candidate& candidate) {
        for (std::size_t form = 0; form < index_of(LabelForm::dash); ++form) candidate.taken[form] = true;
    }

    /// Labels that are met more than once.
    void recurring(Candidate& candidate) {
        if (!solid(candidate)) return;
        const auto look = candidate.form.look;
        const auto count = strong_count(candidate);
        if (count >= 2) {
            const bool name = look >= NameLook::full_name || count >= 5 || strong_share() >= 0.1;
            const bool lower = look == NameLook::lower && strong_share() < 0.3;
            if (name && !lower) take_strong(candidate);
        } else if (count == 1 && look >= NameLook::capitals) {
            take_strong(candidate);
        }
        const bool known = count >= 2 && candidate.taken[0];
        for (const auto form : {LabelForm::dash, LabelForm::tab}) {
            const bool enough = share(form) >= 0.2 || (look == NameLook::coded && candidate.count(form) >= 3);
            if (candidate.count(form) > 0 && (enough || known)) take(candidate, form);
        }
        if (comma_names(candidate, known)) take(candidate, LabelForm::comma);
        const bool round = names_[index_of(LabelForm::round)] >= 2 && share(LabelForm::round) >= 0.2;
        if (round && look >= NameLook::titled) take(candidate, LabelForm::round);
        const auto alone = candidate.count(LabelForm::alone);
        if (alone > 0 && (known || (alone >= 2 && share(LabelForm::alone) >= 0.15)))
            take(candidate, LabelForm::alone);
    }

    /// "Marie, formatrice :" always says the same of Marie; "Marie, tu disais :" speaks to her.
    [[nodiscard]] bool comma_names(const Candidate& candidate, bool known) const {
        const auto count = candidate.count(LabelForm::comma);
        if (count == 0) return false;
        if (candidate.aside_role) return true;
        const bool name = known || candidate.form.look >= NameLook::full_name || count >= 5 ||
                          strong_share() >= 0.1 || share(LabelForm::comma) >= 0.2;
        return count >= 2 && !candidate.asides_differ && name;
    }

    /// "Nom 0:12" above the words, as meeting programs write each turn: where such names recur, those that
    /// speak once or are called "salle de réunion" are speakers too.
    void names_with_times() {
        if (solid_[index_of(LabelForm::timed)] < 2 || !words_below_names(LabelForm::timed)) return;
        for (auto& candidate : scan_.candidates) {
            if (candidate.count(LabelForm::timed) > 0 && !candidate.form.common)
                take(candidate, LabelForm::timed);
        }
    }

    /// "## Marie" above each turn: nearly all headings are names that come back. The parts of a text seldom
    /// do.
    void names_as_headings() {
        constexpr auto form = LabelForm::heading;
        const auto names_somebody = [&](const Segment& segment) {
            return segment.candidate != no_candidate && segment.label.form == form &&
                   solid(candidate_of(segment));
        };
        const auto first = std::find_if(scan_.segments.begin() + static_cast<std::ptrdiff_t>(begin_),
                                        scan_.segments.end(), names_somebody);
        const auto headings = std::count_if(first, scan_.segments.end(),
                                            [](const Segment& segment) { return segment.heading; });
        const auto names = std::count_if(first, scan_.segments.end(), names_somebody);
        if (names_[index_of(form)] < 2 || names < 4 || names * 5 < headings * 4) return;
        if (!words_below_names(form)) return;
        std::for_each(scan_.segments.begin(), first, [&](Segment& segment) {
            if (segment.label.form == form) forget(segment);  // the title
        });
        for (auto& candidate : scan_.candidates) {
            const auto& name = candidate.form;
            if (candidate.count(form) == 0 || name.common || name.look < NameLook::titled) continue;
            take(candidate, form);
            candidate.sure = candidate.total > 1;
        }
    }

    /// False for the programme of a day, where the next time stands below.
    [[nodiscard]] bool words_below_names(LabelForm form) const {
        const auto names_alone = [form](const Segment& segment) {
            return segment.candidate != no_candidate && segment.name_line && segment.label.form == form;
        };
        std::size_t with_words = 0;
        std::size_t without = 0;
        for (auto i = begin_; i < scan_.segments.size(); ++i) {
            if (!names_alone(scan_.segments[i])) continue;
            auto next = i + 1;
            while (next < scan_.segments.size() && scan_.segments[next].blank) ++next;
            const bool words = next < scan_.segments.size() && !names_alone(scan_.segments[next]);
            ++(words ? with_words : without);
        }
        return without * 4 <= with_words;
    }

    /// "[00:12:31] la dame du fond : …" where the labels that recur all stand behind a time code.
    void names_behind_times() {
        std::size_t labels = 0;
        std::size_t timed = 0;
        for (const auto& candidate : scan_.candidates) {
            if (!solid(candidate)) continue;
            labels += strong_count(candidate);
            timed += candidate.behind_times;
        }
        if (timed < 3 || timed * 10 < labels * 9) return;
        for (auto& candidate : scan_.candidates) {
            const bool each = candidate.behind_times > 0 && candidate.behind_times == candidate.total;
            if (!each || candidate.form.common || taken(candidate)) continue;
            take_strong(candidate);
            candidate.sure = false;
        }
    }

    /// "la dame du fond : …", time and again among names or where nearly every line begins so: speakers, but
    /// not surely.
    void few_words() {
        const auto may_speak = [](const Candidate& candidate) {
            return candidate.form.look == NameLook::words && !candidate.form.common && candidate.total >= 3;
        };
        std::size_t led = 0;
        for (const auto& candidate : scan_.candidates) led += may_speak(candidate) ? candidate.total : 0;
        if (strong_share() < 0.1 && share(led) < 0.6) return;
        for (auto& candidate : scan_.candidates) {
            if (!may_speak(candidate) || taken(candidate)) continue;
            take_strong(candidate);
            candidate.sure = false;
        }
    }

    /// How many lines the labels taken so far lead, and which forms and looks they have.
    void weigh() {
        for (const auto& candidate : scan_.candidates) {
            for (std::size_t form = 0; form < label_forms; ++form) {
                if (!candidate.taken[form]) continue;
                taken_lines_ += candidate.counts[form];
                taken_[form] += candidate.counts[form];
                if (candidate.form.look <= NameLook::full_name) taken_titled_ += candidate.counts[form];
            }
        }
    }

    /// Labels that are met once: what the others look like decides.
    void single(Candidate& candidate) {
        if (candidate.form.common || candidate.form.look <= NameLook::lower) return;
        std::size_t form = 0;
        while (form < label_forms && candidate.counts[form] == 0) ++form;
        if (form == label_forms) return;
        const bool strong_form = strong(static_cast<LabelForm>(form));
        const bool trade = candidate.form.look == NameLook::role && strong_form;
        if (trade || candidate.aside_role) {
            candidate.taken[form] = true;
            return;
        }
        if (candidate.dressed > 0) return;
        if (taken_[form] == 0 || share(taken_lines_) < 0.3) return;
        if (candidate.form.look == NameLook::titled) {
            // One word with a capital begins many a sentence: it must look like the others, in a text that is
            // all labels.
            if (share(taken_lines_) < 0.5 || taken_titled_ * 2 < taken_lines_) return;
            if (!strong_form && form != index_of(LabelForm::round)) return;
        }
        candidate.taken[form] = true;
        candidate.sure = false;
    }

    /// A short text in which every line has a label and no label comes twice: "Marie : bonjour", "Paul :
    /// salut".
    void all_or_none() {
        std::size_t labelled = 0;
        std::size_t names = 0;
        for (const auto& candidate : scan_.candidates) {
            if (candidate.total == 0 || candidate.form.look == NameLook::words) continue;
            if (candidate.form.common) return;
            if (candidate.form.look == NameLook::lower || strong_count(candidate) == 0) continue;
            labelled += strong_count(candidate);
            ++names;
        }
        const bool coded_pair =
            names >= 2 && share(labelled) >= 0.5 &&
            std::all_of(scan_.candidates.begin(), scan_.candidates.end(), [](const Candidate& candidate) {
                return candidate.total == 0 || candidate.form.look == NameLook::words ||
                       candidate.form.look >= NameLook::capitals;
            });
        if (!coded_pair && (names < 2 || share(labelled) < 0.8)) return;
        for (auto& candidate : scan_.candidates) {
            if (candidate.total == 0 || candidate.form.look <= NameLook::lower) continue;
            take_strong(candidate);
            candidate.sure = candidate.total > 1;
        }
    }

    Scan& scan_;
    std::size_t begin_ = 0;
    std::size_t lines_ = 0;
    std::size_t taken_lines_ = 0;
    std::size_t taken_titled_ = 0;
    std::array<std::size_t, label_forms> solid_{};
    std::array<std::size_t, label_forms> names_{};  ///< how many solid names stand so
    std::array<std::size_t, label_forms> taken_{};
};

}  // namespace

void decide_speakers(Scan& scan, std::size_t heading_lines) {
    Decision{scan, heading_lines}.run();
}

bool begins_turn(const Scan& scan, const Segment& segment) {
    if (segment.candidate == no_candidate || segment.question >= 0) return false;
    const auto& candidate = scan.candidates[static_cast<std::size_t>(segment.candidate)];
    return candidate.taken[static_cast<std::size_t>(segment.label.form)];
}

std::string display_name(const Candidate& candidate) {
    const Candidate::Spelling* best = &candidate.spellings.front();
    for (const auto& spelling : candidate.spellings) {
        if (spelling.count == 0) continue;
        const bool better = nicer(spelling.text, best->text);
        const bool equal = !better && !nicer(best->text, spelling.text);
        if (best->count == 0 || better || (equal && spelling.count > best->count)) best = &spelling;
    }
    return std::string{best->text};
}

Role role_of(const Candidate& candidate) {
    if (candidate.asks * 2 > candidate.total) return Role::moderator;
    if (candidate.form.role != Role::participant) return candidate.form.role;
    return candidate.aside_role.value_or(Role::participant);
}

}  // namespace coding::transcripts
