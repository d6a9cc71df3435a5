// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulated_device.h"

#include "storage/archive/archive.h"
#include "storage/vault/open_database.h"
#include "tests/simulation/needed.h"
#include "tests/simulation/stale_views.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <stdexcept>

namespace wellpulse::simulation {

namespace {

constexpr std::int64_t longestTimerMs = 60'000;
constexpr std::int64_t mostArchivedAtOnce = 20;
constexpr sync::BatchLimits smallBatches{3, 1U << 20}; ///< so that a few entries are several
constexpr std::uint64_t sameForAll = 900'000;          ///< without jitter; in the end the longest wait

void copyFile(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        throw std::logic_error("The simulation itself failed: a database cannot be copied.");
}

/// The database's files and its archive, in the place of those that are there. What is in memory beside them is made anew from them.
void copyDatabase(const QTemporaryDir &from, const QTemporaryDir &to)
{
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString name = QStringLiteral("device.db") + QLatin1String(suffix);
        QFile::remove(to.filePath(name));
        if (QLatin1String(suffix) != QLatin1String("-shm") && QFile::exists(from.filePath(name)))
            copyFile(from.filePath(name), to.filePath(name));
    }
    const QString archive = QStringLiteral("archive");
    QDir(to.filePath(archive)).removeRecursively();
    const QDir sealed(from.filePath(archive));
    if (sealed.exists() && !QDir(to.path()).mkdir(archive))
        throw std::logic_error("The simulation itself failed: an archive cannot be copied.");
    for (const QString &file : sealed.entryList(QDir::Files))
        copyFile(sealed.filePath(file), QDir(to.filePath(archive)).filePath(file));
}

} // namespace

SimulatedDevice::SimulatedDevice(VirtualTime &time, SimulatedOffice &office, const std::string &name,
    const std::string &userId, const std::vector<core::Uuid> &wells, std::uint64_t seed, Omission omission)
    : m_time(time)
    , m_office(office)
    , m_name(name)
    , m_userId(userId)
    , m_omission(omission)
    , m_random(seed)
    , m_pumper(wells, m_random)
    , m_disk(m_folder.path().toStdString())
{
    m_tokens.tokens = sync::Tokens{"token", std::numeric_limits<std::int64_t>::max() / 2, "refresh"};
    const server::EnrolledDevice device = office.enrol(userId, name);
    sync::DeviceAccount &account = m_accounts.account;
    account.tenantId = tenantId;
    account.userId = userId;
    account.installNonce = name;
    account.deviceId = device.deviceId;
    account.deviceKey = device.deviceKey;
    account.feedEpoch = device.feedEpoch;
}

SimulatedDevice::SimulatedDevice(
    SimulatedDevice &original, const std::string &name, const std::vector<core::Uuid> &wells, std::uint64_t seed)
    : m_time(original.m_time)
    , m_office(original.m_office)
    , m_name(name)
    , m_userId(original.m_userId)
    , m_omission(original.m_omission)
    , m_random(seed)
    , m_pumper(wells, m_random)
    , m_disk(m_folder.path().toStdString())
    , m_wasMade(original.m_wasMade)
    , m_saved(original.m_saved)
    , m_acknowledged(original.m_acknowledged)
{
    m_tokens.tokens = original.m_tokens.tokens;
    m_accounts.account = original.m_accounts.account;
    copyDatabase(original.m_folder, m_folder);
}

SimulatedDevice::~SimulatedDevice()
{
    end();
}

void SimulatedDevice::start()
{
    if (isRunning() || !openStore())
        return;
    beginSync();
    m_schedule = {};
    arrange();
}

/// False: a disk that does not work yet; tried again when the laptop is started again.
bool SimulatedDevice::openStore()
{
    const auto key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    const auto mode = m_wasMade ? storage::OpenMode::ReadWrite : storage::OpenMode::Create;
    auto database = storage::openDatabase(m_folder.filePath(QStringLiteral("device.db")), key, mode);
    if (!database)
        return false;
    const sync::DeviceAccount &account = m_accounts.account;
    storage::LogEnvironment environment{{tenantId, account.deviceId, m_userId, account.deviceKey},
        [this] { return clock(); },
        [this](std::span<std::uint8_t> bytes) {
            for (std::uint8_t &byte : bytes)
                byte = static_cast<std::uint8_t>(m_random());
        }};
    auto store = storage::DeviceStore::open(std::move(*database), std::move(environment));
    if (!store)
        return false;
    if (!m_wasMade)
        needed((*store)->delivery().beginFeed(account.feedEpoch));
    m_wasMade = true;
    m_store = std::move(*store);
    return true;
}

void SimulatedDevice::beginSync()
{
    if (m_omission == Omission::Refold)
        m_runner = std::make_unique<StaleViewsRunner>(*m_store);
    else
        m_runner = std::make_unique<storage::InlineStoreRunner>(*m_store);
    m_link = std::make_unique<SimulatedLink>(m_time, m_office, m_userId, m_random, m_omission);
    m_link->faults = m_faults;
    m_link->isConnected = m_isConnected;
    m_session = std::make_unique<sync::Session>(*m_link, m_tokens, [this] { return clock(); });
    const auto random = [this]() -> std::uint64_t { return m_omission == Omission::Jitter ? sameForAll : m_random(); };
    m_renewal = std::make_unique<sync::DeviceRenewal>(*m_session, m_accounts,
        sync::DeviceRenewal::Installation{
            m_name, "linux", [this] { return m_name + ' ' + std::to_string(m_random()); }});
    m_engine = std::make_unique<sync::SyncEngine>(*m_runner, *m_session,
        sync::Surroundings{[this] { return clock(); }, random, smallBatches}, nullptr, m_renewal.get());
    QObject::connect(
        m_engine.get(), &sync::SyncEngine::roundFinished, m_engine.get(), [this](const sync::SyncReport &report) {
            m_trouble = report.failure ? report.failure->error.code + ": " + report.failure->error.message : "";
            m_schedule.onRoundFinished(report, clock());
            arrange();
        });
}

void SimulatedDevice::end()
{
    m_timer.reset();
    m_engine.reset();
    m_renewal.reset();
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

void SimulatedDevice::keepBackup()
{
    copyDatabase(m_folder, m_backup);
    m_acknowledgedAtBackup = m_acknowledged;
}

void SimulatedDevice::putBackBackup()
{
    copyDatabase(m_backup, m_folder);
    m_acknowledged = *m_acknowledgedAtBackup;
}

void SimulatedDevice::archive(std::int64_t ageMs)
{
    if (!isRunning())
        return;
    const auto moved = storage::Archive(m_store->log()).moveOldest({clock() - ageMs, 1, mostArchivedAtOnce});
    m_archived += moved ? *moved : 0;
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

void SimulatedDevice::take(const std::vector<core::Uuid> &saved)
{
    if (saved.empty())
        return;
    m_saved.insert(m_saved.end(), saved.begin(), saved.end());
    m_acknowledged.insert(m_acknowledged.end(), saved.begin(), saved.end());
    m_schedule.onRecorded(clock());
    arrange();
}

void SimulatedDevice::work()
{
    if (isRunning())
        take(m_pumper.work({*m_store, clock()}));
}

void SimulatedDevice::dealWithRefused()
{
    if (isRunning())
        take(m_pumper.dealWithRefused({*m_store, clock()}));
}

} // namespace wellpulse::simulation
