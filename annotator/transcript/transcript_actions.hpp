// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <functional>
#include <vector>

#include "annotator/app/menus.hpp"
#include "annotator/transcript/reading_style.hpp"

class QAction;
class QMenu;

namespace annotator {

class TranscriptPage;
class TranscriptView;

/// The entries of the menus Edit, View, Go and Code that act on the open text.
class TranscriptActions : public QObject {
    Q_OBJECT

  public:
    TranscriptActions(TranscriptPage& page, const Menus& menus, QObject* parent);

    void retranslate();
    void show_style();

  private:
    struct Entry {
        QAction* action = nullptr;
        const char* text = nullptr;
    };
    using Act = std::function<void()>;
    using ViewAct = std::function<void(TranscriptView&)>;

    void make_edit(QMenu& menu);
    void make_view(QMenu& menu);
    void make_go(QMenu& menu);
    void make_code(QMenu& menu);
    void make_choices(QMenu& menu);

    QAction* add(QMenu& menu, const char* text, const QList<QKeySequence>& keys, Act act);
    /// Keys of one letter act only in the text, and only on an open one.
    QAction* add_in_text(QMenu& menu, const char* text, const QList<QKeySequence>& keys, const ViewAct& act);
    /// One of several values of the reading style.
    void add_choice(QMenu& menu, const char* text, const QKeySequence& shortcut,
                    const std::function<void(ReadingStyle&)>& set);

    struct Choice {
        QAction* action = nullptr;
        std::function<void(ReadingStyle&)> set;
    };

    TranscriptPage& page_;
    std::vector<Entry> entries_;
    std::vector<Choice> choices_;
    std::vector<std::pair<QMenu*, const char*>> submenus_;
    QAction* stripes_ = nullptr;
};

}  // namespace annotator
