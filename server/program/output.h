// SPDX-License-Identifier: GPL-3.0-or-later
// What a command prints: text for people, or with --json one document on stdout and nothing else there.
#pragma once

#include "core/json/json.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace wellpulse::server {

/// Exit codes of the command line's contract.
enum class Exit : int { Done = 0, Refused = 1, Usage = 2 };

class Output {
public:
    explicit Output(const bool &json)
        : m_json(json)
    {
    }

    void done(const core::Json &document, const std::string &sentence) const;
    /// Rows as a table with the given columns (members of each row).
    void list(const char *name, const core::Json &rows, const std::vector<const char *> &columns) const;
    [[nodiscard]] int refuse(const Error &error) const;
    /// done nothing more, or refuse.
    [[nodiscard]] int finish(const Status &status) const;

private:
    const bool &m_json; ///< decided while the arguments are parsed
};

} // namespace wellpulse::server
