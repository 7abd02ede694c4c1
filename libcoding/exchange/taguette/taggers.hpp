// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace coding::exchange::taguette {

/// Who gave a highlight a tag: Taguette's highlights do not say, but its log of what was done does.
class Taggers {
  public:
    /// One entry of the log, in its order: who did it, and what in JSON.
    void read(const std::string& login, std::string_view payload);

    /// Who first put the tag on the highlight since it was last without; whoever touched it last where the
    /// log does not tell of the tag (it was merged into another); empty where it does not tell of the
    /// highlight.
    [[nodiscard]] std::string tagger(std::int64_t highlight, std::int64_t tag) const;

  private:
    struct Known {
        std::string last;
        std::map<std::int64_t, std::string> by_tag;
    };
    std::map<std::int64_t, Known> highlights_;
};

}  // namespace coding::exchange::taguette
