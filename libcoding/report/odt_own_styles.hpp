// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <tuple>

namespace coding::report::odt {

/// Styles that only one text needs: each is asked for when it is met, and written before the text. Lengths
/// are millimetres; what comes back is the name of the style.
class OwnStyles {
  public:
    /// A paragraph that begins a sheet of the other kind.
    std::string on_new_sheet(const std::string& parent, const std::string& master_page);
    std::string indented(const std::string& parent, double left, double hanging, bool kept);
    /// On one page with what follows.
    std::string kept(const std::string& parent);
    std::string table(double width);
    std::string column(double width);
    /// That stays on one page.
    std::string row();
    /// Borders above and below: "none", "0.5pt solid #d6dad5".
    std::string cell(const std::string& above, const std::string& below, bool bottom);
    std::string colour(const std::string& value);
    /// `tag`: BCP 47.
    std::string language(const std::string& tag);
    std::string picture();

    [[nodiscard]] const std::string& xml() const { return xml_; }

  private:
    std::string named(const std::string& prefix, const std::string& family, const std::string& more,
                      const std::string& properties);

    std::map<std::tuple<std::string, std::string, std::string>, std::string> names_;
    std::string xml_;
};

}  // namespace coding::report::odt
