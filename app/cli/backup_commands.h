// SPDX-License-Identifier: GPL-3.0-or-later
// `backup`, `restore`, `export`: what leaves this laptop in a file, and comes back from one.
#pragma once

#include "app/cli/command.h"

#include <string>

namespace wellpulse::cli {

class BackupCommands {
public:
    BackupCommands(CLI::App &root, CommandSlot &slot);

private:
    Outcome backup(const GlobalOptions &options) const;
    Outcome restore(const GlobalOptions &options) const;
    Outcome exportUnsent(const GlobalOptions &options) const;

    std::string m_file;
    std::string m_unsentFile;
    std::string m_receiverPassphraseFile;
};

} // namespace wellpulse::cli
