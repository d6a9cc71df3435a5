// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the backups: once a day, after a round with the office in which everything was sent and fetched, or when the laptop is locked or
// the program ends, and whenever somebody wants one; and writes unsent work into a file. On a thread of its own that reads beside all others. A backup
// begun at the lock goes on behind it and holds the keys until it is written; the program's end waits for it. GUI thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "storage/backup/backup_writer.h"
#include "storage/store/reply_box.h"
#include "ui/ports/backup_port.h"
#include "ui/ports/settings_port.h"

#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace wellpulse::desktop {

class BackupKeeper : public ui::BackupPort {
    Q_OBJECT
public:
    BackupKeeper(DeviceSlot &slot, ui::SettingsPort &settings, std::function<QDateTime()> now);
    ~BackupKeeper() override;

    ui::BackupState state() const override;
    void chooseFolder(const QString &folder) override;
    void chooseKeep(int keep) override;
    void backUpNow() override;
    void stop() override;
    void exportUnsent(const QString &file) override;
    /// Until nothing is under way.
    void finish();

private:
    using Vault = std::shared_ptr<const storage::Vault>;

    /// Not so soon after one that failed or was stopped, but for a stick that may be there any moment.
    void backUpIfDue(const Vault &vault, const sync::DeviceAccount &account);
    void start(const Vault &vault, const sync::DeviceAccount &account);
    void noteFinished();
    void changeChoice(const ui::BackupChoice &choice);

    DeviceSlot &m_slot;
    ui::SettingsPort &m_settings;
    std::function<QDateTime()> m_now;
    ui::BackupState m_state; ///< but for what the settings hold
    /// The one under way, shared with its thread: `written` is the thread's until it is done.
    struct Run {
        QDateTime at;
        std::atomic<bool> isStopped = false;
        std::optional<Result<storage::BackupReport>> written;
    };
    std::shared_ptr<Run> m_run;
    QDateTime m_notBefore; ///< the next one by itself
    storage::ReplyBox m_box;
    QThreadPool m_worker; ///< last: waits for what is under way
};

} // namespace wellpulse::desktop
