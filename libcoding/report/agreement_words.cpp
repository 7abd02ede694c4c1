// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/agreement_words.hpp"

namespace coding::report {

using analysis::agreement::Statistic;

Message statistic_title(Statistic statistic) {
    switch (statistic) {
        case Statistic::percent:
            return Message{"Agreement"};
        case Statistic::cohen_kappa:
            return Message{"Cohen’s κ"};
        case Statistic::scott_pi:
            return Message{"Scott’s π"};
        case Statistic::fleiss_kappa:
            return Message{"Fleiss’ κ"};
        case Statistic::conger_kappa:
            return Message{"Conger’s κ"};
        case Statistic::brennan_prediger:
            return Message{"Brennan–Prediger"};
        case Statistic::gwet_ac:
            return Message{"Gwet’s AC"};
        case Statistic::krippendorff_alpha:
            return Message{"Krippendorff’s α"};
        case Statistic::u_alpha_1995:
            return Message{"uα (1995)"};
        case Statistic::u_alpha:
            return Message{"uα"};
        case Statistic::u_alpha_binary:
            return Message{"|uα"};
        case Statistic::cu_alpha:
            return Message{"cuα"};
        case Statistic::ku_alpha:
            return Message{"(k)uα"};
        case Statistic::gamma:
            return Message{"γ"};
        case Statistic::span_f1:
            return Message{"F1 of passages"};
        case Statistic::span_jaccard:
            return Message{"Jaccard of passages"};
    }
    return {};
}

Definition statistic_definition(Statistic statistic) {
    const auto meaning = [&] {
        switch (statistic) {
            case Statistic::percent:
                return Message{
                    "the share of pairs of coders that agree on a unit, on average over units; chance "
                    "is not taken off."};
            case Statistic::cohen_kappa:
                return Message{
                    "agreement of two coders beyond chance, where chance lets each draw from her own "
                    "distribution of values (Cohen 1960, 1968)."};
            case Statistic::scott_pi:
                return Message{
                    "agreement of two coders beyond chance, where chance lets both draw from one "
                    "distribution (Scott 1955)."};
            case Statistic::fleiss_kappa:
                return Message{"Scott’s π for any number of coders (Fleiss 1971)."};
            case Statistic::conger_kappa:
                return Message{"Cohen’s κ for any number of coders (Conger 1980)."};
            case Statistic::brennan_prediger:
                return Message{
                    "agreement beyond chance, where all values are equally likely (Brennan and "
                    "Prediger 1981)."};
            case Statistic::gwet_ac:
                return Message{
                    "AC1, with weights AC2: agreement beyond chance, where only units that are hard "
                    "to judge are left to chance; it stays steady where a value is rare (Gwet 2008)."};
            case Statistic::krippendorff_alpha:
                return Message{
                    "1 − observed / expected disagreement, over all pairable values, whatever the "
                    "number of coders and missing ratings (Krippendorff 2011)."};
            case Statistic::u_alpha_1995:
                return Message{
                    "units of a value against units of the same value, compared by the squared "
                    "lengths that do not overlap (Krippendorff 1995)."};
            case Statistic::u_alpha:
                return Message{
                    "where units lie and what they are, compared length by length (Krippendorff, "
                    "Mathet, Bouvry and Widlöcher 2016)."};
            case Statistic::u_alpha_binary:
                return Message{
                    "whether a place is in a unit at all, whatever its value (Krippendorff and "
                    "others 2016)."};
            case Statistic::cu_alpha:
                return Message{
                    "values alone, where units of two coders meet (Krippendorff and others 2016)."};
            case Statistic::ku_alpha:
                return Message{
                    "one value against all others, where units of two coders meet (Krippendorff and "
                    "others 2016)."};
            case Statistic::gamma:
                return Message{
                    "1 − disorder of the best alignment of units / that of units shifted by chance "
                    "(Mathet, Widlöcher and Métivier 2015)."};
            case Statistic::span_f1:
                return Message{
                    "2 × passages with the same bounds / all passages of both coders; chance is not "
                    "taken off (Hripcsak and Rothschild 2005)."};
            case Statistic::span_jaccard:
                return Message{
                    "length that both coders marked / length that one of them did; chance is not "
                    "taken off."};
        }
        return Message{};
    };
    return {statistic_title(statistic), meaning()};
}

}  // namespace coding::report
