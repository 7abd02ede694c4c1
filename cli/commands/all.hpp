// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.hpp"

// One function a command, each in the file of its name.
namespace cli {

Command new_command();
Command import_command();
Command export_command();
Command list_command();
Command code_command();
Command uncode_command();
Command autocode_command();
Command agreement_command();
Command codebook_command();
Command report_command();
Command search_command();
Command passages_command();
Command query_command();
Command summary_command();
Command dossier_command();
Command history_command();
Command undo_command();
Command redo_command();
Command check_command();
Command backup_command();
Command help_command();

}  // namespace cli
