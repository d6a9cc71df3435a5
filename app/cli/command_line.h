// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the command line, runs the command, prints what it came to (cli.md). Output goes to stdout and stderr as given;
// the exit code is the return value. Needs a QCoreApplication.
#pragma once

#include <iosfwd>

namespace wellpulse::cli {

int runCommandLine(int argc, char **argv, std::ostream &out, std::ostream &err);

} // namespace wellpulse::cli
