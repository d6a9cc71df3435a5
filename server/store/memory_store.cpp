// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/memory_store.h"

#include "server/store/aggregate_columns.h"
#include "server/store/serials_wanted.h"

#include <algorithm>
#include <tuple>

namespace wellpulse::server {

namespace {

bool isUnmade(const EventRow &row)
{
    return row.verdict.disposition == core::Disposition::Rejected
        || row.verdict.disposition == core::Disposition::Parked;
}

} // namespace

MemoryStore::MemoryStore(const MemoryStore &other)
    : TenantStore()
{
    const std::scoped_lock lock(other.m_mutex);
    m_head = other.m_head;
    m_version = other.m_version;
    m_settings = other.m_settings;
    m_devices = other.m_devices;
    m_events = other.m_events;
    m_eventById = other.m_eventById;
    m_feed = other.m_feed;
    m_copies = other.m_copies;
    m_aggregates = other.m_aggregates;
    m_conflicts = other.m_conflicts;
    m_photoBlobs = other.m_photoBlobs;
    m_answers = other.m_answers;
}

Result<FeedHead> MemoryStore::beginEpoch(const std::string &epoch)
{
    const std::scoped_lock lock(m_mutex);
    m_head.epoch = epoch;
    m_settings.isRestored = true;
    ++m_version;
    return m_head;
}

MemoryStore::MemoryStore(std::string epoch, const core::DeviceKey &serverKey)
{
    m_head.epoch = std::move(epoch);
    Device server;
    server.ref = 1;
    server.deviceId = core::serverDeviceId;
    server.key = serverKey;
    m_devices.push_back(std::move(server));
}

void MemoryStore::loadAggregate(WorkingSet &set, const AggregateKey &key) const
{
    if (const auto found = m_aggregates.find(key); found != m_aggregates.end()) {
        set.aggregates.emplace(key, found->second);
    } else {
        AggregateRow &row = set.aggregates[key];
        row.state.type = key.type;
        row.state.id = key.id;
    }
}

void MemoryStore::loadParked(WorkingSet &set) const
{
    std::unordered_set<core::Uuid> awaited;
    for (const auto &[key, row] : set.aggregates)
        awaited.insert(key.id);
    for (const StoredEvent &event : m_events) { // parents come before those that wait for them
        if (isUnmade(event.row) && awaited.contains(event.row.aggregate.id))
            set.unmadeAggregates.insert(event.row.aggregate.id);
        if (event.row.verdict.disposition != core::Disposition::Parked || !awaited.contains(*event.row.waitsFor))
            continue;
        set.parked.push_back(event.row);
        set.parked.back().body = event.body;
        awaited.insert(event.row.aggregate.id);
        if (!set.aggregates.contains(event.row.aggregate))
            loadAggregate(set, event.row.aggregate);
    }
}

void MemoryStore::fill(WorkingSet &set, const LoadRequest &request) const
{
    set.head = m_head;
    set.version = m_version;
    set.settings = m_settings;
    for (const Device &device : m_devices) {
        if (std::find(request.deviceIds.begin(), request.deviceIds.end(), device.deviceId) != request.deviceIds.end())
            set.devices.emplace(device.deviceId, device);
    }
    for (const auto &[id, deviceId, deviceSeq] : request.events) {
        if (const auto found = m_eventById.find(id); found != m_eventById.end()) {
            EventRow row = m_events[found->second].row;
            row.body = m_events[found->second].body;
            set.events.emplace(id, &set.keep(std::move(row)));
        }
        for (const StoredCopy &copy : m_copies) {
            if (copy.row.id == id)
                set.copies.push_back(copy.row);
        }
    }
    for (const AggregateKey &key : request.aggregates)
        loadAggregate(set, key);
    loadParked(set);
    const std::vector<std::string> serials = serialsWanted(set, request);
    for (const auto &[key, row] : m_aggregates) {
        std::string serial = serials.empty() ? std::string() : serialOf(row.state);
        if (!serial.empty() && std::find(serials.begin(), serials.end(), serial) != serials.end())
            set.serials.emplace(std::move(serial), key.id);
    }
    for (const IdempotencyKey &key : request.idempotencyKeys) {
        if (const auto found = m_answers.find({key.deviceId, key.key}); found != m_answers.end())
            set.answers.push_back(found->second);
    }
}

void MemoryStore::keep(const WorkingSet &set)
{
    const Changes &changes = set.changes;
    m_head = set.head;
    m_version = set.versionAfter();
    for (const std::string &deviceId : changes.devices) {
        const Device &device = set.devices.at(deviceId);
        m_devices[static_cast<std::size_t>(device.ref) - 1] = device;
    }
    for (const EventRow *row : changes.events) {
        m_eventById.emplace(row->id, m_events.size());
        m_events.push_back({*row, std::string(row->body)});
    }
    for (const EventRow *row : changes.released)
        m_events[m_eventById.at(row->id)].row = *row; // its body stays where it is
    m_feed.resize(static_cast<std::size_t>(m_head.seq));
    for (const auto *rows : {&changes.events, &changes.released}) {
        for (const EventRow *row : *rows) {
            if (row->feedSeq > 0)
                m_feed[static_cast<std::size_t>(row->feedSeq) - 1] = m_eventById.at(row->id);
        }
    }
    for (const EventCopyRow &row : changes.copies)
        m_copies.push_back({row, std::string(row.body)});
    for (const AggregateRow *row : changes.aggregates) {
        AggregateRow &stored = m_aggregates[{row->state.type, row->state.id}];
        stored = *row;
        stored.stored = true;
        stored.changed = false;
    }
    for (const ConflictRow &conflict : changes.conflicts)
        m_conflicts.insert_or_assign(conflict.id, conflict);
    for (const core::Uuid &id : changes.settledConflicts) {
        if (const auto found = m_conflicts.find(id); found != m_conflicts.end())
            found->second.open = false;
    }
    for (const StoredAnswer &answer : changes.answers)
        m_answers.insert_or_assign({answer.key.deviceId, answer.key.key}, answer);
}

Status MemoryStore::transact(
    WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide)
{
    const std::scoped_lock lock(m_mutex);
    fill(set, request);
    if (Status decided = decide(set); !decided)
        return decided;
    keep(set);
    return {};
}

Status MemoryStore::load(WorkingSet &set, const LoadRequest &request)
{
    const std::scoped_lock lock(m_mutex);
    fill(set, request);
    return {};
}

Status MemoryStore::write(WorkingSet &set, const std::function<void()> &confirmed)
{
    const std::scoped_lock lock(m_mutex);
    if (set.version != m_version)
        return Error{"database_stale", "Somebody else wrote meanwhile."};
    confirmed();
    keep(set);
    return {};
}

Result<FeedHead> MemoryStore::head()
{
    const std::scoped_lock lock(m_mutex);
    return m_head;
}

Result<FeedPage> MemoryStore::feedAfter(std::int64_t afterSeq, std::size_t maxRows, std::size_t maxBytes)
{
    const std::scoped_lock lock(m_mutex);
    FeedPage page;
    page.head = m_head;
    std::size_t bytes = 0;
    for (std::int64_t seq = afterSeq + 1; seq <= m_head.seq && page.rows.size() < maxRows; ++seq) {
        const StoredEvent &event = m_events[m_feed[static_cast<std::size_t>(seq) - 1]];
        bytes += event.body.size();
        if (bytes > maxBytes && !page.rows.empty())
            break;
        page.rows.push_back(event.row);
        page.rows.back().body = page.texts.emplace_back(event.body);
    }
    return page;
}

Status MemoryStore::readAll(const TenantVisitor &visitor)
{
    const std::scoped_lock lock(m_mutex);
    visitor.begin(m_head);
    std::vector<const core::AggregateState *> states;
    for (const auto &[key, row] : m_aggregates)
        states.push_back(&row.state);
    std::sort(states.begin(), states.end(), [](const auto *a, const auto *b) {
        return std::tuple(core::toString(a->type), a->id) < std::tuple(core::toString(b->type), b->id);
    });
    for (const core::AggregateState *state : states) {
        if (Status visited = visitor.aggregate(*state); !visited)
            return visited;
    }
    for (const auto &[id, conflict] : m_conflicts) {
        if (!conflict.open)
            continue;
        if (Status visited = visitor.conflict(conflict); !visited)
            return visited;
    }
    return {};
}

Result<std::optional<AggregateRow>> MemoryStore::aggregate(const AggregateKey &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_aggregates.find(key);
    return found == m_aggregates.end() ? std::nullopt : std::optional(found->second);
}

Result<AggregateList> MemoryStore::list(const AggregateQuery &query)
{
    const std::scoped_lock lock(m_mutex);
    struct Match {
        AggregateColumns columns;
        const AggregateRow *row;
    };
    std::vector<Match> matches;
    for (const auto &[key, row] : m_aggregates) {
        const AggregateColumns columns = columnsOf(row.state);
        const char *parentField = parentFieldNameOf(key.type);
        const bool hangsThere
            = !query.parent || (parentField != nullptr && uuidMember(row.state.fields, parentField) == query.parent);
        if (key.type == query.type && row.state.live() && hangsThere
            && (!query.wellId || columns.wellId == query.wellId)
            && (!query.from || (columns.productionDate && *columns.productionDate >= *query.from))
            && (!query.to || (columns.productionDate && *columns.productionDate <= *query.to)))
            matches.push_back({columns, &row});
    }
    std::sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) {
        return std::tuple(b.columns.productionDate, a.row->state.id)
            < std::tuple(a.columns.productionDate, b.row->state.id);
    });
    AggregateList result;
    result.total = static_cast<std::int64_t>(matches.size());
    const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(result.total - query.offset, 0, query.limit));
    for (std::size_t i = 0; i < count; ++i)
        result.rows.push_back(*matches[static_cast<std::size_t>(query.offset) + i].row);
    return result;
}

