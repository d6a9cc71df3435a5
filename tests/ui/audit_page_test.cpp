// SPDX-License-Identifier: GPL-3.0-or-later
// The log in the window over a real encrypted store: found, narrowed, opened, checked and written to a file; and over a fake one,
// how little of a long log is read.
#include "tests/ui/fake_audit_port.h"
#include "tests/ui/real_window.h"
#include "ui/audit/audit_model.h"
#include "ui/audit/audit_page.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

/// A laptop with two days recorded.
struct Log {
    QTemporaryDir folder;
    RealDevice device{folder.filePath(QStringLiteral("vault"))};
    RealWindow w{device};

    Log()
    {
        w.enter(1);
        w.keys("42.5");
        w.saveAndGoOn();
        w.waitForDay();
        w.keys("17");
        w.saveAndGoOn();
        w.press(Qt::Key_F12);
        waitForRows(2);
    }
    QTableView *table() { return w.window().findChild<QTableView *>(QStringLiteral("auditTable")); }
    void waitForRows(int count)
    {
        w.waitFor([&] { return table() != nullptr && table()->model()->rowCount() == count; });
        w.waitFor([&] { return cell(0, ui::AuditRows::WhatColumn) != QString(); });
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    template <class Widget> Widget *find(const char *name)
    {
        return w.window().findChild<Widget *>(QString::fromLatin1(name));
    }
};

} // namespace

TEST_CASE("the log shows what was done, newest first, and all of an entry")
{
    Log log;
    CHECK(log.cell(0, ui::AuditRows::WhatColumn) == u"Production entered");
    CHECK(log.cell(0, ui::AuditRows::AboutColumn).startsWith(u"Acme Well #2"));
    CHECK(log.cell(1, ui::AuditRows::AboutColumn).startsWith(u"Acme Well #1"));
    CHECK(log.cell(0, ui::AuditRows::WhoColumn) == u"You, this laptop");
    CHECK(log.cell(0, ui::AuditRows::StandingColumn) == u"Waiting to send");
    log.table()->setCurrentIndex(log.table()->model()->index(1, 0));
    CHECK(log.find<QPlainTextEdit>("auditEntryText")->toPlainText().contains(u"\"oilVolume\": \"42.50\""));
    log.w.press(Qt::Key_Escape);
    CHECK(log.find<QLineEdit>("oilVolumeEdit")->isVisible()); // where it was opened from
}

TEST_CASE("the log is narrowed by words, by well and to one record")
{
    Log log;
    log.w.click("auditFilterButton");
    log.find<QLineEdit>("auditSearchEdit")->setText(QStringLiteral("17.00"));
    log.waitForRows(1);
    CHECK(log.cell(0, ui::AuditRows::AboutColumn).startsWith(u"Acme Well #2"));
    log.w.click("auditShowAllButton");
    log.waitForRows(2);
    auto *wells = log.find<QComboBox>("auditWellCombo");
    wells->setCurrentIndex(wells->findData(wellIdOf(1)));
    log.waitForRows(1);
    CHECK(log.cell(0, ui::AuditRows::AboutColumn).startsWith(u"Acme Well #1"));
}

TEST_CASE("the chain is checked beside the screen, and says so")
{
    Log log;
    log.w.click("auditCheckButton");
    auto *words = log.find<QLabel>("auditCheckLabel");
    log.w.waitFor([&] { return words->text().endsWith(u"entries are whole and in order."); });
    CHECK(words->text().startsWith(u"All 2"));
}

TEST_CASE("a lock stops the check, and the log is gone from the screen")
{
    Log log;
    log.w.click("auditCheckButton");
    log.w.lock();
    CHECK(log.table()->model()->rowCount() == 0);
    log.w.unlock();
    log.w.press(Qt::Key_F12);
    log.waitForRows(2);
}

TEST_CASE("the log is written to a file, as a table and as JSON lines")
{
    Log log;
    desktop::AuditBrowser browser(log.device.slot);
    ui::AuditKeys keys;
    QObject::connect(&browser, &ui::AuditPort::found, &browser, [&](int, const ui::AuditKeys &all) { keys = all; });
    browser.find(1, {});
    log.w.waitFor([&] { return keys != nullptr; });
    const auto write = [&](ui::AuditFormat format, const char *name) {
        QSignalSpy saved(&browser, &ui::AuditPort::saved);
        const QString path = log.folder.filePath(QLatin1String(name));
        browser.save(keys, format, path);
        log.w.waitFor([&] { return saved.size() == 1; });
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray table = write(ui::AuditFormat::Csv, "log.csv");
    CHECK(table.count("\r\n") == 3);
    CHECK(table.contains("PRODUCTION_CREATED,Acme Well #2,2025-10-20"));
    const QByteArray lines = write(ui::AuditFormat::JsonLines, "log.jsonl");
    CHECK(lines.count('\n') == 2);
    const auto first = core::parseJson(lines.left(lines.indexOf('\n')).toStdString());
    REQUIRE(first);
    CHECK(first->at("disposition") == "PENDING");
    CHECK(first->contains("signature"));

    QSignalSpy failed(&browser, &ui::AuditPort::saveFailed);
    browser.save(keys, ui::AuditFormat::Csv, log.folder.filePath(QStringLiteral("no such folder/log.csv")));
    log.w.waitFor([&] { return failed.size() == 1; });
    CHECK(failed[0][0].toString().contains(u"could not be written"));
}

TEST_CASE("of a long log only the entries in sight are read")
{
    FakeAuditPort port;
    fillDemoAudit(port, 5'000);
    ui::AuditModel model(port, demoToday, english);
    const QAbstractItemModelTester tester(&model.rows());
    model.setShown(true);
    REQUIRE(model.rows().rowCount() == 5'000);
    CHECK(model.headingWords() == u"5,000 entries");
    model.rows().showRows(0, 9);
    CHECK(port.entriesAsked <= 40);
    model.rows().showRows(4'000, 4'009);
    CHECK(port.entriesAsked <= 100);
    CHECK(model.rows().entry(4'000)->key == 1'000);
    CHECK(model.rows().entry(2'000) == nullptr);
    model.clear();
    CHECK(model.rows().rowCount() == 0);
}

TEST_CASE("a check that is running is stopped by the same button")
{
    FakeAuditPort port;
    ui::AuditModel model(port, demoToday, english);
    model.toggleCheck();
    CHECK(model.isChecking());
    Q_EMIT port.checking(50, 200);
    CHECK(model.checkWords() == u"Checking every entry: 25 %");
    model.toggleCheck();
    CHECK(port.stops == 1);
    CHECK_FALSE(model.isChecking());
    CHECK(model.checkWords().isEmpty());
    model.toggleCheck();
    port.tell({3, {QStringLiteral("Entry 2 of the log was altered.")}});
    CHECK(model.foundProblems());
    CHECK(model.checkWords().contains(u"Entry 2 of the log was altered."));
}

TEST_CASE("the log says that older entries lie beside it")
{
    FakeAuditPort port;
    ui::AuditModel model(port, demoToday, english);
    const ui::Appearance appearance = ui::Appearance::of({});
    ui::AuditPage page(appearance, model);
    page.show();
    const auto *label = page.findChild<QLabel *>(QStringLiteral("auditArchiveLabel"));
    CHECK_FALSE(label->isVisible());
    port.names.archivedEntries = 1'234;
    Q_EMIT port.viewsChanged();
    CHECK(label->isVisible());
    CHECK(label->text().startsWith(u"1,234 older entries"));
}
