// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/search_pane.hpp"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "annotator/app/background.hpp"
#include "annotator/app/empty_word.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/session.hpp"
#include "annotator/retrieval/hit_model.hpp"
#include "annotator/retrieval/passage_list.hpp"

namespace annotator {
namespace {

namespace analysis = coding::analysis;

constexpr std::size_t hit_context = 160;  // code points on either side
constexpr std::size_t most_hits = 10000;  // nobody reads on; the command line gives all

}  // namespace

SearchPane::SearchPane(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    query_ = new QLineEdit(this);
    query_->setClearButtonEnabled(true);
    expression_ = new QCheckBox(this);
    summary_ = new QLabel(this);
    summary_->setWordWrap(true);
    model_ = new HitModel(this);
    list_ = new PassageList(*model_, *query_, this);
    empty_ = new EmptyWord(list_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(query_);
    layout->addWidget(expression_);
    layout->addWidget(summary_);
    layout->addWidget(list_, 1);

    connect(query_, &QLineEdit::returnPressed, this, &SearchPane::search);
    connect(list_, &PassageList::chosen, this, &SearchPane::go_to);
    // A place that was found is no place any more once its text has changed.
    connect(&workspace_.session, &Session::changed, this, [this](Parts parts) {
        if (done_ && (parts & (Parts{Part::sources} | Part::text))) search();
    });
    connect(&workspace_.session, &Session::closing, this, &SearchPane::clear);
    retranslate();
}

void SearchPane::add_actions(const Menus& menus) {
    find_ = menus.edit->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_F}, this,
                                  &SearchPane::begin);
    retranslate();
}

void SearchPane::begin() {
    emit wanted();
    query_->setFocus();
    query_->selectAll();
}

void SearchPane::clear() {
    if (searching_) searching_->cancel();
    done_ = false;
    model_->set({});
    summary_->clear();
}

void SearchPane::search() {
    clear();
    analysis::SearchRequest request;
    request.query = query_->text().trimmed().toStdString();
    request.regular_expression = expression_->isChecked();
    request.context = hit_context;
    request.limit = most_hits;
    if (request.query.empty() || !workspace_.session.is_open()) return;
    struct Answer {
        std::vector<analysis::Hit> hits;
        std::optional<coding::Error> error;  // a broken expression is told beside it
    };
    searching_ = workspace_.background.run(
        this, tr("Searching all texts"),
        [path = workspace_.session.project().path(), request](coding::Progress& progress) {
            const auto project = coding::store::Project::open(path, coding::store::Access::read);
            Answer answer;
            try {
                answer.hits = analysis::search(project, request, progress);
            } catch (const coding::Error& error) {
                if (error.kind() != coding::ErrorKind::usage) throw;
                answer.error = error;
            }
            return answer;
        },
        [this](Answer answer) {
            if (answer.error) {
                summary_->setText(workspace_.session.text(answer.error->message()) + QLatin1Char(' ') +
                                  workspace_.session.text(answer.error->hint()));
                return;
            }
            model_->set(std::move(answer.hits));
            done_ = true;
            say_how_many();
        });
}

void SearchPane::say_how_many() {
    if (!done_) return;
    const auto hits = static_cast<int>(model_->hits());
    if (hits == 0) {
        summary_->setText(tr("Nobody says that."));
    } else if (model_->hits() >= most_hits) {
        summary_->setText(tr("The first %Ln place(s). Add a word to find fewer.", nullptr, hits));
    } else {
        summary_->setText(
            tr("%1 in %2", "12 places in 3 sources")
                .arg(tr("%Ln place(s)", nullptr, hits), tr("%Ln source(s)", nullptr, model_->sources())));
    }
}

void SearchPane::go_to(const QModelIndex& index) {
    const auto* hit = model_->hit(index);
    if (hit != nullptr) emit workspace_.navigation.passage_requested(hit->source, hit->span);
}

void SearchPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SearchPane::retranslate() {
    query_->setPlaceholderText(tr("words, “a phrase”, begin*"));
    query_->setAccessibleName(tr("What to find in all texts"));
    query_->setToolTip(
        tr("All words must stand in one turn; accents and capitals don’t matter. Enter searches."));
    expression_->setText(tr("Regular e&xpression"));
    summary_->setAccessibleName(tr("How many were found"));
    list_->setAccessibleName(tr("Places found"));
    empty_->setText(
        tr("Type words and press Enter: all texts of the project are searched, whatever their accents."));
    if (find_ != nullptr) find_->setText(tr("Find in &all texts…"));
    say_how_many();
}

}  // namespace annotator
