// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// Gives people and sources the values that a file says, and knows where one took the place of another: the
/// last stays.
class AttributeValues {
  public:
    AttributeValues(store::Change& change, const store::Project& project)
        : change_(change), project_(project) {}

    /// `value` says something.
    void set(ParticipantId participant, const std::string& attribute, const std::string& value);
    void set(SourceId source, const std::string& attribute, const std::string& value);

    /// For what is said like a value and is none: the consent of a person.
    void tell(const std::string& owner, const std::string& attribute, const std::string& value,
              const std::string& before);

    /// Which values were taken, and which they took the place of.
    [[nodiscard]] std::vector<Message> take_notes();

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
    std::vector<Message> notes_;
    std::size_t untold_ = 0;  ///< further ones
};

}  // namespace coding::exchange
