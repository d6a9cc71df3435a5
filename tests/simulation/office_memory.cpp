// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/office_memory.h"

#include "tests/server/support/forwarding_store.h"
#include "tests/simulation/needed.h"

namespace wellpulse::simulation {

using namespace server;

namespace {

/// On the way of every call the omission takes away, and the record is kept.
class RecordingStore final : public server::test::ForwardingStore {
public:
    explicit RecordingStore(std::shared_ptr<OfficeMemory> memory)
        : m_memory(std::move(memory))
    {
    }
    Status transact(
        WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide) override
    {
        const Status done = store().transact(set, request, [&](WorkingSet &loaded) {
            m_memory->leaveOut(loaded, request);
            return decide(loaded);
        });
        if (done)
            m_memory->note(set);
        return done;
    }
    Status load(WorkingSet &set, const LoadRequest &request) override
    {
        const Status done = store().load(set, request);
        m_memory->leaveOut(set, request);
        return done;
    }
    Status write(WorkingSet &set, const std::function<void()> &confirmed) override
    {
        const Status done = store().write(set, confirmed);
        if (done)
            m_memory->note(set);
        return done;
    }

private:
    TenantStore &target() override { return store(); }
    MemoryStore &store() { return m_memory->store(); }

    std::shared_ptr<OfficeMemory> m_memory;
};

} // namespace

OfficeMemory::OfficeMemory(Omission omission)
    : m_omission(omission)
    , m_disk(new Disk{server::MemoryStore("0199f3a2-0000-7000-8000-00000000e90c", core::DeviceKey{7})})
{
}

void OfficeMemory::restore(const std::string &epoch)
{
    for (const DecidedEvent &decided : m_disk->decided) {
        if (decided.disposition == core::Disposition::Rejected)
            m_refusedBefore[decided.id.toString()].insert(decided.code);
    }
    m_disk = std::make_unique<Disk>(*m_backup);
    needed(m_disk->store.beginEpoch(epoch));
}

std::unique_ptr<TenantStore> OfficeMemory::open(std::shared_ptr<OfficeMemory> memory)
{
    return std::make_unique<RecordingStore>(std::move(memory));
}

void OfficeMemory::leaveOut(WorkingSet &set, const LoadRequest &request) const
{
    if (m_omission == Omission::Dedup)
        forgetReceived(set, request);
    if (m_omission != Omission::Tombstones)
        return;
    for (auto &[key, row] : set.aggregates) {
        if (!row.state.deleted)
            continue;
        row.state = {};
        row.state.type = key.type;
        row.state.id = key.id;
        row.fieldsText.clear();
    }
}

/// The device's chain is taken to stand where the request begins.
void OfficeMemory::forgetReceived(WorkingSet &set, const LoadRequest &request) const
{
    set.answers.clear();
    for (const ClaimedPlace &place : request.events) {
        set.events.erase(place.id);
        const auto device = set.devices.find(std::string(place.deviceId));
        if (device == set.devices.end() || place.deviceSeq < 1 || place.deviceSeq >= device->second.nextDeviceSeq)
            continue;
        device->second.nextDeviceSeq = place.deviceSeq;
        device->second.lastHash
            = place.deviceSeq == 1 ? core::Bytes32{} : m_disk->chains.at(device->second.ref).at(place.deviceSeq - 1);
    }
}

void OfficeMemory::note(const WorkingSet &set)
{
    const std::size_t turn = m_turns++;
    const auto fill = [](DecidedEvent &decided, const EventRow &row) {
        decided.disposition = row.verdict.disposition;
        decided.code = row.verdict.code;
        decided.conflict = row.verdict.conflict;
        decided.feedSeq = row.feedSeq;
    };
    for (const EventRow *row : set.changes.events) {
        DecidedEvent decided;
        decided.id = row->id;
        decided.wire = row->body;
        decided.receivedAtMs = row->receivedAtMs;
        decided.turn = turn;
        decided.asksPerson = set.settings.conflictPolicy == core::ConflictPolicy::UserPrompt;
        decided.isRestored = set.settings.isRestored;
        fill(decided, *row);
        m_disk->placeOf.insert_or_assign(row->id, m_disk->decided.size());
        m_disk->chains[row->deviceRef][row->deviceSeq] = row->hash;
        m_disk->decided.push_back(std::move(decided));
    }
    for (const EventRow *row : set.changes.released)
        fill(m_disk->decided.at(m_disk->placeOf.at(row->id)), *row);
}

} // namespace wellpulse::simulation
