// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include "libcoding/exchange/codebook_tables.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/refi.hpp"

namespace coding::exchange {
namespace {

// Takes the fields that the table gives; true when one was different.
bool take_fields(Code& there, const Code& given) {
    bool changed = false;
    const auto take = [&](std::string Code::*field) {
        if ((given.*field).empty() || given.*field == there.*field) return;
        there.*field = given.*field;
        changed = true;
    };
    take(&Code::colour);
    take(&Code::definition);
    take(&Code::when_to_use);
    take(&Code::when_not_to_use);
    take(&Code::example);
    // "concept" is what a table without a kind gives: it says nothing.
    if (given.kind != CodeKind::concept_ && given.kind != there.kind) {
        there.kind = given.kind;
        changed = true;
    }
    return changed;
}

void keep_foreign(store::Change& change, const ReadCodebook& codebook, const CodebookMerge& merge) {
    store::RefiWriter writer{change};
    for (const auto& code : codebook.foreign) {
        if (!code.guid.empty()) writer.thing("Code", merge.ids.at(code.id).value, code.guid, code.xml);
    }
    for (const auto& [guid, xml] : codebook.sets) writer.element("Set", guid, xml);
}

}  // namespace

CodebookMerge merge_codebook(store::Change& change, const store::Project& project,
                             const ReadCodebook& codebook) {
    const auto present = store::codebook(project);
    std::unordered_map<std::string, std::size_t> by_path;
    for (std::size_t index = 0; index < present.codes().size(); ++index) {
        by_path.emplace(present.path(index), index);
    }

    const Codebook given{codebook.codes};
    CodebookMerge merge;
    auto& ids = merge.ids;
    for (std::size_t index = 0; index < given.codes().size(); ++index) {
        const auto& code = given.codes()[index];
        if (const auto found = by_path.find(given.path(index)); found != by_path.end()) {
            auto there = present.codes()[found->second];
            ids.emplace(code.id, there.id);
            if (change.batch() == 0 && take_fields(there, code)) {
                store::update_code(change, there);
                ++merge.changed;
            } else {
                ++merge.same;
            }
            continue;
        }
        auto added = code;
        added.id = {};
        if (code.parent) added.parent = ids.at(code.parent);
        added.position = 0;
        ids.emplace(code.id, store::add_code(change, std::move(added)).id);
        ++merge.added;
    }
    keep_foreign(change, codebook, merge);
    return merge;
}

}  // namespace coding::exchange