Result<PhotoBlob> MemoryStore::requestPhoto(const PhotoBlob &request)
{
    const std::scoped_lock lock(m_mutex);
    return m_photoBlobs.try_emplace(request.photo, request).first->second;
}

Result<std::optional<PhotoBlob>> MemoryStore::photoBlob(const core::Uuid &photo)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_photoBlobs.find(photo);
    return found == m_photoBlobs.end() ? std::nullopt : std::optional(found->second);
}

Result<std::optional<PhotoBlob>> MemoryStore::photoBlobNamed(std::string_view blobName)
{
    const std::scoped_lock lock(m_mutex);
    for (const auto &[photo, blob] : m_photoBlobs) {
        if (blob.blobName == blobName)
            return std::optional(blob);
    }
    return std::optional<PhotoBlob>();
}

Result<std::vector<PhotoBlob>> MemoryStore::photoBlobs(const std::optional<core::Uuid> &after, std::int64_t limit)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<PhotoBlob> page;
    auto next = after ? m_photoBlobs.upper_bound(*after) : m_photoBlobs.begin();
    for (; next != m_photoBlobs.end() && static_cast<std::int64_t>(page.size()) < limit; ++next)
        page.push_back(next->second);
    return page;
}

Status MemoryStore::setPhotoVerified(const core::Uuid &photo, std::optional<std::int64_t> atMs)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_photoBlobs.find(photo); found != m_photoBlobs.end())
        found->second.verifiedAtMs = atMs;
    return {};
}

