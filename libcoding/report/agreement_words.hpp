// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/analysis/agreement/statistics.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What people call a measure of agreement: "Cohen’s κ".
Message statistic_title(analysis::agreement::Statistic statistic);

/// What it compares and with what, in a sentence.
Definition statistic_definition(analysis::agreement::Statistic statistic);

}  // namespace coding::report
