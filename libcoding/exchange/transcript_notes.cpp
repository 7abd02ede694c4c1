// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/transcript_writers.hpp"

namespace coding::exchange {

std::vector<Message> notes_on(const WrittenTranscript& written) {
    std::vector<Message> notes;
    if (written.reckoned_times > 0) {
        notes.push_back(
            Message{"{0, plural, one {# caption stands} other {# captions stand}} at times reckoned from "
                    "the neighbours’.",
                    written.reckoned_times});
    }
    if (written.left_out > 0) {
        notes.push_back(
            Message{"{0, plural, one {# line} other {# lines}} outside the talk (headings, metadata) "
                    "left out.",
                    written.left_out});
    }
    return notes;
}

}  // namespace coding::exchange
