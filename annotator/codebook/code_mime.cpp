// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/code_mime.hpp"

namespace annotator {
namespace {

/// Nothing when one of them is no number.
std::vector<qlonglong> numbers_in(const QByteArray& bytes) {
    std::vector<qlonglong> numbers;
    for (const auto& part : bytes.simplified().split(' ')) {
        bool good = false;
        numbers.push_back(part.toLongLong(&good));
        if (!good || numbers.back() < 0) return {};
    }
    return numbers;
}

}  // namespace

std::unique_ptr<QMimeData> to_mime(std::span<const coding::CodeId> codes) {
    QByteArrayList ids;
    for (const auto code : codes) ids.append(QByteArray::number(qlonglong{code.value}));
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(codes_mime), ids.join(' '));
    return data;
}

std::unique_ptr<QMimeData> to_mime(const DraggedPassage& passage) {
    const QByteArrayList numbers{QByteArray::number(qlonglong{passage.source.value}),
                                 QByteArray::number(passage.span.begin),
                                 QByteArray::number(passage.span.end)};
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(passage_mime), numbers.join(' '));
    return data;
}

std::vector<coding::CodeId> codes_in(const QMimeData& data) {
    std::vector<coding::CodeId> codes;
    const auto format = QString::fromLatin1(codes_mime);
    if (!data.hasFormat(format)) return codes;
    for (const auto number : numbers_in(data.data(format))) codes.push_back({number});
    return codes;
}

std::optional<DraggedPassage> passage_in(const QMimeData& data) {
    const auto format = QString::fromLatin1(passage_mime);
    if (!data.hasFormat(format)) return std::nullopt;
    const auto numbers = numbers_in(data.data(format));
    constexpr qlonglong last = std::numeric_limits<std::uint32_t>::max();
    if (numbers.size() != 3 || numbers[1] >= numbers[2] || numbers[2] > last) return std::nullopt;
    return DraggedPassage{{numbers[0]},
                          {static_cast<std::uint32_t>(numbers[1]), static_cast<std::uint32_t>(numbers[2])}};
}

}  // namespace annotator
