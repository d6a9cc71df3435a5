// SPDX-License-Identifier: GPL-3.0-or-later
// One reader of a replay: takes stretches of the log from its connection, decodes them, and folds them into the views when
// it is their turn. Decoding is the work and runs beside other readers; folding is short and in order.
// One thread each; the connection is this reader's alone while it works.
#pragma once

#include "storage/log/aggregate_registry.h"
#include "storage/projection/memory_views.h"
#include "storage/projection/payload_reader.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wellpulse::storage {

/// Part of what a replay folds: a range of feed numbers, or of own events in the outbox.
struct Stretch {
    enum class Kind : std::uint8_t { Feed, Outbox } kind = Kind::Feed;
    std::int64_t first = 0;
    std::int64_t last = 0;
};

class ReplayReader {
public:
    static Result<ReplayReader> open(sqlite3 *connection);

    /// Forgets the stretch before. Errors: those of storage_error.h.
    Status decode(const Stretch &stretch);
    /// What decode() read. The views keep texts of this reader: it must outlive them. Error: `vault_damaged`.
    Status foldInto(MemoryViews &views);
    /// The snapshot's states, which everything else is folded over; none while it is not whole.
    Status foldBaseInto(MemoryViews &views);

private:
    enum Use : std::size_t { Feed, Outbox, Base, Registered };
    struct Change {
        std::int64_t aggregate = 0;
        std::int64_t revision = 0;
        std::int64_t eventType = 0;
        std::int64_t disposition = 0;
        std::size_t payload = 0; ///< place in m_texts
        std::size_t payloadSize = 0;
        std::size_t fields = 0;
        std::size_t fieldsSize = 0;
        bool hasFields = false;
        bool deleted = false;
        bool pending = false;
        bool plain = false;       ///< `row` holds what a first event makes of its day
        bool plainChange = false; ///< `row` holds the volumes that a correction gives new values
        ProductionRow row;
    };
    /// What the registry says of an aggregate.
    struct Registration {
        core::AggregateType type = core::AggregateType::Production;
        std::optional<std::int64_t> place;
    };

    ReplayReader(
        AggregateRegistry registry, std::vector<Statement> statements, std::unordered_set<std::int64_t> unplaced);

    Change readChange(const Statement &row, Stretch::Kind kind);
    /// Tries the short way for a first event of a day.
    Status readPlain(Change &change);
    Change readBase(const Statement &row);
    Status foldBase(MemoryViews &views, const Change &change, const Registration &registration);
    std::string_view payloadOf(const Change &change) const;
    Result<Registration> registered(std::int64_t ref);

    Status fold(MemoryViews &views, const Change &change);
    /// The short way for a correction; false when the row needs core's fold.
    static bool correct(MemoryViews &views, const Change &change);
    Status foldProduction(MemoryViews &views, const Change &change, const Registration &registration);
    Status apply(ViewState &view, const Change &change, core::AggregateType type) const;
    Result<ViewState> loaded(const ProductionRow *row);
    Status keepProduction(
        MemoryViews &views, const ViewState &view, std::int64_t ref, const Registration &registration);
    Result<std::optional<std::int64_t>> knownWell(std::string_view wellId);

    AggregateRegistry m_registry;
    std::vector<Statement> m_statements;
    PayloadReader m_payloads;
    StringArena m_kept;  ///< texts of the rows
    std::string m_texts; ///< payloads and effects of the stretch, each padded
    std::vector<Change> m_changes;
    std::unordered_set<std::int64_t> m_unplaced; ///< days whose fields do not say which day they are; never plain
    std::string m_lastWellId;
    std::optional<std::int64_t> m_lastWellRef;
    std::unordered_map<std::string, std::optional<std::int64_t>> m_wells;
};

} // namespace wellpulse::storage
