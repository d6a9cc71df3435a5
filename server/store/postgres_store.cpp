// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgres_store.h"

#include "core/event/event.h"
#include "server/store/aggregate_columns.h"
#include "server/store/postgres_rows.h"
#include "server/store/postgres_schema.h"
#include "server/store/postgres_transaction.h"
#include "server/store/tenant_settings.h"

#include <array>

namespace wellpulse::server {

namespace {

using postgres::Parameters;
using postgres::QueryResult;

constexpr std::size_t maxConnections = 6;
constexpr std::uint64_t expireEvery = 256;                 ///< transactions
constexpr std::int64_t answersKeptMs = 24LL * 3600 * 1000; ///< idempotency keys

/// Every statement has one good plan, by index: planning again and again, or by the statistics of a table that was empty
/// a minute ago, would only cost.
std::string withSessionSettings(const std::string &conninfo)
{
    return conninfo
        + " options='-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off "
          "-c enable_mergejoin=off -c jit=off -c lock_timeout=10s "
          "-c idle_in_transaction_session_timeout=60s'";
}

FeedHead headOf(const QueryResult &rows)
{
    FeedHead head;
    if (!rows.empty()) {
        head.seq = rows.int8(0, 0) - 1;
        head.epoch = rows.text(0, 1);
        head.hash = rows.bytes32(0, 2);
    }
    return head;
}

constexpr const char *headSql = "SELECT next, epoch, hash FROM feed";

Status ensureServerDevice(postgres::Connection &connection, const core::DeviceKey &key)
{
    const auto done = connection.execute(
        "INSERT INTO device (device_id, user_id, name, platform, install_nonce, device_key, last_hash) "
        "VALUES ($1, '', 'The office', 'server', $1, $2, $3) ON CONFLICT DO NOTHING",
        Parameters().text(core::serverDeviceId).bytes(key).bytes(core::Bytes32{}));
    if (!done)
        return done.error();
    return {};
}

/// Runs a cursor to its end, some rows at a time.
Status readCursor(postgres::Connection &connection, const std::string &sql,
    const std::function<Status(const QueryResult &, int)> &visit)
{
    if (Status declared = connection.run("DECLARE state_reader BINARY NO SCROLL CURSOR FOR " + sql); !declared)
        return declared;
    while (true) {
        const Result<QueryResult> rows = connection.execute("FETCH 2000 FROM state_reader");
        if (!rows)
            return rows.error();
        if (rows->empty())
            break;
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (Status visited = visit(*rows, row); !visited)
                return visited;
        }
    }
    return connection.run("CLOSE state_reader");
}

} // namespace

