// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/join_question.hpp"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>

#include "libcoding/acts/people.hpp"

#include "annotator/app/long_act.hpp"
#include "annotator/app/session.hpp"
#include "annotator/sources/names.hpp"
#include "annotator/sources/turns_in_hand.hpp"

namespace annotator {

namespace acts = coding::acts;
namespace store = coding::store;

namespace {

struct JoinQuestion {
    Q_DECLARE_TR_FUNCTIONS(JoinQuestion)
};

std::vector<coding::ParticipantId> others(const std::vector<coding::Participant>& people, std::size_t kept) {
    std::vector<coding::ParticipantId> ids;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i != kept) ids.push_back(people[i].id);
    }
    return ids;
}

// A role and a consent come by the words that files have for them.
QString value_of(const acts::JoinPlan::Conflict& conflict, const std::string& word) {
    if (conflict.attribute.empty()) {
        if (const auto role = coding::from_name<coding::Role>(word)) return name_of(*role);
        if (const auto consent = coding::from_name<coding::Consent>(word)) return name_of(*consent);
    }
    return QString::fromStdString(word);
}

QString told(const acts::JoinPlan& plan) {
    QStringList lines{JoinQuestion::tr("%Ln turn(s) get this name.", nullptr, static_cast<int>(plan.turns))};
    for (const auto& conflict : plan.conflicts) {
        const auto attribute = conflict.attribute.empty() ? JoinQuestion::tr("Role or consent")
                                                          : QString::fromStdString(conflict.attribute);
        lines.append(
            JoinQuestion::tr("%1: “%2” stays, “%3” goes.")
                .arg(attribute, value_of(conflict, conflict.kept), value_of(conflict, conflict.dropped)));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

void ask_to_join(const Workspace& workspace, std::vector<coding::Participant> people, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(JoinQuestion::tr("One person"));
    auto* name = new QComboBox(dialog);
    name->setObjectName(QStringLiteral("join_name"));
    for (const auto& person : people) name->addItem(QString::fromStdString(person.name));
    auto* title = new QLabel(JoinQuestion::tr("The name that stays"), dialog);
    title->setBuddy(name);
    auto* plan = new QLabel(dialog);
    plan->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto* join = buttons->addButton(JoinQuestion::tr("Join"), QDialogButtonBox::AcceptRole);
    join->setObjectName(QStringLiteral("join_now"));
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(title);
    column->addWidget(name);
    column->addWidget(plan);
    column->addWidget(buttons);
    auto& session = workspace.session;
    const auto turns = std::make_shared<std::size_t>(0);
    const auto show_plan = [&session, people, name, plan, turns] {
        const auto kept = static_cast<std::size_t>(name->currentIndex());
        session.read([&](const store::Project& project) {
            const auto now = acts::plan_join(project, people[kept].id, others(people, kept));
            *turns = now.turns;
            plan->setText(told(now));
        });
    };
    show_plan();
    QObject::connect(name, &QComboBox::currentIndexChanged, dialog, show_plan);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(&session, &Session::closing, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [workspace, people, name, dialog, turns] {
        const auto kept = static_cast<std::size_t>(name->currentIndex());
        const bool done = act_at_once_or_in_background(
            workspace, dialog->parent(), dialog->windowTitle(), *turns > many_turns,
            {Part::people | Part::text | Part::memos, {}},
            [coder = workspace.session.coder(), stays = people[kept].id, go = others(people, kept)](
                store::Project& project) { acts::join_participants(project, coder, stays, go); });
        if (done) dialog->accept();
    });
    dialog->open();
}

}  // namespace annotator
