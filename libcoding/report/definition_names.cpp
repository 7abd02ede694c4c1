// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/definition_names.hpp"

#include <nlohmann/json.hpp>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/kinds.hpp"

namespace coding::report {
namespace {

using analysis::NameOf;
using OrderedJson = nlohmann::ordered_json;

class DefinitionNames {
  public:
    explicit DefinitionNames(const analysis::NameNow& now) : now_(now) {}

    /// Whether anything in the part is called otherwise now.
    bool rewrite(OrderedJson& part) {
        changed_ = false;
        const auto& kind = report_kind(part.at("report").get<std::string>());
        for (auto& [key, value] : part.items()) {
            if (key == "theme") each(value, NameOf::theme);
            if (key == "code") each(value, NameOf::code);
            if (key == "source") each(value, NameOf::source);
            if (key == "group") each(value, NameOf::group);
            if (key == "query") each(value, NameOf::query);
            if (key == "where") attributes_of(value);
            if ((key == "by" && kind.by.empty()) || key == "across") split(value);
            if (key == "attribution") fields(value);
        }
        return changed_;
    }

  private:
    void name(OrderedJson& text, NameOf of) {
        if (const auto called = now_(of, text.get<std::string>())) {
            text = *called;
            changed_ = true;
        }
    }

    void each(OrderedJson& names, NameOf of) {
        if (!names.is_array()) return name(names, of);
        for (auto& one : names) name(one, of);
    }

    void attributes_of(OrderedJson& where) {
        auto renamed = OrderedJson::object();
        for (const auto& [attribute, wanted] : where.items()) {
            OrderedJson called = attribute;
            name(called, NameOf::attribute);
            renamed[called.get<std::string>()] = wanted;
        }
        where = std::move(renamed);
    }

    void split(OrderedJson& by) {
        if (!analysis::is_built_in_split(by.get<std::string>())) name(by, NameOf::attribute);
    }

    /// "{name}, {métier}"
    void fields(OrderedJson& attribution) {
        const auto pattern = attribution.get<std::string>();
        std::string written;
        std::size_t at = 0;
        while (true) {
            const auto open = pattern.find('{', at);
            const auto close = open == std::string::npos ? open : pattern.find('}', open);
            if (close == std::string::npos) break;
            OrderedJson field = pattern.substr(open + 1, close - open - 1);
            if (!is_own_field(field.get<std::string>())) name(field, NameOf::attribute);
            written += pattern.substr(at, open + 1 - at) + field.get<std::string>() + "}";
            at = close + 1;
        }
        attribution = written + pattern.substr(at);
    }

    static bool is_own_field(const std::string& field) {
        return field == "name" || field == "code" || field == "group" || field == "source" || field == "date";
    }

    const analysis::NameNow& now_;
    bool changed_ = false;
};

}  // namespace

std::string definition_with_names_now(const std::string& definition, const analysis::NameNow& now) {
    auto document = OrderedJson::parse(definition, nullptr, false);
    if (!document.is_object() || !document.contains("parts")) return definition;
    DefinitionNames names{now};
    bool changed = false;
    for (auto& part : document.at("parts")) {
        if (part.contains("report") && names.rewrite(part)) changed = true;
    }
    return changed ? document.dump(2) + "\n" : definition;
}

}  // namespace coding::report
