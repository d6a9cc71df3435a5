// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a benchmark that cannot go on.
#pragma once

#include "core/result.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <type_traits>

namespace wellpulse::bench {

[[noreturn]] inline void fail(const std::string &why)
{
    std::fprintf(stderr, "The benchmark cannot go on: %s\n", why.c_str());
    std::exit(1);
}

/// Ends the program with the error's sentence.
template <class T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().code + ": " + result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace wellpulse::bench
