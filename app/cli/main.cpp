// SPDX-License-Identifier: GPL-3.0-or-later
// `wellpulse`: the vault and the sync engine without a window, for support, automation and tests.
#include "app/cli/command_line.h"

#include <QtCore/QCoreApplication>

#include <iostream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wellpulse-field"));
    return wellpulse::cli::runCommandLine(argc, argv, std::cout, std::cerr);
}
