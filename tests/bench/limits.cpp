// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/limits.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unistd.h>

namespace coding::bench {

namespace {

/// Starts a program; its output goes to a file.
pid_t started(std::vector<std::string>& words, const std::filesystem::path& output) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    pid_t child = 0;
    const int fault = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) throw std::runtime_error("not started: " + words[0]);
    return child;
}

/// In bytes. What the system counts at the end of a process would include what this one held when it began.
std::uint64_t most_memory_so_far(pid_t process) {
    std::ifstream status{"/proc/" + std::to_string(process) + "/status"};
    for (std::string word; status >> word;) {
        std::uint64_t kilobytes = 0;
        if (word == "VmHWM:" && status >> kilobytes) return 1024 * kilobytes;
    }
    return 0;
}

class Plain {
  public:
    explicit Plain(const std::filesystem::path& path) {
        sqlite3* raw = nullptr;
        check(sqlite3_open(path.c_str(), &raw));
        connection_.reset(raw);
    }
    void execute(const std::string& sql) const {
        check(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr));
    }
    [[nodiscard]] std::int64_t sum_of_columns(const char* sql) const {
        sqlite3_stmt* raw = nullptr;
        check(sqlite3_prepare_v2(connection_.get(), sql, -1, &raw, nullptr));
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement{raw, sqlite3_finalize};
        const int columns = sqlite3_column_count(raw);
        std::uint64_t sum = 0;
        while (sqlite3_step(raw) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                sum += static_cast<std::uint64_t>(sqlite3_column_int64(raw, column));
            }
        }
        return static_cast<std::int64_t>(sum);
    }

  private:
    static void check(int result) {
        if (result != SQLITE_OK) throw std::runtime_error(sqlite3_errstr(result));
    }
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    std::unique_ptr<sqlite3, Close> connection_;
};

/// A new database with one table (and its indices) of a project.
void copy_rows(const std::filesystem::path& project, const std::filesystem::path& copy,
               const std::vector<std::string>& tables, const std::vector<std::string>& statements) {
    std::filesystem::remove(copy);
    const auto page_size = Plain{project}.sum_of_columns("PRAGMA page_size");
    const Plain database{copy};
    database.execute("PRAGMA page_size = " + std::to_string(page_size) +
                     "; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ATTACH '" + project.string() +
                     "' AS project; BEGIN");
    for (const std::string& statement : tables) database.execute(statement);
    for (const std::string& statement : statements) database.execute(statement);
    database.execute("COMMIT");
}

}  // namespace

std::int64_t scan_rows(const std::filesystem::path& project) {
    const Plain database{project};
    return database.sum_of_columns(
               "SELECT id, code, coder, begin_block, begin_offset, begin_word, end_block, end_offset, "
               "end_word,"
               " polarity, intensity FROM coding WHERE hidden = 0") +
           database.sum_of_columns(
               "SELECT id, source, position, kind, speaker, question, begin_ms, characters, words FROM "
               "block");
}

std::int64_t open_plain(const std::filesystem::path& project) {
    return Plain{project}.sum_of_columns("SELECT count(*) FROM sqlite_schema");
}

void insert_text_rows(const std::filesystem::path& project, const std::filesystem::path& copy) {
    copy_rows(
        project, copy,
        {"CREATE TABLE block (id INTEGER PRIMARY KEY, source INTEGER, position INTEGER, kind TEXT, speaker"
         " INTEGER, speech_begin INTEGER, begin_ms INTEGER, end_ms INTEGER, question INTEGER, characters"
         " INTEGER, words INTEGER)",
         "CREATE UNIQUE INDEX block_position ON block (source, position)",
         "CREATE TABLE block_text (block INTEGER PRIMARY KEY, word_starts BLOB, text TEXT)",
         "CREATE VIRTUAL TABLE block_search USING fts5 (folded, content = '', detail = none, tokenize ="
         " \"unicode61 remove_diacritics 0\")"},
        {"INSERT INTO main.block SELECT * FROM project.block",
         "INSERT INTO main.block_text SELECT * FROM project.block_text",
         "INSERT INTO main.block_search (rowid, folded) SELECT block, text FROM project.block_text"});
}

void insert_coding_rows(const std::filesystem::path& project, const std::filesystem::path& copy) {
    copy_rows(
        project, copy,
        {"CREATE TABLE coding (id INTEGER PRIMARY KEY, source INTEGER, code INTEGER, coder INTEGER,"
         " begin_block INTEGER, begin_offset INTEGER, begin_word INTEGER, end_block INTEGER, end_offset"
         " INTEGER, end_word INTEGER, polarity INTEGER, intensity INTEGER, hidden INTEGER, batch INTEGER,"
         " condition TEXT, memo TEXT)",
         "CREATE INDEX coding_source ON coding (source)", "CREATE INDEX coding_code ON coding (code)",
         "CREATE INDEX coding_begin_block ON coding (begin_block)",
         "CREATE INDEX coding_end_block ON coding (end_block)"},
        {"INSERT INTO main.coding SELECT * FROM project.coding"});
}

