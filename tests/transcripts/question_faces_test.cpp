// SPDX-License-Identifier: GPL-3.0-or-later
// Interviews in which nobody is named: the questions are set in bold or italics.
#include <algorithm>

#include "office_files.hpp"
#include "reading.hpp"

using namespace coding;
using namespace reading;
using office_files::docx;
using office_files::odt;
using office_files::paragraph;

namespace {

struct Paragraph {
    bool set_off;
    std::string words;
};

const std::vector<Paragraph> interview{{true, "Entretien avec une bénévole"},
                                       {false, "Il s’est tenu dans la cuisine du tiers-lieu, un mardi."},
                                       {true, "Pouvez-vous vous présenter ?"},
                                       {false, "Je suis bénévole ici depuis trois ans."},
                                       {false, "Avant, je travaillais à l’hôpital."},
                                       {true, "Le quotidien"},
                                       {true, "Et comment êtes-vous venue ?"},
                                       {false, "Par une amie. On faisait le marché ensemble (rires)."},
                                       {true, "D’accord. Vous cuisinez donc."},
                                       {true, "Vous aimez ça ?"},
                                       {false, "Oui, mais pas seule : à plusieurs."},
                                       {true, "Qu’est-ce qui vous manque ?"},
                                       {false, "Moi, rien. Si, du temps, et nous manquons tous de place."}};

std::string in_docx(const std::vector<Paragraph>& paragraphs, std::string_view face = "b") {
    std::string body;
    for (const auto& one : paragraphs) {
        body += "<w:p><w:r>";
        if (one.set_off) body += "<w:rPr><w:" + std::string{face} + "/></w:rPr>";
        // Word parts a run wherever somebody corrected a letter.
        const auto cut = std::min(one.words.find(' '), one.words.size());
        body += "<w:t xml:space=\"preserve\">" + one.words.substr(0, cut) + "</w:t></w:r><w:r>";
        if (one.set_off) body += "<w:rPr><w:" + std::string{face} + "/></w:rPr>";
        body += "<w:t xml:space=\"preserve\">" + one.words.substr(cut) + "</w:t></w:r></w:p>";
    }
    return docx(body);
}

bool is_prose(const std::vector<Paragraph>& paragraphs) {
    const auto transcript = read(in_docx(paragraphs), "docx");
    return transcript.speakers.empty() && turns(transcript).empty();
}

}  // namespace

TEST_CASE("an interview whose questions are in bold has two speakers, and says that it is not sure") {
    const auto transcript = read(in_docx(interview), "docx");
    CHECK(speakers(transcript) == "Enquêteur 4, Enquêté 4");
    REQUIRE(transcript.speakers.size() == 2);
    CHECK(transcript.speakers.at(0).role == Role::moderator);
    CHECK(transcript.speakers.at(1).role == Role::participant);
    CHECK_FALSE((transcript.speakers[0].sure || transcript.speakers[1].sure));
    REQUIRE(turns(transcript).size() == 8);
    CHECK(speech(*turns(transcript)[1]) ==
          "Je suis bénévole ici depuis trois ans.\nAvant, je travaillais à l’hôpital.\n");
    CHECK(speech(*turns(transcript)[4]) == "D’accord. Vous cuisinez donc.\nVous aimez ça ?\n");
    CHECK(marked(*turns(transcript)[3], MarkKind::stage) == "|(rires)|");
    CHECK(transcript.notes.size() == 1);
    // What stands before the first question is no turn, nor is a title.
    CHECK(transcript.blocks[0].kind != BlockKind::turn);
    std::string text;
    std::size_t titles = 0;
    for (const auto& one : interview) text += one.words + "\n";
    for (const auto& block : transcript.blocks) {
        if (block.text == "Le quotidien\n") titles += block.kind == BlockKind::heading ? 1 : 0;
    }
    CHECK(titles == 1);
    CHECK(transcript.text() == text);
}

TEST_CASE("italics do as well, in Word, Writer, a web page and RTF, and stars in a text") {
    CHECK(speakers(read(in_docx(interview, "i"), "docx")) == "Enquêteur 4, Enquêté 4");
    std::string body, page, stars;
    for (const auto& one : interview) {
        body +=
            "<text:p>" +
            (one.set_off ? "<text:span text:style-name=\"T1\">" + one.words + "</text:span>" : one.words) +
            "</text:p>";
        page += one.set_off ? "<p><em>" + one.words + "</em></p>" : "<p>" + one.words + "</p>";
        stars += (one.set_off ? "**" + one.words + "**" : one.words) + "\n\n";
    }
    CHECK(speakers(read(odt(body), "odt")) == "Enquêteur 4, Enquêté 4");
    CHECK(speakers(read("<!DOCTYPE html><html><body>" + page + "</body></html>", "html")) ==
          "Enquêteur 4, Enquêté 4");
    CHECK(speakers(read_text(stars)) == "Enquêteur 4, Enquêté 4");
}

