// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/exchange/foreign_project.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// Brings a project of another program in, within a change: docs/OTHER-PROGRAMS.md tells what becomes of
/// what. Coders, codes (by path) and people (by name) are found or made. A text that is a source already
/// keeps its place, and what of its codings and memos is there already is left as it is: copies of two coders
/// may come in one after the other.
refi::ImportedProject import_foreign_project(store::Change& change, const store::Project& project,
                                             const ForeignProject& foreign, const ImportOptions& options,
                                             Progress& progress);

}  // namespace coding::exchange
