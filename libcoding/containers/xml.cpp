// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/xml.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <span>

#include <libxml/parser.h>

#include "libcoding/containers/xml_characters.hpp"
#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr std::size_t xml_depth_limit = 256;
constexpr std::size_t attribute_limit = 500;
constexpr std::size_t parsed_at_once = 128UL << 10;

std::string_view view(const xmlChar* text, std::size_t size) {
    return {reinterpret_cast<const char*>(text), size};
}

[[noreturn]] void refuse_many_attributes(Where where) {
    throw Error{
        ErrorKind::input,
        Message{"An element of the document’s XML bears more than {0, number} attributes.", attribute_limit},
        Message{"No text that people write needs that; ask whoever sent the file what it is."},
        std::move(where)};
}

/// The attributes of a tag that the parser cannot take yet, as its end has not come. libxml2 compares each
/// attribute of a tag with all before it, so a tag of millions of them would take hours: it must be refused
/// before it is whole. (A tag that comes in one piece is short enough to be compared, and refused then.)
class WaitingTag {
  public:
    /// `waiting` is what the parser has left, and each time begins as before until the parser goes on.
    [[nodiscard]] bool bears_too_much(std::string_view waiting) {
        constexpr std::size_t pieces_around_a_border = 2;
        const bool is_tag = waiting.size() > pieces_around_a_border * parsed_at_once && waiting[0] == '<' &&
                            waiting[1] != '!' && waiting[1] != '?' && waiting[1] != '/';
        if (!is_tag || waiting.size() < seen_) *this = {};
        if (!is_tag) return false;
        while (attributes_ <= attribute_limit) {
            const auto found =
                closing_ == '\0' ? waiting.find_first_of("\"'", seen_) : waiting.find(closing_, seen_);
            seen_ = std::min(found, waiting.size());
            if (seen_ == waiting.size()) break;
            const bool opens = closing_ == '\0';
            attributes_ += opens ? 1U : 0U;
            closing_ = opens ? waiting[seen_] : '\0';
            ++seen_;
        }
        return attributes_ > attribute_limit;
    }

  private:
    std::size_t seen_ = 0;
    std::size_t attributes_ = 0;
    char closing_ = '\0';  ///< what closes the value that is open
};

struct FreeParser {
    void operator()(xmlParserCtxt* parser) const {
        xmlFreeDoc(parser->myDoc);
        xmlFreeParserCtxt(parser);
    }
};

}  // namespace

/// One run of the parser. libxml2 calls back through C, where no exception may pass: the first one is kept,
/// the parser is stopped, and the exception goes on once libxml2 has returned.
class XmlParser::Run {
  public:
    explicit Run(const XmlHandler& handler) : handler_(handler) {
        xmlSAXHandler callbacks{};
        callbacks.initialized = XML_SAX2_MAGIC;
        callbacks.internalSubset = on_document_type;
        callbacks.startElementNs = on_start;
        callbacks.endElementNs = on_end;
        callbacks.characters = on_text;
        callbacks.ignorableWhitespace = on_text;
        callbacks.cdataBlock = on_text;
        // No error callback: what libxml2 found is read afterwards, and nothing is printed.
        parser_.reset(xmlCreatePushParserCtxt(&callbacks, this, nullptr, 0, nullptr));
        if (!parser_) throw std::bad_alloc{};
        // NOENT gives attribute values with &amp; put in place; there are no other entities, as no
        // declaration gets in. HUGE lifts the limit on text (10 MB) and on depth, for which there is our own.
        xmlCtxtUseOptions(parser_.get(), XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE);
    }

