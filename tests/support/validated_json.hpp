// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Why a JSON text does not follow schemas/NAME.schema.json; empty when it does.
std::string schema_faults(const std::string& schema_name, const std::string& json);
