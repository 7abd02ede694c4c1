// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "libcoding/analysis/retrieval.hpp"
#include "libcoding/model/ids.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QTimer;
class QToolButton;

namespace annotator {

class AttributeChoice;
class CodingActions;
class EmptyWord;
class PassageLimits;
class PassageList;
class PassageModel;
class SavedQueryList;
struct FoundPassages;

/// All passages of a code or of a query, in context; stays open beside the text.
class RetrievalPane : public QWidget {
    Q_OBJECT

  public:
    explicit RetrievalPane(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);
    /// Who codes the passages that are listed; before it is shown.
    void use(CodingActions& actions);

    /// Looks for the passages of a query; what is wrong in it stands below it.
    void find(const QString& query);

  signals:
    void written(const QString& path);  ///< a file that somebody asked for
    void found();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void make_widgets();
    void search();
    void search_again();
    [[nodiscard]] coding::analysis::PassageRequest filters() const;
    void save_query();
    void let_all_through();
    void run_alone(const QString& query);
    void run_within(const QString& query, std::optional<coding::analysis::PassageRequest> within);
    void show_found(std::shared_ptr<const FoundPassages> found);
    void say_how_many();
    void go_to(const QModelIndex& index);
    void show_code(coding::CodeId code);
    void code_current();
    void export_list();
    void come_forward();
    void ask_nothing();
    void fill_filters();
    void retranslate();

    Workspace workspace_;
    QLineEdit* query_ = nullptr;
    QComboBox* polarity_ = nullptr;
    QComboBox* group_ = nullptr;
    QComboBox* coder_ = nullptr;
    AttributeChoice* attribute_ = nullptr;
    PassageLimits* limits_ = nullptr;
    QLabel* summary_ = nullptr;
    PassageList* list_ = nullptr;
    EmptyWord* empty_ = nullptr;
    PassageModel* model_ = nullptr;
    SavedQueryList* saved_ = nullptr;
    QToolButton* save_ = nullptr;
    QToolButton* export_ = nullptr;
    QAction* save_action_ = nullptr;
    QAction* find_action_ = nullptr;
    QAction* export_action_ = nullptr;
    QAction* code_action_ = nullptr;
    CodingActions* actions_ = nullptr;
    QTimer* again_ = nullptr;
    unsigned asked_ = 0;  ///< the number of the last search: older answers come too late
    bool stale_ = false;  ///< something changed while the pane was hidden
};

}  // namespace annotator
