// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "program.hpp"

/// The sample study in a project "p", as script/demo brings it in.
struct SampleStudy {
    Workshop shop;

    SampleStudy() {
        const std::string samples{FOCALE_SOURCE_DIR "/samples"};
        shop.done({"new", "p"});
        shop.done({"import", "p", samples + "/codebook.csv", samples + "/guide.csv"});
        shop.done({"import", "p", samples + "/sources"});
        shop.done({"import", "p", samples + "/participants.csv", samples + "/presence.csv"});
        shop.done({"import", "p", samples + "/codings-maud.csv", "--as", "Maud"});
        shop.done({"import", "p", samples + "/codings-karim.csv", "--as", "Karim"});
    }

    [[nodiscard]] nlohmann::json report(const std::string& name,
                                        const std::vector<std::string>& options = {}) const {
        std::vector<std::string> words{"report", "p", name, "-f", "json"};
        words.insert(words.end(), options.begin(), options.end());
        return nlohmann::json::parse(shop.done(words));
    }
};
