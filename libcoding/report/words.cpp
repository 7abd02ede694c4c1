// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/words.hpp"

#include <map>
#include <string>

namespace coding::report {

Message word_message(std::string_view column, std::string_view word) {
    // "none" is the one word that two sets share.
    if (column == "polarity" && word == "none") return {};
    // How an action came out is kept as the side of its coding.
    if (column == "result" && word == "lever") return Message{"went well"};
    if (column == "result" && word == "barrier") return Message{"went badly"};
    if (column == "result" && word == "ambivalent") return Message{"well and badly"};
    static const std::map<std::string_view, Message> words{
        {"focus_group", Message{"focus group"}},
        {"interview", Message{"interview"}},
        {"field_notes", Message{"field notes"}},
        {"document", Message{"document"}},
        {"participant", Message{"participant"}},
        {"moderator", Message{"moderator"}},
        {"observer", Message{"observer"}},
        {"unknown", Message{"unknown"}},
        {"none", Message{"none"}},
        {"anonymous", Message{"anonymous"}},
        {"named", Message{"named"}},
        {"concept", Message{"concept"}},
        {"theme", Message{"theme"}},
        {"imaginary", Message{"imaginary"}},
        {"approach", Message{"approach"}},
        {"lever", Message{"lever"}},
        {"barrier", Message{"barrier"}},
        {"action", Message{"action"}},
        {"projection", Message{"projection"}},
        {"ambivalent", Message{"ambivalent"}},
        {"change", Message{"change"}},
        {"bulk", Message{"import"}},
        {"undo", Message{"undo"}},
        {"redo", Message{"redo"}},
        {"note", Message{"note"}},
        {"rule", Message{"rule"}},
        {"theory", Message{"theory"}},
        {"language", Message{"language"}},
        {"method", Message{"method"}},
        {"journal", Message{"journal"}},
        {"agrees", Message{"agrees"}},
        {"nuances", Message{"nuances"}},
        {"contradicts", Message{"contradicts"}},
        {"completes", Message{"completes"}},
        {"asks", Message{"asks"}},
        {"answers", Message{"answers"}},
        {"in_favour", Message{"for"}},
        {"against", Message{"against"}},
        {"both", Message{"for and against"}},
        {"neither", Message{"neither"}},
        {"silent", Message{"silent"}},
        {"absent", Message{"absent"}},
        {"nothing", Message{"nothing"}},
        {"project", Message{"project"}},
        {"source", Message{"source"}},
        {"passage", Message{"passage"}},
        {"coding", Message{"coding"}},
        {"code", Message{"code"}},
        {"chi_squared", Message{"χ²"}},
        {"exact", Message{"exact"}},
        {"approximate", Message{"χ², few"}},
        {"definition", Message{"definition"}},
        {"when_to_use", Message{"when to use"}},
        {"when_not_to_use", Message{"when not to use"}},
        {"example", Message{"example"}},
        {"turns", Message{"turns"}},
        {"codes", Message{"codes"}},
        {"codings", Message{"codings"}},
        {"made", Message{"made"}},
        {"failed", Message{"could not be made"}},
        {"new", Message{"new"}},
        {"gone", Message{"gone"}},
        {"changed", Message{"changed"}},
        {"renamed", Message{"renamed"}},
    };
    const auto found = words.find(word);
    return found == words.end() ? Message{"{0}", std::string{word}} : found->second;
}

}  // namespace coding::report
