// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop's whole store on a database of its own, which a restart closes and opens again, with a clock that moves on.
#pragma once

#include "storage/inbox/inbox.h"
#include "storage/inbox/inbox_actions.h"
#include "storage/vault/open_database.h"
#include "tests/storage/log_fixture.h"

namespace wellpulse::test {

class Laptop {
public:
    explicit Laptop(const std::string &deviceId)
        : m_id(deviceId)
    {
        world.random.seed(std::hash<std::string>()(deviceId));
        open(storage::OpenMode::Create);
        must(store().delivery().beginFeed("epoch-1"));
    }
    void restart()
    {
        m_store.reset();
        open(storage::OpenMode::ReadWrite);
    }
    storage::DeviceStore &store() { return *m_store; }
    void synchronise(Office &office) { test::synchronise(store().delivery(), office); }
    storage::Inbox inbox(bool withSkipped = false) { return must(storage::readInbox(store(), withSkipped)); }
    std::int64_t waiting() { return must(store().reader().countForPerson()); }
    core::Json fieldsOf(const core::ProductionDay &day)
    {
        const auto id = core::productionAggregateId("acme", day.wellId, day.date.toString());
        const auto state = must(store().production().state(id));
        return state && !state->deleted ? state->fields : core::Json();
    }

    DeviceWorld world;

private:
    void open(storage::OpenMode mode)
    {
        const auto key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
        auto environment = world.environment(m_id);
        environment.identity.userId = "user-of-" + m_id;
        environment.now = [this] { return world.nowMs += 1'000; };
        m_store = must(storage::DeviceStore::open(
            must(storage::openDatabase(m_folder.filePath(QStringLiteral("device.db")), key, mode)), environment));
    }

    std::string m_id;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::DeviceStore> m_store;
};

} // namespace wellpulse::test
