// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/audit_export.h"

#include "app/desktop/audit_entries.h"
#include "storage/audit/audit_reader.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <span>
#include <vector>

namespace wellpulse::desktop {

namespace {

constexpr std::size_t entriesAtATime = 1'000;

} // namespace

AuditExport::AuditExport(ui::AuditKeys keys, ui::AuditFormat format, const QString &file)
    : m_keys(std::move(keys))
    , m_format(format)
    , m_file(file)
{
}

Error AuditExport::cannotWrite() const
{
    return {"export_not_written",
        QCoreApplication::translate("wellpulse::desktop::HistoryExporter",
            "%1 could not be written (%2). Your entries are safe; choose another folder or free some space.")
            .arg(m_file.fileName(), m_file.errorString())
            .toStdString()};
}

Result<bool> AuditExport::goOn(const storage::ReadStore &store)
{
    if (!m_file.isOpen()) {
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotWrite();
        if (auto head = put(m_format == ui::AuditFormat::Csv ? csvHead() : std::string()); !head)
            return head.error();
    }
    const auto part = std::span(*m_keys).subspan(m_next, std::min(entriesAtATime, m_keys->size() - m_next));
    const std::vector<std::int64_t> places(part.begin(), part.end());
    const auto entries = storage::readAudit(store.connection(), store, places);
    if (!entries)
        return entries.error();
    std::string lines;
    for (const storage::AuditEntry &entry : *entries)
        lines += m_format == ui::AuditFormat::Csv ? csvLine(entry) : jsonLine(entry);
    if (auto written = put(lines); !written)
        return written.error();
    m_next += part.size();
    if (m_next < m_keys->size())
        return true;
    if (!m_file.commit())
        return cannotWrite();
    return false;
}

Status AuditExport::put(const std::string &text)
{
    const auto size = static_cast<qint64>(text.size());
    return m_file.write(text.data(), size) == size ? Status() : Status(cannotWrite());
}

} // namespace wellpulse::desktop
