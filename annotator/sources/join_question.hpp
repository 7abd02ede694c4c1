// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/model/people.hpp"

#include "annotator/app/workspace.hpp"

class QWidget;

namespace annotator {

/// Makes people one: asks under which name, and says which of what they say against each other will go.
void ask_to_join(const Workspace& workspace, std::vector<coding::Participant> people, QWidget* parent);

}  // namespace annotator
