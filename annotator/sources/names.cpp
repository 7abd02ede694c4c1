// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/names.hpp"

#include <QCoreApplication>

namespace annotator {
namespace {

struct KindNames {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

}  // namespace

QString name_of(coding::SourceKind kind) {
    switch (kind) {
        case coding::SourceKind::focus_group:
            return KindNames::tr("Focus group");
        case coding::SourceKind::interview:
            return KindNames::tr("Interview");
        case coding::SourceKind::field_notes:
            return KindNames::tr("Field notes");
        case coding::SourceKind::document:
            break;
    }
    return KindNames::tr("Document");
}

QString name_of(coding::Role role) {
    switch (role) {
        case coding::Role::moderator:
            return KindNames::tr("Moderator");
        case coding::Role::observer:
            return KindNames::tr("Observer");
        case coding::Role::participant:
            break;
    }
    return KindNames::tr("Participant");
}

QString name_of(coding::Consent consent) {
    switch (consent) {
        case coding::Consent::none:
            return KindNames::tr("None");
        case coding::Consent::anonymous:
            return KindNames::tr("Anonymous");
        case coding::Consent::named:
            return KindNames::tr("Named");
        case coding::Consent::unknown:
            break;
    }
    return KindNames::tr("Not asked yet");
}

QString name_of(coding::MemoKind kind) {
    switch (kind) {
        case coding::MemoKind::rule:
            return KindNames::tr("Rule");
        case coding::MemoKind::theory:
            return KindNames::tr("Theory");
        case coding::MemoKind::language:
            return KindNames::tr("Language");
        case coding::MemoKind::method:
            return KindNames::tr("Method");
        case coding::MemoKind::journal:
            return KindNames::tr("Journal");
        case coding::MemoKind::note:
            break;
    }
    return KindNames::tr("Note");
}

QString name_of(coding::exchange::AnswersAs as) {
    using coding::exchange::AnswersAs;
    switch (as) {
        case AnswersAs::open:
            return KindNames::tr("Open question");
        case AnswersAs::attribute:
            return KindNames::tr("Attribute");
        case AnswersAs::name:
            return KindNames::tr("Who answers");
        case AnswersAs::date:
            return KindNames::tr("Date");
        case AnswersAs::language:
            return KindNames::tr("Language");
        case AnswersAs::left_out:
            break;
    }
    return KindNames::tr("Left out");
}

}  // namespace annotator
