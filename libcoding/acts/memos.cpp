// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/memos.hpp"

#include <chrono>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::acts {
namespace {

std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// How the history names a memo: its title, else how its text begins.
std::string shown(const Memo& memo) {
    if (!memo.title.empty()) return memo.title;
    constexpr std::uint32_t most = 40;
    const auto line = std::string_view{memo.text}.substr(0, memo.text.find('\n'));
    const auto begin = std::string{text::slice(line, {0, most})};
    return begin.size() < memo.text.size() ? begin + "…" : begin;
}

}  // namespace

Memo write_memo(store::Project& project, std::string_view coder, Memo memo) {
    auto change = project.change(coder, Message{"Wrote the memo “{0}”", shown(memo)});
    memo.coder = store::coder_named(change, std::string{coder}).id;
    memo.created_ms = memo.changed_ms = now_ms();
    store::add_memo(change, memo);
    change.commit();
    return memo;
}

Memo change_memo(store::Project& project, std::string_view coder, const Memo& memo) {
    auto change = project.change(coder, Message{"Changed the memo “{0}”", shown(memo)});
    auto before = store::memo(project, memo.id);
    if (!before) {
        throw Error{ErrorKind::not_found, Message{"The memo is not in the project."},
                    Message{"It may have been removed; undo brings it back."}};
    }
    if (before->kind == memo.kind && before->title == memo.title && before->text == memo.text &&
        before->on == memo.on) {
        return *before;
    }
    Memo after = memo;
    after.coder = before->coder;
    after.created_ms = before->created_ms;
    after.changed_ms = now_ms();
    store::update_memo(change, after);
    change.commit();
    return after;
}

HistoryId remove_memos(store::Project& project, std::string_view coder, std::span<const MemoId> memos) {
    auto change = project.change(coder, {});
    std::size_t count = 0;
    std::string first;
    for (const MemoId id : memos) {
        const auto memo = store::memo(project, id);
        if (!memo) continue;
        if (count++ == 0) first = shown(*memo);
        store::remove_memo(change, id);
    }
    change.tell(Message{"Removed {0, plural, one {the memo “{1}”} other {# memos}}", count, first});
    return change.commit();
}

}  // namespace coding::acts
