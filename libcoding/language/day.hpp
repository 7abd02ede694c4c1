// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/language/message.hpp"

namespace coding {

/// A day as people read it: "12 March 2026"; a month (YYYY-MM) likewise, "March 2026". What is neither, as it
/// stands.
Message day_message(const Day& day);

}  // namespace coding
