// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/queue_reader.h"

#include "app/desktop/civil_dates.h"

#include <QtCore/QLoggingCategory>

namespace wellpulse::desktop {

namespace {

Q_LOGGING_CATEGORY(log, "wellpulse.desktop")

ui::QueueChange changeOf(core::EventType type)
{
    switch (core::kindOf(type)) {
    case core::EventKind::Delete:
        return ui::QueueChange::Deleted;
    case core::EventKind::Update:
    case core::EventKind::Resolve:
        return ui::QueueChange::Updated;
    case core::EventKind::Create:
        break;
    }
    return ui::QueueChange::Created;
}

ui::QueueItem itemOf(const storage::QueueItem &waiting)
{
    ui::QueueItem item{.eventId = QString::fromStdString(waiting.eventId.toString()),
        .change = changeOf(waiting.eventType),
        .wellName = QString::fromStdString(waiting.wellName),
        .productionDate = dateOf(waiting.date),
        .state = ui::QueueState::Waiting,
        .attempts = waiting.attempts};
    if (waiting.state == storage::QueueState::Sending)
        item.state = ui::QueueState::Sending;
    else if (waiting.attempts > 0)
        item.state = ui::QueueState::WillRetry;
    if (waiting.lastError)
        item.reason = QString::fromStdString(waiting.lastError->message);
    if (waiting.nextRetryAtMs)
        item.nextTryAt = QDateTime::fromMSecsSinceEpoch(*waiting.nextRetryAtMs);
    return item;
}

} // namespace

Result<ui::QueueContents> queueOf(const storage::DeviceStore &store)
{
    const auto waiting = store.reader().queue();
    if (!waiting)
        return waiting.error();
    ui::QueueContents contents;
    for (const storage::QueueItem &item : *waiting) {
        contents.items.push_back(itemOf(item));
        contents.bytes += item.bytes;
    }
    return contents;
}

QueueReader::QueueReader(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &QueueReader::queueChanged);
    connect(&slot, &DeviceSlot::syncStatusChanged, this, &QueueReader::queueChanged);
}

void QueueReader::readQueue()
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->store().ask(
        m_box, [](storage::DeviceStore &store) { return queueOf(store); },
        [this](const Result<ui::QueueContents> &contents) {
            if (contents)
                Q_EMIT queueRead(*contents);
            else
                qCWarning(log, "%s", contents.error().message.c_str());
        });
}

} // namespace wellpulse::desktop
