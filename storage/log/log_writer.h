// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer behind EventLog and Delivery: this device's chain and clock, and the tables on one connection. Everything
// that is written is written inside change(), one transaction each.
#pragma once

#include "core/time/hybrid_logical_clock.h"
#include "storage/log/aggregate_registry.h"
#include "storage/log/environment.h"
#include "storage/log/event_draft.h"
#include "storage/log/event_store.h"
#include "storage/log/outbox.h"
#include "storage/log/transaction.h"
#include "storage/projection/projector.h"

#include <memory>

namespace wellpulse::storage {

class LogWriter {
public:
    static Result<std::unique_ptr<LogWriter>> open(sqlite3 *connection, LogEnvironment environment);

    /// Runs `work` (returning a Result) in a transaction. On any failure nothing has changed, here as on disk.
    template <class Work> auto change(Work &&work) -> decltype(work())
    {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        if (auto noticed = noticeOthers(); !noticed)
            return noticed.error();
        const Tip tip = m_tip;
        auto result = work();
        if (result) {
            auto committed = transaction->commit();
            if (committed)
                return result;
            result = committed.error();
        }
        m_tip = tip;
        forgetNumbers();
        return result;
    }

    /// Makes the draft this device's next event: sealed, stored, in the outbox, in the view. Within change().
    Result<core::Event> append(const EventDraft &draft);
    /// Makes this device known as an author before it has written anything. Within change().
    Status introduce();
    /// Whoever writes here from now on. Within change(); when that fails, forgetIdentity() with the identity before.
    Status adopt(const DeviceIdentity &identity);
    void forgetIdentity(const DeviceIdentity &before);
    /// Gives `event` this device's next place in its chain, and its seal. Within change().
    void link(core::Event &event);
    /// An event that came under this device's id from elsewhere: the next own one follows it. Within change().
    void followOn(const core::Event &event);
    /// Later own events order after `hlc`.
    void observe(core::Hlc hlc) { m_tip.clock.observe(hlc); }

    /// Writes the record's view anew. Within change().
    Status foldAnew(core::AggregateType type, const core::Uuid &id);

    sqlite3 *connection() const { return m_connection; }
    const LogEnvironment &environment() const { return m_environment; }
    AggregateRegistry &registry() { return *m_registry; }
    EventStore &events() { return m_events; }
    Outbox &outbox() { return m_outbox; }
    Projector &projector() { return m_projector; }

private:
    /// Where this device's chain ends, and its clock.
    struct Tip {
        std::int64_t deviceSeq = 0;
        core::Bytes32 hash{};
        core::HybridLogicalClock clock;
    };
    LogWriter(sqlite3 *connection, LogEnvironment environment, std::unique_ptr<AggregateRegistry> registry,
        EventStore events, Outbox outbox, Projector projector, Statement dataVersion);

    Status loadTip();
    /// Another process may have written since the last transaction (the desktop and the command line share a vault).
    Status noticeOthers();
    void forgetNumbers();
    static Result<Tip> loadTip(sqlite3 *connection, const std::string &deviceId);
    core::Event eventOf(const EventDraft &draft);
    Status noteOrigin(std::int64_t event, const EventDraft &draft);
    Status noteUndo(std::int64_t event, const core::Uuid &undone);
    Status noteCorrection(std::int64_t event, const core::Uuid &corrected);
    Result<std::int64_t> numberOf(const core::Uuid &event);

    sqlite3 *m_connection;
    LogEnvironment m_environment;
    std::unique_ptr<AggregateRegistry> m_registry; ///< the projector refers to it
    EventStore m_events;
    Outbox m_outbox;
    Projector m_projector;
    Statement m_dataVersion; ///< changes with every commit of another connection
    std::int64_t m_seenVersion = -1;
    Tip m_tip;
};

} // namespace wellpulse::storage
