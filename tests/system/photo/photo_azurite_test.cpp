// SPDX-License-Identifier: GPL-3.0-or-later
// Photos through Azure's protocol as whole programs: an office that keeps them in Azurite, a device that sends and another one
// that fetches, every byte compared.
#include "tests/photo/sample_photo.h"
#include "tests/server/blob/azurite.h"
#include "tests/sync/support/test_device.h"
#include "tests/system/cli/programs.h"
#include "tests/system/photo/cut_proxy.h"
#include "tests/system/photo/photo_bytes.h"

#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

QString textOf(const core::Json &object, const char *member)
{
    return QString::fromStdString(object.at(member).get<std::string>());
}

QByteArray saved(const DeviceProgram &device, const QString &photo)
{
    const QString file = device.folder() + u'/' + photo + QStringLiteral(".jpg");
    device.must(words("photo save") << photo << file);
    QFile content(file);
    REQUIRE(content.open(QIODevice::ReadOnly));
    return content.readAll();
}

/// Sets a variable of the environment for as long as it lives.
class Variable {
public:
    Variable(const char *name, const QByteArray &value)
        : m_name(name)
    {
        qputenv(name, value);
    }
    ~Variable() { qunsetenv(m_name); }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
};

} // namespace

TEST_CASE("an office that keeps photos in Azure takes them from one device and another one gets them to the byte")
{
    const tests::Azurite azurite;
    const Variable endpoint("WELLPULSE_AZURE_ENDPOINT", QByteArray::fromStdString(azurite.endpoint()));
    OfficeProgram office(0, {QStringLiteral("--blob"), QStringLiteral("azurite")});
    DeviceProgram first;
    DeviceProgram second;
    first.init(office);
    second.init(office, QStringLiteral("second@acme.test"));
    const QString well = textOf(first.must(words("wells list")).at("wells").at(0), "id");
    const QString jack
        = textOf(first.must(words("equipment add --equipment-type PUMP_JACK --well") << well), "aggregateId");
    const QString work = textOf(
        first.must(words("maintenance add --maintenance-date 2025-10-19 --description belt --equipment") << jack),
        "aggregateId");
    office.stop(); // attached offline
    const core::Json photos
        = first
              .must(words("photo attach --maintenance") << work << first.write(QStringLiteral("one.jpg"), grainyJpeg(1))
                                                        << first.write(QStringLiteral("two.jpg"), grainyJpeg(2))
                                                        << first.write(QStringLiteral("three.jpg"), grainyJpeg(3)))
              .at("photos");
    office.start();
    CHECK(first.must(words("sync")).at("photos") == 3);
    second.must(words("sync"));
    for (const core::Json &photo : photos) {
        const QString id = textOf(photo, "photoId");
        const core::Json record = office.get("/photos/" + id.toStdString());
        CHECK(record.at("state") == "VERIFIED");
        CHECK(record.at("downloadUrl").get<std::string>().starts_with(azurite.endpoint()));
        const bool isSame = saved(second, id) == saved(first, id);
        CHECK(isSame);
    }
}

TEST_CASE("an Azure address whose time runs out half-way is asked for anew, and no finished block is sent again")
{
    const tests::Azurite azurite;
    const QUrl azure(QString::fromStdString(azurite.endpoint()));
    CutProxy line(azure);
    const Variable endpoint("WELLPULSE_AZURE_ENDPOINT", (line.url().toString() + azure.path()).toUtf8());
    const Variable seconds("WELLPULSE_PHOTO_UPLOAD_SECONDS", "3");
    OfficeProgram office(0, {QStringLiteral("--blob"), QStringLiteral("azurite")});
    TestDevice device(office.url(), "azure-expired");
    device.drain();
    const QByteArray picture = pictureOf(6 * sync::photoBlockBytes, 'a');
    const core::Photo photo = device.attach(device.logWork(), picture);

    std::vector<int> blocks; // the status of each block's answer
    line.faultFor = [&](const QByteArray &firstLine) {
        return firstLine.contains("comp=block&") && blocks.size() == 3 ? CutProxy::Fault::Late : CutProxy::Fault::None;
    };
    line.answered = [&](const QByteArray &firstLine, int status) {
        if (firstLine.contains("comp=block&"))
            blocks.push_back(status);
    };
    device.drain(); // the store may end the connection that it refused something on, and the next round goes on
    CHECK(blocks == std::vector{201, 201, 201, 403, 201, 201, 201});
    line.faultFor = nullptr;
    const bool isSame = downloaded(device, photo) == picture;
    CHECK(isSame);
}
