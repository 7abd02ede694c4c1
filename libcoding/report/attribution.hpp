// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/levers.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// How a team words who says a quote: "{code}, {fonction}, {group}" gives "#2, formatrice, FG3". Fields are
/// name (of who wishes not to be named: her code), code (person_number()), group, source, date, and every
/// attribute, of the speaker or else of the source. A part between commas in which no field has a value is
/// left out.
class Attribution {
  public:
    static constexpr const char* usual = "{name}, {source}";

    /// Error{usage} for a brace without its other, Error{not_found} for a field that there is not, with the
    /// nearest. `tables` must outlive it.
    Attribution(const store::CountingTables& tables, const std::string& pattern);

    [[nodiscard]] std::string of(const analysis::QuoteRef& quote) const;

  private:
    /// A piece of text, or the field whose value stands there.
    struct Piece {
        std::string text;
        std::uint32_t field = no_field;
    };
    using Part = std::vector<Piece>;  // between commas
    static constexpr std::uint32_t no_field = 0xFFFFFFFF;

    [[nodiscard]] Part part(std::string_view text) const;
    [[nodiscard]] std::uint32_t field(const std::string& name) const;
    [[nodiscard]] std::string value(std::uint32_t field, const analysis::QuoteRef& quote) const;
    [[nodiscard]] std::string groups(std::uint32_t source) const;

    const store::CountingTables& tables_;
    std::vector<Part> parts_;
};

}  // namespace coding::report
