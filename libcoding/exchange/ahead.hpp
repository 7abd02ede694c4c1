// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace coding::exchange {

/// Things that a thread of its own makes, some ahead of whoever takes them in their order.
template <class Thing>
class Ahead {
  public:
    /// Hands a thing over and waits while too much is waiting; `weight` is how much it counts for. Once
    /// nobody takes any more it throws, which ends the making.
    using HandOver = std::function<void(Thing thing, std::size_t weight)>;

    /// Things of up to `most` weight wait at a time, and one at least.
    Ahead(std::size_t most, std::function<void(const HandOver&)> make)
        : most_{most}, maker_{[this, work = std::move(make)] { run(work); }} {}
    Ahead(const Ahead&) = delete;
    Ahead& operator=(const Ahead&) = delete;
    ~Ahead() {
        {
            const std::lock_guard lock{mutex_};
            stopped_ = true;
        }
        changed_.notify_all();
        maker_.join();
    }

    /// The next thing; nothing when all were taken. What the making threw is thrown here, behind what it
    /// made.
    std::optional<Thing> take() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return !waiting_.empty() || ended_; });
        if (waiting_.empty()) {
            if (failure_) std::rethrow_exception(failure_);
            return std::nullopt;
        }
        auto [thing, weight] = std::move(waiting_.front());
        waiting_.pop_front();
        weight_ -= weight;
        lock.unlock();
        changed_.notify_all();
        return std::optional<Thing>{std::move(thing)};
    }

  private:
    struct Stopped {};

    void hand_over(Thing thing, std::size_t weight) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return stopped_ || waiting_.empty() || weight_ + weight <= most_; });
        if (stopped_) throw Stopped{};
        waiting_.emplace_back(std::move(thing), weight);
        weight_ += weight;
        lock.unlock();
        changed_.notify_all();
    }

    void run(const std::function<void(const HandOver&)>& make) noexcept {
        std::exception_ptr failure;
        try {
            make([this](Thing thing, std::size_t weight) { hand_over(std::move(thing), weight); });
        } catch (const Stopped&) {  // nobody is there to be told
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard lock{mutex_};
        failure_ = failure;
        ended_ = true;
        changed_.notify_all();
    }

    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<Thing, std::size_t>> waiting_;
    std::size_t weight_ = 0;  ///< of what is waiting
    bool ended_ = false;      ///< nothing more will come
    bool stopped_ = false;    ///< nobody will take any more
    std::exception_ptr failure_;
    std::thread maker_;  ///< last: it uses all of the above
};

}  // namespace coding::exchange
