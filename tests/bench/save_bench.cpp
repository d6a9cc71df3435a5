// SPDX-License-Identifier: GPL-3.0-or-later
// From the click on Save to the answer on the screen: the whole desktop application on a real vault (SQLCipher,
// synchronous=FULL), its real window painted offscreen, the office not reachable. Beside it, in the same run and on the
// same disk: a bare append to such a log, and one write of 4 KiB with fdatasync.
#include "app/desktop/desktop.h"
#include "core/production/production_change.h"
#include "resources/resources.h"
#include "storage/keychain/file_keychain.h"
#include "storage/log/production_draft.h"
#include "storage/secret/random.h"
#include "storage/vault/unlock.h"
#include "tests/bench/bench_log.h"
#include "tests/bench/bench_report.h"

#include <QtCore/QEventLoop>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {

constexpr int wells = 12;
constexpr int daysBefore = 60;
constexpr int warmUp = 20;
constexpr int measured = 400;
const QString passphrase = QStringLiteral("bench passphrase");

core::Uuid wellId(int number)
{
    core::Uuid id = *core::parseUuid("11111111-1111-7111-8111-111111111100");
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

std::int64_t now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

core::CivilDate today()
{
    const QDate date = QDate::currentDate();
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

storage::EventDraft dayDraft(const std::string &tenantId, int well, core::CivilDate date)
{
    core::ProductionDay day;
    day.wellId = wellId(well).toString();
    day.date = date;
    day.reading(core::Fluid::Oil) = {core::Volume{4'250 + date.days % 97}, core::Provenance::Measured};
    day.reading(core::Fluid::Gas) = {core::Volume{18'000}, core::Provenance::Measured};
    return storage::draftOf(must(core::decideAdd(tenantId, {}, day, today())));
}

/// Runs `begin(reply)` and waits for the reply.
template <class T> Result<T> answerOf(const std::function<void(std::function<void(Result<T>)>)> &begin)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    begin([&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

void fill(storage::DeviceStore &store)
{
    must(store.delivery().beginFeed("epoch-1"));
    must(store.delivery().beginSnapshot({"epoch-1", wells, {}}));
    storage::SnapshotPage page{{"epoch-1", wells, {}}, {}, {}};
    for (int number = 0; number < wells; ++number) {
        core::Well well;
        well.name = "Bench Well #" + std::to_string(number + 1);
        well.routeOrder = number + 1;
        page.aggregates.push_back({core::AggregateType::Well, wellId(number), 1, core::toFields(well), false});
    }
    must(store.delivery().applySnapshotPage(page));
    must(store.delivery().finishSnapshot());
    std::vector<storage::EventDraft> drafts;
    for (int number = 1; number < wells; ++number) { // the first well's days are what the bench saves
        for (int back = 1; back <= daysBefore; ++back)
            drafts.push_back(dayDraft("acme", number, today().plusDays(-back)));
    }
    must(store.log().appendAll(drafts));
}

void makeVault(const QString &folder)
{
    QObject context;
    storage::FileKeychain keychain(storage::FileKeychain::pathBeside(folder));
    const storage::Vault vault = must(answerOf<storage::Vault>([&](auto reply) {
        storage::createVault(storage::VaultFolder(folder), storage::passphraseBytes(passphrase),
            storage::minimumKdfCost, storage::systemRandom(), keychain, &context, reply);
    }));
    core::DeviceKey key{};
    key.fill(7);
    sync::DeviceAccount account;
    account.server = "http://127.0.0.1:9"; // nobody answers there
    account.tenantId = "acme";
    account.email = "bench@acme.test";
    account.userId = "user-1";
    account.userName = "Bench Pumper";
    account.deviceId = "device-a";
    account.deviceKey = key;
    account.feedEpoch = "epoch-1";
    must(answerOf<void>([&](auto reply) {
        sync::saveAccount(keychain, QString::fromStdString(vault.id()), account, &context, reply);
    }));
    auto store = must(storage::DeviceStore::open(must(vault.openDatabase(storage::OpenMode::ReadWrite)),
        {{account.tenantId, account.deviceId, account.userId, key}, now, storage::systemRandom()}));
    fill(*store);
}

std::vector<double> bareAppends(const QString &folder)
{
    auto connection = must(storage::openDatabase(folder + QStringLiteral("/bare.db"),
        storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef")), storage::OpenMode::Create));
    core::DeviceKey key{};
    auto store = must(storage::DeviceStore::open(
        std::move(connection), {{"acme", "device-a", "user-1", key}, now, storage::systemRandom()}));
    fill(*store);
    std::vector<double> spent;
    for (int back = 0; back < measured; ++back) {
        const auto draft = dayDraft("acme", 0, today().plusDays(-back));
        const Stopwatch watch;
        must(store->log().append(draft));
        spent.push_back(watch.milliseconds());
    }
    return spent;
}

std::vector<double> bareSyncs(const QString &folder)
{
    const std::string block(4096, 'x');
    const int file = ::open((folder + QStringLiteral("/raw")).toLocal8Bit().constData(), O_WRONLY | O_CREAT, 0600);
    std::vector<double> spent;
    for (int round = 0; file >= 0 && round < measured; ++round) {
        const Stopwatch watch;
        if (::pwrite(file, block.data(), block.size(), static_cast<off_t>(round) * 4096) < 0 || ::fdatasync(file) != 0)
            break;
        spent.push_back(watch.milliseconds());
    }
    ::close(file);
    return spent;
}

/// Notices when a widget was asked to paint itself.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }
    bool seen = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        seen = seen || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

template <class Widget> Widget *visible(const char *name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (auto *widget : window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

template <class Condition> void waitFor(Condition condition, const char *what)
{
    if (!QTest::qWaitFor(condition, 30'000)) {
        std::fprintf(stderr, "save_bench: %s\n", what);
        std::exit(1);
    }
}

/// Enters one day and answers the time from the click on Save to its painted answer.
double saveDay(const QDate &day, int number)
{
    visible<QDateEdit>("productionDateEdit")->setDate(day);
    QTest::qWait(20); // what is known around the day arrives
    visible<QLineEdit>("oilVolumeEdit")->setText(QString::number(40 + number % 5) + QStringLiteral(".5"));
    visible<QLineEdit>("gasVolumeEdit")->setText(QStringLiteral("180"));
    visible<QLineEdit>("waterVolumeEdit")->setText(QStringLiteral("12"));
    auto *button = visible<QAbstractButton>("saveButton");
    QTest::qWait(20); // the draft is written, nothing else waits
    // Not visible before the first save, and pages have bars of their own.
    QLabel *label = nullptr;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (const auto *bar = window->findChild<QWidget *>(QStringLiteral("noticeBar")))
            label = bar->findChild<QLabel *>(QStringLiteral("noticeLabel"));
    }
    const QString before = label->text();
    PaintWatch paint(label);
    const Stopwatch watch;
    QTest::mouseClick(button, Qt::LeftButton);
    paint.seen = false; // what the click itself painted is not the answer
    while (!(paint.seen && label->text() != before)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (watch.milliseconds() > 10'000) {
            std::fprintf(stderr, "save_bench: no answer; the page says \"%s\"\n", qPrintable(label->text()));
            std::exit(1);
        }
    }
    return watch.milliseconds();
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (sodium_init() < 0)
        return 1;
    QApplication application(argc, argv);
    resources::load();
    const QTemporaryDir folder;
    const QString vaultFolder = folder.filePath(QStringLiteral("vault"));
    makeVault(vaultFolder);

    desktop::Options options;
    options.vaultFolder = vaultFolder;
    options.insecureFileKeychain = true;
    desktop::StartupTrace trace;
    desktop::Desktop desktop(options, QLocale(QLocale::English, QLocale::UnitedStates), trace);
    desktop.unlock(passphrase);
    desktop.show();
    waitFor(
        [] {
            return visible<QAbstractButton>("enterProductionButton") != nullptr
                && visible<QAbstractButton>("enterProductionButton")->isEnabled();
        },
        "the wells did not appear");
    visible<QAbstractButton>("enterProductionButton")->click();
    waitFor([] { return visible<QAbstractButton>("saveButton") != nullptr; }, "the entry page did not appear");

    std::vector<double> saves;
    for (int number = 0; number < warmUp + measured; ++number) {
        const double spent = saveDay(QDate::currentDate().addDays(-number), number);
        if (number >= warmUp)
            saves.push_back(spent);
    }
    const std::vector<double> appends = bareAppends(folder.path());
    const std::vector<double> syncs = bareSyncs(folder.path());
    Report report("save");
    report.metric("p99_ms", quantile(saves, 0.99), "click on Save to the answer painted; less than 16");
    report.metric("p50_ms", quantile(saves, 0.5), "");
    report.metric("max_ms", quantile(saves, 1), "");
    report.metric("append_p50_ms", quantile(appends, 0.5), "the append alone");
    report.metric("append_p99_ms", quantile(appends, 0.99), "");
    if (!syncs.empty()) {
        report.metric("fdatasync_p50_ms", quantile(syncs, 0.5), "4 KiB written and synced alone");
        report.metric("fdatasync_p99_ms", quantile(syncs, 0.99), "");
    }
    report.print();
    return 0;
}
