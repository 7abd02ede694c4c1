// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "libcoding/store/project.hpp"

namespace coding::store {

/// Which parts of a project an entry of history touched (and undoing or redoing it touches), for a view to
/// read again no more than it must.
struct Touched {
    bool everything = false;  ///< a bulk import came or went: read all again
    bool project = false;     ///< its name, language, description
    bool sources = false;     ///< the list: names, kinds, order, values
    bool groups = false;
    bool people = false;  ///< participants, their values, presences, attributes
    bool coders = false;
    bool codebook = false;
    bool guide = false;
    bool memos = false;
    bool links = false;
    bool queries = false;        ///< those kept by name
    bool summaries = false;      ///< of cells of the matrix
    bool dossier = false;        ///< its definition, or figures that were kept
    std::set<SourceId> texts;    ///< sources whose blocks changed: text, speakers, times
    std::set<SourceId> codings;  ///< sources in which codings came, went or changed
};

/// Nothing when there is no such entry.
Touched touched(const Project& project, HistoryId entry);

}  // namespace coding::store