TEST_CASE("an interview in English has an interviewer") {
    const std::vector<Paragraph> english{{true, "How did you come here?"},
                                         {false, "I came with a friend."},
                                         {true, "And what do you do?"},
                                         {false, "We cook on Tuesdays, and I clean up afterwards."},
                                         {true, "Do you like it?"},
                                         {false, "I do, most of the time."},
                                         {true, "What would you change then?"},
                                         {false, "My knees."}};
    CHECK(speakers(read(in_docx(english), "docx")) == "Interviewer 4, Respondent 4");
    std::string rtf = R"({\rtf1\ansi )";
    for (const auto& one : english)
        rtf += one.set_off ? R"({\i )" + one.words + R"(}\par )" : one.words + R"(\par )";
    CHECK(speakers(read(rtf + "}", "rtf")) == "Interviewer 4, Respondent 4");
}

TEST_CASE("names win over faces") {
    auto named = interview;
    for (std::size_t i = 2; i < named.size(); ++i)
        named[i].words = (named[i].set_off ? "Hélène : " : "Paul : ") + named[i].words;
    CHECK(speakers(read(in_docx(named), "docx")) == "Hélène 6, Paul 5");
}

TEST_CASE("prose with headings in bold, questions and answers of a leaflet, and a guide are no interview") {
    CHECK(is_prose({{true, "Contexte"},
                    {false, "Nous avons mené l’étude en mars."},
                    {true, "Méthode"},
                    {false, "Nous avons parlé à vingt personnes."},
                    {true, "Résultats"},
                    {false, "On voit trois leviers."},
                    {true, "Discussion"},
                    {false, "Nous en parlons plus loin."},
                    {true, "Conclusion"},
                    {false, "On continue."}}));
    // Headings that ask, but nobody.
    CHECK(is_prose({{true, "Qu’est-ce qu’un tiers-lieu ?"},
                    {false, "Un lieu où l’on travaille autrement."},
                    {true, "À qui s’adresse-t-il ?"},
                    {false, "À tous les habitants de la commune."},
                    {true, "Combien cela coûte-t-il ?"},
                    {false, "L’adhésion est de dix euros par an."},
                    {true, "Quand est-il ouvert ?"},
                    {false, "Du mardi au samedi, de neuf heures à midi."}}));
    // A leaflet asks its reader, and answers in nobody’s name.
    CHECK(is_prose({{true, "Vous voulez venir ?"},
                    {false, "Le lieu ouvre à neuf heures."},
                    {true, "Vous avez faim ?"},
                    {false, "La cuisine sert de midi à deux heures."},
                    {true, "Vous voulez aider ?"},
                    {false, "Il suffit de s’inscrire à l’accueil."},
                    {true, "Vous avez des enfants ?"},
                    {false, "Un coin leur est réservé."}}));
    // "a-t-il" speaks to nobody.
    CHECK(is_prose({{true, "Qu’y a-t-il à manger ?"},
                    {false, "On y sert de la soupe."},
                    {true, "Où mange-t-on ?"},
                    {false, "Nous mangeons dehors, s’il fait beau."},
                    {true, "Y a-t-il de la place ?"},
                    {false, "On est rarement plus de vingt."},
                    {true, "Que fait-on après ?"},
                    {false, "On fait la vaisselle, et je balaie."}}));
    // So does a house that answers its public.
    CHECK(is_prose({{true, "Comment vous contacter ?"},
                    {false, "Nous répondons au téléphone de neuf heures à midi."},
                    {true, "Que faites-vous de mes données ?"},
                    {false, "Nous les gardons trois ans, et nous n’en donnons aucune."},
                    {true, "Puis-je venir sans adhérer ?"},
                    {false, "Oui, une fois, et vous êtes notre invité."},
                    {true, "Livrez-vous des repas ?"},
                    {false, "Non, mais on peut les emporter."}}));
    // A guide is all questions.
    CHECK(is_prose({{true, "Pouvez-vous vous présenter ?"},
                    {false, "(âge, métier)"},
                    {true, "Comment êtes-vous venue ?"},
                    {false, "(amis ?)"},
                    {true, "Que mangez-vous ?"},
                    {false, "(moi, nous)"},
                    {true, "Qu’est-ce qui vous manque ?"},
                    {false, "(on)"}}));
    // Three questions are too few to tell.
    CHECK(is_prose({interview.begin(), interview.begin() + 9}));
    // Words in bold amid paragraphs say nothing.
    std::string body;
    for (int i = 0; i < 6; ++i) body += paragraph("Vous venez ?", " demande-t-elle, et je dis oui.");
    CHECK(read(docx(body), "docx").speakers.empty());
}
