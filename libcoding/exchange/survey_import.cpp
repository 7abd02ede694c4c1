// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/survey_import.hpp"

#include <algorithm>
#include <map>

#include "libcoding/error.hpp"
#include "libcoding/exchange/persons.hpp"
#include "libcoding/exchange/survey_headings.hpp"
#include "libcoding/exchange/table_columns.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/dates.hpp"

namespace coding::exchange {
namespace {

using containers::Table;

constexpr std::size_t respondents_between_reports = 64;
constexpr std::size_t longest_question_heading = 400;  // code points

std::string cut_at(std::string words, std::size_t most) {
    if (text::count_code_points(words) <= most) return words;
    return words.substr(0, text::byte_offset(words, most)) + "…";
}

/// Attributes of one name would overwrite each other: "x", then "x (2)".
std::vector<std::string> attribute_names(const std::vector<AnswersColumn>& columns) {
    std::vector<std::string> names;
    for (const auto& column : columns) {
        const auto heading = column.heading.empty() ? "Q" + std::to_string(names.size() + 1) : column.heading;
        auto name = heading;
        for (int number = 2; std::find(names.begin(), names.end(), name) != names.end(); ++number)
            name = heading + " (" + std::to_string(number) + ")";
        names.push_back(std::move(name));
    }
    return names;
}

class SurveyImport {
  public:
    SurveyImport(store::Change& change, const store::Project& project, std::string survey,
                 std::vector<AnswersColumn> columns)
        : change_(change),
          project_(project),
          survey_(std::move(survey)),
          columns_(std::move(columns)),
          attributes_(attribute_names(columns_)),
          persons_(change, project),
          values_(change, project) {
        for (auto& source : store::sources(project)) {
            const auto id = source.id;
            there_.emplace(std::move(source.name), id);
        }
        ask_questions();
    }

    void take(const Table& table, const Source& pattern, const std::vector<std::string>& groups,
              ImportedFile& file, Progress& progress) {
        std::size_t done = 0;
        for_each_row(table, [&](const Table::Row& row) {
            if (done++ % respondents_between_reports == 0)
                advance(progress, done, table.rows.size(), Message{"Taking answers"});
            take_row(row, done, pattern, groups, file);
        });
        tell(file);
        file.replaced = values_.take_replaced();
        file.columns = std::move(columns_);
    }

  private:
    /// A guide question for each open column; one that asks the same words, or a bare label, is the same.
    void ask_questions() {
        std::size_t number = 0;
        for (auto& column : columns_) {
            if (column.as != AnswersAs::open) continue;
            ++number;
            auto [code, words] = question_heading(column.heading);
            if (code.empty()) code = "Q" + std::to_string(number);
            auto question = store::question_labelled(change_, label_for(code, words), words);
            if (question.text.empty() && !words.empty()) {
                question.text = words;
                store::update_question(change_, question);
            }
            column.question = question.label;
            auto heading = question.label;
            if (!words.empty()) heading += " — " + words;
            headings_.push_back(cut_at(std::move(heading), longest_question_heading) + "\n");
            questions_.push_back(question.id);
        }
        if (number > 0) return;
        throw Error{ErrorKind::input, Message{"No column holds answers in people’s own words."},
                    Message{"Say which do: --open \"HEADING\". A table of people alone is read with --format "
                            "participants."}};
    }

    [[nodiscard]] std::string label_for(const std::string& code, const std::string& words) const {
        const auto questions = store::guide_questions(project_);
        const auto key = text::search_key(words);
        for (const auto& question : questions) {
            if (!words.empty() && text::search_key(question.text) == key) return question.label;
        }
        const auto taken = std::find_if(questions.begin(), questions.end(),
                                        [&](const GuideQuestion& one) { return one.label == code; });
        const bool other = taken != questions.end() && !taken->text.empty() && !words.empty();
        return other ? qualified_label(code, survey_) : code;
    }

    void take_row(const Table::Row& row, std::size_t number, const Source& pattern,
                  const std::vector<std::string>& groups, ImportedFile& file) {
        const auto label = respondent_label(columns_, row, number);
        auto blocks = blocks_of(row);
        auto source = pattern;
        source.name = free_name(survey_ + " " + label);
        if (const auto known = there_.find(source.name); known != there_.end() && !blocks.empty()) {
            ++already_;
            std::string text;
            for (const auto& block : blocks) text += block.text;
            if (store::source_text(project_, known->second) == text) return;
            file.doubts.push_back(
                {row.line, known->first,
                 Message{"These answers are in the project with other words, and left as they are there."}});
            return;
        }
        const auto person = person_of(label);
        take_attributes(row, person);
        ++file.rows;
        if (blocks.empty()) {
            ++silent_;
            return;
        }
        for (auto& block : blocks) {
            if (block.kind == BlockKind::turn) block.speaker = person;
        }
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            const auto value = cell(row, index);
            if (columns_[index].as == AnswersAs::date)
                source.date = transcripts::date_in(value, columns_[index].dates.order);
            if (columns_[index].as == AnswersAs::language && value.size() <= 5) source.language = value;
        }
        add(source, blocks, groups, file);
    }

