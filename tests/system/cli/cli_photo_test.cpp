// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures, whole programs: attached offline on one device, at the office and on another device to the byte; and what is no
// picture is refused in a sentence, in little memory.
#include "tests/photo/sample_photo.h"
#include "tests/system/cli/programs.h"

#include <QtCore/QBuffer>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDirIterator>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtGui/QImage>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <catch2/catch_test_macros.hpp>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

QString textOf(const core::Json &object, const char *member)
{
    return QString::fromStdString(object.at(member).get<std::string>());
}

QByteArray contentOf(const QString &file)
{
    QFile source(file);
    REQUIRE(source.open(QIODevice::ReadOnly));
    return source.readAll();
}

/// What the address that the office gives out for a picture gives.
QByteArray fetched(const QUrl &url)
{
    QNetworkAccessManager network;
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    REQUIRE(reply->error() == QNetworkReply::NoError);
    return reply->readAll();
}

struct Yard {
    Yard()
    {
        for (DeviceProgram *device : {&first, &second})
            device->setNow(QStringLiteral("2025-10-20T14:30:00Z"));
        first.init(office);
        second.init(office, QStringLiteral("second@acme.test"));
        const QString well = textOf(first.must(words("wells list")).at("wells").at(0), "id");
        equipment = textOf(
            first.must(words("equipment add --equipment-type PUMP_JACK --serial-number PJ-456 --well") << well),
            "aggregateId");
    }
    QString logWork(const QString &description)
    {
        return textOf(first.must(words("maintenance add --maintenance-date 2025-10-19 --maintenance-type REPAIR "
                                       "--equipment")
                          << equipment << QStringLiteral("--description") << description),
            "aggregateId");
    }
    core::Json attach(const QString &maintenance, const QStringList &files)
    {
        return first.must(words("photo attach --maintenance") << maintenance << files).at("photos");
    }
    QByteArray saved(const DeviceProgram &device, const QString &photo)
    {
        const QString file = device.folder() + u'/' + photo + QStringLiteral(".jpg");
        device.must(words("photo save") << photo << file);
        const QByteArray content = contentOf(file);
        QFile::remove(file);
        return content;
    }

    OfficeProgram office;
    DeviceProgram first;
    DeviceProgram second;
    QString equipment;
};

std::string hexHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

/// Without megabytes in the report of a failure.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a == b;
}

struct Refusal {
    core::Json error;
    long peakMegabytes = 0;
};

/// Runs the program and looks at how much memory it ever had.
Refusal refusalOf(const DeviceProgram &device, const QStringList &command)
{
    const QString out = device.folder() + QStringLiteral("/refusal.json");
    const QString line = QStringLiteral("exec \"$0\" \"$@\" > '%1' 2>/dev/null").arg(out);
    QList<QByteArray> texts{"sh", "-c", line.toUtf8(), builtProgram("wellpulse").toUtf8()};
    for (const QString &word : device.globals() + QStringList{QStringLiteral("--json")} + command)
        texts.push_back(word.toUtf8());
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    pid_t pid = 0;
    REQUIRE(posix_spawn(&pid, "/bin/sh", nullptr, nullptr, arguments.data(), environ) == 0);
    int status = 0;
    rusage usage{};
    REQUIRE(wait4(pid, &status, 0, &usage) == pid);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
    const auto json = core::parseJson(contentOf(out).toStdString());
    REQUIRE(json);
    return {json->at("error"), usage.ru_maxrss / 1024};
}

} // namespace

