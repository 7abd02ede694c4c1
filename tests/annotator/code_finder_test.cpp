// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_finder.hpp"

#include <array>

#include "tests/annotator/annotator_test.hpp"

namespace {

coding::Codebook book_of(const std::vector<std::pair<std::string, int>>& names) {
    std::vector<coding::Code> codes;
    for (const auto& [name, parent] : names) {
        coding::Code code;
        code.id = {static_cast<std::int64_t>(codes.size()) + 1};
        code.parent = {parent};
        code.name = name;
        code.position = static_cast<std::uint32_t>(codes.size());
        codes.push_back(code);
    }
    return coding::Codebook{codes};
}

}  // namespace

class CodeFinderTest : public QObject {
    Q_OBJECT

    coding::Codebook book_ = book_of({{"Énergie", 0},
                                      {"prix de l’énergie", 1},
                                      {"Alimentaire", 0},
                                      {"prix", 3},
                                      {"mépris", 3},
                                      {"œuvre", 0}});
    annotator::CodeFinder finder_{book_};

    std::vector<std::string> found(std::string_view typed, std::vector<coding::CodeId> recent = {}) {
        std::vector<std::string> names;
        for (const auto index : finder_.find(typed, recent, 10)) names.push_back(book_.codes()[index].name);
        return names;
    }

  private slots:
    void accents_case_and_ligatures_do_not_matter() {
        QCOMPARE(found("ENERGIE").front(), std::string{"Énergie"});
        QCOMPARE(found("oeu"), std::vector<std::string>{"œuvre"});
    }

    void the_whole_name_then_beginnings_then_what_is_inside() {
        QCOMPARE(found("prix"), (std::vector<std::string>{"prix", "prix de l’énergie"}));
        QCOMPARE(found("pri"), (std::vector<std::string>{"prix de l’énergie", "prix", "mépris"}));
    }

    void words_may_name_what_a_code_is_under() {
        QCOMPARE(found("alim pri").front(), std::string{"prix"});
        QCOMPARE(found("alimentaire / prix").front(), std::string{"prix"});
    }

    void of_equal_fit_what_was_used_last_comes_first() {
        QCOMPARE(found("pri", {{4}}).front(), std::string{"prix"});
        QCOMPARE(found("", {{5}}).front(), std::string{"mépris"});
        // … but it does not come before a better fit.
        QCOMPARE(found("prix", {{2}}).front(), std::string{"prix"});
    }

    void what_fits_nowhere_is_not_found() { QVERIFY(found("zzz").empty()); }
};

ANNOTATOR_TEST(CodeFinderTest)
#include "code_finder_test.moc"
