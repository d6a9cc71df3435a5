// SPDX-License-Identifier: GPL-3.0-or-later
// Backups as a person meets them: chosen and seen in the settings, made by themselves, carried to the office in a file, and
// given for the set-up of a new laptop. On the real widgets; the files are real where the vault is.
#include "app/desktop/backup_keeper.h"
#include "core/sealed/passphrase_file.h"
#include "storage/backup/restore.h"
#include "storage/backup/rolling_backups.h"
#include "tests/ui/real_device.h"
#include "tests/ui/test_window.h"

#include <catch2/generators/catch_generators.hpp>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const QDateTime morning(QDate(2025, 10, 20), QTime(8, 0));

/// A laptop with a folder for backups and a clock that the test sets.
struct Laptop {
    QTemporaryDir place;
    RealDevice device{place.filePath(QStringLiteral("vault"))};
    FakeSettingsPort settings;
    QDateTime now = morning;
    desktop::BackupKeeper keeper{device.slot, settings, [this] { return now; }};

    Laptop() { REQUIRE(QDir(place.path()).mkdir(QStringLiteral("stick"))); }
    QString stick() const { return place.filePath(QStringLiteral("stick")); }
    QStringList files() const { return QDir(stick()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    void finish()
    {
        keeper.finish();
        QApplication::processEvents();
    }
    void choose(int keep = 7)
    {
        ui::Settings chosen = settings.settings();
        chosen.backup.folder = stick();
        chosen.backup.keep = keep;
        settings.change(chosen);
    }
    void sync()
    {
        sync::SyncStatus status;
        status.lastSyncAtMs = now.toMSecsSinceEpoch();
        Q_EMIT device.slot.syncStatusChanged(status);
        finish();
    }
};

void answer(QWidget *window, const char *dialogName, const QString &path)
{
    auto *dialog = window->findChild<QFileDialog *>(QLatin1String(dialogName));
    REQUIRE(dialog != nullptr);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

QString words(const TestWindow &window, const char *label)
{
    return window.find<QLabel>(label)->text();
}

} // namespace

TEST_CASE("a backup is made once a day, after everything was sent or at the lock, and the oldest go")
{
    Laptop laptop;
    laptop.sync();
    CHECK(laptop.files().isEmpty()); // nobody chose a folder

    laptop.choose(3);
    laptop.sync();
    CHECK(laptop.files().size() == 1);
    CHECK(laptop.keeper.state().lastAt == morning);
    laptop.now = morning.addSecs(3600);
    laptop.sync();
    CHECK(laptop.files().size() == 1);

    laptop.now = morning.addDays(1);
    laptop.device.lock();
    laptop.finish();
    CHECK(laptop.files().size() == 2);
    laptop.device.unlock();
    for (int day = 2; day < 6; ++day) {
        laptop.now = morning.addDays(day);
        laptop.sync();
    }
    REQUIRE(laptop.files().size() == 3);
    CHECK(laptop.files().last().contains(QStringLiteral("20251025-080000")));

    const auto opened = storage::Backup::open(
        laptop.stick() + u'/' + laptop.files().last(), storage::SecretBytes::copyOf(std::string_view("correct horse")));
    REQUIRE(opened);
    CHECK(opened->manifest().account.tenantId == "acme");
}

TEST_CASE("a stick that is not there is no fault, and the next backup is made when it is")
{
    Laptop laptop;
    laptop.choose();
    REQUIRE(QDir(laptop.stick()).removeRecursively());
    laptop.sync();
    CHECK(laptop.keeper.state().trouble == ui::BackupTrouble::FolderMissing);
    CHECK_FALSE(laptop.keeper.state().isBusy);
    CHECK_FALSE(laptop.keeper.state().lastAt.isValid());
    REQUIRE(QDir().mkpath(laptop.stick()));
    laptop.sync();
    CHECK(laptop.keeper.state().trouble == ui::BackupTrouble::None);
    CHECK(laptop.files().size() == 1);
}

TEST_CASE("a backup that failed is not made again after each round, and one is made an hour later")
{
    Laptop laptop;
    laptop.choose();
    const storage::RollingBackups backups(laptop.stick(), laptop.device.slot.device()->vault()->id());
    const QString inTheWay = backups.pathFor(laptop.now);
    REQUIRE(QDir().mkpath(inTheWay + QStringLiteral("/full")));
    laptop.sync();
    CHECK(laptop.keeper.state().trouble == ui::BackupTrouble::Other);
    CHECK(laptop.files().isEmpty());

    laptop.now = laptop.now.addSecs(59 * 60);
    laptop.sync();
    CHECK(laptop.files().isEmpty());
    laptop.now = laptop.now.addSecs(60);
    laptop.sync();
    CHECK(laptop.files().size() == 1);
    CHECK(laptop.keeper.state().trouble == ui::BackupTrouble::None);
}

TEST_CASE("files of others in the folder stay, what was cut off goes")
{
    Laptop laptop;
    laptop.choose(1);
    const auto put = [&](const QString &name) {
        QFile file(laptop.stick() + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    put(QStringLiteral("letter.txt"));
    put(QStringLiteral("wellpulse-ffffffff-20200101-000000.wpbackup"));
    put(QStringLiteral("wellpulse-01234567-20251019-080000.wpbackup.AbCdEf"));
    put(QStringLiteral("wellpulse-01234567-20251019-080000.wpbackup"));
    laptop.sync();
    CHECK(laptop.files()
        == QStringList{QStringLiteral("letter.txt"), QStringLiteral("wellpulse-01234567-20251020-080000.wpbackup"),
            QStringLiteral("wellpulse-ffffffff-20200101-000000.wpbackup")});
}

TEST_CASE("what is exported for the office opens with its code, and only with that")
{
    Laptop laptop;
    const QString file = laptop.place.filePath(QStringLiteral("unsent.wpunsent"));
    QSignalSpy exported(&laptop.keeper, &ui::BackupPort::exported);
    laptop.keeper.exportUnsent(file);
    laptop.finish();
    REQUIRE(exported.size() == 1);
    const std::string code = exported.first().at(2).toString().toStdString();
    CHECK(code.size() == 19);
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const auto open = [&](std::string_view passphrase) {
        written.seek(0);
        return core::PassphraseFileReader::open(
            [&](char *bytes, std::size_t room) -> Result<std::size_t> {
                return static_cast<std::size_t>(written.read(bytes, static_cast<qint64>(room)));
            },
            core::SealedContent::Unsent, core::sealByPassphrase(passphrase));
    };
    CHECK(open(code));
    CHECK(open("correct horse").error().code == "file_wrong_passphrase");
}

TEST_CASE("the settings say where backups go, when the last was made and what keeps one from being made")
{
    TestWindow window;
    window.unlockIt();
    window.window->showSettings();
    CHECK(words(window, "backupFolderLabel") == QStringLiteral("No folder is chosen, so no backups are made."));
    CHECK_FALSE(window.window->findChild<QWidget *>(QStringLiteral("backUpNowButton"))->isVisible());

    QTest::mouseClick(window.find<QAbstractButton>("backupFolderButton"), Qt::LeftButton);
    answer(window.window.get(), "backupFolderDialog", QStringLiteral("/media/stick"));
    CHECK(window.backup.state().folder == QStringLiteral("/media/stick"));
    CHECK(words(window, "backupFolderLabel").contains(QStringLiteral("stick")));
    CHECK(words(window, "lastBackupLabel") == QStringLiteral("No backup has been made yet."));
    QTest::mouseClick(window.find<QAbstractButton>("keepBackupsButton2"), Qt::LeftButton);
    CHECK(window.backup.state().keep == 14);
    QTest::mouseClick(window.find<QAbstractButton>("backUpNowButton"), Qt::LeftButton);
    CHECK(window.backup.backUps == 1);

    ui::BackupState state = window.backup.state();
    state.isBusy = true;
    state.done = 45;
    state.total = 100;
    window.backup.set(state);
    CHECK(words(window, "backupProgressLabel") == QStringLiteral("Backing up, 45 %"));
    QTest::mouseClick(window.find<QAbstractButton>("backUpNowButton"), Qt::LeftButton);
    CHECK(window.backup.stops == 1);

    state.isBusy = false;
    state.lastAt = QDateTime(demoToday(), QTime(14, 32));
    state.trouble = ui::BackupTrouble::FolderMissing;
    window.backup.set(state);
    CHECK(words(window, "lastBackupLabel").contains(QStringLiteral("2:32")));
    CHECK(words(window, "backupProgressLabel").contains(QStringLiteral("Plug in the stick")));
    state.trouble = ui::BackupTrouble::DiskFull;
    window.backup.set(state);
    CHECK(words(window, "backupTroubleLabel").contains(QStringLiteral("room")));
    QTest::mouseClick(window.find<QAbstractButton>("forgetBackupFolderButton"), Qt::LeftButton);
    CHECK(window.backup.state().folder.isEmpty());
}

TEST_CASE("unsent work is exported from where it is shown, and the code is told")
{
    TestWindow window;
    window.queue.contents.items = {{.eventId = QStringLiteral("one")}};
    window.unlockIt();
    window.window->showQueue();
    QTest::mouseClick(window.find<QAbstractButton>("exportUnsentButton"), Qt::LeftButton);
    answer(window.window.get(), "exportUnsentDialog", QStringLiteral("/media/stick/unsent.wpunsent"));
    REQUIRE(window.backup.exports == QStringList{QStringLiteral("/media/stick/unsent.wpunsent")});
    Q_EMIT window.backup.exported(window.backup.exports.first(), 12, QStringLiteral("ABCD-EFGH-JKLM-NPQR"));
    CHECK(words(window, "noticeLabel").contains(QStringLiteral("ABCD-EFGH-JKLM-NPQR")));
    Q_EMIT window.backup.exportFailed(ui::BackupTrouble::NotWritable, {});
    CHECK(words(window, "noticeLabel").contains(QStringLiteral("Choose another")));
}

TEST_CASE("a new laptop is set up from a backup, with the backup's passphrase and no new one")
{
    FakeEngine engine;
    engine.unlock.exists = false;
    const ui::Appearance appearance = ui::Appearance::of({ui::ThemeName::Light, 100, false});
    const Texts texts(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::MainWindow window(engine.ports(),
        ui::WindowSettings{appearance, QLocale(QLocale::English, QLocale::UnitedStates), demoToday,
            QStringLiteral("https://office.test")});
    window.show();
    window.showUnlockOrSetUp();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const auto edit = [&](const char *name) { return window.findChild<QLineEdit *>(QLatin1String(name)); };
    const auto press = [&](const char *name) {
        QTest::mouseClick(window.findChild<QAbstractButton *>(QLatin1String(name)), Qt::LeftButton);
    };
    press("restoreBackupButton");
    answer(&window, "restoreBackupDialog", QStringLiteral("/media/stick/a.wpbackup"));
    CHECK(window.findChild<QLabel *>(QStringLiteral("backupFileLabel"))->text().contains(QStringLiteral("a.wpbackup")));
    CHECK_FALSE(edit("passphraseAgainEdit")->isVisible());
    edit("tenantEdit")->setText(QStringLiteral("acme"));
    edit("emailEdit")->setText(QStringLiteral("demo@acme.test"));
    edit("passwordEdit")->setText(QStringLiteral("password"));
    press("setUpButton");
    CHECK(engine.unlock.setUps.isEmpty()); // the passphrase is missing
    edit("passphraseEdit")->setText(QStringLiteral("short"));
    engine.unlock.answers = false;
    press("setUpButton");
    REQUIRE(engine.unlock.setUps.size() == 1);
    CHECK(engine.unlock.setUps.first().backupFile == QStringLiteral("/media/stick/a.wpbackup"));
    CHECK(engine.unlock.setUps.first().passphrase == QStringLiteral("short"));

    Q_EMIT engine.unlock.refused(ui::UnlockTrouble::BackupWrongPassphrase, {});
    bool isSaid = false;
    for (const auto *label : window.findChildren<QLabel *>(QStringLiteral("noticeLabel")))
        isSaid = isSaid || label->text().contains(QStringLiteral("passphrase of the backup"));
    CHECK(isSaid);
    press("withoutBackupButton");
    CHECK(edit("passphraseAgainEdit")->isVisible());
    press("setUpButton");
    CHECK(engine.unlock.setUps.size() == 1); // a new passphrase is longer, and typed twice
}
