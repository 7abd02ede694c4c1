// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coding::containers {

/// Writes XML as it comes, to a sink that takes it in pieces, the last of them at finish(). Characters that
/// XML cannot hold (control characters) are written as U+FFFD; line ends and tabs come back as they were.
class XmlWriter {
  public:
    using Sink = std::function<void(std::string_view)>;
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    /// Lines keep editors and other programs happy, where elements hold elements alone or text alone; text
    /// with elements in it bears none.
    enum class Layout { a_line_an_element, one_line };

    explicit XmlWriter(Sink sink, Layout layout = Layout::a_line_an_element)
        : sink_(std::move(sink)), layout_(layout) {}
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;
    ~XmlWriter() = default;

    /// `<?xml …?>`.
    void declaration();
    void start(std::string_view name);
    void start(std::string_view name, Attributes attributes);
    /// Of the element just started.
    void attribute(std::string_view name, std::string_view value);
    void text(std::string_view text);
    /// XML that was written before.
    void raw(std::string_view xml);
    void end();

    /// Hands the last piece to the sink.
    void finish();

    /// An element with nothing but text in it.
    void simple(std::string_view name, std::string_view text);
    /// An element with nothing in it.
    void empty(std::string_view name, Attributes attributes = {});

  private:
    void close_tag();
    void write(std::string_view piece);
    void escaped(std::string_view text, bool in_attribute);

    Sink sink_;
    Layout layout_;
    std::string pending_;
    std::string open_;  ///< names of the elements that are open, one behind the other
    std::vector<std::size_t> name_sizes_;
    bool tag_open_ = false;
};

}  // namespace coding::containers
