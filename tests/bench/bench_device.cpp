// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_device.h"

#include "core/event/event_codec.h"
#include "core/event/event_seal.h"
#include "core/time/civil_time.h"
#include "storage/secret/random.h"
#include "storage/vault/open_database.h"

#include <QtCore/QDateTime>
#include <QtCore/QEventLoop>

#include <algorithm>
#include <random>

namespace wellpulse::bench {

namespace {
constexpr int appendedAtOnce = 500;

storage::DatabaseHandle createDatabase(const QString &path)
{
    return must(storage::openDatabase(path,
        storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef")), storage::OpenMode::Create));
}

core::ProductionDay dayNumber(const std::string &well, int number)
{
    core::ProductionDay day;
    day.wellId = well;
    day.date = core::utcDateOf(nowMs()).plusDays(-1 - number);
    for (const auto fluid : core::allFluids)
        day.reading(fluid) = {core::Volume{4'250 + number}, core::Provenance::Measured};
    return day;
}
} // namespace

std::int64_t nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Line::Line(const QUrl &server, const std::string &nonce)
    : client({server, {}}, nowMs)
    , session(client, tokens, nowMs)
{
    QEventLoop loop;
    sync::enrol(session, {{"acme", "demo@acme.test", "wellpulse-demo"}, nonce, nonce, "linux"},
        [&](sync::OfficeResult<sync::Enrolled> result) {
            if (!result)
                fail(result.error().error.message);
            enrolled = std::move(*result);
            loop.quit();
        });
    loop.exec();
}

core::Json Line::call(const sync::OfficeRequest &request)
{
    core::Json answer;
    QEventLoop loop;
    session.call(request, [&](sync::OfficeResult<core::Json> result) {
        if (!result)
            fail(result.error().error.message);
        answer = std::move(*result);
        loop.quit();
    });
    loop.exec();
    return answer;
}

core::ProductionChange changeFor(const Line &line, const std::string &well, int number)
{
    return must(core::decideAdd(line.enrolled.tenantId, {}, dayNumber(well, number), core::utcDateOf(nowMs())));
}

FieldDevice::FieldDevice(const QUrl &server, const std::string &nonce)
    : m_line(server, nonce)
{
    const sync::Enrolled &who = m_line.enrolled;
    auto store = must(storage::DeviceStore::open(createDatabase(m_folder.filePath(QStringLiteral("device.db"))),
        {{who.tenantId, who.device.deviceId, who.userId, who.device.deviceKey}, nowMs, storage::systemRandom()}));
    must(store->delivery().beginFeed(who.device.feedEpoch));
    m_storage = std::make_unique<storage::StorageThread>(std::move(store), QStringLiteral("storage"));
    m_engine = std::make_unique<sync::SyncEngine>(
        *m_storage, m_line.session, sync::Surroundings{nowMs, [] { return std::random_device{}(); }});
}

std::string FieldDevice::firstWell()
{
    return onStore([](storage::DeviceStore &store) { return must(store.wells().wells()).front().id.toString(); });
}

void FieldDevice::append(const std::string &well, int first, int count)
{
    for (int done = 0; done < count; done += appendedAtOnce) {
        std::vector<storage::EventDraft> drafts;
        for (int i = done; i < std::min(count, done + appendedAtOnce); ++i) {
            const auto change = changeFor(m_line, well, first + i);
            drafts.push_back({change.type, core::AggregateType::Production, change.aggregateId, change.base, {},
                change.payload, {}});
        }
        must(onStore([&](storage::DeviceStore &store) { return store.log().appendAll(drafts); }));
    }
}

sync::SyncReport FieldDevice::runRound()
{
    sync::SyncReport last;
    QEventLoop loop;
    QObject::connect(m_engine.get(), &sync::SyncEngine::roundFinished, &loop, [&](const sync::SyncReport &report) {
        if (report.failure)
            fail(report.failure->error.message);
        last = report;
        loop.quit();
    });
    m_engine->startRound();
    loop.exec();
    return last;
}

BareDevice::BareDevice(const QUrl &server, const std::string &nonce)
    : m_line(server, nonce)
{
    m_event.tenantId = m_line.enrolled.tenantId;
    m_event.deviceId = m_line.enrolled.device.deviceId;
    m_event.userId = m_line.enrolled.userId;
    m_cursor.epoch = m_line.enrolled.device.feedEpoch;
}

std::vector<std::vector<storage::OutgoingEvent>> BareDevice::batches(
    const std::string &well, int first, int count, int batchEvents)
{
    std::vector<std::vector<storage::OutgoingEvent>> all;
    for (int i = 0; i < count; ++i) {
        if (i % batchEvents == 0)
            all.emplace_back();
        const auto change = changeFor(m_line, well, first + i);
        std::array<std::uint8_t, 10> random{};
        storage::systemRandom()(random);
        m_event.prevHash = m_event.hash;
        m_event.id = core::uuidV7(nowMs(), random);
        ++m_event.deviceSeq;
        m_event.hlc = {nowMs(), static_cast<std::uint16_t>(i)};
        m_event.timestamp = core::formatInstant(nowMs());
        m_event.aggregateId = change.aggregateId;
        m_event.payload = change.payload;
        core::seal(m_event, m_line.enrolled.device.deviceKey);
        all.back().push_back({m_event, core::toWire(m_event)});
    }
    return all;
}

void BareDevice::exchange(const std::vector<storage::OutgoingEvent> &batch)
{
    sync::PreparedBatch prepared(m_event.deviceId, batch);
    const core::Json answer = m_line.call(prepared.request(m_cursor, m_nonce++));
    m_cursor = must(sync::readBatchAnswer(answer, nowMs())).page.cursor;
    must(sync::readChanges(answer, batch));
}

void BareDevice::goToHead()
{
    // The position alone: the feed itself may be long.
    m_cursor = must(
        sync::readSnapshotPage(m_line.call({sync::OfficeRequest::Method::Get, "/sync/snapshot", {}, {},
            {}}))).page.cursor;
}

storage::DatabaseHandle bareDatabase(const QTemporaryDir &folder)
{
    return createDatabase(folder.filePath(QStringLiteral("bare.db")));
}

} // namespace wellpulse::bench
