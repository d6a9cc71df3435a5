// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox and the answers: where each own event stands with the office. An event is in the outbox from its append until
// its feed entry is here (then the feed carries it) or it is refused for good; these are the events folded over the feed.
// The caller holds the transaction. One connection, its thread.
#pragma once

#include "core/result.h"
#include "storage/driver/statement.h"

#include <cstdint>
#include <vector>

namespace wellpulse::storage {

enum class OutboxState : std::uint8_t { Waiting = 0, Sending = 1, Acknowledged = 2 };
enum class Answer : std::uint8_t { Synced = 0, Conflict = 1, Rejected = 2, Parked = 3 };

class Outbox {
public:
    static Result<Outbox> open(sqlite3 *connection);

    Status add(std::int64_t event);
    /// Whether it was there.
    Result<bool> remove(std::int64_t event);
    Status markSending(std::int64_t event);
    Status markAttemptFailed(std::int64_t event, const Error &error, std::int64_t nextRetryAtMs);
    /// Not sent again; true when it was waiting for this answer.
    Result<bool> acknowledge(std::int64_t event);

    /// Parked events wait to be sent once more, for the office's answer of now.
    Status askAgainForParked();

    /// Notes the answer. The first one stands, except that a parked event gets another later.
    Status noteAnswer(std::int64_t event, Answer answer, std::int64_t atMs, const Error *reason);

private:
    enum Use : std::size_t { Add, Remove, Send, Fail, Acknowledge, AskAgain, Note };
    Outbox(sqlite3 *connection, std::vector<Statement> statements)
        : m_connection(connection)
        , m_statements(std::move(statements))
    {
    }
    Result<bool> change(Use use);

    sqlite3 *m_connection;
    std::vector<Statement> m_statements;
};

} // namespace wellpulse::storage