TEST_CASE("maintenance with its place and three pictures reaches the office and the other device")
{
    Yard yard;
    yard.office.stop();
    const QString work = yard.logWork(QStringLiteral("belt"));
    QStringList files;
    for (int i = 0; i < 3; ++i) {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        samplePicture(1'600 + i, 1'200).save(&buffer, "JPEG", 95);
        files << yard.first.write(QStringLiteral("camera%1.jpg").arg(i), withExif(jpeg, {}));
    }
    const core::Json photos = yard.attach(work, files);
    REQUIRE(photos.size() == 3);
    CHECK(photos[0].at("location").at("latitude") == "31.845700");
    CHECK(photos[0].at("takenAt").get<std::string>().starts_with("2025-10-20T"));
    CHECK(photos[0].at("state") == "WAITING");
    CHECK(yard.first.must(words("queue")).at("photos") == 3);

    yard.office.start();
    const core::Json synced = yard.first.must(words("sync"));
    CHECK(synced.at("photos") == 3);
    CHECK(synced.at("remaining") == 0);
    CHECK(yard.first.must(words("queue")).at("items").empty());
    yard.second.must(words("sync"));
    const core::Json atOffice = yard.office.get("/maintenance/" + work.toStdString() + "/photos").at("photos");
    const core::Json seen = yard.second.must(words("photo list --maintenance") << work).at("photos");
    REQUIRE(atOffice.size() == 3);
    REQUIRE(seen.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const QString id = textOf(photos[i], "photoId");
        const QByteArray original = yard.saved(yard.first, id);
        CHECK(hexHash(original) == photos[i].at("sha256").get<std::string>());
        const core::Json office = yard.office.get("/photos/" + id.toStdString());
        CHECK(office.at("state") == "VERIFIED");
        CHECK(isSame(fetched(QUrl(textOf(office, "downloadUrl"))), original));
        CHECK(isSame(yard.saved(yard.second, id), original));
        CHECK(seen[i].at("location") == photos[i].at("location"));
    }
    CHECK(yard.first.viewHash() == yard.office.stateHash());
    CHECK(yard.second.viewHash() == yard.office.stateHash());
    // No picture is on the disk as it is, neither where it was taken nor where it was fetched.
    for (const DeviceProgram *device : {&yard.first, &yard.second}) {
        for (QDirIterator all(device->vault(), QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
            CHECK_FALSE(contentOf(all.next()).contains("\xff\xd8\xff\xe0"));
    }
}

TEST_CASE("a hundred entries and fifty pictures of 75 MB are synced at once, without losing a byte")
{
    Yard yard;
    yard.office.stop();
    QByteArray days("well,date,oil\n");
    for (int day = 1; day <= 25; ++day)
        for (const char *well : {"Acme Well #1", "Acme Well #2"})
            days += QByteArray(well) + ",2025-09-" + QByteArray::number(day).rightJustified(2, '0') + ",42.5\n";
    const core::Json wells = yard.first.must(words("wells list")).at("wells");
    days.replace("Acme Well #1", wells[0].at("name").get<std::string>().c_str());
    days.replace("Acme Well #2", wells[1].at("name").get<std::string>().c_str());
    const QString csv = yard.first.write(QStringLiteral("days.csv"), days);
    CHECK(yard.first.must(words("import --map well=well,date=date,oil=oil") << csv).at("imported") == 50);
    std::map<QString, QByteArray> originals;
    qint64 total = 0;
    for (quint32 i = 0; i < 50; ++i) {
        const QString work = yard.logWork(QStringLiteral("work %1").arg(i));
        const QString file = yard.first.write(QStringLiteral("camera.jpg"), grainyJpeg(i));
        const core::Json photo = yard.attach(work, {file}).at(0);
        const QString id = textOf(photo, "photoId");
        originals[id] = yard.saved(yard.first, id);
        total += photo.at("size").get<qint64>();
    }
    CHECK(total >= 75'000'000);
    yard.office.start();
    const core::Json synced = yard.first.must(words("sync"));
    CHECK(synced.at("photos") == 50);
    CHECK(synced.at("pushed") == 151); // a hundred entries, fifty pictures, and the equipment
    CHECK(synced.at("remaining") == 0);
    yard.second.must(words("sync"));
    CHECK(yard.second.must(words("photo list")).at("photos").size() == 50);
    for (const auto &[id, original] : originals) {
        CAPTURE(id.toStdString());
        const core::Json office = yard.office.get("/photos/" + id.toStdString());
        CHECK(isSame(fetched(QUrl(textOf(office, "downloadUrl"))), original));
        CHECK(isSame(yard.saved(yard.second, id), original));
    }
    CHECK(yard.second.viewHash() == yard.office.stateHash());
}

TEST_CASE("what is no picture is refused in a sentence, within 200 MB of memory, and leaves nothing")
{
    Yard yard;
    const QString work = yard.logWork(QStringLiteral("belt"));
    const DeviceProgram &device = yard.first;
    QByteArray jpeg;
    {
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        samplePicture(4'000, 3'000).save(&buffer, "JPEG", 90);
    }
    const QString bomb = device.folder() + QStringLiteral("/bomb.png");
    {
        QImage blank(30'000, 30'000, QImage::Format_Mono);
        blank.fill(0);
        REQUIRE(blank.save(bomb, "PNG"));
    }
    const QString huge = device.write(QStringLiteral("huge.jpg"), jpeg);
    QFile::resize(huge, 200'000'000);
    const QString good = device.write(QStringLiteral("good.jpg"), jpeg);
    const std::map<QString, std::string> refused{{bomb, "photo_too_large"}, {huge, "photo_too_large"},
        {device.write(QStringLiteral("drawing.jpg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            "photo_not_a_picture"},
        {device.write(QStringLiteral("script.jpg"), "#!/bin/sh\nrm -rf /\n"), "photo_not_a_picture"},
        {device.write(QStringLiteral("cut.jpg"), jpeg.left(jpeg.size() / 2)), "photo_truncated"},
        {device.write(QStringLiteral("empty.jpg"), {}), "photo_empty"},
        {device.folder() + QStringLiteral("/x/../good.jpg"), "path_invalid"},
        {device.folder() + QStringLiteral("/nothing.jpg"), "file_unreadable"}};
    for (const auto &[file, code] : refused) {
        CAPTURE(file.toStdString());
        const Refusal refusal = refusalOf(device, words("photo attach --maintenance") << work << good << file);
        CHECK(refusal.error.at("code") == code);
        CHECK(refusal.error.at("message").get<std::string>().ends_with('.'));
        CHECK(refusal.peakMegabytes < 200);
    }
    CHECK(
        refusalOf(device, words("photo attach --maintenance ../x") << good).error.at("code") == "unknown_maintenance");
    CHECK(device.must(words("photo list")).at("photos").empty());
    CHECK(device.must(words("stats")).at("photoBytes") == 0);
}

TEST_CASE("a picture whose file is gone is told of, holds up nothing, and goes when the file is back")
{
    Yard yard;
    const QString work = yard.logWork(QStringLiteral("belt"));
    const core::Json photos = yard.attach(work,
        {yard.first.write(QStringLiteral("one.jpg"), grainyJpeg(1)),
            yard.first.write(QStringLiteral("two.jpg"), grainyJpeg(2))});
    const QString gone
        = yard.first.vault() + QStringLiteral("/photos/") + textOf(photos[0], "photoId") + QStringLiteral(".picture");
    REQUIRE(QFile::rename(gone, gone + QStringLiteral(".away")));
    const core::Json synced = yard.first.must(words("sync"));
    CHECK(synced.at("photos") == 1);
    CHECK(synced.at("remaining") == 0); // nothing more can be done without a person
    const core::Json items = yard.first.must(words("queue")).at("items");
    REQUIRE(items.size() == 1);
    CHECK(items[0].at("state") == "NEEDS_USER");
    CHECK(items[0].at("lastError").at("code") == "photo_missing");
    CHECK(items[0].at("photoId") == photos[0].at("photoId"));
    REQUIRE(QFile::rename(gone + QStringLiteral(".away"), gone));
    CHECK(yard.first.must(words("sync")).at("photos") == 1);
    CHECK(yard.first.must(words("queue")).at("items").empty());
}
