// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/project.hpp"

namespace annotator {

/// What of a project an act touches; codings have a signal of their own.
enum class Part {
    codebook = 1,
    sources = 2,  ///< their list, properties, groups, guide
    text = 4,     ///< of sources
    people = 8,   ///< participants, attributes, presence
    memos = 16,
    links = 32,
    queries = 64,     ///< that are kept by name
    summaries = 128,  ///< of cells of the matrix
    dossier = 256,    ///< its definition, and what earlier ones told
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)
inline constexpr Parts every_part{static_cast<int>(0x1FF)};

/// Which codings are not as they were. Either each one is named, or whoever shows codings reads them again.
struct CodingsChange {
    std::vector<coding::Coding> now;  ///< added or changed
    std::vector<coding::CodingId> gone;
    bool reload = false;
};

/// What an act did to what is shown.
struct Touched {
    Parts parts;
    CodingsChange codings;

    static Touched these(std::vector<coding::Coding> now, std::vector<coding::CodingId> gone = {}) {
        return {{}, {std::move(now), std::move(gone), false}};
    }
    static Touched all_codings(Parts parts = {}) { return {parts, {{}, {}, true}}; }
    static Touched everything() { return all_codings(every_part); }
};

/// The open project, and the one way to change it. All acts go through act(), which shows what goes wrong and
/// tells everybody what to show anew.
class Session : public QObject {
    Q_OBJECT

  public:
    explicit Session(coding::Language language, std::string coder, QObject* parent = nullptr);
    ~Session() override;

    /// False, after failed(), when it can't be opened; what was open before is closed in any case.
    bool open(const std::filesystem::path& path);
    /// Takes over a project that was just made.
    void take(coding::store::Project project);
    void close();
    [[nodiscard]] bool is_open() const { return project_.has_value(); }

    /// Only while a project is open.
    [[nodiscard]] coding::store::Project& project() { return *project_; }
    [[nodiscard]] const coding::store::Project& project() const { return *project_; }
    [[nodiscard]] const coding::Codebook& codebook() const;

    /// Who acts, in every entry of history.
    [[nodiscard]] const std::string& coder() const { return coder_; }
    void set_coder(std::string name);
    /// None until she has coded something here.
    [[nodiscard]] coding::CoderId coder_id() const;

    [[nodiscard]] const coding::Catalogue& catalogue() const { return catalogue_; }
    void set_language(coding::Language language);
    /// A sentence of the library in the language of the interface.
    [[nodiscard]] QString text(const coding::Message& message) const;

    /// Runs `work`, one act of the library, and tells what it touched; false, after failed(), when it throws
    /// coding::Error (nothing is changed then).
    bool act(const std::function<Touched(coding::store::Project&)>& work);
    /// The same for what only reads.
    bool read(const std::function<void(const coding::store::Project&)>& work) const;

    bool undo();
    bool redo();
    [[nodiscard]] std::optional<coding::HistoryEntry> undoable() const;
    [[nodiscard]] std::optional<coding::HistoryEntry> redoable() const;

    /// Shows all anew when somebody else has written to the file since.
    void look_for_others_work();

    /// While a task of this window writes to the project, an act that meets it is told so by this title;
    /// empty when it is done. (Nobody waits for the other: the window stays awake.)
    void set_writing(QString title) { writing_ = std::move(title); }

  signals:
    void opened();
    void closing();  ///< the project is still there
    void closed();
    void changed(annotator::Parts parts);
    void codings_changed(const annotator::CodingsChange& change);
    void acted();  ///< an act went well; before what it touched is shown
    void history_changed();
    void coder_changed();
    void language_changed();
    void failed(const QString& what, const QString& hint) const;

  public:
    void fail(const coding::Error& error) const;

  private:
    void tell(const Touched& touched);
    void remember_state();
    void fail_busy(const coding::Error& error) const;
    void watch_file();

    coding::Catalogue catalogue_;
    std::string coder_;
    std::optional<coding::store::Project> project_;
    mutable coding::Codebook codebook_;
    mutable bool codebook_known_ = false;
    coding::HistoryId known_history_;
    QFileSystemWatcher watcher_;  ///< tells when the file goes away
    QString writing_;
};

}  // namespace annotator
