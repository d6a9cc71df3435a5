// SPDX-License-Identifier: GPL-3.0-or-later
// `init`: signs in, makes this a device of the office, makes the vault, fetches wells and state. On a vault that is there
// already it signs in again, so that a held queue goes on; one that comes from a backup or another laptop becomes a device of its
// own first.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"
#include "sync/enrolment.h"
#include "sync/token_store.h"

#include <string>

namespace wellpulse::cli {

class InitCommand {
public:
    InitCommand(CLI::App &root, CommandSlot &slot);

private:
    Outcome run(const GlobalOptions &options) const;
    Outcome makeVault(const GlobalOptions &options, const sync::SignIn &who) const;
    Outcome enrolVault(const GlobalOptions &options, const sync::SignIn &who) const;
    struct Opened {
        std::unique_ptr<storage::Keychain> keychain;
        storage::Vault vault;
        WallClock clock;
    };
    /// What the office made of this installation.
    struct Joined {
        std::string nonce;
        sync::Enrolled enrolled;
        sync::Tokens tokens;
    };
    tl::expected<Joined, Outcome> join(
        const GlobalOptions &options, const sync::SignIn &who, const WallClock &clock) const;
    Outcome finish(const GlobalOptions &options, Opened opened, const Joined &joined) const;
    Outcome signInAgain(const GlobalOptions &options, const sync::SignIn &who) const;

    std::string m_server;
    std::string m_tenant;
    std::string m_email;
    std::string m_passwordFile;
};

} // namespace wellpulse::cli
