// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft/draft_thread.h"

namespace wellpulse::storage {

DraftThread::DraftThread(DraftStore store)
    : m_store(std::move(store))
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("drafts"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

DraftThread::~DraftThread()
{
    post([this] {
        writeWaiting();
        m_thread.quit();
    });
    m_thread.wait();
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
        post([this] { writeWaiting(); });
}

void DraftThread::read(const QString &form, const ReplyBox &box, std::function<void(const QByteArray &)> done)
{
    post([this, form, handle = box.handle(), done = std::move(done)] {
        writeWaiting();
        handle.post([done, content = m_store.read(form)] { done(content); });
    });
}

void DraftThread::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(job), Qt::QueuedConnection);
}

void DraftThread::writeWaiting()
{
    std::map<QString, std::optional<QByteArray>> changes;
    {
        const std::lock_guard lock(m_mutex);
        changes.swap(m_waiting);
    }
    for (const auto &[form, content] : changes) {
        const Status done = content ? m_store.keep(form, *content) : m_store.forget(form);
        if (!done)
            Q_EMIT keepFailed(QString::fromStdString(done.error().code));
        else if (content)
            Q_EMIT kept();
    }
}

} // namespace wellpulse::storage
