// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft/draft_thread.h"

namespace wellpulse::storage {

DraftThread::DraftThread(DraftStore store)
    : m_thread(std::make_unique<DraftStore>(std::move(store)), QStringLiteral("drafts"))
{
}

void DraftThread::keep(const QString &form, const QByteArray &content)
{
    change(form, content);
}

void DraftThread::forget(const QString &form)
{
    change(form, std::nullopt);
}

void DraftThread::change(const QString &form, std::optional<QByteArray> content)
{
    bool isDue = false; // a write is posted already, and will find this change too
    {
        const std::lock_guard lock(m_mutex);
        isDue = !m_waiting.empty();
        m_waiting.insert_or_assign(form, std::move(content));
    }
    if (!isDue)
        m_thread.post([this](DraftStore &store) { writeWaiting(store); });
}

void DraftThread::read(const QString &form, const ReplyBox &box, std::function<void(const QByteArray &)> done)
{
    m_thread.ask(
        box,
        [this, form](DraftStore &store) {
            writeWaiting(store);
            return store.read(form);
        },
        std::move(done));
}

void DraftThread::writeWaiting(DraftStore &store)
{
    std::map<QString, std::optional<QByteArray>> changes;
    {
        const std::lock_guard lock(m_mutex);
        changes.swap(m_waiting);
    }
    for (const auto &[form, content] : changes) {
        const Status done = content ? store.keep(form, *content) : store.forget(form);
        if (!done)
            Q_EMIT keepFailed(QString::fromStdString(done.error().code));
        else if (content)
            Q_EMIT kept();
    }
}

} // namespace wellpulse::storage