    void feed(std::string_view xml) {
        while (!xml.empty() && !failure_ && parser_->wellFormed != 0) {
            const auto chunk = xml.substr(0, parsed_at_once);
            xmlParseChunk(parser_.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
            xml.remove_prefix(chunk.size());
            if (waiting_tag_.bears_too_much(waiting()) && !failure_) refuse_many_attributes({{}, line(), {}});
        }
        throw_fault();
    }

    void finish() {
        if (!failure_ && parser_->wellFormed != 0) xmlParseChunk(parser_.get(), nullptr, 0, 1);
        throw_fault();
    }

  private:
    void throw_fault() const {
        if (failure_) std::rethrow_exception(failure_);
        if (parser_->wellFormed != 0) return;
        throw Error{ErrorKind::input, Message{"The document’s XML is not well-formed."},
                    Message{"The file may be cut off or was changed by hand; export it again from the "
                            "program that made it."},
                    Where{{}, line_of_fault(), {}}};
    }

    [[nodiscard]] std::size_t line_of_fault() const {
        const auto* const error = xmlCtxtGetLastError(parser_.get());
        return error == nullptr ? 0 : static_cast<std::size_t>(std::max(error->line, 0));
    }

    [[nodiscard]] std::string_view waiting() const {
        const auto* input = parser_->input;
        return input == nullptr ? std::string_view{}
                                : view(input->cur, static_cast<std::size_t>(input->end - input->cur));
    }

    [[nodiscard]] std::size_t line() const {
        return parser_->input == nullptr ? 0 : static_cast<std::size_t>(std::max(parser_->input->line, 0));
    }

    template <class Work>
    void guarded(const Work& work) {
        if (failure_) return;
        try {
            work();
        } catch (...) {
            failure_ = std::current_exception();
            xmlStopParser(parser_.get());
        }
    }

    void start(const xmlChar* name, const xmlChar* name_space, std::size_t declared,
               std::span<const xmlChar*> attributes) {
        // Each name is looked for among the namespaces in scope.
        namespaces_.push_back((namespaces_.empty() ? 0 : namespaces_.back()) + declared);
        if (namespaces_.back() > attribute_limit || attributes.size() > 5 * attribute_limit) {
            refuse_many_attributes({{}, line(), std::string{view(name)}});
        }
        if (namespaces_.size() > xml_depth_limit) {
            throw Error{
                ErrorKind::input,
                Message{"The document’s XML is nested more than {0, number} elements deep.", xml_depth_limit},
                Message{"No text that people write needs that; ask whoever sent the file what it is."},
                Where{{}, line(), std::string{view(name)}}};
        }
        if (!handler_.start) return;
        element_.name = view(name);
        element_.name_space = view(name_space);
        element_.attributes.clear();
        // Five pointers an attribute: name, prefix, namespace, begin and end of the value.
        for (std::size_t i = 0; i + 4 < attributes.size(); i += 5) {
            const auto size = static_cast<std::size_t>(attributes[i + 4] - attributes[i + 3]);
            element_.attributes.emplace_back(view(attributes[i]), view(attributes[i + 3], size));
        }
        handler_.start(element_);
    }

    void end(const xmlChar* name) {
        namespaces_.pop_back();
        if (handler_.end) handler_.end(view(name));
    }

    static Run& self(void* context) { return *static_cast<Run*>(context); }

    static void on_start(void* context, const xmlChar* name, const xmlChar* /*prefix*/,
                         const xmlChar* name_space, int declared, const xmlChar** /*namespaces*/,
                         int attribute_count, int /*defaulted*/, const xmlChar** attributes) {
        self(context).guarded([&] {
            self(context).start(name, name_space, static_cast<std::size_t>(declared),
                                {attributes, static_cast<std::size_t>(attribute_count) * 5});
        });
    }

    static void on_end(void* context, const xmlChar* name, const xmlChar* /*prefix*/,
                       const xmlChar* /*name_space*/) {
        self(context).guarded([&] { self(context).end(name); });
    }

    static void on_text(void* context, const xmlChar* text, int size) {
        self(context).guarded([&] {
            const auto& handler = self(context).handler_;
            if (handler.text) handler.text(view(text, static_cast<std::size_t>(size)));
        });
    }

    static void on_document_type(void* context, const xmlChar* /*name*/, const xmlChar* /*external*/,
                                 const xmlChar* /*uri*/) {
        self(context).guarded([&] {
            throw Error{
                ErrorKind::input,
                Message{"The document’s XML holds a document type declaration, which is not accepted."},
                Message{"Such declarations can read other files. Save the document again with an office "
                        "program of today."},
                Where{{}, self(context).line(), {}}};
        });
    }

    const XmlHandler& handler_;
    std::unique_ptr<xmlParserCtxt, FreeParser> parser_;
    XmlElement element_{};
    std::vector<std::size_t> namespaces_;  ///< in scope, at each open element
    WaitingTag waiting_tag_;
    std::exception_ptr failure_;
};

XmlParser::XmlParser(const XmlHandler& handler) : run_(std::make_unique<Run>(handler)) {}
XmlParser::~XmlParser() = default;
XmlParser::XmlParser(XmlParser&&) noexcept = default;
XmlParser& XmlParser::operator=(XmlParser&&) noexcept = default;

void XmlParser::feed(std::string_view piece) {
    run_->feed(piece);
}

void XmlParser::finish() {
    run_->finish();
}

std::optional<std::string_view> XmlElement::attribute(std::string_view local_name) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& each) { return each.first == local_name; });
    return found == attributes.end() ? std::nullopt : std::optional{found->second};
}

void parse_xml(std::string_view xml, const XmlHandler& handler) {
    XmlParser parser{handler};
    parser.feed(xml);
    parser.finish();
}

}  // namespace coding::containers
