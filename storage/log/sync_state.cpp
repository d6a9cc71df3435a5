// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/sync_state.h"

#include "storage/log/event_row.h"

namespace wellpulse::storage {

Result<SyncState> loadSyncState(sqlite3 *connection)
{
    auto query = Statement::prepare(connection,
        "SELECT epoch, seq, feed_hash, base_seq, base_hash, snapshot_open, durable_seq, last_sync_at, clock_offset, "
        "observed_hlc FROM sync_state");
    if (!query)
        return errorOf(std::move(query));
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{"vault_damaged", "The vault does not say where it stands with the office; put back a backup."};
    SyncState state;
    state.cursor = {std::string(query->text(0)), query->int64(1), bytes32From(query->blob(2))};
    state.baseSeq = query->int64(3);
    state.baseHash = bytes32From(query->blob(4));
    state.snapshotOpen = query->int64(5) != 0;
    state.durableSeq = query->int64(6);
    if (!query->isNull(7))
        state.lastSyncAtMs = query->int64(7);
    state.clockOffsetMs = query->int64(8);
    state.observedHlc = core::unpackHlc(query->int64(9));
    return state;
}

Status storeSyncState(sqlite3 *connection, const SyncState &state)
{
    auto update = Statement::prepare(connection,
        "UPDATE sync_state SET epoch = ?, seq = ?, feed_hash = ?, base_seq = ?, base_hash = ?, snapshot_open = ?, "
        "durable_seq = ?, last_sync_at = ?, clock_offset = ?, observed_hlc = ?");
    if (!update)
        return errorOf(std::move(update));
    update->bindAll(std::string_view(state.cursor.epoch), state.cursor.seq, blobOf(state.cursor.feedHash),
        state.baseSeq, blobOf(state.baseHash), state.snapshotOpen, state.durableSeq, state.lastSyncAtMs,
        state.clockOffsetMs, core::packHlc(state.observedHlc));
    return update->run();
}

} // namespace wellpulse::storage
