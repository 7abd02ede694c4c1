// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/iso_time.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace coding::exchange::refi {
namespace {

/// Takes parts off the front of a text; nothing more once one was missing.
class Parts {
  public:
    explicit Parts(std::string_view text) : rest_(text) {}

    int number(std::size_t digits) {
        int value = 0;
        const auto part = rest_.substr(0, digits);
        const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (part.size() < digits || fault != std::errc{} || end != part.data() + digits || value < 0) {
            well_ = false;
            return 0;
        }
        rest_.remove_prefix(digits);
        return value;
    }
    bool sign(char wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void require(char wanted) { well_ = sign(wanted) && well_; }
    /// What digits behind a point mean, to the thousandth.
    int thousandths() {
        int value = 0;
        for (int weight = 100; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; weight /= 10) {
            value += weight * (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return value;
    }
    [[nodiscard]] bool well() const { return well_; }
    [[nodiscard]] bool done() const { return rest_.empty(); }

  private:
    std::string_view rest_;
    bool well_ = true;
};

}  // namespace

std::optional<std::int64_t> from_date_time(std::string_view written) {
    using namespace std::chrono;
    Parts parts{written};
    const year y{parts.number(4)};
    parts.require('-');
    const month m{static_cast<unsigned>(parts.number(2))};
    parts.require('-');
    const day d{static_cast<unsigned>(parts.number(2))};
    parts.require('T');
    const int hour = parts.number(2);
    parts.require(':');
    const int minute = parts.number(2);
    parts.require(':');
    const int second = parts.number(2);
    const int thousandths = parts.sign('.') ? parts.thousandths() : 0;
    int zone = 0;
    if (!parts.sign('Z') && !parts.done()) {
        const bool east = parts.sign('+');
        if (!east) parts.require('-');
        zone = parts.number(2) * 60;
        parts.require(':');
        zone = (zone + parts.number(2)) * (east ? 1 : -1);
    }
    const year_month_day date{y, m, d};
    if (!parts.well() || !parts.done() || !date.ok() || hour > 23 || minute > 59 || second > 60) {
        return std::nullopt;
    }
    const auto at =
        sys_days{date} + hours{hour} + minutes{minute - zone} + seconds{second} + milliseconds{thousandths};
    return duration_cast<milliseconds>(at.time_since_epoch()).count();
}

std::string date_time(std::int64_t ms) {
    using namespace std::chrono;
    const sys_seconds at{floor<seconds>(milliseconds{ms})};
    const auto days_of = floor<days>(at);
    const year_month_day date{days_of};
    const auto within = static_cast<int>((at - days_of).count());
    std::array<char, 32> text;
    const int size =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                      static_cast<unsigned>(date.day()), within / 3600, within / 60 % 60, within % 60);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string exact_date_time(std::int64_t ms) {
    auto text = date_time(ms);
    const auto within = (ms % 1000 + 1000) % 1000;
    if (within == 0) return text;
    auto digits = std::to_string(1000 + within);
    digits.front() = '.';
    return text.insert(text.size() - 1, digits);
}

}  // namespace coding::exchange::refi
