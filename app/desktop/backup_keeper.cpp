// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backup_keeper.h"

#include "storage/backup/rolling_backups.h"
#include "storage/backup/unsent_export.h"
#include "storage/secret/random.h"

#include <QtCore/QLoggingCategory>

#include <array>
#include <utility>

namespace wellpulse::desktop {

namespace {

Q_LOGGING_CATEGORY(log, "wellpulse.backup")

constexpr std::int64_t shownStepBytes = 1024LL * 1024;
constexpr qint64 pauseSeconds = 60 * 60;

ui::BackupTrouble troubleOf(const Error &error)
{
    if (error.code == "file_folder_missing")
        return ui::BackupTrouble::FolderMissing;
    if (error.code == "disk_full")
        return ui::BackupTrouble::DiskFull;
    if (error.code == "folder_read_only")
        return ui::BackupTrouble::NotWritable;
    return error.code == "backup_stopped" ? ui::BackupTrouble::None : ui::BackupTrouble::Other;
}

/// To be read out on a telephone: groups of four, without the letters and digits that are taken for each other.
QString newCode()
{
    constexpr std::string_view signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    static_assert(signs.size() == 32);
    std::array<std::uint8_t, 16> bytes{};
    storage::systemRandom()(bytes);
    QString code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code += QLatin1Char('-');
        code += QLatin1Char(signs[bytes[i] % signs.size()]);
    }
    return code;
}

Result<storage::BackupReport> exportWith(const storage::Vault &vault, const QString &file, const QString &code)
{
    storage::KdfSalt salt{};
    storage::systemRandom()(salt);
    // The code is random, so that guessing is hopeless at the least cost already.
    const auto seal = core::sealOf(code.toStdString(), salt, storage::minimumKdfCost);
    if (!seal)
        return seal.error();
    const auto connection = vault.openDatabase(storage::OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    return storage::exportUnsent(connection->get(), *seal, file, storage::systemRandom());
}

} // namespace

BackupKeeper::BackupKeeper(DeviceSlot &slot, ui::SettingsPort &settings, std::function<QDateTime()> now)
    : m_slot(slot)
    , m_settings(settings)
    , m_now(std::move(now))
{
    m_worker.setMaxThreadCount(1); // one file after the other
    connect(&slot, &DeviceSlot::syncStatusChanged, this, [this](const sync::SyncStatus &status) {
        const bool isDone = status.phase == sync::SyncStatus::Phase::Idle && status.lastSyncAtMs && !status.trouble;
        if (isDone && m_slot.device() != nullptr)
            backUpIfDue(m_slot.device()->vault(), m_slot.device()->account());
    });
    connect(&slot, &DeviceSlot::deviceClosed, this, &BackupKeeper::backUpIfDue);
    connect(&settings, &ui::SettingsPort::settingsChanged, this, &BackupKeeper::stateChanged);
}

BackupKeeper::~BackupKeeper()
{
    finish();
}

void BackupKeeper::finish()
{
    m_worker.waitForDone();
    noteFinished(); // also where no event loop runs any more
}

ui::BackupState BackupKeeper::state() const
{
    const ui::BackupChoice choice = m_settings.settings().backup;
    ui::BackupState state = m_state;
    state.folder = choice.folder;
    state.keep = choice.keep;
    state.lastAt = choice.lastAt;
    return state;
}

void BackupKeeper::changeChoice(const ui::BackupChoice &choice)
{
    ui::Settings settings = m_settings.settings();
    settings.backup = choice;
    m_settings.change(settings);
}

void BackupKeeper::chooseFolder(const QString &folder)
{
    ui::BackupChoice choice = m_settings.settings().backup;
    if (choice.folder == folder)
        return;
    choice.folder = folder;
    choice.lastAt = {}; // of the other folder
    m_notBefore = {};
    m_state.trouble = ui::BackupTrouble::None;
    changeChoice(choice);
    if (folder.isEmpty())
        return stop();
    backUpNow(); // so that a wrong choice shows at once
}

void BackupKeeper::chooseKeep(int keep)
{
    ui::BackupChoice choice = m_settings.settings().backup;
    choice.keep = keep;
    changeChoice(choice);
}

void BackupKeeper::backUpNow()
{
    if (m_slot.device() != nullptr && !m_state.isBusy && !state().folder.isEmpty())
        start(m_slot.device()->vault(), m_slot.device()->account());
}

void BackupKeeper::stop()
{
    if (m_run)
        m_run->isStopped = true;
}

void BackupKeeper::backUpIfDue(const Vault &vault, const sync::DeviceAccount &account)
{
    const ui::BackupChoice choice = m_settings.settings().backup;
    const QDateTime now = m_now();
    const bool isPaused = m_notBefore.isValid() && now < m_notBefore;
    if (!m_state.isBusy && !isPaused && !choice.folder.isEmpty() && storage::isBackupDue(choice.lastAt, now))
        start(vault, account);
}

void BackupKeeper::start(const Vault &vault, const sync::DeviceAccount &account)
{
    const ui::BackupChoice choice = m_settings.settings().backup;
    m_state.isBusy = true;
    m_state.done = 0;
    m_state.total = 0;
    m_state.trouble = ui::BackupTrouble::None;
    m_run = std::make_shared<Run>();
    m_run->at = m_now();
    const storage::BackupAccount owner{account.server, account.tenantId, account.email};
    m_worker.start([this, handle = m_box.handle(), vault, owner, choice, run = m_run] {
        const storage::RollingBackups backups(choice.folder, vault->id());
        std::int64_t shown = 0;
        const auto progress = [&](std::int64_t done, std::int64_t total) {
            if (done - shown >= shownStepBytes) {
                shown = done;
                handle.post([this, done, total] {
                    m_state.done = done;
                    m_state.total = total;
                    Q_EMIT stateChanged();
                });
            }
            return !run->isStopped;
        };
        run->written = storage::writeBackup(*vault, backups.pathFor(run->at.toLocalTime()), owner,
            run->at.toMSecsSinceEpoch(), storage::systemRandom(), progress);
        if (*run->written)
            backups.prune(choice.keep);
        handle.post([this, run] {
            if (run == m_run)
                noteFinished();
        });
    });
    Q_EMIT stateChanged();
}

void BackupKeeper::noteFinished()
{
    const auto run = std::exchange(m_run, nullptr);
    if (!run)
        return;
    m_state.isBusy = false;
    m_notBefore = {};
    if (const auto &written = *run->written) {
        ui::BackupChoice choice = m_settings.settings().backup;
        choice.lastAt = run->at;
        changeChoice(choice);
    } else {
        m_state.trouble = troubleOf(written.error());
        m_state.detail = QString::fromStdString(written.error().message);
        if (m_state.trouble != ui::BackupTrouble::FolderMissing)
            m_notBefore = m_now().addSecs(pauseSeconds);
        qCInfo(log, "%s", written.error().message.c_str());
    }
    Q_EMIT stateChanged();
}

void BackupKeeper::exportUnsent(const QString &file)
{
    if (m_slot.device() == nullptr)
        return;
    m_worker.start([this, handle = m_box.handle(), vault = m_slot.device()->vault(), file] {
        const QString code = newCode();
        const auto written = exportWith(*vault, file, code);
        handle.post([this, written, file, code] {
            if (written)
                Q_EMIT exported(file, written->events, code);
            else
                Q_EMIT exportFailed(troubleOf(written.error()), QString::fromStdString(written.error().message));
        });
    });
}

} // namespace wellpulse::desktop