PostgresStore::PostgresStore(const std::string &conninfo)
    : m_pool(withSessionSettings(conninfo), maxConnections)
{
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(
    const std::string &conninfo, const core::DeviceKey &serverKey)
{
    std::unique_ptr<PostgresStore> store(new PostgresStore(conninfo));
    const Result<postgres::ConnectionPool::Lease> connection = store->m_pool.lend();
    if (!connection)
        return connection.error();
    if (Status migrated = postgres::migrate(**connection, tenantMigrations()); !migrated)
        return migrated.error();
    if (Status ready = ensureServerDevice(**connection, serverKey); !ready)
        return ready.error();
    return store;
}

Result<QueryResult> PostgresStore::query(std::string_view sql, const Parameters &parameters)
{
    const Result<postgres::ConnectionPool::Lease> connection = m_pool.lend();
    if (!connection)
        return connection.error();
    Result<QueryResult> result = (*connection)->execute(sql, parameters);
    if (result || (*connection)->usable())
        return result;
    // The connection had died while it lay idle; reading again is harmless.
    const Result<postgres::ConnectionPool::Lease> another = m_pool.lend();
    if (!another)
        return another.error();
    return (*another)->execute(sql, parameters);
}

Result<postgres::ConnectionPool::Lease> PostgresStore::lendForTransaction()
{
    Result<postgres::ConnectionPool::Lease> lease = m_pool.lend();
    if (!lease)
        return lease;
    for (const auto prepare : {prepareLoadingStatements, prepareWritingStatements}) {
        if (Status prepared = prepare(**lease); !prepared)
            return prepared.error();
    }
    return lease;
}

Status PostgresStore::transact(
    WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide)
{
    const Result<postgres::ConnectionPool::Lease> lease = lendForTransaction();
    if (!lease)
        return lease.error();
    postgres::Connection &connection = **lease;
    Status status = loadWorkingSet(connection, request, set, Turn::Taken);
    if (status) {
        RowStream rows(connection, set);
        if (!request.events.empty())
            rows.announce(); // PostgreSQL gets ready while we decide
        set.eventNoted = [&rows] { rows.eventNoted(); };
        status = decide(set);
        set.eventNoted = nullptr;
        if (status && !set.changes.empty())
            status = writeChanges(connection, set, rows);
    }
    endTransaction(connection, set, status);
    return status;
}

Status PostgresStore::load(WorkingSet &set, const LoadRequest &request)
{
    const Result<postgres::ConnectionPool::Lease> lease = lendForTransaction();
    if (!lease)
        return lease.error();
    const Status status = loadWorkingSet(**lease, request, set, Turn::None);
    endTransaction(**lease, set, status);
    return status;
}

Status PostgresStore::write(WorkingSet &set, const std::function<void()> &confirmed)
{
    const Result<postgres::ConnectionPool::Lease> lease = lendForTransaction();
    if (!lease)
        return lease.error();
    postgres::Connection &connection = **lease;
    Status status;
    {
        RowStream rows(connection, set);
        status = rows.beginAtVersion();
        if (status)
            status = rows.finishEvents();
        if (status)
            confirmed(); // late: the later the next group is taken, the more are in it
        if (status && !set.changes.empty())
            status = writeChanges(connection, set, rows);
    }
    endTransaction(connection, set, status);
    return status;
}

/// Takes back what was not committed; now and then does some housekeeping.
void PostgresStore::endTransaction(postgres::Connection &connection, const WorkingSet &set, const Status &status)
{
    if (connection.usable() && connection.inTransaction())
        static_cast<void>(connection.run("ROLLBACK"));
    if (status && !set.changes.empty() && m_transactions.fetch_add(1) % expireEvery == expireEvery - 1)
        expireAnswers(connection, set);
}

void PostgresStore::expireAnswers(postgres::Connection &connection, const WorkingSet &set)
{
    if (set.changes.answers.empty())
        return;
    // Whether it succeeds does not matter: the next one will.
    static_cast<void>(connection.execute("DELETE FROM idempotency WHERE answered_at < $1",
        Parameters().timestamp(set.changes.answers.front().answeredAtMs - answersKeptMs)));
}

Result<FeedHead> PostgresStore::head()
{
    const Result<QueryResult> rows = query(headSql);
    if (!rows)
        return rows.error();
    return headOf(*rows);
}

Result<FeedHead> PostgresStore::beginEpoch(const std::string &epoch)
{
    const Result<QueryResult> rows
        = query("WITH restored AS (INSERT INTO tenant_setting (name, value) VALUES ($2, 'true') "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value) "
                "UPDATE feed SET epoch = $1, version = version + 1 RETURNING next, epoch, hash",
            Parameters().text(epoch).text(restoredSetting));
    if (!rows)
        return rows.error();
    return headOf(*rows);
}

Result<FeedPage> PostgresStore::feedAfter(std::int64_t afterSeq, std::size_t maxRows, std::size_t maxBytes)
{
    static const std::string sql = std::string("SELECT ") + eventColumns
        + ", (SELECT next FROM feed), (SELECT epoch FROM feed), (SELECT hash FROM feed) FROM (SELECT *, "
          "sum(length(body)) OVER (ORDER BY feed_seq) - length(body) AS before FROM event WHERE feed_seq > $1 "
          "ORDER BY feed_seq LIMIT $2) page WHERE before < $3 ORDER BY feed_seq";
    const Result<QueryResult> rows = query(sql,
        Parameters().int8(afterSeq).int8(static_cast<std::int64_t>(maxRows)).int8(static_cast<std::int64_t>(maxBytes)));
    if (!rows)
        return rows.error();
    FeedPage page;
    if (rows->empty()) {
        Result<FeedHead> now = head();
        if (!now)
            return now.error();
        page.head = std::move(*now);
        return page;
    }
    page.head = {std::string(rows->text(0, 19)), rows->int8(0, 18) - 1, rows->bytes32(0, 20)};
    for (int row = 0; row < rows->rowCount(); ++row) {
        EventRow event = eventOf(*rows, row);
        event.body = page.texts.emplace_back(event.body);
        page.rows.push_back(std::move(event));
    }
    return page;
}

