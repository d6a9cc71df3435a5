// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's part for a new device: the state of the office as a snapshot, page by page, in place of the whole feed.
#include "sync/sync_engine.h"

#include <QtCore/QByteArray>

namespace wellpulse::sync {

/// Something was recorded since it began.
void SyncEngine::abandonSnapshot()
{
    m_store.ask(
        m_box, [](storage::DeviceStore &store) { return store.delivery().abandonSnapshot(); },
        [this](const Status &abandoned) {
            if (!abandoned)
                return failOnStore(abandoned.error());
            m_scope.push ? pushNext() : pullNext();
        });
}

void SyncEngine::fetchSnapshot(const std::string &page)
{
    const std::string query
        = page.empty() ? std::string() : "?page=" + QByteArray::fromStdString(page).toPercentEncoding().toStdString();
    Q_EMIT progressed({SyncProgress::Direction::Receiving, 0, 0});
    m_session.call({OfficeRequest::Method::Get, "/sync/snapshot" + query, {}, {}, {}},
        m_gate.expect([this, first = page.empty()](OfficeResult<core::Json> result) {
            if (!result)
                return fail(result.error());
            auto snapshot = readSnapshotPage(std::move(*result));
            if (!snapshot)
                return fail(unreadable(snapshot.error()));
            m_gate.close();
            if (snapshot->next)
                fetchSnapshot(*snapshot->next);
            keepSnapshot(std::move(*snapshot), first);
        }));
}

void SyncEngine::keepSnapshot(ReadSnapshot snapshot, bool first)
{
    const bool isLast = !snapshot.next;
    m_store.ask(
        m_box,
        [page = std::move(snapshot.page), first, isLast](storage::DeviceStore &store) -> Status {
            storage::Delivery &delivery = store.delivery();
            if (first) {
                if (Status begun = delivery.beginSnapshot(page.cursor); !begun)
                    return begun;
            }
            if (isLast)
                return delivery.finishSnapshot(page);
            const auto applied = delivery.applySnapshotPage(page);
            return applied ? Status() : Status(applied.error());
        },
        [this, isLast](const Status &kept) {
            if (!kept)
                return failOnStore(kept.error());
            m_gate.open();
            if (!isLast)
                return;
            Q_EMIT answerApplied();
            m_scope.push ? pushNext() : pullNext();
        });
}

} // namespace wellpulse::sync
