// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "libcoding/store/counting.hpp"

namespace coding::store {

/// What stands for a speaker (index in CountingTables::participants) where her label is not to be told.
using LabelInstead = std::function<std::optional<std::string>(std::uint32_t speaker)>;

/// The words of a span in corpus positions, for quotes: read from the file, a few at a time.
std::string quote(const Project& project, const CountingTables& tables, Span corpus_span,
                  const LabelInstead& instead = {});

}  // namespace coding::store
