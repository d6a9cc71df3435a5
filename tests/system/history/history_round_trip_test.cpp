// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop saves as CSV, `wellpulse import` takes back: on the same device nothing is new to it, and a device of
// another office ends with the very same values.
#include "app/desktop/device_opener.h"
#include "app/desktop/history_browser.h"
#include "app/desktop/history_exporter.h"
#include "storage/keychain/file_keychain.h"
#include "tests/system/cli/programs.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const QStringList takeBack{
    QStringLiteral("--map"), QStringLiteral("well=well,date=date,oil=oil_bbl,gas=gas_mcf,water=water_bbl")};

/// All of the device's history, by the desktop's own ports.
void exportAll(const DeviceProgram &device, const QString &file)
{
    const QString vault = device.vault();
    desktop::DeviceOpener opener({.vaultFolder = vault, .caFile = {}, .makeKeychain = [vault] {
                                      return std::make_unique<storage::FileKeychain>(
                                          storage::FileKeychain::pathBeside(vault));
                                  }});
    desktop::DeviceSlot slot;
    QObject::connect(
        &opener, &desktop::DeviceOpener::opened, &slot, [&](const std::shared_ptr<desktop::OpenDevice> &opened) {
            slot.put(std::make_unique<desktop::FieldDevice>(std::move(*opened), desktop::DevicePlace{}));
        });
    opener.unlock(QStringLiteral("correct horse battery staple"));
    REQUIRE(QTest::qWaitFor([&] { return slot.device() != nullptr; }, 30'000));

    desktop::HistoryBrowser browser(slot);
    desktop::HistoryExporter exporter(slot);
    ui::HistoryKeys found;
    QObject::connect(&browser, &ui::HistoryPort::found, &slot,
        [&](int, const ui::HistoryKeys &keys, const ui::HistoryTotals &) { found = keys; });
    browser.find(1, {}, {});
    REQUIRE(QTest::qWaitFor([&] { return found != nullptr; }, 30'000));
    const QSignalSpy written(&exporter, &ui::HistoryExportPort::written);
    exporter.writeCsv(found, file);
    REQUIRE(QTest::qWaitFor([&] { return !written.isEmpty(); }, 30'000));
}

/// Values by the well's name, for ids differ between offices.
std::map<std::string, core::Json> valuesOf(const DeviceProgram &device)
{
    const core::Json wells = device.must({QStringLiteral("wells"), QStringLiteral("list")}).at("wells");
    std::map<std::string, std::string> names;
    for (const core::Json &well : wells)
        names[well.at("id").get<std::string>()] = well.at("name").get<std::string>();
    const core::Json rows = device
                                .must({QStringLiteral("production"), QStringLiteral("list"), QStringLiteral("--from"),
                                    QStringLiteral("2024-01-01"), QStringLiteral("--to"), QStringLiteral("2024-12-31")})
                                .at("rows");
    std::map<std::string, core::Json> values;
    for (const core::Json &row : rows) {
        const std::string key
            = names.at(row.at("wellId").get<std::string>()) + " " + row.at("productionDate").get<std::string>();
        values[key] = {row.at("oilVolume"), row.at("gasVolume"), row.at("waterVolume")};
    }
    return values;
}

} // namespace

TEST_CASE("the saved CSV goes back in with identical values")
{
    OfficeProgram office;
    DeviceProgram device;
    device.init(office);
    const core::Json wells = device.must({QStringLiteral("wells"), QStringLiteral("list")}).at("wells");
    QByteArray rows = "well,date,oil,gas,water\n";
    for (int i = 0; i < 300; ++i) {
        const auto name = wells.at(static_cast<std::size_t>(i) % wells.size()).at("name").get<std::string>();
        const QDate date = QDate(2024, 1, 15).addDays(i / static_cast<int>(wells.size())); // over the leap day
        rows += "\"" + QByteArray::fromStdString(name) + "\"," + date.toString(Qt::ISODate).toLatin1() + ","
            + QByteArray::number(i * 37 % 1'000'000) + "." + QByteArray::number(10 + i % 90) + ","
            + (i % 7 == 0 ? QByteArray() : QByteArray::number(i)) + "," + (i % 11 == 0 ? "0" : "99999999.99") + "\n";
    }
    const core::Json first = device.must({QStringLiteral("import"), device.write(QStringLiteral("days.csv"), rows),
        QStringLiteral("--map"), QStringLiteral("well=well,date=date,oil=oil,gas=gas,water=water")});
    REQUIRE(first.at("imported") == 300);

    const QString file = device.folder() + QStringLiteral("/history.csv");
    exportAll(device, file);
    const core::Json again = device.must(QStringList{QStringLiteral("import"), file} + takeBack);
    CHECK(again.at("read") == 300);
    CHECK(again.at("unchanged") == 300);
    CHECK(again.at("rejected").empty());

    OfficeProgram elsewhere;
    DeviceProgram other;
    other.init(elsewhere);
    const core::Json taken = other.must(QStringList{QStringLiteral("import"), file} + takeBack);
    CHECK(taken.at("imported") == 300);
    CHECK(taken.at("rejected").empty());
    CHECK(valuesOf(other) == valuesOf(device));
    CHECK(valuesOf(other).size() == 300);
}
