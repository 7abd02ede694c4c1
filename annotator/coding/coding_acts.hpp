// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcoding/acts/codings.hpp"
#include "libcoding/model/coding.hpp"

#include "annotator/app/workspace.hpp"
#include "annotator/coding/code_memory.hpp"
#include "annotator/coding/code_palette_model.hpp"

namespace annotator {

/// What is done to codings, by whichever key, menu or panel: each function is one act of the library. False,
/// with nothing changed, when it failed (the session has said why).
class CodingActs : public QObject {
    Q_OBJECT

  public:
    using Codings = std::span<const coding::CodingId>;

    explicit CodingActs(const Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] CodeMemory& memory() { return memory_; }

    /// What a key that names no coding means: what was coded just now, as long as nothing else was chosen
    /// since, else the first coding of the selection.
    [[nodiscard]] std::vector<coding::CodingId> in_hand() const;
    /// The first of in_hand().
    [[nodiscard]] std::optional<coding::Coding> coding_in_hand() const;

    bool code(coding::SourceId source, coding::Span span, std::span<const coding::CodeId> codes);
    /// Makes the code and codes with it, and with codes that are there already.
    bool code_new(coding::SourceId source, coding::Span span, const WantedCode& wanted,
                  std::span<const coding::CodeId> beside = {});
    /// The same in the words of the passage, at the root of the codebook.
    bool code_in_vivo(coding::SourceId source, coding::Span span);

    bool recode(Codings codings, coding::CodeId code);
    bool recode_new(Codings codings, const WantedCode& wanted);
    bool remove(Codings codings);
    bool set_polarity(Codings codings, coding::Polarity polarity);
    bool set_intensity(Codings codings, std::optional<int> intensity);
    bool set_condition(Codings codings, const std::string& condition);
    bool set_memo(Codings codings, const std::string& memo);

    /// A code as new ones are: a concept in the next colour that is free.
    [[nodiscard]] coding::Code new_code(const WantedCode& wanted) const;

  private:
    using Act = std::function<coding::acts::CodingsNow(coding::store::Project&, const std::string& coder)>;
    bool act(const Act& work);
    void remember(const std::vector<coding::Coding>& coded);
    void take_in_hand(coding::SourceId source, coding::Span span, const std::vector<coding::Coding>& codings);

    Workspace workspace_;
    CodeMemory memory_;
    std::vector<coding::CodingId> just_coded_;
    std::vector<coding::CodingId> selection_then_;
};

}  // namespace annotator
