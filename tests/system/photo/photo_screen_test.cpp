// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that one laptop took, on the screen of another: fetched when it is opened, by the desktop's own ports and a real
// office; and what happens when the office cannot be reached.
#include "app/desktop/device_opener.h"
#include "app/desktop/photo_keeper.h"
#include "storage/keychain/file_keychain.h"
#include "tests/photo/sample_photo.h"
#include "tests/system/cli/programs.h"

#include <QtCore/QBuffer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

constexpr int patienceMs = 60'000;

QString textOf(const core::Json &object, const char *member)
{
    return QString::fromStdString(object.at(member).get<std::string>());
}

QByteArray jpeg(int width, int height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    samplePicture(width, height).save(&buffer, "JPEG", 90);
    return bytes;
}

/// A device that the command line made, opened as the window opens it, and talking to the office.
class OpenedDevice {
public:
    explicit OpenedDevice(const DeviceProgram &device)
        : m_place{.vaultFolder = device.vault(),
            .caFile = {},
            .makeKeychain =
                [vault = device.vault()] {
                    return std::make_unique<storage::FileKeychain>(storage::FileKeychain::pathBeside(vault));
                }}
        , m_opener(m_place)
    {
        QObject::connect(&m_opener, &desktop::DeviceOpener::opened, &slot,
            [this](const std::shared_ptr<desktop::OpenDevice> &opened) {
                slot.put(std::make_unique<desktop::FieldDevice>(std::move(*opened), m_place));
            });
        m_opener.unlock(QStringLiteral("correct horse battery staple"));
        REQUIRE(QTest::qWaitFor([this] { return slot.device() != nullptr; }, patienceMs));
        slot.device()->startSync();
    }

    desktop::DeviceSlot slot;

private:
    desktop::DevicePlace m_place;
    desktop::DeviceOpener m_opener;
};

/// What the port said last.
struct Seen {
    explicit Seen(ui::PhotoPort &port)
        : pictures(&port, &ui::PhotoPort::pictureRead)
        , thumbnails(&port, &ui::PhotoPort::thumbnailRead)
    {
    }
    QImage picture() { return takeLast(pictures).at(1).value<QImage>(); }
    std::string pictureTrouble() { return takeLast(pictures).at(2).value<Error>().code; }
    QImage thumbnail() { return takeLast(thumbnails).at(1).value<QImage>(); }

    QSignalSpy pictures;
    QSignalSpy thumbnails;

private:
    static QList<QVariant> takeLast(QSignalSpy &spy)
    {
        REQUIRE(QTest::qWaitFor([&spy] { return !spy.isEmpty(); }, patienceMs));
        return spy.takeLast();
    }
};

} // namespace

TEST_CASE("a picture of another laptop is fetched when it is opened, kept sealed, and told when it cannot be had")
{
    OfficeProgram office;
    DeviceProgram first;
    DeviceProgram second;
    first.init(office);
    second.init(office, QStringLiteral("second@acme.test"));
    const QString well = textOf(first.must(words("wells list")).at("wells").at(0), "id");
    const QString equipment
        = textOf(first.must(words("equipment add --equipment-type PUMP_JACK --serial-number PJ-456 --well") << well),
            "aggregateId");
    const QString work = textOf(
        first.must(words("maintenance add --maintenance-date 2025-10-19 --maintenance-type REPAIR --description belt "
                         "--equipment")
            << equipment),
        "aggregateId");
    const core::Json photos = first
                                  .must(words("photo attach --maintenance")
                                      << work << first.write(QStringLiteral("one.jpg"), jpeg(1'600, 1'200))
                                      << first.write(QStringLiteral("two.jpg"), jpeg(800, 600)))
                                  .at("photos");
    first.must(words("sync"));
    second.must(words("sync"));

    OpenedDevice device(second);
    desktop::PhotoKeeper keeper(device.slot);
    Seen seen(keeper);
    const QString one = textOf(photos[0], "photoId");
    keeper.readThumbnail(one);
    CHECK(seen.thumbnail().isNull());
    keeper.readPicture(one);
    CHECK(seen.pictureTrouble() == "photo_missing");
    keeper.fetch(one);
    CHECK(seen.picture().size() == QSize(1'600, 1'200));
    CHECK_FALSE(seen.thumbnail().isNull());
    keeper.readPicture(one); // from here on it is here
    CHECK(seen.picture().size() == QSize(1'600, 1'200));
    QFile kept(second.vault() + QStringLiteral("/photos/") + one + QStringLiteral(".picture"));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK_FALSE(kept.readAll().contains("JFIF"));

    office.stop();
    keeper.fetch(textOf(photos[1], "photoId"));
    CHECK_FALSE(seen.pictureTrouble().empty());
    office.start();
    keeper.fetch(textOf(photos[1], "photoId"));
    CHECK(seen.picture().size() == QSize(800, 600));
    keeper.fetch(QStringLiteral("no such picture"));
    CHECK(seen.pictureTrouble() == "photo_missing");
}
