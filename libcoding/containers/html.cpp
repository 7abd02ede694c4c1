// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/html.hpp"

#include <exception>
#include <memory>
#include <new>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "libcoding/containers/xml_characters.hpp"
#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr std::size_t html_depth_limit = 512;
constexpr std::size_t html_attribute_limit = 500;
constexpr std::size_t size_limit = 512UL << 20;

[[noreturn]] void refuse(Message message) {
    throw Error{ErrorKind::input, std::move(message),
                Message{"No text that people write needs that; ask whoever sent the file what it is."}};
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Behind the tag that opens at `at`. libxml2 compares each attribute of a tag with all before it, so a tag
/// of millions of them would take hours.
std::size_t behind_tag(std::string_view html, std::size_t at) {
    std::size_t attributes = 0;
    for (++at; at < html.size() && html[at] != '>'; ++at) {
        if (is_space(html[at]) && at + 1 < html.size() && !is_space(html[at + 1])) ++attributes;
        if (html[at] == '=') {
            while (at + 1 < html.size() && is_space(html[at + 1])) ++at;
            if (at + 1 < html.size() && (html[at + 1] == '"' || html[at + 1] == '\'')) {
                const auto closing = html.find(html[at + 1], at + 2);
                at = closing == std::string_view::npos ? html.size() - 1 : closing;
                ++attributes;
            }
        }
        if (attributes > 2 * html_attribute_limit)
            refuse(Message{"An element of this page bears more than {0, number} attributes.",
                           html_attribute_limit});
    }
    return at;
}

void check_tags(std::string_view html) {
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const bool opens = at + 1 < html.size() && is_letter(html[at + 1]);
        at = opens ? behind_tag(html, at) : at + 1;
    }
}

struct FreeHtmlParser {
    void operator()(htmlParserCtxt* parser) const {
        xmlFreeDoc(parser->myDoc);
        htmlFreeParserCtxt(parser);
    }
};

/// One run of the parser; exceptions are kept while libxml2 is on the stack, as in xml.cpp.
class Run {
  public:
    Run(std::string_view html, const XmlHandler& handler) : handler_{handler} {
        parser_.reset(htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
        if (!parser_) throw std::bad_alloc{};
        htmlCtxtUseOptions(parser_.get(), HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                              HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
        xmlSwitchEncoding(parser_.get(), XML_CHAR_ENCODING_UTF8);
        xmlSAXHandler callbacks{};
        callbacks.startElement = on_start;
        callbacks.endElement = on_end;
        callbacks.characters = on_text;
        callbacks.ignorableWhitespace = on_text;
        // Scripts and style sheets; without a callback of their own they would come as text.
        callbacks.cdataBlock = [](void*, const xmlChar*, int) {};
        *parser_->sax = callbacks;
        parser_->userData = this;
    }

    void parse() {
        htmlParseDocument(parser_.get());
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
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

    void start(const xmlChar* name, const xmlChar** attributes) {
        if (++depth_ > html_depth_limit)
            refuse(Message{"The elements of this page are nested more than {0, number} deep.",
                           html_depth_limit});
        if (!handler_.start) return;
        element_.name = view(name);
        element_.attributes.clear();
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
            element_.attributes.emplace_back(view(attributes[0]), view(attributes[1]));
        }
        handler_.start(element_);
    }

    static Run& self(void* context) { return *static_cast<Run*>(context); }

    static void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
        self(context).guarded([&] { self(context).start(name, attributes); });
    }

    static void on_end(void* context, const xmlChar* name) {
        self(context).guarded([&] {
            auto& run = self(context);
            if (run.depth_ > 0) --run.depth_;
            if (run.handler_.end) run.handler_.end(view(name));
        });
    }

    static void on_text(void* context, const xmlChar* text, int size) {
        self(context).guarded([&] {
            const auto& handler = self(context).handler_;
            if (handler.text)
                handler.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
        });
    }

    const XmlHandler& handler_;
    std::unique_ptr<htmlParserCtxt, FreeHtmlParser> parser_;
    XmlElement element_{};
    std::size_t depth_ = 0;
    std::exception_ptr failure_;
};

}  // namespace

void parse_html(std::string_view utf8, const XmlHandler& handler) {
    if (utf8.empty()) return;
    if (utf8.size() > size_limit)
        refuse(Message{"This page is larger than {0, number} MB.", size_limit >> 20});
    check_tags(utf8);
    Run{utf8, handler}.parse();
}

}  // namespace coding::containers
