// SPDX-License-Identifier: GPL-3.0-or-later
// Azurite, Microsoft's emulator of Azure Blob Storage, as a child process on a free port. ./dev setup installs it. Ends with
// the object, and with the test's own process.
#pragma once

#include "tests/server/blob/temporary_folder.h"

#include <sys/types.h>

#include <cstdio>
#include <string>

namespace wellpulse::tests {

/// The account that every Azurite has, with its published key.
inline constexpr const char *azuriteAccount = "devstoreaccount1";
inline constexpr const char *azuriteKey
    = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

class Azurite {
public:
    /// Returns when it takes requests; throws when it does not start.
    Azurite();
    ~Azurite();
    Azurite(const Azurite &) = delete;
    Azurite &operator=(const Azurite &) = delete;

    /// "http://127.0.0.1:PORT/devstoreaccount1"
    [[nodiscard]] const std::string &endpoint() const { return m_endpoint; }

private:
    TemporaryFolder m_folder;
    pid_t m_pid = 0;
    std::string m_endpoint;
    std::FILE *m_output = nullptr;
};

} // namespace wellpulse::tests
