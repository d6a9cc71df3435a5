// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/queue_reader.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/record_kinds.h"
#include "storage/log/receipts.h"
#include "sync/error_class.h"

#include <QtCore/QLoggingCategory>

namespace wellpulse::desktop {

namespace {

Q_LOGGING_CATEGORY(log, "wellpulse.desktop")

void setReason(ui::QueueItem &item, const std::optional<Error> &reason)
{
    if (!reason)
        return;
    item.reason = QString::fromStdString(reason->message);
    item.reasonCode = QString::fromStdString(reason->code);
}

ui::QueueItem itemOf(const storage::QueueItem &waiting)
{
    ui::QueueItem item{.eventId = QString::fromStdString(waiting.eventId.toString()),
        .change = changeOf(waiting.eventType),
        .wellName = QString::fromStdString(waiting.wellName),
        .productionDate = dateOf(waiting.date),
        .state = ui::QueueState::Waiting,
        .attempts = waiting.attempts,
        .thing = thingOf(waiting.aggregateType),
        .recordedAt = QDateTime::fromMSecsSinceEpoch(waiting.recordedAtMs),
        .bytes = waiting.bytes};
    if (waiting.state == storage::QueueState::Sending)
        item.state = ui::QueueState::Sending;
    else if (waiting.attempts > 0)
        item.state = ui::QueueState::WillRetry;
    setReason(item, waiting.lastError);
    if (waiting.nextRetryAtMs)
        item.nextTryAt = QDateTime::fromMSecsSinceEpoch(*waiting.nextRetryAtMs);
    return item;
}

// A refusal that a person can settle asks for one; the rest cannot be sent as it is.
ui::QueueState stateOf(const storage::RefusedEvent &refused)
{
    if (refused.retryable)
        return ui::QueueState::Parked;
    const auto &error = refused.logged.error;
    const bool forPerson = error && sync::classOfEventCode(error->code) == sync::ErrorClass::NeedsUser;
    return forPerson ? ui::QueueState::NeedsPerson : ui::QueueState::Rejected;
}

Status name(ui::QueueItem &item, const storage::StoreViews &store, const core::Uuid &aggregateId)
{
    const auto subject = store.reader().subjectOf(aggregateId);
    if (!subject)
        return subject.error();
    item.wellName = QString::fromStdString(subject->wellName);
    item.productionDate = dateOf(subject->date);
    return {};
}

Status addRefused(QList<ui::QueueItem> &items, const storage::StoreViews &store)
{
    const auto refused = store.reader().refused();
    if (!refused)
        return refused.error();
    for (const storage::RefusedEvent &event : *refused) {
        ui::QueueItem item{.eventId = QString::fromStdString(event.logged.event.id.toString()),
            .change = changeOf(event.logged.event.eventType),
            .state = stateOf(event),
            .thing = thingOf(event.logged.event.aggregateType)};
        setReason(item, event.logged.error);
        if (auto named = name(item, store, event.logged.event.aggregateId); !named)
            return named;
        items.push_back(item);
    }
    return {};
}

Status addConflicts(QList<ui::QueueItem> &items, const storage::StoreViews &store)
{
    const auto conflicts = store.reader().conflicts(true);
    if (!conflicts)
        return conflicts.error();
    for (auto conflict = conflicts->crbegin(); conflict != conflicts->crend(); ++conflict) {
        ui::QueueItem item{.eventId = QString::fromStdString(conflict->notice.eventId.toString()),
            .change = ui::QueueChange::Updated,
            .state = ui::QueueState::NeedsPerson,
            .reason = QString::fromStdString(conflict->notice.reason),
            .reasonCode = QStringLiteral("conflict"),
            .thing = thingOf(conflict->aggregateType)};
        if (auto named = name(item, store, conflict->notice.aggregateId); !named)
            return named;
        items.push_back(item);
    }
    return {};
}

ui::QueueState stateOf(const storage::PhotoUpload &upload)
{
    if (upload.needsUser)
        return ui::QueueState::NeedsPerson;
    if (upload.lastError)
        return ui::QueueState::WillRetry;
    return upload.state == storage::PhotoState::Waiting ? ui::QueueState::Waiting : ui::QueueState::Sending;
}

/// Pictures' bytes, beside the entries that tell of them.
Status addPhotos(ui::QueueContents &contents, const storage::StoreViews &store)
{
    const auto uploads = store.photos().uploads();
    if (!uploads)
        return uploads.error();
    for (const storage::PhotoUpload &upload : *uploads) {
        ui::QueueItem item{.eventId = QString::fromStdString(upload.eventId.toString()),
            .change = ui::QueueChange::Created,
            .state = stateOf(upload),
            .attempts = upload.attempts,
            .thing = ui::QueueThing::Photo,
            .bytes = upload.photo.sizeBytes,
            .bytesSent = upload.bytesSent};
        setReason(item, upload.lastError);
        if (upload.nextRetryAtMs)
            item.nextTryAt = QDateTime::fromMSecsSinceEpoch(*upload.nextRetryAtMs);
        contents.items.push_back(item);
        contents.bytes += upload.needsUser ? 0 : upload.photo.sizeBytes - upload.bytesSent;
    }
    return {};
}

ui::QueueReceipts receiptsOf(const storage::Receipts &receipts)
{
    return {.recorded = receipts.recorded,
        .withOffice = receipts.withOffice,
        .durable = receipts.durable,
        .photos = receipts.photos,
        .photosVerified = receipts.photosVerified};
}

} // namespace

Result<ui::QueueContents> queueOf(const storage::StoreViews &store)
{
    const auto waiting = store.reader().queue();
    if (!waiting)
        return waiting.error();
    ui::QueueContents contents;
    if (const auto added = addRefused(contents.items, store); !added)
        return added.error();
    if (const auto added = addConflicts(contents.items, store); !added)
        return added.error();
    for (const storage::QueueItem &item : *waiting) {
        contents.items.push_back(itemOf(item));
        contents.bytes += item.bytes;
    }
    if (const auto added = addPhotos(contents, store); !added)
        return added.error();
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
    m_slot.device()->views().ask(
        m_box,
        [](const storage::ReadStore &store) -> Result<ui::QueueContents> {
            auto contents = queueOf(store);
            const auto receipts = storage::readReceipts(store.connection());
            if (contents && !receipts)
                return receipts.error();
            if (contents)
                contents->receipts = receiptsOf(*receipts);
            return contents;
        },
        [this](const Result<ui::QueueContents> &contents) {
            if (contents)
                Q_EMIT queueRead(*contents);
            else
                qCWarning(log, "%s", contents.error().message.c_str());
        });
}

} // namespace wellpulse::desktop
