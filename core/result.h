// SPDX-License-Identifier: GPL-3.0-or-later
// What a fallible function returns: a value, or an error with a code for programs and a sentence for people.
// Errors are for what users, disks and networks do; bugs are assertions.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace wellpulse {

struct Error {
    std::string code;    ///< stable, lower_snake, for programs: "vault_wrong_passphrase"
    std::string message; ///< one sentence for people, in English

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or an Error. `[[nodiscard]]`: dropping it unread is a compiler error.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Error error)
        : Base(tl::unexpect, std::move(error))
    {
    }
};

using Status = Result<void>;

/// The error of `result`, to be handed up from a function with another value type.
template <class T> [[nodiscard]] Error errorOf(Result<T> &&result)
{
    return std::move(result.error());
}

} // namespace wellpulse
