// SPDX-License-Identifier: GPL-3.0-or-later
// A real device for benchmarks of the sync: enrolled, its store in SQLCipher on a thread of its own, as in the desktop
// application, its engine on this one. And a session without any store. Ends the benchmark at the first failure.
#pragma once

#include "core/production/production_change.h"
#include "storage/store/storage_thread.h"
#include "sync/enrolment.h"
#include "sync/office_client.h"
#include "sync/sync_engine.h"
#include "tests/bench/must.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include <future>
#include <memory>
#include <string>
#include <vector>

namespace wellpulse::bench {

std::int64_t nowMs();

/// A session of an enrolled device.
struct Line {
    Line(const QUrl &server, const std::string &nonce);
    /// One call, waited for.
    core::Json call(const sync::OfficeRequest &request);

    sync::MemoryTokenStore tokens;
    sync::OfficeClient client;
    sync::Session session;
    sync::Enrolled enrolled;
};

/// The change that enters day `number`, counted back from yesterday, of a well.
core::ProductionChange changeFor(const Line &line, const std::string &well, int number);

class FieldDevice {
public:
    FieldDevice(const QUrl &server, const std::string &nonce);

    /// The value of `work(DeviceStore &)`, waited for.
    template <class Work> auto onStore(Work work)
    {
        std::promise<decltype(work(std::declval<storage::DeviceStore &>()))> done;
        m_storage->post([&](storage::DeviceStore &store) { done.set_value(work(store)); });
        return done.get_future().get();
    }
    Line &line() { return m_line; }
    std::string firstWell();
    /// Records so many days from day `first` on.
    void append(const std::string &well, int first, int count);
    /// One round of the engine, waited for.
    sync::SyncReport runRound();

private:
    Line m_line;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::StorageThread> m_storage;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

/// Sealed events of a device without a store, and their exchange in batches.
class BareDevice {
public:
    BareDevice(const QUrl &server, const std::string &nonce);

    /// Days `first` to `first + count` of a well, in batches of at most `batchEvents`.
    std::vector<std::vector<storage::OutgoingEvent>> batches(
        const std::string &well, int first, int count, int batchEvents);
    /// Sends one batch and reads its answer.
    void exchange(const std::vector<storage::OutgoingEvent> &batch);
    /// Follows the feed to its end, so that answers carry no other device's events.
    void goToHead();
    Line &line() { return m_line; }

private:
    Line m_line;
    core::Event m_event; ///< the last one
    storage::FeedCursor m_cursor;
    std::uint64_t m_nonce = 0;
};

/// A database like a device's, without tables.
storage::DatabaseHandle bareDatabase(const QTemporaryDir &folder);

} // namespace wellpulse::bench
