// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/photo/photo_uploads.h"

#include "storage/log/event_log.h"
#include "storage/log/log_writer.h"

namespace wellpulse::storage {

PhotoUploads::PhotoUploads(EventLog &log)
    : m_writer(*log.m_writer)
{
}

Result<std::vector<core::Event>> PhotoUploads::attach(std::span<const EventDraft> drafts)
{
    return m_writer.change([&]() -> Result<std::vector<core::Event>> {
        auto place = Statement::prepare(m_writer.connection(),
            "INSERT INTO photo_upload (event, photo, state, bytes_sent, attempts, needs_user) "
            "SELECT seq, ?2, 0, 0, 0, 0 FROM event_log WHERE id = ?1");
        if (!place)
            return errorOf(std::move(place));
        std::vector<core::Event> events;
        events.reserve(drafts.size());
        for (const auto &draft : drafts) {
            auto event = m_writer.append(draft);
            if (!event)
                return event.error();
            if (draft.eventType == core::EventType::PhotoAttached) {
                place->bindAll(blobOf(event->id.bytes), blobOf(event->aggregateId.bytes));
                if (const Status placed = place->run(); !placed)
                    return placed.error();
            }
            events.push_back(std::move(*event));
        }
        return events;
    });
}

template <class... Values> Status PhotoUploads::update(std::string_view sql, const Values &...values)
{
    return m_writer.change([&]() -> Status {
        auto statement = Statement::prepare(m_writer.connection(), sql);
        if (!statement)
            return errorOf(std::move(statement));
        statement->bindAll(values...);
        return statement->run();
    });
}

Status PhotoUploads::noteSent(const core::Uuid &photo, std::int64_t bytesSent)
{
    return update("UPDATE photo_upload SET state = max(state, 1), bytes_sent = max(bytes_sent, ?2) WHERE photo = ?1",
        blobOf(photo.bytes), bytesSent);
}

Status PhotoUploads::noteCommitted(const core::Uuid &photo)
{
    return update("UPDATE photo_upload SET state = max(state, 2) WHERE photo = ?1", blobOf(photo.bytes));
}

Status PhotoUploads::startOver(const core::Uuid &photo)
{
    return update(
        "UPDATE photo_upload SET state = 0, bytes_sent = 0 WHERE photo = ?1 AND state < 3", blobOf(photo.bytes));
}

Status PhotoUploads::noteVerified(const core::Uuid &photo)
{
    return update("UPDATE photo_upload SET state = 3, error_code = NULL, error_message = NULL, next_retry_at = NULL, "
                  "needs_user = 0 WHERE photo = ?1",
        blobOf(photo.bytes));
}

Status PhotoUploads::noteFailed(const core::Uuid &photo, const Error &error, std::int64_t nextRetryAtMs)
{
    return update("UPDATE photo_upload SET attempts = attempts + 1, error_code = ?2, error_message = ?3, "
                  "next_retry_at = ?4 WHERE photo = ?1 AND state < 3",
        blobOf(photo.bytes), std::string_view(error.code), std::string_view(error.message), nextRetryAtMs);
}

Status PhotoUploads::noteNeedsUser(const core::Uuid &photo, const Error &error)
{
    return update("UPDATE photo_upload SET attempts = attempts + 1, error_code = ?2, error_message = ?3, "
                  "next_retry_at = NULL, needs_user = 1 WHERE photo = ?1 AND state < 3",
        blobOf(photo.bytes), std::string_view(error.code), std::string_view(error.message));
}

Status PhotoUploads::tryAgain(const core::Uuid &photo)
{
    return update("UPDATE photo_upload SET error_code = NULL, error_message = NULL, next_retry_at = NULL, "
                  "needs_user = 0 WHERE photo = ?1 AND state < 3",
        blobOf(photo.bytes));
}

} // namespace wellpulse::storage
