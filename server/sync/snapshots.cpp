// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/snapshots.h"

#include <algorithm>
#include <charconv>

namespace wellpulse::server {

namespace {

constexpr std::size_t maxSnapshots = 8;
constexpr std::int64_t keptMs = 10 * 60'000;
constexpr std::size_t pageBytes = 768 * 1024;
constexpr std::size_t pageAggregates = 1'000;

Error noRoom()
{
    return {"snapshot_unavailable",
        "The office has no room to prepare the data for a new device just now; try again later."};
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

std::string cursorJson(const FeedHead &head)
{
    return "{\"epoch\":" + core::canonicalJson(head.epoch) + ",\"seq\":" + std::to_string(head.seq) + ",\"feedHash\":\""
        + core::toHex(head.hash) + "\"}";
}

/// Collects aggregates into pages, and pages in a file.
class PageWriter {
public:
    PageWriter(std::FILE *file, std::vector<std::pair<long, std::size_t>> &pages)
        : m_file(file)
        , m_pages(pages)
    {
    }

    Status add(const core::AggregateState &state)
    {
        if (m_count == pageAggregates || m_text.size() > pageBytes) {
            if (Status flushed = flush(); !flushed)
                return flushed;
        }
        if (m_count++ > 0)
            m_text.push_back(',');
        appendAggregate(m_text, state);
        return {};
    }

    /// One page may be empty: a tenant without data.
    Status flush()
    {
        if (std::fwrite(m_text.data(), 1, m_text.size(), m_file) != m_text.size() || std::fflush(m_file) != 0)
            return noRoom();
        m_pages.emplace_back(m_offset, m_text.size());
        m_offset += static_cast<long>(m_text.size());
        m_text.clear();
        m_count = 0;
        return {};
    }

private:
    std::FILE *m_file;
    std::vector<std::pair<long, std::size_t>> &m_pages;
    std::string m_text;
    std::size_t m_count = 0;
    long m_offset = 0;
};

} // namespace

Result<std::shared_ptr<Snapshots::Snapshot>> Snapshots::take(std::int64_t nowMs)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->file.reset(std::tmpfile());
    if (!snapshot->file)
        return noRoom();
    PageWriter writer(snapshot->file.get(), snapshot->pages);
    std::string conflicts;
    const Result<FeedHead> head
        = m_store.readAll([&writer](const core::AggregateState &state) { return writer.add(state); },
            [&conflicts](const ConflictRow &conflict) -> Status {
                conflicts.append(conflicts.empty() ? "" : ",").append(conflict.report);
                return {};
            });
    if (!head)
        return head.error();
    if (Status flushed = writer.flush(); !flushed)
        return flushed.error();
    snapshot->conflicts = std::move(conflicts);
    snapshot->head = *head;
    snapshot->usedAtMs = nowMs;
    snapshot->name = std::to_string(nowMs) + "-" + std::to_string(++m_taken);
    if (m_snapshots.size() == maxSnapshots)
        m_snapshots.erase(std::min_element(m_snapshots.begin(), m_snapshots.end(),
            [](const auto &a, const auto &b) { return a->usedAtMs < b->usedAtMs; }));
    m_snapshots.push_back(snapshot);
    return snapshot;
}

Result<std::string> Snapshots::read(Snapshot &snapshot, std::size_t index)
{
    const auto [offset, length] = snapshot.pages[index];
    std::string body = "{\"cursor\":" + cursorJson(snapshot.head) + ",\"aggregates\":[";
    const std::size_t begin = body.size();
    body.resize(begin + length);
    if (std::fseek(snapshot.file.get(), offset, SEEK_SET) != 0
        || std::fread(body.data() + begin, 1, length, snapshot.file.get()) != length)
        return noRoom();
    const bool last = index + 1 == snapshot.pages.size();
    body.append("],\"conflicts\":[").append(last ? snapshot.conflicts : "").append("],\"next\":");
    if (last)
        body.append("null}");
    else
        body.append("\"").append(snapshot.name).append(".").append(std::to_string(index + 1)).append("\"}");
    return body;
}

Result<std::string> Snapshots::page(std::string_view page, std::int64_t nowMs)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_snapshots, [nowMs](const auto &snapshot) { return nowMs - snapshot->usedAtMs > keptMs; });
    if (page.empty()) {
        const Result<FeedHead> head = m_store.head();
        if (!head)
            return head.error();
        for (const auto &snapshot : m_snapshots) {
            if (snapshot->head == *head) {
                snapshot->usedAtMs = nowMs;
                return read(*snapshot, 0);
            }
        }
        const Result<std::shared_ptr<Snapshot>> taken = take(nowMs);
        if (!taken)
            return taken.error();
        return read(**taken, 0);
    }
    const std::size_t dot = page.rfind('.');
    const std::string_view name = page.substr(0, dot);
    std::size_t index = 0;
    if (dot != std::string_view::npos)
        std::from_chars(page.data() + dot + 1, page.data() + page.size(), index);
    for (const auto &snapshot : m_snapshots) {
        if (snapshot->name == name && index < snapshot->pages.size()) {
            snapshot->usedAtMs = nowMs;
            return read(*snapshot, index);
        }
    }
    return Error{"snapshot_expired", "This snapshot is no longer kept; start again with the first page."};
}

} // namespace wellpulse::server
