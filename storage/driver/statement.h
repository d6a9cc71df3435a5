// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement for hot loops (replay, bulk apply) on the connection that SqlCipherDriver::handle() gives out:
// no QVariant, no allocation per row. Knows nothing of Qt or of the schema. Used on its connection's thread only, and
// gone before the connection is closed (else the connection, with its key, stays alive until then).
// Parameters count from 1 and columns from 0, as in SQLite. An error of a bind is kept and reported by step().
#pragma once

#include "core/result.h"

#include <sqlcipher/sqlite3.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace wellpulse::storage {

using BlobView = std::span<const std::byte>;

/// The bytes of any contiguous range of byte-sized elements (QByteArray, std::string, std::array<unsigned char, N>).
template <class Range> [[nodiscard]] BlobView blobOf(const Range &range) noexcept
{
    return std::as_bytes(std::span(std::data(range), static_cast<std::size_t>(std::size(range))));
}

class Statement {
public:
    /// Compiles `sql` (one statement) to be used many times.
    static Result<Statement> prepare(sqlite3 *connection, std::string_view sql);

    Statement(Statement &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
        , m_bindError(other.m_bindError)
    {
    }
    Statement &operator=(Statement &&other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        std::swap(m_bindError, other.m_bindError);
        return *this;
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement() { sqlite3_finalize(m_statement); }

    // Text and blobs are not copied: they must live until step() returned the last row, or until reset().
    template <std::integral T> void bind(int parameter, T value)
    {
        note(sqlite3_bind_int64(m_statement, parameter, static_cast<sqlite3_int64>(value)));
    }
    void bind(int parameter, double value) { note(sqlite3_bind_double(m_statement, parameter, value)); }
    void bind(int parameter, std::nullptr_t) { note(sqlite3_bind_null(m_statement, parameter)); }
    void bind(int parameter, std::string_view utf8)
    {
        note(sqlite3_bind_text64(m_statement, parameter, utf8.data() == nullptr ? "" : utf8.data(), utf8.size(),
            SQLITE_STATIC, SQLITE_UTF8));
    }
    void bind(int parameter, BlobView bytes)
    {
        const void *data = bytes.data() == nullptr ? static_cast<const void *>("") : bytes.data();
        note(sqlite3_bind_blob64(m_statement, parameter, data, bytes.size(), SQLITE_STATIC));
    }
    template <class T> void bind(int parameter, const std::optional<T> &value)
    {
        value.has_value() ? bind(parameter, *value) : bind(parameter, nullptr);
    }
    /// A value as it is, whatever its type, from the current row of another statement, of this or another connection.
    void bindFrom(int parameter, const Statement &row, int column)
    {
        note(sqlite3_bind_value(m_statement, parameter, sqlite3_column_value(row.m_statement, column)));
    }
    /// Binds parameters 1, 2, 3 …
    template <class... Values> void bindAll(const Values &...values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    /// True: there is a row to read. False: done, and the statement is ready to be bound and stepped again.
    Result<bool> step()
    {
        const int code = m_bindError != SQLITE_OK ? m_bindError : sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code != SQLITE_DONE)
            return failed();
        sqlite3_reset(m_statement);
        return false;
    }
    /// Steps a statement that is not read from, to its end.
    Status run();
    /// Calls `each(*this)` at every row that is left; what it returns, if it is a Status that failed, ends that.
    template <std::invocable<Statement &> Each> Status forEachRow(Each &&each)
    {
        for (;;) {
            const auto row = step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            if constexpr (std::is_void_v<std::invoke_result_t<Each, Statement &>>) {
                each(*this);
            } else if (Status done = each(*this); !done) {
                reset();
                return done;
            }
        }
    }

    /// Drops the rows not yet read; bindings stay.
    void reset() noexcept
    {
        m_bindError = SQLITE_OK;
        sqlite3_reset(m_statement);
    }

    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    [[nodiscard]] bool isText(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_TEXT; }
    [[nodiscard]] std::int64_t int64(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(m_statement, column); }
    /// Valid until the next step() or reset(); empty for NULL.
    [[nodiscard]] std::string_view text(int column) const
    {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }
    /// Valid until the next step() or reset(); empty for NULL.
    [[nodiscard]] BlobView blob(int column) const
    {
        const auto *data = static_cast<const std::byte *>(sqlite3_column_blob(m_statement, column));
        return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }

private:
    explicit Statement(sqlite3_stmt *statement) noexcept
        : m_statement(statement)
    {
    }
    void note(int code) noexcept
    {
        if (code != SQLITE_OK)
            m_bindError = code;
    }
    Error failed();

    sqlite3_stmt *m_statement = nullptr;
    int m_bindError = SQLITE_OK;
};

/// Runs a script of statements without parameters, and drops what rows they give.
Status runScript(sqlite3 *connection, const char *sql);

} // namespace wellpulse::storage
