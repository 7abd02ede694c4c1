// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/query_names.hpp"

#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/analysis/query_tokens.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis {
namespace {

/// Whether a condition with these words reads as one that says just that.
bool reads_bare(NameOf of, const std::string& words) {
    if (words.find_first_of("[]\"") != std::string::npos) return false;
    PassageCondition wanted;
    wanted.of = PassageCondition::Of::attribute;
    wanted.attribute = of == NameOf::attribute ? words : "x";
    wanted.values = {of == NameOf::attribute ? "x" : words};
    try {
        return parse_conditions(wanted.attribute + "=" + wanted.values.front()) == std::vector{wanted};
    } catch (const Error&) {
        return false;
    }
}

/// A name as it is to stand where another stood: in quotation marks where that did, or where it needs them.
std::string in_place_of(const QueryName& old, const std::string& name) {
    const bool bare = old.written == old.name;
    if (old.of == NameOf::code) return bare ? query_name(name) : in_marks(name);
    return bare && reads_bare(old.of, name) ? name : in_marks(name);
}

}  // namespace

std::vector<QueryName> names_in_query(std::string_view query) {
    parse_passage_query(query);
    std::vector<QueryName> names;
    query_tokens(query, &names);
    return names;
}

std::string with_names_now(std::string_view query, const NameNow& now) {
    std::vector<QueryName> names;
    try {
        names = names_in_query(query);
    } catch (const Error&) {
        return std::string{query};
    }
    std::string written;
    std::size_t at = 0;
    for (const auto& name : names) {
        const auto called = now(name.of, name.name);
        if (!called) continue;
        const auto begin = static_cast<std::size_t>(name.written.data() - query.data());
        written += query.substr(at, begin - at);
        written += in_place_of(name, *called);
        at = begin + name.written.size();
    }
    written += query.substr(at);
    return written;
}

}  // namespace coding::analysis
