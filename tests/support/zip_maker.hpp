// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

/// A ZIP archive in memory, made by libzip from (name, bytes).
inline std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files,
                            const std::string& password = {}) {
    auto* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    if (zip == nullptr) throw std::runtime_error{"no archive could be made"};
    for (const auto& [name, bytes] : files) {
        if (name.ends_with('/')) {
            zip_dir_add(zip, name.c_str(), ZIP_FL_ENC_UTF_8);
            continue;
        }
        auto* entry = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(zip, name.c_str(), entry, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error{"no entry could be added"};
        if (!password.empty()) {
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.c_str());
        }
    }
    if (zip_close(zip) != 0) throw std::runtime_error{"the archive could not be written"};
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string result(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, result.data(), result.size());
    zip_source_close(source);
    zip_source_free(source);
    return result;
}
