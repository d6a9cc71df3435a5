// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON test vectors of tests/vectors.
#pragma once

#include "core/json/json.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace wellpulse::test {

inline core::Json readVectors(const std::string &name)
{
    std::ifstream file(std::filesystem::path(WELLPULSE_VECTORS_DIR) / name);
    std::stringstream text;
    text << file.rdbuf();
    return core::parseJson(text.str()).value();
}

} // namespace wellpulse::test
