// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every Catch2 program that uses Qt: an application object (offscreen unless the environment says
// otherwise) and a non-zero exit when Qt warned without the test having announced it. CTest runs one test case a
// process, so the case that provoked the warning is the one that fails.
// WELLPULSE_TEST_WITHOUT_GUI makes it a QCoreApplication.
#include "tests/support/qt_warnings.h"

#include <catch2/catch_session.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>
#ifdef WELLPULSE_TEST_WITHOUT_GUI
#include <QCoreApplication>
using Application = QCoreApplication;
#else
#include <QApplication>
using Application = QApplication;
#endif

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <vector>

namespace wellpulse::test {
namespace {

struct Expectation {
    QString part;
    int seen = 0;
};

struct Watch {
    std::mutex mutex;
    std::vector<Expectation> expected;
    QStringList tolerated;
    int unexpected = 0;
    QtMessageHandler printer = nullptr;
};

// One a process, like the message handler it serves.
Watch &watch()
{
    static Watch theWatch;
    return theWatch;
}

// What the offscreen platform says of itself when a window is sized, raised or pops up is not the program's doing.
bool isOfThePlatform(const QString &message)
{
    return message.startsWith(u"This plugin does not support ");
}

bool isAnnounced(Watch &state, const QString &message)
{
    bool found = std::any_of(state.tolerated.cbegin(), state.tolerated.cend(),
        [&message](const QString &part) { return message.contains(part); });
    for (Expectation &expectation : state.expected) {
        if (message.contains(expectation.part)) {
            ++expectation.seen;
            found = true;
        }
    }
    return found;
}

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (isOfThePlatform(message))
        return;
    Watch &state = watch();
    {
        const std::lock_guard lock(state.mutex);
        if (type == QtWarningMsg || type == QtCriticalMsg) {
            if (isAnnounced(state, message))
                return;
            ++state.unexpected;
        }
    }
    state.printer(type, context, message);
}

} // namespace

ExpectedQtWarning::ExpectedQtWarning(const QString &part)
    : m_part(part)
{
    const std::lock_guard lock(watch().mutex);
    watch().expected.push_back({part});
}

ExpectedQtWarning::~ExpectedQtWarning()
{
    Watch &state = watch();
    const std::lock_guard lock(state.mutex);
    const auto found = std::find_if(state.expected.rbegin(), state.expected.rend(),
        [this](const Expectation &expectation) { return expectation.part == m_part; });
    if (found->seen == 0) {
        ++state.unexpected;
        std::fprintf(stderr, "A Qt warning was announced and never came: %s\n", qPrintable(m_part));
    }
    state.expected.erase(std::next(found).base());
}

ToleratedQtWarning::ToleratedQtWarning(const QString &part)
    : m_part(part)
{
    const std::lock_guard lock(watch().mutex);
    watch().tolerated.push_back(part);
}

ToleratedQtWarning::~ToleratedQtWarning()
{
    const std::lock_guard lock(watch().mutex);
    watch().tolerated.removeOne(m_part);
}

void watchQtWarnings()
{
    watch().printer = qInstallMessageHandler(onMessage);
}

int unexpectedQtWarnings()
{
    const std::lock_guard lock(watch().mutex);
    return watch().unexpected;
}

} // namespace wellpulse::test

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    wellpulse::test::watchQtWarnings();
    // Qt warns of a missing runtime folder, which a bare machine does not have.
    const QTemporaryDir runtimeFolder;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtimeFolder.path()));
    Application application(argc, argv);
    const int failures = Catch::Session().run(argc, argv);
    if (const int warnings = wellpulse::test::unexpectedQtWarnings(); warnings > 0) {
        std::fprintf(stderr, "%d unexpected Qt warning(s): a failure unless the test announces them.\n", warnings);
        return failures != 0 ? failures : 1;
    }
    return failures;
}
