// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/snapshots.h"

#include <algorithm>
#include <charconv>

namespace wellpulse::server {

namespace {

constexpr std::size_t maxSnapshots = 8;
constexpr std::int64_t keptMs = 10 * 60'000;

std::string cursorJson(const FeedHead &head)
{
    return "{\"epoch\":" + core::canonicalJson(head.epoch) + ",\"seq\":" + std::to_string(head.seq) + ",\"feedHash\":\""
        + core::toHex(head.hash) + "\"}";
}

} // namespace

Snapshots::~Snapshots()
{
    for (const Shared &snapshot : m_snapshots)
        snapshot->pages.stop();
    if (m_maker.joinable())
        m_maker.join();
}

Snapshots::Shared Snapshots::take(std::int64_t nowMs)
{
    auto snapshot = std::make_shared<Snapshot>(m_sizes.snapshotRecords);
    snapshot->usedAtMs = nowMs;
    snapshot->name = std::to_string(nowMs) + "-" + std::to_string(++m_taken);
    if (m_snapshots.size() == maxSnapshots)
        m_snapshots.erase(std::min_element(m_snapshots.begin(), m_snapshots.end(),
            [](const auto &a, const auto &b) { return a->usedAtMs < b->usedAtMs; }));
    m_snapshots.push_back(snapshot);
    if (m_maker.joinable())
        m_maker.join(); // it is at its end: another one is taken only after that
    if (m_sizes.isSnapshotAhead)
        m_maker = std::thread([this, snapshot] { snapshot->pages.make(m_store); });
    else
        snapshot->pages.make(m_store);
    return snapshot;
}

Result<Snapshots::Shared> Snapshots::takeOrShare(std::int64_t nowMs)
{
    const Result<FeedHead> head = m_store.head();
    if (!head)
        return head.error();
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_snapshots, [nowMs](const Shared &snapshot) {
        return snapshot->pages.hasFailed() || (snapshot->pages.isMade() && nowMs - snapshot->usedAtMs > keptMs);
    });
    for (const Shared &snapshot : m_snapshots) {
        if (!snapshot->pages.isMade() || snapshot->pages.head() == *head) {
            snapshot->usedAtMs = nowMs;
            return snapshot;
        }
    }
    return take(nowMs);
}

Result<Snapshots::Shared> Snapshots::find(std::string_view name, std::int64_t nowMs)
{
    const std::scoped_lock lock(m_mutex);
    for (const Shared &snapshot : m_snapshots) {
        if (snapshot->name == name) {
            snapshot->usedAtMs = nowMs;
            return snapshot;
        }
    }
    return Error{"snapshot_expired", "This snapshot is no longer kept; start again with the first page."};
}

Result<std::string> Snapshots::answer(Snapshot &snapshot, std::size_t index)
{
    const Result<SnapshotPages::Page> page = snapshot.pages.page(index);
    if (!page)
        return page.error();
    std::string body = "{\"cursor\":" + cursorJson(page->head) + ",\"aggregates\":[";
    body.append(page->aggregates).append("],\"conflicts\":[").append(page->conflicts).append("],\"next\":");
    if (page->isLast)
        body.append("null}");
    else
        body.append("\"").append(snapshot.name).append(".").append(std::to_string(index + 1)).append("\"}");
    return body;
}

Result<std::string> Snapshots::page(std::string_view page, std::int64_t nowMs)
{
    const std::size_t dot = page.rfind('.');
    std::size_t index = 0;
    if (dot != std::string_view::npos)
        std::from_chars(page.data() + dot + 1, page.data() + page.size(), index);
    const Result<Shared> snapshot = page.empty() ? takeOrShare(nowMs) : find(page.substr(0, dot), nowMs);
    return snapshot ? answer(**snapshot, index) : snapshot.error();
}

} // namespace wellpulse::server
