// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace annotator {

class Preferences;

/// Whose codings are shown: everybody's, one's own, or those of each coder in a column of her own.
enum class CoderChoice { all, me, compare };

/// How transcripts are shown; the same for all that are open, remembered between two starts.
struct ReadingStyle {
    static constexpr int smallest_zoom = 50, largest_zoom = 400;

    int zoom = 100;          ///< per cent of the interface's font
    int line_width = 68;     ///< characters
    int line_spacing = 150;  ///< per cent of the font's height
    bool stripes = true;
    CoderChoice coders = CoderChoice::all;

    [[nodiscard]] static ReadingStyle remembered(const Preferences& preferences);
    void remember(Preferences& preferences) const;
    [[nodiscard]] ReadingStyle zoomed(int steps) const;

    friend bool operator==(const ReadingStyle&, const ReadingStyle&) = default;
};

}  // namespace annotator
