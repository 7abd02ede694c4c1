// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace coding::text {

/// A code page of Windows, DOS or the Macintosh by its number, as RTF names it: 1252, 1250, 932, 437, 10000.
class CodePage {
  public:
    /// A page that is not known is read as 1252.
    explicit CodePage(int number);
    ~CodePage();
    CodePage(CodePage&&) noexcept;
    CodePage& operator=(CodePage&&) noexcept;

    /// The bytes as UTF-8; what they do not spell stands as U+FFFD, control characters as spaces.
    [[nodiscard]] std::string utf8(std::string_view bytes) const;

  private:
    struct Converter;
    std::unique_ptr<Converter> converter_;
};

}  // namespace coding::text
