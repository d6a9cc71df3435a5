// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/receipts.h"

#include "core/time/civil_time.h"
#include "storage/driver/statement.h"

namespace wellpulse::storage {
namespace {

// Each count walks an index or a few rows: own events by author, the outbox, and the feed behind the durable position. What
// was said under several identities of this device counts once; what a copy of its database recorded is not of here. What has
// left for the archive was counted as it left.
constexpr std::string_view selectReceipts
    = "SELECT (SELECT count(*) FROM author AS a JOIN event_log AS e ON e.author = a.ref WHERE a.own = 1) "
      "- (SELECT count(*) FROM recorded_elsewhere) "
      "- (SELECT count(*) FROM laid_aside AS l JOIN event_log AS e ON e.seq = l.event JOIN author AS a ON a.ref = e.author "
      "JOIN event_log AS s ON s.seq = l.stand_in JOIN author AS b ON b.ref = s.author WHERE a.own = 1 AND b.own = 1) "
      "+ (SELECT coalesce(sum(recorded), 0) FROM archive_segment), "
      "(SELECT count(*) FROM outbox WHERE state < 2), (SELECT count(*) FROM outbox WHERE state = 2), "
      "(SELECT count(*) FROM feed AS f JOIN event_log AS e ON e.seq = f.event JOIN author AS a ON a.ref = e.author "
      "WHERE f.seq > (SELECT durable_seq FROM sync_state) "
      "AND NOT EXISTS (SELECT 1 FROM recorded_elsewhere WHERE event = f.event) "
      "AND (a.own = 1 OR EXISTS (SELECT 1 FROM laid_aside AS l JOIN event_log AS o ON o.seq = l.event "
      "JOIN author AS b ON b.ref = o.author WHERE l.stand_in = f.event AND b.own = 1))), "
      "(SELECT count(*) FROM photo_upload) + (SELECT coalesce(sum(photos), 0) FROM archive_segment), "
      "(SELECT count(*) FROM photo_upload WHERE state = 3) + (SELECT coalesce(sum(photos), 0) FROM archive_segment), "
      "(SELECT e.timestamp FROM outbox AS o JOIN event_log AS e ON e.seq = o.event WHERE o.state < 2 "
      "ORDER BY o.event LIMIT 1)";

} // namespace

Result<Receipts> readReceipts(sqlite3 *connection)
{
    auto query = Statement::prepare(connection, selectReceipts);
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    Receipts receipts;
    receipts.recorded = query->int64(0);
    receipts.withOffice = receipts.recorded - query->int64(1);
    receipts.durable = receipts.withOffice - query->int64(2) - query->int64(3);
    receipts.photos = query->int64(4);
    receipts.photosVerified = query->int64(5);
    if (!query->isNull(6))
        receipts.oldestWaitingMs = query->isText(6) ? core::parseInstant(query->text(6)) : query->int64(6);
    return receipts;
}

} // namespace wellpulse::storage
