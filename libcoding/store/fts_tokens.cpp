// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/fts_tokens.hpp"

#include <array>
#include <memory>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

namespace {

void require(bool sound) {
    if (sound) return;
    throw Error{ErrorKind::storage, Message{"The full-text index of this SQLite cannot be used."},
                Message{"Install SQLite with its extension FTS5."}};
}

/// How SQLite hands out FTS5's functions (https://sqlite.org/fts5.html#extending_fts5).
fts5_api& fts5(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* raw = nullptr;
    require(sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &raw, nullptr) == SQLITE_OK);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement{raw, sqlite3_finalize};
    sqlite3_bind_pointer(raw, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(raw);
    require(api != nullptr);
    return *api;
}

int take(void* tokens, int, const char* token, int size, int, int) {
    static_cast<std::vector<std::string>*>(tokens)->emplace_back(token, static_cast<std::size_t>(size));
    return SQLITE_OK;
}

}  // namespace

std::vector<std::string> fts_tokens(const Database& database, std::string_view folded) {
    fts5_api& api = fts5(database.handle());
    fts5_tokenizer tokenizer{};
    void* context = nullptr;
    require(api.xFindTokenizer(&api, "unicode61", &context, &tokenizer) == SQLITE_OK);
    std::array<const char*, 2> options{"remove_diacritics", "0"};
    Fts5Tokenizer* raw = nullptr;
    require(tokenizer.xCreate(context, options.data(), static_cast<int>(options.size()), &raw) == SQLITE_OK);
    const std::unique_ptr<Fts5Tokenizer, decltype(tokenizer.xDelete)> instance{raw, tokenizer.xDelete};
    std::vector<std::string> tokens;
    require(tokenizer.xTokenize(raw, &tokens, FTS5_TOKENIZE_QUERY, folded.data(),
                                static_cast<int>(folded.size()), take) == SQLITE_OK);
    return tokens;
}

}  // namespace coding::store