    void add(Source& source, std::vector<Block>& blocks, const std::vector<std::string>& groups,
             ImportedFile& file) {
        const auto& language = source.language.empty() ? project_.info().language : source.language;
        auto& segmenter = segmenters_.try_emplace(language, language).first->second;
        store::add_source(change_, source, blocks, segmenter);
        for (const auto& group : groups)
            store::add_to_group(change_, store::group_named(change_, group).id, source.id);
        file.blocks += static_cast<std::uint32_t>(blocks.size());
        for (const auto& block : blocks) {
            file.turns += block.kind == BlockKind::turn ? 1U : 0U;
            file.words += block.kind == BlockKind::turn ? block.words : 0U;
        }
    }

    [[nodiscard]] ParticipantId person_of(const std::string& label) {
        const auto name = is_code_label(label) ? qualified_label(label, survey_) : label;
        return persons_.called(name, {}).id;
    }

    void take_attributes(const Table::Row& row, ParticipantId person) {
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            if (columns_[index].as != AnswersAs::attribute) continue;
            const auto value = unguarded(cell(row, index));
            if (!value.empty()) values_.set(person, attributes_[index], on_one_line(value));
        }
    }

    /// A heading and a turn for each open question that is answered.
    [[nodiscard]] std::vector<Block> blocks_of(const Table::Row& row) const {
        std::vector<Block> blocks;
        std::size_t question = 0;
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            if (columns_[index].as != AnswersAs::open) continue;
            const auto at = question++;
            auto answer = text::with_plain_line_ends(unguarded(cell(row, index)));
            if (answer.empty()) continue;
            Block heading;
            heading.kind = BlockKind::heading;
            heading.text = headings_[at];
            heading.question = questions_[at];
            blocks.push_back(std::move(heading));
            Block turn;
            turn.kind = BlockKind::turn;
            turn.text = std::move(answer) + "\n";
            turn.question = questions_[at];
            blocks.push_back(std::move(turn));
        }
        return blocks;
    }

    /// Two rows of one name in one file are two sources.
    std::string free_name(const std::string& name) {
        const int number = ++met_[name];
        return number == 1 ? name : name + " (" + std::to_string(number) + ")";
    }

    void tell_dates(ImportedFile& file) const {
        for (const auto& column : columns_) {
            if (column.as != AnswersAs::date) continue;
            if (column.dates.order == transcripts::DateOrder::month_first) {
                file.notes.push_back(
                    Message{"The dates in “{0}” were read with the month first.", column.heading});
            }
            if (column.dates.unsure.empty()) continue;
            file.notes.push_back(Message{
                "The dates in “{0}” were read with the day first; nothing in the column tells whether "
                "it is the month (in {1}, for instance). Look at a few.",
                column.heading, column.dates.unsure});
        }
    }

    void tell(ImportedFile& file) const {
        tell_dates(file);
        if (already_ > 0) {
            file.notes.push_back(
                Message{"{0, plural, one {# respondent was} other {# respondents were}} there already and "
                        "left as they "
                        "are.",
                        already_});
        }
        if (silent_ > 0) {
            file.notes.push_back(
                Message{"{0, plural, one {# respondent} other {# respondents}} answered no open question: a "
                        "participant "
                        "without a source.",
                        silent_});
        }
    }

    store::Change& change_;
    const store::Project& project_;
    std::string survey_;
    std::vector<AnswersColumn> columns_;
    std::vector<std::string> attributes_;
    Persons persons_;
    AttributeValues values_;
    std::map<std::string, SourceId> there_;  ///< before this import, by name
    std::vector<std::string> headings_;
    std::vector<GuideQuestionId> questions_;
    std::map<std::string, int> met_;
    std::map<std::string, text::Segmenter> segmenters_;
    std::size_t already_ = 0, silent_ = 0;
};

}  // namespace

ImportedFile import_survey(store::Change& change, const store::Project& project,
                           const std::filesystem::path& path, std::span<const std::byte> bytes,
                           const ImportOptions& options, Progress& progress) {
    Source pattern;
    pattern.file_name = path.filename().string();
    pattern.sha256 = sha256_of(bytes);
    for (const auto& source : store::sources(project)) {
        if (source.sha256 == pattern.sha256) throw known_already(source.name);
    }
    auto read = read_table(bytes);
    const auto table = survey_table(std::move(read.table));
    pattern.format = read.format;
    pattern.kind = options.kind.value_or(SourceKind::document);
    pattern.language = options.language;
    const auto survey = source_name(path);
    auto groups = options.groups;
    groups.push_back(survey);
    auto said_of_columns = options.survey;
    if (const auto* said = said_of(options, path)) {
        pattern.kind = said->kind.value_or(pattern.kind);
        groups.insert(groups.end(), said->groups.begin(), said->groups.end());
        said_of_columns.columns = said->columns;
    }
    ImportedFile file;
    file.path = path;
    file.kind = "survey";
    file.format = read.format;
    file.encoding = read.encoding;
    SurveyImport import{change, project, survey, survey_columns(table, said_of_columns)};
    import.take(table, pattern, groups, file, progress);
    return file;
}

}  // namespace coding::exchange
