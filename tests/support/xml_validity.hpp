// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Why an XML text does not follow schemas/NAME (an XSD); empty when it does.
std::string schema_faults_of_xml(const std::string& schema_name, const std::string& xml);
