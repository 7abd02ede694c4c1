// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/language/message.hpp"

namespace coding::exchange {

/// "#rrggbb" in lower case, from "#rrggbb", "rrggbb", "#rgb", "rgb(255, 0, 10)" and the names of colours in
/// CSS
/// ("red"); empty stays empty. Nothing for any other word: what eight digits mean, for one, is not sure.
std::optional<std::string> colour_said(std::string_view word);

/// Codes whose colour could not be read: no reason to refuse a codebook, but one to tell.
class UnreadColours {
  public:
    void meet(std::string_view colour, std::string_view code);
    void tell(std::vector<Message>& notes) const;

  private:
    std::size_t count_ = 0;
    std::string colour_, code_;  ///< the first
};

}  // namespace coding::exchange
