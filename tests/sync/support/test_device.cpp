// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/support/test_device.h"

#include "core/equipment/equipment_change.h"
#include "core/production/production_change.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::test {

namespace {
core::Volume volume(const std::string &text)
{
    return core::parseWireVolume(text).value();
}
} // namespace

TestDevice::TestDevice(const QUrl &server, const std::string &name, const std::string &password, int stalledTimeoutMs,
    const std::string &email)
    : m_server(server)
    , m_stalledTimeoutMs(stalledTimeoutMs)
    , m_random(std::hash<std::string>{}(name))
{
    const auto clock = [this] { return nowMs; };
    m_office = std::make_unique<sync::OfficeClient>(sync::OfficeAddress{server, {}, stalledTimeoutMs, 120'000}, clock);
    m_line = std::make_unique<ForgetfulLine>(*m_office);
    m_session = std::make_unique<sync::Session>(*m_line, tokens, clock);
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

    m_identity = {m_tenant, (*enrolled)->device.deviceId, (*enrolled)->userId, (*enrolled)->device.deviceKey};
    open(storage::OpenMode::Create, {});
    REQUIRE(m_store->delivery().beginFeed((*enrolled)->device.feedEpoch));
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
    auto store = storage::DeviceStore::open(std::move(*connection), {m_identity, clock, random});
    REQUIRE(store);
    m_store = std::move(*store);
    m_runner = std::make_unique<storage::InlineStoreRunner>(*m_store);
    m_photos = std::make_unique<storage::PhotoStore>(m_folder.path(), key);
    m_blobs = std::make_unique<sync::BlobClient>(sync::OfficeAddress{m_server, {}, m_stalledTimeoutMs, 120'000}, clock);
    m_uploader = std::make_unique<sync::PhotoUploader>(*m_runner, *m_photos, *m_session, *m_blobs, clock);
    m_engine = std::make_unique<sync::SyncEngine>(
        *m_runner, *m_session, sync::Surroundings{clock, [this] { return m_random(); }}, m_uploader.get());
}

void TestDevice::reopen(const std::function<void(sqlite3 *)> &alter)
{
    m_engine.reset();
    m_uploader.reset();
    m_blobs.reset();
    m_photos.reset();
    m_runner.reset();
    m_store.reset();
    open(storage::OpenMode::ReadWrite, alter);
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
