// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL while a form is filled in: another process opens the vault and the form is as it was. The killed process is this
// program again, in a test case that is run only for that.
#include "tests/ui/real_window.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cstdio>

using namespace wellpulse;

namespace {

const char *const folderVariable = "WELLPULSE_TEST_KILLED_IN";
constexpr int mostMs = 60'000;

} // namespace

TEST_CASE("types into the form and waits for its end", "[.killed]")
{
    test::RealDevice device(qEnvironmentVariable(folderVariable));
    test::RealWindow w(device);
    w.enter(2);
    w.keys("42.5");
    w.press(Qt::Key_Return);
    w.keys("4x?");
    // What the draft thread reads is on the disk.
    const storage::ReplyBox box;
    QByteArray kept;
    w.waitFor([&] {
        device.slot.device()->drafts().read(
            QStringLiteral("production"), box, [&](const QByteArray &content) { kept = content; });
        return kept.contains("4x?");
    });
    std::puts("kept");
    std::fflush(stdout);
    CHECK_FALSE(QTest::qWaitFor([] { return false; }, mostMs));
    FAIL("nobody killed this process");
}

TEST_CASE("after SIGKILL the form is as it was, with what is no number and the cursor in its field")
{
    const QTemporaryDir folder;
    const QString vault = folder.filePath(QStringLiteral("vault"));
    QProcess typist;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), vault);
    typist.setProcessEnvironment(environment);
    typist.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.killed]")});
    QByteArray said;
    while (!said.contains("kept")) {
        INFO(said.toStdString());
        REQUIRE(typist.waitForReadyRead(mostMs));
        said += typist.readAllStandardOutput();
    }
    typist.kill();
    REQUIRE(typist.waitForFinished(mostMs));
    CHECK(typist.exitStatus() == QProcess::CrashExit);

    test::RealDevice device(vault);
    test::RealWindow w(device);
    w.waitFor([&] { return w.focused() == "gasVolumeEdit"; });
    CHECK(w.edit("oilVolumeEdit")->text() == u"42.5");
    CHECK(w.edit("gasVolumeEdit")->text() == u"4x?");
    CHECK(w.combo()->currentText() == u"Acme Well #2");
    CHECK(w.notice().startsWith(u"This entry was not saved yet: Acme Well #2, Oct 20."));
}
