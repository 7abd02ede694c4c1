// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"

#include <utility>

#include "libcoding/language/catalogue.hpp"

namespace coding {

Error::Error(ErrorKind kind, Message message, Message hint, Where where)
    : kind_(kind),
      message_(std::move(message)),
      hint_(std::move(hint)),
      where_(std::move(where)),
      what_(Catalogue{Language::english}.text(message_)) {}

Error Error::in_file(std::string file) const {
    auto where = where_;
    where.file = std::move(file);
    return {kind_, message_, hint_, std::move(where)};
}

}  // namespace coding
