// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "resources/resources.h"

#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

#include <sodium.h>

int main(int argc, char *argv[])
{
    using namespace wellpulse;
    desktop::StartupTrace trace;
    QStringList arguments;
    for (int at = 0; at < argc; ++at)
        arguments.push_back(QString::fromLocal8Bit(argv[at]));
    // Before there is an application, so that --help and --version work without a display.
    const auto options = desktop::parseOptions(arguments);
    if (!options) {
        QTextStream(options.error().exitCode == 0 ? stdout : stderr) << options.error().text;
        return options.error().exitCode;
    }
    QString passphrase;
    if (!options->passphraseFile.isEmpty()) {
        const auto read = desktop::readPassphrase(options->passphraseFile);
        if (!read) {
            QTextStream(stderr) << QString::fromStdString(read.error().message) << '\n';
            return 1;
        }
        passphrase = *read;
    }
    if (sodium_init() < 0) {
        QTextStream(stderr) << "The cryptography library does not start on this computer.\n";
        return 1;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("wellpulse-field"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(WELLPULSE_VERSION));
    resources::load();
    desktop::Desktop desktop(*options, QLocale::system(), trace);
    trace.writeTo(options->traceStartupFile);
    if (!passphrase.isEmpty())
        desktop.unlock(passphrase);
    desktop.show();
    return QApplication::exec();
}
