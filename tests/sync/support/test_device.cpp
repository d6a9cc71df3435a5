// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/support/test_device.h"

#include "core/equipment/equipment_change.h"
#include "core/production/production_change.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::test {

namespace {
core::Volume volume(const std::string &text)
{
    return core::parseWireVolume(text).value();
}

/// The database's files, in the place of those that are there.
void copyDatabase(const QTemporaryDir &from, const QTemporaryDir &to)
{
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString name = QStringLiteral("device.db") + QLatin1String(suffix);
        QFile::remove(to.filePath(name));
        if (QFile::exists(from.filePath(name)))
            REQUIRE(QFile::copy(from.filePath(name), to.filePath(name)));
    }
}
} // namespace

TestDevice::TestDevice(const QUrl &server, const std::string &name, const std::string &password, int stalledTimeoutMs,
    const std::string &email)
    : m_server(server)
    , m_stalledTimeoutMs(stalledTimeoutMs)
    , m_random(std::hash<std::string>{}(name))
{
    connectTo(name);
    std::optional<sync::OfficeResult<sync::Enrolled>> enrolled;
    QEventLoop loop;
    sync::enrol(
        *m_session, {{"acme", email, password}, name, name, "linux"}, [&](sync::OfficeResult<sync::Enrolled> result) {
            enrolled = std::move(result);
            loop.quit();
        });
    loop.exec();
    REQUIRE(enrolled->has_value());
    m_tenant = (*enrolled)->tenantId;
    const sync::Enrolled &known = **enrolled;
    accounts.account = {.server = server.toString().toStdString(),
        .tenantId = m_tenant,
        .email = email,
        .userId = known.userId,
        .userName = known.userName,
        .installNonce = name,
        .deviceId = known.device.deviceId,
        .deviceKey = known.device.deviceKey,
        .feedEpoch = known.device.feedEpoch};
    open(storage::OpenMode::Create, {});
    REQUIRE(m_store->delivery().beginFeed(known.device.feedEpoch));
}

TestDevice::TestDevice(TestDevice &original, const std::string &name, const std::string &email)
    : nowMs(original.nowMs)
    , m_server(original.m_server)
    , m_stalledTimeoutMs(original.m_stalledTimeoutMs)
    , m_random(std::hash<std::string>{}(name))
    , m_tenant(original.m_tenant)
{
    accounts.account = original.accounts.account;
    original.reopen(); // so that all of it is in the file
    copyDatabase(original.m_folder, m_folder);
    connectTo(name);
    open(storage::OpenMode::ReadWrite, {});
    signIn(email);
}

