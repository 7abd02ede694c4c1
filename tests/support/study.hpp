// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"

#include "tests/store/temporary_project.hpp"

namespace coding::tests {

/// A turn "NAME : words\n".
inline Block turn(const Participant& speaker, const std::string& words) {
    Block block;
    block.kind = BlockKind::turn;
    block.text = speaker.name + " : " + words + "\n";
    block.speaker = speaker.id;
    block.speech_begin = static_cast<std::uint32_t>(text::count_code_points(speaker.name)) + 3;
    return block;
}

inline Block paragraph(const std::string& words) {
    Block block;
    block.text = words + "\n";
    return block;
}

/// A project in a folder of its own.
struct Study {
    store::TemporaryFolder folder;
    store::Project project = store::new_project(folder);

    store::Change change() { return project.change("Léa", Message{"Test"}); }
    store::Change bulk() { return project.bulk_change("Léa", Message{"Test"}); }

    static Source add(store::Change& change, const std::string& name, std::vector<Block> blocks,
                      SourceKind kind = SourceKind::focus_group) {
        text::Segmenter segmenter{"fr"};
        Source source;
        source.name = name;
        source.kind = kind;
        store::add_source(change, source, blocks, segmenter);
        return source;
    }

    /// Codes the first place where the words stand in the source.
    static Coding code(store::Change& change, const store::Project& project, SourceId source, CodeId code,
                       CoderId coder, const std::string& words) {
        const std::string whole = store::source_text(project, source);
        const std::size_t at = whole.find(words);
        const auto begin = static_cast<std::uint32_t>(text::count_code_points(whole.substr(0, at)));
        Coding coding;
        coding.code = code;
        coding.coder = coder;
        coding.span = {begin, begin + static_cast<std::uint32_t>(text::count_code_points(words))};
        store::add_coding(change, coding, store::SourceLayout{change, source});
        return coding;
    }
};

}  // namespace coding::tests
