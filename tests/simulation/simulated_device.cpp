// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulated_device.h"

#include "core/production/production_change.h"
#include "storage/vault/open_database.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace wellpulse::simulation {

namespace {

constexpr std::int64_t longestTimerMs = 60'000;
constexpr int daysBack = 5; // few, so that people meet

} // namespace

SimulatedDevice::SimulatedDevice(VirtualTime &time, SimulatedOffice &office, const std::string &name,
    const std::string &userId, std::vector<core::Uuid> wells, std::uint64_t seed)
    : m_time(time)
    , m_office(office)
    , m_name(name)
    , m_userId(userId)
    , m_wells(std::move(wells))
    , m_random(seed)
    , m_device(office.enrol(userId, name))
    , m_disk(m_folder.path().toStdString())
{
    m_tokens.tokens = sync::Tokens{"token", std::numeric_limits<std::int64_t>::max() / 2, "refresh"};
}

SimulatedDevice::~SimulatedDevice()
{
    end();
}

void SimulatedDevice::start()
{
    if (isRunning())
        return;
    const auto key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    const auto mode = m_wasMade ? storage::OpenMode::ReadWrite : storage::OpenMode::Create;
    auto database = storage::openDatabase(m_folder.filePath(QStringLiteral("device.db")), key, mode);
    if (!database)
        return; // a disk that does not work yet: tried again when the laptop is started again
    storage::LogEnvironment environment{{server::test::tenantId, m_device.deviceId, m_userId, m_device.deviceKey},
        [this] { return clock(); },
        [this](std::span<std::uint8_t> bytes) {
            for (std::uint8_t &byte : bytes)
                byte = static_cast<std::uint8_t>(m_random());
        }};
    auto store = storage::DeviceStore::open(std::move(*database), std::move(environment));
    if (!store)
        return;
    if (!m_wasMade)
        REQUIRE((*store)->delivery().beginFeed(m_device.feedEpoch));
    m_wasMade = true;
    m_store = std::move(*store);
    m_runner = std::make_unique<storage::InlineStoreRunner>(*m_store);
    m_link = std::make_unique<SimulatedLink>(m_time, m_office, m_userId, m_random);
    m_link->faults = m_faults;
    m_link->isConnected = m_isConnected;
    m_session = std::make_unique<sync::Session>(*m_link, m_tokens, [this] { return clock(); });
    m_engine = std::make_unique<sync::SyncEngine>(
        *m_runner, *m_session, sync::Surroundings{[this] { return clock(); }, [this] { return m_random(); }});
    QObject::connect(
        m_engine.get(), &sync::SyncEngine::roundFinished, m_engine.get(), [this](const sync::SyncReport &report) {
            m_trouble = report.failure ? report.failure->error.code + ": " + report.failure->error.message : "";
            m_schedule.onRoundFinished(report, clock());
            arrange();
        });
    m_schedule = {};
    arrange();
}

void SimulatedDevice::end()
{
    m_timer.reset();
    m_engine.reset();
    m_session.reset();
    m_link.reset();
    m_runner.reset();
    m_store.reset();
}

void SimulatedDevice::kill()
{
    // What the system has taken lasts, but the program writes nothing more.
    m_disk.cutPower();
    end();
    m_disk.restorePower();
}

void SimulatedDevice::cutPower()
{
    m_disk.cutPower();
    end();
    m_disk.restorePower([this] { return m_random() % 2 == 0; });
}

void SimulatedDevice::setConnected(bool isConnected)
{
    const bool isBack = isConnected && !m_isConnected;
    m_isConnected = isConnected;
    if (!isRunning())
        return;
    m_link->isConnected = isConnected;
    if (isBack) {
        m_schedule.onNetworkUp(clock());
        arrange();
    }
}

void SimulatedDevice::setLinkFaults(const LinkFaults &faults)
{
    m_faults = faults;
    if (isRunning())
        m_link->faults = faults;
}

void SimulatedDevice::syncNow()
{
    if (!isRunning())
        return;
    m_schedule.onAsked(clock());
    arrange();
}

void SimulatedDevice::arrange()
{
    if (!isRunning() || m_engine->isRunning())
        return;
    const auto waitMs = m_schedule.waitMs(clock());
    if (!waitMs)
        return;
    m_timer = std::make_shared<int>();
    m_time.after(std::clamp<std::int64_t>(*waitMs, 0, longestTimerMs), [this, timer = std::weak_ptr(m_timer)] {
        if (timer.expired() || m_engine->isRunning())
            return;
        const auto wait = m_schedule.waitMs(clock());
        wait &&*wait <= 0 ? m_engine->startRound() : arrange();
    });
}

