// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/transaction.h"
#include "storage/projection/replay.h"
#include "storage/projection/replay_in_memory.h"
#include "storage/projection/well_row.h"

namespace wellpulse::storage {
namespace {

Status writeProduction(sqlite3 *connection, const MemoryViews &views)
{
    auto insert = Statement::prepare(connection, replaceProductionRow);
    if (!insert)
        return errorOf(std::move(insert));
    for (const auto *row : views.productionInOrder()) {
        bindRow(*insert, *row);
        if (auto written = insert->run(); !written)
            return written;
    }
    return {};
}

Status writeOthers(sqlite3 *connection, const MemoryViews &views)
{
    auto well = Statement::prepare(connection, replaceWellRow);
    if (!well)
        return errorOf(std::move(well));
    auto document = Statement::prepare(connection, replaceDocumentRow);
    if (!document)
        return errorOf(std::move(document));
    for (const auto &[ref, view] : views.others()) {
        if (!view.hasRow())
            continue;
        const bool isWell = view.state.type == core::AggregateType::Well;
        if (auto written = isWell ? writeWellRow(*well, ref, view) : writeDocumentRow(*document, ref, view); !written)
            return written;
    }
    return {};
}

} // namespace

Status rewriteViews(const std::vector<sqlite3 *> &connections)
{
    sqlite3 *connection = connections.front();
    const auto replayed = replayInMemory(connections);
    if (!replayed)
        return replayed.error();
    if (auto emptied
        = runScript(connection, "DELETE FROM production_view; DELETE FROM well_view; DELETE FROM document_view");
        !emptied)
        return emptied;
    if (auto written = writeProduction(connection, replayed->views); !written)
        return written;
    return writeOthers(connection, replayed->views);
}

Result<std::int64_t> rebuildViews(sqlite3 *connection, const OpenReader &openReader)
{
    // The write lock first: nobody changes the log between what the two readers see.
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return errorOf(std::move(transaction));
    std::vector<sqlite3 *> connections{connection};
    DatabaseHandle second;
    if (openReader) {
        auto opened = openReader();
        if (!opened)
            return errorOf(std::move(opened));
        second = std::move(*opened);
        connections.push_back(second.get());
    }
    if (auto written = rewriteViews(connections); !written)
        return written.error();
    auto count = Statement::prepare(connection, "SELECT coalesce(max(seq), 0) FROM event_log");
    if (!count)
        return errorOf(std::move(count));
    if (const auto row = count->step(); !row)
        return row.error();
    const std::int64_t events = count->int64(0);
    count->reset();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return events;
}

} // namespace wellpulse::storage