void insert_guid_rows(const std::filesystem::path& project, const std::filesystem::path& copy) {
    copy_rows(project, copy,
              {"CREATE TABLE refi_thing (element TEXT, thing INTEGER, guid TEXT, xml TEXT,"
               " PRIMARY KEY (element, thing, guid)) WITHOUT ROWID"},
              {"INSERT INTO main.refi_thing SELECT * FROM project.refi_thing"});
}

std::uint64_t segment_words(const std::vector<std::string>& texts) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words{
        icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status)};
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    std::uint64_t found = 0;
    for (const std::string& text : texts) {
        const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
        words->setText(utf16);
        while (words->next() != icu::BreakIterator::DONE) {
            if (words->getRuleStatus() != UBRK_WORD_NONE) ++found;
        }
    }
    return found;
}

std::uint64_t pass_over(const store::CountingTables& tables) {
    struct Row {
        std::uint64_t codings = 0, words = 0, sources = 0;
        std::uint32_t covered = 0;  // words up to here are counted; codings come by their begin
        std::uint32_t source = store::FlatBlock::none;
    };
    std::vector<std::uint32_t> above(tables.codebook.codes().size());
    for (std::size_t code = 0; code < above.size(); ++code) {
        above[code] = static_cast<std::uint32_t>(tables.codebook.parent(code).value_or(above.size()));
    }
    std::vector<Row> rows(above.size());
    for (const store::FlatCoding& coding : tables.codings) {
        const store::FlatBlock& block = tables.blocks[coding.block];
        if (block.speaker == store::FlatBlock::none) continue;
        if (tables.participants[block.speaker].role != Role::participant) continue;
        for (std::uint32_t code = coding.code; code < above.size(); code = above[code]) {
            Row& row = rows[code];
            ++row.codings;
            const std::uint32_t begin = std::max(row.covered, coding.begin_word);
            row.covered = std::max(row.covered, coding.end_word);
            row.words += row.covered - std::min(begin, row.covered);
            row.sources += row.source == block.source ? 0U : 1U;
            row.source = block.source;
        }
    }
    std::uint64_t sum = 0;
    for (const Row& row : rows) sum += row.codings + row.words + row.sources;
    for (const store::FlatBlock& block : tables.blocks) sum += block.words;
    return sum;
}

std::uint64_t merge_passages(const store::CountingTables& tables, std::size_t coders) {
    struct Passage {
        std::uint32_t begin, end;
    };
    const auto rows = tables.codebook.codes().size() * coders;
    std::vector<std::size_t> first(rows + 1);
    for (const store::FlatCoding& coding : tables.codings) {
        if (coding.coder < coders) ++first[coding.code * coders + coding.coder + 1];
    }
    for (std::size_t row = 0; row < rows; ++row) first[row + 1] += first[row];
    std::vector<Passage> passages(first.back());
    auto behind = first;  // of what stands in a row so far
    for (const store::FlatCoding& coding : tables.codings) {
        if (coding.coder >= coders) continue;
        const auto row = coding.code * coders + coding.coder;
        if (behind[row] > first[row] && coding.begin <= passages[behind[row] - 1].end) {
            passages[behind[row] - 1].end = std::max(passages[behind[row] - 1].end, coding.end);
        } else {
            passages[behind[row]++] = {coding.begin, coding.end};
        }
    }
    std::uint64_t sum = 0;
    for (std::size_t row = 0; row < rows; row += coders) {
        for (std::size_t a = row; a < row + coders; ++a) {
            for (std::size_t b = a + 1; b < row + coders; ++b) {
                std::uint64_t both = 0;
                for (auto i = first[a], j = first[b]; i < behind[a] && j < behind[b];) {
                    const auto begin = std::max(passages[i].begin, passages[j].begin);
                    const auto end = std::min(passages[i].end, passages[j].end);
                    both += begin < end ? end - begin : 0;
                    passages[i].end < passages[j].end ? ++i : ++j;
                }
                sum += both;
            }
        }
    }
    return sum;
}

void run_program(std::vector<std::string> words, const std::filesystem::path& output) {
    const auto child = started(words, output);
    int status = 0;
    if (waitpid(child, &status, 0) != child || status != 0) throw std::runtime_error("failed: " + words[0]);
}

std::uint64_t memory_of_program(std::vector<std::string> words, const std::filesystem::path& output) {
    const auto child = started(words, output);
    std::uint64_t most = 0;
    int status = 0;
    while (true) {
        const auto ended = waitpid(child, &status, WNOHANG);
        if (ended != 0) {
            if (ended != child || status != 0) throw std::runtime_error("failed: " + words[0]);
            return most;
        }
        most = std::max(most, most_memory_so_far(child));
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

void run(const std::string& command, const std::filesystem::path& output) {
    const int status = std::system(("(" + command + ") > '" + output.string() + "'").c_str());
    if (status != 0) throw std::runtime_error("failed: " + command);
}

}  // namespace coding::bench
