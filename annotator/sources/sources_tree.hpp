// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QMimeData>
#include <QTreeWidget>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/store/sources.hpp"

namespace annotator {

/// The sources under their groups; a source in two groups stands under both. Says what a person wants of it,
/// and changes nothing itself.
class SourcesTree : public QTreeWidget {
    Q_OBJECT

  public:
    enum Column { name, turns, words, codings, column_count };

    explicit SourcesTree(QWidget* parent = nullptr);

    /// Keeps what is chosen, folded and scrolled to.
    void show_sources(const std::vector<coding::store::SourceSummary>& sources,
                      const std::vector<coding::Group>& groups);
    /// The counts of what is shown, when they are known (later).
    void show_counts(const std::vector<coding::store::SourceSummary>& sources);
    void retranslate();

    [[nodiscard]] std::vector<coding::SourceId> chosen_sources() const;
    [[nodiscard]] std::vector<coding::GroupId> chosen_groups() const;
    void choose(coding::SourceId source);
    /// Begins to edit the name of what is in hand.
    void rename_chosen();

  signals:
    void source_opened(coding::SourceId source);
    /// `from` is none for sources that were in no group, `to` for those that shall be in none.
    void sources_dropped(std::vector<coding::SourceId> sources, coding::GroupId from, coding::GroupId to,
                         bool copied);
    void files_dropped(const QMimeData* files);
    void source_renamed(coding::SourceId source, const QString& name);
    void group_renamed(coding::GroupId group, const QString& name);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QTreeWidgetItem* heading(coding::GroupId group, const QString& text);
    [[nodiscard]] QTreeWidgetItem* row_of(const coding::store::SourceSummary& summary,
                                          coding::GroupId group) const;
    void set_counts(QTreeWidgetItem* item, const coding::store::SourceSummary& summary) const;
    void show_what_has_room();
    void measure(const std::vector<coding::store::SourceSummary>& sources);
    void renamed(QTreeWidgetItem* item);

    std::map<coding::SourceKind, QIcon> icons_;
    std::array<std::uint32_t, column_count> most_{};  ///< the largest number in each column
    bool filling_ = false;
};

}  // namespace annotator
