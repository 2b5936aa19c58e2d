#pragma once

// The zip that an .xlsx is, from a stranger: read by libzip, behind a guard of our own. libzip's strictest flag lets bombs, links and
// `..` pass; what is counted here are the bytes that really inflate, whatever the headers say.

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace gongyou::spreadsheet {

class Archive {
public:
    /// `bytes` outlive the archive. Refusals invalid: spreadsheet.damaged, spreadsheet.too_much_inside.
    explicit Archive(std::string_view bytes);
    ~Archive();

    /// By the name in the archive, large and small letters alike.
    bool has(std::string_view name) const;
    std::size_t parts() const { return places_.size(); }

    /// Hands over an entry piece by piece, until `take` says no. Refusals as above.
    void read(std::string_view name, const std::function<bool(std::string_view)>& take);

private:
    struct Inside;
    void admit(std::size_t place);
    void count(std::size_t inflated);

    std::unique_ptr<Inside> inside_;
    std::map<std::string, std::size_t, std::less<>> places_;
    std::size_t packed_, inflated_ = 0;
};

}
