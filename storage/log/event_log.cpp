// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/event_log.h"

#include "storage/log/identity.h"
#include "storage/log/log_writer.h"

#include <array>

namespace wellpulse::storage {

EventLog::EventLog(std::unique_ptr<LogWriter> writer)
    : m_writer(std::move(writer))
{
}
EventLog::EventLog(EventLog &&) noexcept = default;
EventLog &EventLog::operator=(EventLog &&) noexcept = default;
EventLog::~EventLog() = default;

Result<EventLog> EventLog::open(sqlite3 *connection, LogEnvironment environment)
{
    const DeviceIdentity own = environment.identity;
    auto writer = LogWriter::open(connection, std::move(environment));
    if (!writer)
        return errorOf(std::move(writer));
    EventLog log(std::move(*writer));
    const auto before = currentIdentity(connection);
    if (!before)
        return before.error();
    if (*before != own.deviceId) {
        if (auto taken = log.takeIdentity(own); !taken)
            return taken.error();
    }
    return log;
}

Status EventLog::takeIdentity(const DeviceIdentity &next)
{
    const DeviceIdentity before = identity();
    Status taken = m_writer->change([&] { return storage::takeIdentity(*m_writer, next); });
    if (!taken)
        m_writer->forgetIdentity(before);
    return taken;
}

Result<core::Event> EventLog::append(const EventDraft &draft)
{
    return m_writer->change([&] { return m_writer->append(draft); });
}

Result<std::vector<core::Event>> EventLog::appendAll(std::span<const EventDraft> drafts)
{
    return m_writer->change([&]() -> Result<std::vector<core::Event>> {
        std::vector<core::Event> events;
        events.reserve(drafts.size());
        for (const auto &draft : drafts) {
            auto event = m_writer->append(draft);
            if (!event)
                return event.error();
            events.push_back(std::move(*event));
        }
        return events;
    });
}

std::string EventLog::newGroup()
{
    const LogEnvironment &environment = m_writer->environment();
    std::array<std::uint8_t, 10> random{};
    environment.random(random);
    return core::uuidV7(environment.now(), random).toString();
}

const DeviceIdentity &EventLog::identity() const
{
    return m_writer->environment().identity;
}

} // namespace wellpulse::storage
