// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "libcoding/store/counting.hpp"

/// What the machine allows: the least that any program would have to do for the same work.
namespace coding::bench {

/// Steps through all coding and block rows of a project with SQLite alone, reading the columns that counting
/// needs. Returns a sum, so that nothing is left out.
std::int64_t scan_rows(const std::filesystem::path& project);

/// Opens a database with SQLite alone and reads its schema.
std::int64_t open_plain(const std::filesystem::path& project);

/// Writes the block, text, mark and full-text rows of a project to a new database with the same tables, in
/// one transaction, copied by SQLite itself.
void insert_text_rows(const std::filesystem::path& project, const std::filesystem::path& copy);

/// The same for its coding rows, with their indices.
void insert_coding_rows(const std::filesystem::path& project, const std::filesystem::path& copy);

/// The same for what its things are called in other programs (refi_thing).
void insert_guid_rows(const std::filesystem::path& project, const std::filesystem::path& copy);

/// Words of all texts, by ICU's iterator for French alone.
std::uint64_t segment_words(const std::vector<std::string>& texts);

/// One pass over the codings that adds up three of a report's columns for each code and all above it:
/// codings, words of the union of their spans, sources. Nothing of persons, groups, questions, or of what two
/// coders say alike.
std::uint64_t pass_over(const store::CountingTables& tables);

/// What kappa is made of, in code points, for every code and every pair of the first `coders` coders: their
/// passages are put down by code and coder, then merged two by two. Nothing of turns, of who read what, or of
/// what else is told of agreement.
std::uint64_t merge_passages(const store::CountingTables& tables, std::size_t coders);

/// Runs a program with no shell in between, found by its path or in PATH; its output goes to a file. Throws
/// std::runtime_error when it fails.
void run_program(std::vector<std::string> words, const std::filesystem::path& output);

/// The same; returns the most memory that the program took, in bytes.
std::uint64_t memory_of_program(std::vector<std::string> words, const std::filesystem::path& output);

/// Runs a command of the shell; its output goes to a file (grep stops at the first match when it sees
/// /dev/null). Throws std::runtime_error when it fails.
void run(const std::string& command, const std::filesystem::path& output);

}  // namespace coding::bench