void TestDevice::connectTo(const std::string &name)
{
    const auto clock = [this] { return nowMs; };
    m_office
        = std::make_unique<sync::OfficeClient>(sync::OfficeAddress{m_server, {}, m_stalledTimeoutMs, 120'000}, clock);
    m_line = std::make_unique<ForgetfulLine>(*m_office);
    m_session = std::make_unique<sync::Session>(*m_line, tokens, clock);
    m_renewal = std::make_unique<sync::DeviceRenewal>(*m_session, accounts,
        sync::DeviceRenewal::Installation{name, "linux", [this, name] { return name + std::to_string(m_random()); }});
}

void TestDevice::open(storage::OpenMode mode, const std::function<void(sqlite3 *)> &alter)
{
    const auto clock = [this] { return nowMs; };
    const auto random = [this](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_random());
    };
    auto key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    auto connection = storage::openDatabase(m_folder.filePath(QStringLiteral("device.db")), key, mode);
    REQUIRE(connection);
    if (alter)
        alter(connection->get());
    const sync::DeviceAccount &account = accounts.account;
    auto store = storage::DeviceStore::open(std::move(*connection),
        {{account.tenantId, account.deviceId, account.userId, account.deviceKey}, clock, random});
    REQUIRE(store);
    m_store = std::move(*store);
    m_runner = std::make_unique<storage::InlineStoreRunner>(*m_store);
    m_photos = std::make_unique<storage::PhotoStore>(m_folder.path(), key);
    m_blobs = std::make_unique<sync::BlobClient>(sync::OfficeAddress{m_server, {}, m_stalledTimeoutMs, 120'000});
    m_uploader = std::make_unique<sync::PhotoUploader>(*m_runner, *m_photos, *m_session, *m_blobs, clock);
    m_engine = std::make_unique<sync::SyncEngine>(*m_runner, *m_session,
        sync::Surroundings{clock, [this] { return m_random(); }}, m_uploader.get(), m_renewal.get());
}

void TestDevice::close()
{
    m_engine.reset();
    m_uploader.reset();
    m_blobs.reset();
    m_photos.reset();
    m_runner.reset();
    m_store.reset();
}

void TestDevice::reopen(const std::function<void(sqlite3 *)> &alter)
{
    close();
    open(storage::OpenMode::ReadWrite, alter);
}

void TestDevice::keepBackup()
{
    close();
    copyDatabase(m_folder, m_backup);
    open(storage::OpenMode::ReadWrite, {});
}

void TestDevice::putBackBackup()
{
    close();
    copyDatabase(m_backup, m_folder);
    open(storage::OpenMode::ReadWrite, {});
}

sync::SyncReport TestDevice::sync(sync::SyncScope scope)
{
    QSignalSpy finished(m_engine.get(), &sync::SyncEngine::roundFinished);
    m_engine->startRound(scope);
    REQUIRE((!finished.isEmpty() || finished.wait(60'000)));
    return finished.front().front().value<sync::SyncReport>();
}

sync::SyncReport TestDevice::drain(int mostRounds)
{
    for (int round = 0; round < mostRounds; ++round) {
        sync::SyncReport report = sync();
        if (!report.failure)
            return report;
        INFO(report.failure->error.code << ": " << report.failure->error.message);
        REQUIRE(report.nextTryAtMs);
        nowMs = std::max(nowMs, *report.nextTryAtMs);
    }
    FAIL("not drained");
    return {};
}

void TestDevice::signIn(const std::string &email)
{
    QEventLoop loop;
    bool isIn = false;
    m_session->signIn({"acme", email, "wellpulse-demo"}, [&](const sync::OfficeResult<sync::LoginAnswer> &result) {
        isIn = result.has_value();
        loop.quit();
    });
    loop.exec();
    REQUIRE(isIn);
}

core::Uuid TestDevice::newId()
{
    std::array<std::uint8_t, 10> random{};
    for (std::uint8_t &byte : random)
        byte = static_cast<std::uint8_t>(m_random());
    return core::uuidV7(nowMs, random);
}

core::Uuid TestDevice::logWork()
{
    core::Equipment equipment;
    equipment.wellId = firstWell();
    const core::Uuid jack = append(core::decideAddEquipment(newId(), equipment, today()).value()).aggregateId;
    core::Maintenance work;
    work.equipmentId = jack.toString();
    work.date = today();
    work.description = "belt";
    const auto state = m_store->equipment().state(core::AggregateType::Equipment, jack);
    REQUIRE(state);
    return append(core::decideLogMaintenance(newId(), *state, work, today()).value().front()).aggregateId;
}

core::Photo TestDevice::attach(const core::Uuid &maintenance, const QByteArray &jpeg)
{
    core::Photo photo;
    photo.id = newId();
    photo.maintenanceId = maintenance.toString();
    const QByteArray digest = QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256);
    std::copy_n(digest.begin(), photo.sha256.size(), photo.sha256.begin());
    photo.sizeBytes = jpeg.size();
    photo.mime = "image/jpeg";
    REQUIRE(m_photos->keep(photo.id, jpeg, "thumbnail"));
    const auto state = m_store->equipment().state(core::AggregateType::Maintenance, maintenance);
    REQUIRE(state);
    const auto change = core::decideAttachPhoto(*state, photo).value();
    const std::vector<storage::EventDraft> drafts{
        {change.type, core::AggregateType::Photo, change.aggregateId, change.base, {}, change.payload, {}}};
    REQUIRE(m_store->photoUploads().attach(drafts));
    return photo;
}

core::Event TestDevice::append(const core::RecordChange &change)
{
    auto event = m_store->log().append(
        {change.type, *core::aggregateTypeOf(change.type), change.aggregateId, change.base, {}, change.payload, {}});
    REQUIRE(event);
    return *event;
}

core::Event TestDevice::record(const std::string &wellId, int daysAgo, const std::string &oil)
{
    core::ProductionDay day;
    day.wellId = wellId;
    day.date = today().plusDays(-daysAgo);
    day.reading(core::Fluid::Oil) = {volume(oil), core::Provenance::Measured};
    const auto id = core::productionAggregateId(m_tenant, wellId, day.date.toString());
    const auto state = m_store->production().state(id);
    REQUIRE(state);
    const auto change = core::decideAdd(m_tenant, *state, day, today());
    REQUIRE(change);
    return append(*change);
}

core::Event TestDevice::edit(const std::string &wellId, int daysAgo, const std::string &oil)
{
    const auto id = core::productionAggregateId(m_tenant, wellId, today().plusDays(-daysAgo).toString());
    const auto state = m_store->production().state(id);
    REQUIRE((state && *state));
    auto day = core::productionDayFromFields((*state)->fields);
    REQUIRE(day);
    day->reading(core::Fluid::Oil).volume = volume(oil);
    const auto change = core::decideEdit(*state, *day, today());
    REQUIRE(change);
    return append(*change);
}

std::int64_t TestDevice::pending() const
{
    const auto state = m_store->delivery().state();
    REQUIRE(state);
    return state->pending;
}

std::string TestDevice::firstWell() const
{
    const auto wells = m_store->wells().wells();
    REQUIRE(wells);
    REQUIRE_FALSE(wells->empty());
    return wells->front().id.toString();
}

} // namespace wellpulse::test
