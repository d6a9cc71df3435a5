// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what an audit found to a file, some thousand entries at a time on the reading thread, so that other screens get their
// answers meanwhile. The file is there whole or not at all. Lives for one export; used on the reading thread only.
#pragma once

#include "storage/store/read_store.h"
#include "ui/ports/audit_port.h"

#include <QtCore/QSaveFile>

namespace wellpulse::desktop {

class AuditExport {
public:
    AuditExport(ui::AuditKeys keys, ui::AuditFormat format, const QString &file);

    /// Writes a part. True when there is more to do. Error: `export_not_written`, and those of reading.
    Result<bool> goOn(const storage::ReadStore &store);
    qint64 done() const { return static_cast<qint64>(m_next); }
    qint64 total() const { return static_cast<qint64>(m_keys->size()); }
    QString file() const { return m_file.fileName(); }

private:
    Status put(const std::string &text);
    Error cannotWrite() const;

    ui::AuditKeys m_keys;
    ui::AuditFormat m_format;
    QSaveFile m_file;
    std::size_t m_next = 0;
};

} // namespace wellpulse::desktop
