// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/outbox.h"

#include "storage/log/prepare_all.h"

namespace wellpulse::storage {

Result<Outbox> Outbox::open(sqlite3 *connection)
{
    auto statements = prepareAll(connection,
        {"INSERT INTO outbox (event, state, attempts) VALUES (?, 0, 0)", "DELETE FROM outbox WHERE event = ?",
            "UPDATE outbox SET state = 1 WHERE event = ? AND state = 0",
            "UPDATE outbox SET state = 0, attempts = attempts + 1, error_code = ?2, error_message = ?3, "
            "next_retry_at = ?4 WHERE event = ?1 AND state < 2",
            "UPDATE outbox SET state = 2, error_code = NULL, error_message = NULL, next_retry_at = NULL "
            "WHERE event = ? AND state < 2",
            "UPDATE outbox SET state = 0 WHERE state = 2 AND event IN (SELECT event FROM disposition WHERE answer = 3)",
            "INSERT INTO disposition (event, answer, answered_at, code, message) VALUES (?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT (event) DO UPDATE SET answer = ?2, answered_at = ?3, code = ?4, message = ?5 "
            "WHERE disposition.answer = 3 AND ?2 <> 3"});
    if (!statements)
        return errorOf(std::move(statements));
    return Outbox(connection, std::move(*statements));
}

Result<bool> Outbox::change(Use use)
{
    if (auto done = m_statements[use].run(); !done)
        return done.error();
    return sqlite3_changes(m_connection) > 0;
}

Status Outbox::add(std::int64_t event)
{
    m_statements[Add].bind(1, event);
    return m_statements[Add].run();
}

Result<bool> Outbox::remove(std::int64_t event)
{
    m_statements[Remove].bind(1, event);
    return change(Remove);
}

Status Outbox::markSending(std::int64_t event)
{
    m_statements[Send].bind(1, event);
    return m_statements[Send].run();
}

Status Outbox::markAttemptFailed(std::int64_t event, const Error &error, std::int64_t nextRetryAtMs)
{
    m_statements[Fail].bindAll(event, std::string_view(error.code), std::string_view(error.message), nextRetryAtMs);
    return m_statements[Fail].run();
}

Result<bool> Outbox::acknowledge(std::int64_t event)
{
    m_statements[Acknowledge].bind(1, event);
    return change(Acknowledge);
}

Status Outbox::askAgainForParked()
{
    return m_statements[AskAgain].run();
}

Status Outbox::noteAnswer(std::int64_t event, Answer answer, std::int64_t atMs, const Error *reason)
{
    auto &note = m_statements[Note];
    note.bindAll(event, static_cast<int>(answer), atMs, nullptr, nullptr);
    if (reason) {
        note.bind(4, std::string_view(reason->code));
        note.bind(5, std::string_view(reason->message));
    }
    return note.run();
}

} // namespace wellpulse::storage
