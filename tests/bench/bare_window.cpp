// SPDX-License-Identifier: GPL-3.0-or-later
// The raw limit beside the `startup` benchmark: a window of bare Qt Widgets, with nothing of ours but the measurement, from exec
// to its first painted label.
//
// usage: bare_window --trace-startup FILE, which it writes as wellpulse-field does.
#include "app/desktop/startup_trace.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <cstdio>

int main(int argc, char *argv[])
{
    using wellpulse::desktop::StartupTrace;
    StartupTrace trace;
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3 || arguments.at(1) != QLatin1String("--trace-startup")) {
        std::fputs("usage: bare_window --trace-startup FILE\n", stderr);
        return 2;
    }
    trace.writeTo(arguments.at(2));
    QLabel window(QStringLiteral("Home"));
    window.resize(1'024, 768);
    trace.watchPaint(&window);
    window.show();
    return QApplication::exec();
}
