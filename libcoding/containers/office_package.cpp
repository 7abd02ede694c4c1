// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/office_package.hpp"

namespace coding::containers::office {
namespace {

const std::string package = "http://schemas.openxmlformats.org/package/2006/";

void relation(XmlWriter& writer, std::string_view id, const std::string& type, std::string_view target) {
    writer.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

std::string office_type(const std::string& kind) {
    return std::string{relations_namespace} + "/" + kind;
}

}  // namespace

std::string xml_part(const std::function<void(XmlWriter&)>& write, XmlWriter::Layout layout) {
    std::string xml;
    XmlWriter writer{[&](std::string_view piece) { xml += piece; }, layout};
    writer.declaration();
    write(writer);
    writer.finish();
    return xml;
}

std::string relations_part(const std::vector<Relation>& relations) {
    return xml_part([&](XmlWriter& writer) {
        writer.start("Relationships", {{"xmlns", package + "relationships"}});
        for (const auto& [id, kind, target] : relations) relation(writer, id, office_type(kind), target);
        writer.end();
    });
}

std::string root_relations_part(const std::string& main_part) {
    return xml_part([&](XmlWriter& writer) {
        writer.start("Relationships", {{"xmlns", package + "relationships"}});
        relation(writer, "main", office_type("officeDocument"), main_part);
        relation(writer, "properties", package + "relationships/metadata/core-properties",
                 "docProps/core.xml");
        writer.end();
    });
}

std::string content_types_part(const std::vector<std::pair<std::string, std::string>>& types) {
    return xml_part([&](XmlWriter& writer) {
        writer.start("Types", {{"xmlns", package + "content-types"}});
        const auto by_ending = [&](std::string_view ending, std::string_view type) {
            writer.empty("Default", {{"Extension", ending}, {"ContentType", type}});
        };
        by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
        by_ending("xml", "application/xml");
        by_ending("png", "image/png");
        by_ending("svg", "image/svg+xml");
        const auto part = [&](std::string_view name, std::string_view type) {
            writer.empty("Override", {{"PartName", name}, {"ContentType", type}});
        };
        for (const auto& [name, type] : types) part(name, type);
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        writer.end();
    });
}

std::string properties_part(const std::string& title, const std::string& subject,
                            const std::string& language) {
    return xml_part([&](XmlWriter& writer) {
        writer.start("cp:coreProperties", {{"xmlns:cp", package + "metadata/core-properties"},
                                           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
        writer.simple("dc:title", title);
        writer.simple("dc:subject", subject);
        writer.simple("dc:creator", "Focale " FOCALE_VERSION);
        writer.simple("dc:language", language);
        writer.end();
    });
}

}  // namespace coding::containers::office
