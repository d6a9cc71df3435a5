// SPDX-License-Identifier: GPL-3.0-or-later
// The thread on which drafts are written. Forms call on every keystroke and never wait: while one write is under way only
// the newest content of each form is remembered for the next, so the disk sets the pace and a slow one means fewer
// writes, not a longer queue. Destroying the object writes what waits and joins. From any thread; destroy it last.
#pragma once

#include "storage/draft/draft_store.h"
#include "storage/store/reply_box.h"
#include "storage/store/storage_thread.h"

#include <QtCore/QObject>

#include <map>
#include <mutex>
#include <optional>

namespace wellpulse::storage {

class DraftThread : public QObject {
    Q_OBJECT
public:
    explicit DraftThread(DraftStore store);

    void keep(const QString &form, const QByteArray &content);
    void forget(const QString &form);
    /// Runs `done` with the content on the box's thread, later; it sees every keep() before. Empty: there is none.
    void read(const QString &form, const ReplyBox &box, std::function<void(const QByteArray &)> done);

Q_SIGNALS:
    // From the draft thread, after each write.
    void kept();
    void keepFailed(const QString &code);

private:
    void change(const QString &form, std::optional<QByteArray> content);
    void writeWaiting(DraftStore &store);

    std::mutex m_mutex;
    std::map<QString, std::optional<QByteArray>> m_waiting; ///< under m_mutex; no content = to be forgotten
    StoreThread<DraftStore> m_thread;                       ///< last: its jobs use the rest
};

} // namespace wellpulse::storage
