// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xml_validity.hpp"

#include <cstdarg>
#include <cstdio>
#include <memory>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

namespace {

template <class Thing, void (*release)(Thing*)>
struct Release {
    void operator()(Thing* thing) const { release(thing); }
};

// The form that libxml2 asks for.
[[gnu::format(printf, 2, 3)]] void add_fault(void* faults, const char* format, ...) {
    char line[1024];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    *static_cast<std::string*>(faults) += line;
}

}  // namespace

std::string schema_faults_of_xml(const std::string& schema_name, const std::string& xml) {
    const auto path = std::string{FOCALE_SOURCE_DIR} + "/schemas/" + schema_name;
    const std::unique_ptr<xmlSchemaParserCtxt, Release<xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt>> parser{
        xmlSchemaNewParserCtxt(path.c_str())};
    const std::unique_ptr<xmlSchema, Release<xmlSchema, xmlSchemaFree>> schema{xmlSchemaParse(parser.get())};
    if (!schema) return "the schema " + path + " cannot be read\n";
    const std::unique_ptr<xmlDoc, Release<xmlDoc, xmlFreeDoc>> document{
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_HUGE)};
    if (!document) return "not well-formed\n";
    const std::unique_ptr<xmlSchemaValidCtxt, Release<xmlSchemaValidCtxt, xmlSchemaFreeValidCtxt>> check{
        xmlSchemaNewValidCtxt(schema.get())};
    std::string faults;
    xmlSchemaSetValidErrors(check.get(), add_fault, add_fault, &faults);
    const int result = xmlSchemaValidateDoc(check.get(), document.get());
    if (result != 0 && faults.empty()) faults = "not valid\n";
    return faults;
}
