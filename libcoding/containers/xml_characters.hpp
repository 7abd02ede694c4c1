// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <libxml/xmlstring.h>

namespace coding::containers {

/// What libxml2 holds, as text; empty for none.
inline std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(text)};
}

}  // namespace coding::containers
