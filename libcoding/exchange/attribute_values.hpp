// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// A value that another one took the place of.
struct ReplacedValue {
    std::string owner;  ///< the participant or source, by name
    std::string attribute;
    std::string before;
    std::string after;

    friend bool operator==(const ReplacedValue&, const ReplacedValue&) = default;
};

/// Gives people and sources the values that a file says, and knows where one took the place of another: the
/// last stays.
class AttributeValues {
  public:
    AttributeValues(store::Change& change, const store::Project& project)
        : change_(change), project_(project) {}

    /// `value` says something.
    void set(ParticipantId participant, const std::string& attribute, const std::string& value);
    void set(SourceId source, const std::string& attribute, const std::string& value);

    /// For what is said like a value and is none: the role and consent of a person.
    void tell(ReplacedValue replaced) { replaced_.push_back(std::move(replaced)); }

    /// The values that took the place of others, in the order in which they were set; since it was last
    /// asked.
    [[nodiscard]] std::vector<ReplacedValue> take_replaced() { return std::exchange(replaced_, {}); }

  private:
    using Values = std::map<std::string, std::string>;
    template <class Of>
    void set_in(std::unordered_map<Of, Values>& known, Of of, const std::string& attribute,
                const std::string& value);
    [[nodiscard]] std::string name_of(ParticipantId participant) const;
    [[nodiscard]] std::string name_of(SourceId source) const;

    store::Change& change_;
    const store::Project& project_;
    std::unordered_map<ParticipantId, Values> of_people_;
    std::unordered_map<SourceId, Values> of_sources_;
    std::vector<ReplacedValue> replaced_;
};

}  // namespace coding::exchange
