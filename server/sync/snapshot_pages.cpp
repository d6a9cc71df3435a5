// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/snapshot_pages.h"

namespace wellpulse::server {

namespace {

constexpr std::size_t pageBytes = 768 * 1024;

Error noRoom()
{
    return {"snapshot_unavailable",
        "The office has no room to prepare the data for a new device just now; try again later."};
}

Error stopped()
{
    return {"snapshot_unavailable", "The office is about to stop; try again later."};
}

void appendAggregate(std::string &out, const core::AggregateState &state)
{
    core::Json revisions = core::Json::object();
    for (const auto &[field, write] : state.lastWrites())
        revisions[field] = write->revision;
    out.append("{\"aggregateType\":\"").append(core::toString(state.type)).append("\",\"aggregateId\":\"");
    state.id.appendTo(out);
    out.append("\",\"revision\":").append(std::to_string(state.revision)).append(",\"fieldRevisions\":");
    core::appendCanonicalJson(out, revisions);
    out.append(",\"fields\":");
    core::appendCanonicalJson(out, state.fields);
    out.append(state.deleted ? ",\"deleted\":true}" : ",\"deleted\":false}");
}

} // namespace

void SnapshotPages::make(TenantStore &store)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_file.reset(std::tmpfile());
    }
    if (!m_file)
        return finish(noRoom());
    std::string conflicts;
    const auto begin = [this](const FeedHead &head) {
        const std::scoped_lock lock(m_mutex);
        m_head = head;
    };
    const auto keepConflict = [&conflicts](const ConflictRow &conflict) -> Status {
        conflicts.append(conflicts.empty() ? "" : ",").append(conflict.report);
        return {};
    };
    const Status read
        = store.readAll({begin, [this](const core::AggregateState &state) { return add(state); }, keepConflict});
    if (!read)
        return finish(read);
    {
        const std::scoped_lock lock(m_mutex);
        m_conflicts = std::move(conflicts);
    }
    finish(flush());
}

void SnapshotPages::finish(Status made)
{
    const std::scoped_lock lock(m_mutex);
    m_made = std::move(made);
    m_progress.notify_all();
}

void SnapshotPages::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_isStopped = true;
}

Status SnapshotPages::add(const core::AggregateState &state)
{
    if (m_count == m_recordsPerPage || m_text.size() > pageBytes) {
        if (Status flushed = flush(); !flushed)
            return flushed;
    }
    if (m_count++ > 0)
        m_text.push_back(',');
    appendAggregate(m_text, state);
    return {};
}

/// One page may be empty: a tenant without data.
Status SnapshotPages::flush()
{
    const std::scoped_lock lock(m_mutex);
    if (m_isStopped)
        return stopped();
    const long offset = m_pages.empty() ? 0 : m_pages.back().first + static_cast<long>(m_pages.back().second);
    if (std::fseek(m_file.get(), offset, SEEK_SET) != 0
        || std::fwrite(m_text.data(), 1, m_text.size(), m_file.get()) != m_text.size()
        || std::fflush(m_file.get()) != 0)
        return noRoom();
    m_pages.emplace_back(offset, m_text.size());
    m_text.clear();
    m_count = 0;
    m_progress.notify_all();
    return {};
}

Result<SnapshotPages::Page> SnapshotPages::page(std::size_t index)
{
    std::unique_lock lock(m_mutex);
    // Whether a page is the last one is known when there is another, or all are made.
    m_progress.wait(lock, [&] { return m_made || m_pages.size() > index + 1; });
    if (m_made && !*m_made)
        return m_made->error();
    if (index >= m_pages.size())
        return Error{"snapshot_expired", "This snapshot is no longer kept; start again with the first page."};
    const auto [offset, length] = m_pages[index];
    Page page{*m_head, std::string(length, '\0'), {}, index + 1 == m_pages.size()};
    if (std::fseek(m_file.get(), offset, SEEK_SET) != 0
        || std::fread(page.aggregates.data(), 1, length, m_file.get()) != length)
        return noRoom();
    if (page.isLast)
        page.conflicts = m_conflicts;
    return page;
}

bool SnapshotPages::isMade() const
{
    const std::scoped_lock lock(m_mutex);
    return m_made.has_value();
}

bool SnapshotPages::hasFailed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_made && !*m_made;
}

std::optional<FeedHead> SnapshotPages::head() const
{
    const std::scoped_lock lock(m_mutex);
    return m_head;
}

} // namespace wellpulse::server