Status PostgresStore::readAll(const TenantVisitor &visitor)
{
    const Result<postgres::ConnectionPool::Lease> lease = m_pool.lend();
    if (!lease)
        return lease.error();
    postgres::Connection &connection = **lease;
    Result<postgres::Transaction> transaction
        = postgres::Transaction::begin(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (!transaction)
        return transaction.error();
    const Result<QueryResult> headRows = connection.execute(headSql);
    if (!headRows)
        return headRows.error();
    visitor.begin(headOf(*headRows));
    constexpr std::array byName{core::AggregateType::Equipment, core::AggregateType::Maintenance,
        core::AggregateType::Photo, core::AggregateType::Production, core::AggregateType::Well};
    for (const core::AggregateType type : byName) {
        std::string sql("SELECT ");
        sql.append(aggregateColumns).append(" FROM aggregate WHERE type = ");
        sql.append(std::to_string(static_cast<int>(type))).append(" ORDER BY id");
        const Status read = readCursor(connection, sql, [&visitor](const QueryResult &rows, int row) -> Status {
            const Result<AggregateRow> aggregate = aggregateOf(rows, row);
            return aggregate ? visitor.aggregate(aggregate->state) : Status(tl::unexpect, aggregate.error());
        });
        if (!read)
            return read;
    }
    const Status conflicts = readCursor(connection,
        "SELECT id, event_id, aggregate_type, aggregate_id, report FROM conflict WHERE open ORDER BY id",
        [&visitor](const QueryResult &rows, int row) {
            return visitor.conflict({rows.uuid(row, 0), rows.uuid(row, 1),
                {static_cast<core::AggregateType>(rows.int2(row, 2)), rows.uuid(row, 3)}, true,
                std::string(rows.text(row, 4))});
        });
    return conflicts ? transaction->commit() : conflicts;
}

Result<std::optional<AggregateRow>> PostgresStore::aggregate(const AggregateKey &key)
{
    static const std::string sql
        = std::string("SELECT ") + aggregateColumns + " FROM aggregate WHERE id = $1 AND type = $2";
    const Result<QueryResult> rows = query(sql, Parameters().uuid(key.id).int2(static_cast<std::int16_t>(key.type)));
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<AggregateRow>();
    Result<AggregateRow> row = aggregateOf(*rows, 0);
    if (!row)
        return row.error();
    return std::optional(std::move(*row));
}

/// What hangs on one record, by the index on the field that names it.
Result<AggregateList> PostgresStore::listOfParent(const AggregateQuery &search)
{
    AggregateList result;
    const char *field = parentFieldNameOf(search.type);
    if (field == nullptr)
        return result;
    const std::string where = " FROM aggregate WHERE type = " + std::to_string(static_cast<int>(search.type))
        + " AND NOT deleted AND readable_json(fields)->>'" + field + "' = $1";
    const std::string parent = search.parent->toString();
    const Result<QueryResult> count = query("SELECT count(*)" + where, Parameters().text(parent));
    if (!count)
        return count.error();
    const Result<QueryResult> rows
        = query(std::string("SELECT ") + aggregateColumns + where + " ORDER BY id LIMIT $2 OFFSET $3",
            Parameters().text(parent).int8(search.limit).int8(search.offset));
    if (!rows)
        return rows.error();
    result.total = count->int8(0, 0);
    for (int row = 0; row < rows->rowCount(); ++row) {
        Result<AggregateRow> aggregate = aggregateOf(*rows, row);
        if (!aggregate)
            return aggregate.error();
        result.rows.push_back(std::move(*aggregate));
    }
    return result;
}

Result<AggregateList> PostgresStore::list(const AggregateQuery &search)
{
    static const std::string where
        = " FROM aggregate WHERE type = $1 AND NOT deleted "
          "AND ($2::uuid IS NULL OR well_id = $2) AND ($3::date IS NULL OR production_date >= $3) "
          "AND ($4::date IS NULL OR production_date <= $4)";
    // With a well, so that the index on (well_id, production_date) serves both.
    static const std::string whereOfWell = " FROM aggregate WHERE type = 2 AND $1 = 2 AND NOT deleted AND well_id = $2 "
                                           "AND production_date >= coalesce($3, '-infinity'::date) "
                                           "AND production_date <= coalesce($4, 'infinity'::date)";
    static const std::string order = " ORDER BY production_date DESC NULLS LAST, id LIMIT $5 OFFSET $6";
    static const std::string listSql = std::string("SELECT ") + aggregateColumns + where + order;
    static const std::string countSql = "SELECT count(*)" + where;
    static const std::string listOfWellSql = std::string("SELECT ") + aggregateColumns + whereOfWell + order;
    static const std::string countOfWellSql = "SELECT count(*)" + whereOfWell;

    if (search.parent)
        return listOfParent(search);
    const bool ofWell = search.wellId && search.type == core::AggregateType::Production;
    const auto criteria = [&search] {
        Parameters parameters;
        parameters.int2(static_cast<std::int16_t>(search.type));
        search.wellId ? parameters.uuid(*search.wellId) : parameters.null(postgres::TypeId::Uuid);
        search.from ? parameters.date(search.from->days) : parameters.null(postgres::TypeId::Date);
        search.to ? parameters.date(search.to->days) : parameters.null(postgres::TypeId::Date);
        return parameters;
    };
    const Result<QueryResult> count = query(ofWell ? countOfWellSql : countSql, criteria());
    if (!count)
        return count.error();
    const Result<QueryResult> rows
        = query(ofWell ? listOfWellSql : listSql, criteria().int8(search.limit).int8(search.offset));
    if (!rows)
        return rows.error();
    AggregateList result;
    result.total = count->int8(0, 0);
    for (int row = 0; row < rows->rowCount(); ++row) {
        Result<AggregateRow> aggregate = aggregateOf(*rows, row);
        if (!aggregate)
            return aggregate.error();
        result.rows.push_back(std::move(*aggregate));
    }
    return result;
}

Result<Device> PostgresStore::enrol(const DeviceEnrolment &enrolment)
{
    static const std::string insertSql
        = "INSERT INTO device (device_id, user_id, name, platform, install_nonce, device_key, last_hash) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (user_id, install_nonce) DO NOTHING";
    static const std::string selectSql
        = std::string("SELECT ") + deviceColumns + " FROM device WHERE user_id = $1 AND install_nonce = $2";
    const Result<QueryResult> inserted = query(insertSql,
        Parameters()
            .text(enrolment.newDeviceId)
            .text(enrolment.userId)
            .text(enrolment.name)
            .text(enrolment.platform)
            .text(enrolment.installNonce)
            .bytes(enrolment.newKey)
            .bytes(core::Bytes32{}));
    if (!inserted)
        return inserted.error();
    const Result<QueryResult> rows = query(selectSql, Parameters().text(enrolment.userId).text(enrolment.installNonce));
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{"database_error", "The device that was just enrolled is not there."};
    return deviceOf(*rows, 0);
}

Result<std::optional<Device>> PostgresStore::device(std::string_view deviceId)
{
    static const std::string sql = std::string("SELECT ") + deviceColumns + " FROM device WHERE device_id = $1";
    const Result<QueryResult> rows = query(sql, Parameters().text(deviceId));
    if (!rows)
        return rows.error();
    return rows->empty() ? std::optional<Device>() : std::optional(deviceOf(*rows, 0));
}

Result<std::vector<Device>> PostgresStore::devices()
{
    static const std::string sql = std::string("SELECT ") + deviceColumns + " FROM device ORDER BY ref";
    const Result<QueryResult> rows = query(sql);
    if (!rows)
        return rows.error();
    std::vector<Device> devices;
    for (int row = 0; row < rows->rowCount(); ++row)
        devices.push_back(deviceOf(*rows, row));
    return devices;
}

Status PostgresStore::setDeviceState(std::string_view deviceId, DeviceState state)
{
    // The version first, so that this waits for its turn; whoever decided ahead decides again.
    const Result<QueryResult> done = query("WITH turn AS (UPDATE feed SET version = version + 1 RETURNING 1) "
                                           "UPDATE device SET state = $2 FROM turn WHERE device_id = $1",
        Parameters().text(deviceId).int2(static_cast<std::int16_t>(state)));
    if (!done)
        return done.error();
    if (done->affected() == 0)
        return Error{"device_unknown", "No such device is enrolled."};
    return {};
}

Result<TenantSettings> PostgresStore::settings()
{
    const Result<QueryResult> rows = query("SELECT name, value FROM tenant_setting");
    if (!rows)
        return rows.error();
    return tenantSettingsOf(*rows);
}

Status PostgresStore::setSettings(const TenantSettings &settings)
{
    const Result<QueryResult> done = query("WITH turn AS (UPDATE feed SET version = version + 1 RETURNING 1) "
                                           "INSERT INTO tenant_setting (name, value) SELECT s.name, s.value FROM turn, "
                                           "(VALUES ($1::text, $2::text), ($3, $4)) AS s (name, value) "
                                           "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        Parameters()
            .text(conflictPolicySetting)
            .text(settings.conflictPolicy == core::ConflictPolicy::UserPrompt ? "user-prompt" : "lww")
            .text(reportMergesSetting)
            .text(settings.reportMerges ? "true" : "false"));
    if (!done)
        return done.error();
    return {};
}

} // namespace wellpulse::server
