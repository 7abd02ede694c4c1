// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/dossier_definition.hpp"

#include <limits>

#include <nlohmann/json.hpp>

#include "libcoding/analysis/scope_bounds.hpp"
#include "libcoding/containers/json.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/count_columns.hpp"

namespace coding::report {
namespace {

constexpr std::size_t most_parts = 200;
constexpr int deepest_definition = 5;

[[noreturn]] void refuse(Message message) {
    throw Error{ErrorKind::input, std::move(message),
                Message{"schemas/dossier.schema.json tells how a dossier is written."}};
}

std::string text_of(const nlohmann::json& value, const std::string& key) {
    if (!value.is_string()) refuse(Message{"“{0}” must be a text.", key});
    return value.get<std::string>();
}

/// One text, or a list of them.
std::vector<std::string> texts_of(const nlohmann::json& value, const std::string& key) {
    if (!value.is_array()) return {text_of(value, key)};
    std::vector<std::string> texts;
    for (const auto& text : value) texts.push_back(text_of(text, key));
    return texts;
}

std::uint32_t whole_number_of(const nlohmann::json& value, const std::string& key) {
    if (!value.is_number_unsigned() ||
        value.get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) {
        refuse(Message{"“{0}” must be a whole number from 0 on.", key});
    }
    return value.get<std::uint32_t>();
}

bool flag_of(const nlohmann::json& value, const std::string& key) {
    if (!value.is_boolean()) refuse(Message{"“{0}” must be true or false.", key});
    return value.get<bool>();
}

/// {"public": "formateurs", "métier": ["a", "b"]}
std::vector<std::pair<std::string, std::string>> where_of(const nlohmann::json& value,
                                                          const std::string& key) {
    if (!value.is_object()) refuse(Message{"“{0}” must hold attributes and their values.", key});
    std::vector<std::pair<std::string, std::string>> where;
    for (const auto& [attribute, wanted] : value.items()) {
        for (auto& text : texts_of(wanted, attribute)) where.emplace_back(attribute, std::move(text));
    }
    return where;
}

/// A filter in the words of the command line; false: it is none.
bool read_filter(const std::string& key, const nlohmann::json& value, analysis::ScopeRequest& request) {
    if (key == "theme") {
        request.themes = texts_of(value, key);
    } else if (key == "code") {
        request.codes = texts_of(value, key);
    } else if (key == "source") {
        request.sources = texts_of(value, key);
    } else if (key == "group") {
        request.groups = texts_of(value, key);
    } else if (key == "coder") {
        request.coders = texts_of(value, key);
    } else if (key == "query") {
        request.query = text_of(value, key);
    } else if (key == "where") {
        request.where = where_of(value, key);
    } else if (key == "from") {
        analysis::set_from(request, text_of(value, key));
    } else if (key == "to") {
        analysis::set_to(request, text_of(value, key));
    } else if (key == "with-moderators") {
        request.with_moderators = flag_of(value, key);
    } else if (key == "every-coder") {
        request.every_coder = flag_of(value, key);
    } else {
        return false;
    }
    return true;
}

void read_choice(ReportOption option, const nlohmann::json& value, ReportChoices& choices) {
    const std::string key{name_of(option)};
    switch (option) {
        case ReportOption::by:
            choices.by = text_of(value, key);
            break;
        case ReportOption::across:
            choices.across = text_of(value, key);
            break;
        case ReportOption::measure:
            choices.measure = text_of(value, key);
            break;
        case ReportOption::within:
            choices.within = whole_number_of(value, key);
            break;
        case ReportOption::base:
            choices.base = whole_number_of(value, key);
            break;
        case ReportOption::run:
            choices.run = whole_number_of(value, key);
            break;
        case ReportOption::at_most:
            choices.at_most = whole_number_of(value, key);
            break;
        case ReportOption::attribution:
            choices.attribution = text_of(value, key);
            break;
        case ReportOption::search_words:
            choices.words = text_of(value, key);
            break;
    }
}

DossierReport read_report(const nlohmann::json& object) {
    DossierReport part;
    part.report = text_of(object.at("report"), "report");
    const auto& kind = report_kind(part.report);
    if (kind.name == "all") refuse(Message{"A dossier cannot hold a dossier."});
    for (const auto& [key, value] : object.items()) {
        if (key == "report") continue;
        if (key == "title") {
            part.title = text_of(value, key);
            continue;
        }
        if (read_filter(key, value, part.request)) continue;
        const auto option = from_name<ReportOption>(key);
        if (!option || !kind.takes(*option)) {
            refuse(Message{"The report “{0}” takes no “{1}”.", part.report, key});
        }
        read_choice(*option, value, part.choices);
    }
    return part;
}

std::variant<Heading, Paragraph, DossierReport> read_part(const nlohmann::json& object) {
    if (!object.is_object()) refuse(Message{"“{0}” must be a list of objects.", "parts"});
    if (object.contains("report")) return read_report(object);
    for (const std::string key : {"heading", "paragraph"}) {
        if (!object.contains(key) || object.size() != 1) continue;
        const auto text = name_message(text_of(object.at(key), key));
        if (key == "heading") return Heading{1, text};
        return Paragraph{text};
    }
    refuse(Message{"A part is a “report” with its choices, or a “heading” or a “paragraph” alone."});
}

void read_parts(const nlohmann::json& list, DossierDefinition& definition) {
    if (!list.is_array()) refuse(Message{"“{0}” must be a list of objects.", "parts"});
    if (list.size() > most_parts) refuse(Message{"A dossier has at most {0} parts.", most_parts});
    for (const auto& object : list) {
        try {
            definition.parts.push_back(read_part(object));
        } catch (const Error& fault) {
            const auto place = "parts " + std::to_string(definition.parts.size() + 1);
            throw Error{ErrorKind::input, fault.message(), fault.hint(), Where{{}, 0, place}};
        }
    }
}

}  // namespace

DossierDefinition usual_dossier(const analysis::ScopeRequest& request) {
    DossierDefinition definition;
    definition.request = request;
    for (const char* name :
         {"wall", "frequency", "levers", "forcefield", "matrix", "imaginaries", "actions", "quotes",
          "speakers", "interaction", "cooccurrence", "saturation", "agreement", "codebook", "methods"}) {
        definition.parts.emplace_back(DossierReport{name, {}, request, {}});
    }
    return definition;
}

DossierDefinition read_dossier_definition(std::string_view utf8) {
    const auto document = containers::read_json(utf8, deepest_definition);
    if (!document.is_object() || !document.contains("parts")) {
        refuse(Message{"The file holds no list “{0}”.", "parts"});
    }
    DossierDefinition definition;
    definition.from = DossierDefinition::From::file;
    for (const auto& [key, value] : document.items()) {
        if (key == "title") {
            definition.title = text_of(value, key);
        } else if (key == "language") {
            const auto tag = text_of(value, key);
            definition.language = language_from_tag(tag);
            if (!definition.language) refuse(Message{"The language “{0}” is neither fr nor en.", tag});
        } else if (key == "parts") {
            read_parts(value, definition);
        } else {
            refuse(Message{"A dossier has no “{0}”.", key});
        }
    }
    return definition;
}

}  // namespace coding::report
