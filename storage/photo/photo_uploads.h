// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching pictures, and where their bytes stand on the way to the office. A picture's record and its place in line come
// into being in one transaction, after its file is durable: a crash between the two leaves a file without a record, never a
// record without a file (see PhotoStore::removeStray). Knows no network and no backoff.
// Belongs to the thread of the EventLog it works beside; reading is PhotoReader's.
#pragma once

#include "core/event/event.h"
#include "core/result.h"
#include "storage/log/event_draft.h"

#include <cstdint>
#include <span>
#include <vector>

namespace wellpulse::storage {

class EventLog;
class LogWriter;

class PhotoUploads {
public:
    explicit PhotoUploads(EventLog &log);

    /// Appends drafts of PHOTO_ATTACHED whose files are kept already, and what is recorded with them; all or none. Errors:
    /// those of EventLog.
    Result<std::vector<core::Event>> attach(std::span<const EventDraft> drafts);

    /// Bytes that the blob store has for certain; the first call makes it UPLOADING. Never goes back.
    Status noteSent(const core::Uuid &photo, std::int64_t bytesSent);
    /// The blob store has put the blocks together.
    Status noteCommitted(const core::Uuid &photo);
    /// What was sent does not count (the office found something else): from the beginning.
    Status startOver(const core::Uuid &photo);
    /// The office compared size, type and hash: done.
    Status noteVerified(const core::Uuid &photo);
    /// The attempt came to nothing; what was sent stays sent.
    Status noteFailed(const core::Uuid &photo, const Error &error, std::int64_t nextRetryAtMs);
    /// Only a person can help; it stands still until tryAgain().
    Status noteNeedsUser(const core::Uuid &photo, const Error &error);
    Status tryAgain(const core::Uuid &photo);

private:
    template <class... Values> Status update(std::string_view sql, const Values &...values);

    LogWriter &m_writer;
};

} // namespace wellpulse::storage