void SimulatedDevice::append(const std::vector<core::RecordChange> &changes)
{
    std::vector<storage::EventDraft> drafts;
    const auto group = changes.size() > 1 ? std::optional(m_store->log().newGroup()) : std::nullopt;
    for (const core::RecordChange &change : changes)
        drafts.push_back(
            {change.type, core::AggregateType::Production, change.aggregateId, change.base, group, change.payload, {}});
    const auto events = m_store->log().appendAll(drafts);
    if (!events)
        return;
    for (const core::Event &event : *events)
        m_acknowledged.push_back(event.id);
    m_schedule.onRecorded(clock());
    arrange();
}

std::string SimulatedDevice::anyVolume()
{
    return std::to_string(40 + m_random() % 4) + ".00"; // often the same as another's
}

void SimulatedDevice::enterDay(const core::Uuid &well, core::CivilDate date)
{
    core::ProductionDay day;
    day.wellId = well.toString();
    day.date = date;
    for (const auto fluid : core::allFluids) {
        if (m_random() % 3 != 0)
            day.reading(fluid) = {*core::parseWireVolume(anyVolume()), core::Provenance::Measured};
    }
    const auto id = core::productionAggregateId(server::test::tenantId, day.wellId, date.toString());
    const auto state = m_store->production().state(id);
    if (!state)
        return;
    if (const auto change = core::decideAdd(server::test::tenantId, *state, day, core::utcDateOf(clock())))
        append({*change});
}

void SimulatedDevice::changeDay(const core::Uuid &well, core::CivilDate date)
{
    const auto today = core::utcDateOf(clock());
    const auto id = core::productionAggregateId(server::test::tenantId, well.toString(), date.toString());
    const auto state = m_store->production().state(id);
    if (!state || !*state || !(*state)->live())
        return;
    const auto kind = m_random() % 10;
    if (kind == 0) {
        if (const auto change = core::decideDelete(*state, "entered twice"))
            append({*change});
        return;
    }
    if (kind == 1) {
        const auto right = date.plusDays(-1);
        const auto target = m_store->production().state(
            core::productionAggregateId(server::test::tenantId, well.toString(), right.toString()));
        if (!target)
            return;
        const auto changes
            = core::decideDateCorrection(server::test::tenantId, *state, *target, right, "wrong date", today);
        if (changes)
            append({changes->begin(), changes->end()});
        return;
    }
    auto day = core::productionDayFromFields((*state)->fields);
    if (!day)
        return;
    if (kind < 4)
        day->notes = "note " + std::to_string(m_random() % 3);
    else
        day->reading(core::allFluids[m_random() % 3])
            = {*core::parseWireVolume(anyVolume()), core::Provenance::Measured};
    if (const auto change = core::decideEdit(*state, *day, today))
        append({*change});
}

void SimulatedDevice::settle()
{
    const auto conflicts = m_store->reader().conflicts(true);
    if (!conflicts || conflicts->empty())
        return;
    const storage::ConflictNotice &notice = (*conflicts)[m_random() % conflicts->size()].notice;
    const auto state = m_store->production().state(notice.aggregateId);
    if (!state)
        return;
    core::Json values = core::Json::object();
    for (const std::string &field : notice.fields)
        values[field] = (m_random() % 2 == 0 ? notice.existingData : notice.incomingData).value(field, core::Json());
    append({{core::EventType::ConflictResolved, notice.aggregateId,
        *state && (*state)->revision > 0 ? std::optional((*state)->revision) : std::nullopt,
        {{"conflictIds", {notice.conflictId}}, {"values", std::move(values)}, {"deleted", false}}}});
}

void SimulatedDevice::work()
{
    if (!isRunning())
        return;
    if (m_random() % 4 == 0)
        return settle();
    const core::Uuid &well = m_wells[m_random() % m_wells.size()];
    const auto date = core::utcDateOf(clock()).plusDays(-static_cast<int>(m_random() % daysBack));
    m_random() % 2 == 0 ? enterDay(well, date) : changeDay(well, date);
}

} // namespace wellpulse::simulation
