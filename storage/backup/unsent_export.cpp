// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/unsent_export.h"

#include "core/event/event_codec.h"
#include "storage/backup/passphrase_output.h"
#include "storage/log/event_row.h"

namespace wellpulse::storage {
namespace {

// One statement sees one moment, whatever is written meanwhile.
constexpr std::string_view selectUnsent
    = "SELECT " WELLPULSE_EVENT_COLUMNS " FROM outbox AS o JOIN event_log AS e ON e.seq = o.event "
      "JOIN aggregate AS a ON a.ref = e.aggregate WHERE o.state < 2 ORDER BY e.seq";

} // namespace

Result<BackupReport> exportUnsent(
    sqlite3 *connection, const core::PassphraseSeal &seal, const QString &path, const RandomBytes &random)
{
    auto output = PassphraseOutput::create(path, core::SealedContent::Unsent, seal, random);
    if (!output)
        return errorOf(std::move(output));
    auto unsent = Statement::prepare(connection, selectUnsent);
    if (!unsent)
        return errorOf(std::move(unsent));
    BackupReport report;
    AuthorNames authors(connection);
    const auto written = unsent->forEachRow([&](Statement &row) -> Status {
        const auto event = readEvent(row, authors);
        if (!event)
            return event.error();
        ++report.events;
        return output->writer().write(core::toWire(*event) + '\n');
    });
    if (!written)
        return written.error();
    const auto bytes = output->commit();
    if (!bytes)
        return bytes.error();
    report.bytes = *bytes;
    return report;
}

} // namespace wellpulse::storage
