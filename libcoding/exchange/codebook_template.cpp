// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_tables.hpp"

namespace coding::exchange {
namespace {

constexpr std::string_view transitions_french =
#include "libcoding/exchange/templates/transitions.fr.inc"
    ;
constexpr std::string_view transitions_english =
#include "libcoding/exchange/templates/transitions.en.inc"
    ;

}  // namespace

std::vector<Code> codebook_template(std::string_view name, std::string_view language) {
    if (name == "blank") return {};
    if (name == "transitions") {
        return read_codebook_csv(language.starts_with("fr") ? transitions_french : transitions_english);
    }
    throw Error{ErrorKind::not_found, Message{"There is no template “{0}”.", std::string{name}},
                Message{"There are “transitions” and “blank”; a codebook file (CSV, JSON) will do too."}};
}

}  // namespace coding::exchange
