// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that are made when the test says so.
#pragma once

#include "ui/ports/backup_port.h"

#include <QtCore/QStringList>

namespace wellpulse::test {

class FakeBackupPort : public ui::BackupPort {
    Q_OBJECT
public:
    QStringList exports;
    int backUps = 0;
    int stops = 0;

    ui::BackupState state() const override { return m_state; }
    void chooseFolder(const QString &folder) override
    {
        m_state.folder = folder;
        Q_EMIT stateChanged();
    }
    void chooseKeep(int keep) override
    {
        m_state.keep = keep;
        Q_EMIT stateChanged();
    }
    void backUpNow() override { ++backUps; }
    void stop() override { ++stops; }
    void exportUnsent(const QString &file) override { exports.push_back(file); }
    void set(const ui::BackupState &state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

private:
    ui::BackupState m_state;
};

} // namespace wellpulse::test
