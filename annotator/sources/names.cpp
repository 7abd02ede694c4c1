// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/names.hpp"

#include <QCoreApplication>

namespace annotator {
namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

}  // namespace

QString name_of(coding::SourceKind kind) {
    switch (kind) {
        case coding::SourceKind::focus_group:
            return Names::tr("Focus group");
        case coding::SourceKind::interview:
            return Names::tr("Interview");
        case coding::SourceKind::field_notes:
            return Names::tr("Field notes");
        case coding::SourceKind::document:
            break;
    }
    return Names::tr("Document");
}

QString name_of(coding::Role role) {
    switch (role) {
        case coding::Role::moderator:
            return Names::tr("Moderator");
        case coding::Role::observer:
            return Names::tr("Observer");
        case coding::Role::participant:
            break;
    }
    return Names::tr("Participant");
}

QString name_of(coding::Consent consent) {
    switch (consent) {
        case coding::Consent::none:
            return Names::tr("None");
        case coding::Consent::anonymous:
            return Names::tr("Anonymous");
        case coding::Consent::named:
            return Names::tr("Named");
        case coding::Consent::unknown:
            break;
    }
    return Names::tr("Not asked yet");
}

QString name_of(coding::MemoKind kind) {
    switch (kind) {
        case coding::MemoKind::rule:
            return Names::tr("Rule");
        case coding::MemoKind::theory:
            return Names::tr("Theory");
        case coding::MemoKind::language:
            return Names::tr("Language");
        case coding::MemoKind::method:
            return Names::tr("Method");
        case coding::MemoKind::journal:
            return Names::tr("Journal");
        case coding::MemoKind::note:
            break;
    }
    return Names::tr("Note");
}

QString name_of(coding::exchange::AnswersAs as) {
    using coding::exchange::AnswersAs;
    switch (as) {
        case AnswersAs::open:
            return Names::tr("Open question");
        case AnswersAs::attribute:
            return Names::tr("Attribute");
        case AnswersAs::name:
            return Names::tr("Who answers");
        case AnswersAs::date:
            return Names::tr("Date");
        case AnswersAs::language:
            return Names::tr("Language");
        case AnswersAs::left_out:
            break;
    }
    return Names::tr("Left out");
}

}  // namespace annotator