Status MemoryStore::forgetPhotoBlob(const core::Uuid &photo)
{
    const std::scoped_lock lock(m_mutex);
    m_photoBlobs.erase(photo);
    return {};
}

Result<Device> MemoryStore::enrol(const DeviceEnrolment &enrolment)
{
    const std::scoped_lock lock(m_mutex);
    for (const Device &device : m_devices) {
        if (device.userId == enrolment.userId && device.installNonce == enrolment.installNonce)
            return device;
    }
    Device device;
    device.ref = static_cast<std::int32_t>(m_devices.size() + 1);
    device.deviceId = enrolment.newDeviceId;
    device.userId = enrolment.userId;
    device.name = enrolment.name;
    device.platform = enrolment.platform;
    device.installNonce = enrolment.installNonce;
    device.key = enrolment.newKey;
    m_devices.push_back(device);
    return device;
}

Result<std::optional<Device>> MemoryStore::device(std::string_view deviceId)
{
    const std::scoped_lock lock(m_mutex);
    for (const Device &device : m_devices) {
        if (device.deviceId == deviceId)
            return std::optional(device);
    }
    return std::optional<Device>();
}

Result<std::vector<Device>> MemoryStore::devices()
{
    const std::scoped_lock lock(m_mutex);
    return m_devices;
}

Status MemoryStore::setDeviceState(std::string_view deviceId, DeviceState state)
{
    const std::scoped_lock lock(m_mutex);
    for (Device &device : m_devices) {
        if (device.deviceId == deviceId) {
            device.state = state;
            ++m_version;
            return {};
        }
    }
    return Error{"device_unknown", "No such device is enrolled."};
}

Result<TenantSettings> MemoryStore::settings()
{
    const std::scoped_lock lock(m_mutex);
    return m_settings;
}

Status MemoryStore::setSettings(const TenantSettings &settings)
{
    const std::scoped_lock lock(m_mutex);
    const bool isRestored = m_settings.isRestored;
    m_settings = settings;
    m_settings.isRestored = isRestored;
    ++m_version;
    return {};
}

} // namespace wellpulse::server
