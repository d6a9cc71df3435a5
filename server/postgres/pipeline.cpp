// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/pipeline.h"

namespace wellpulse::server::postgres {

Result<Pipeline> Pipeline::begin(Connection &connection)
{
    if (PQenterPipelineMode(connection.raw()) != 1)
        return connection.errorOf(nullptr);
    return Pipeline(connection);
}

Pipeline::Pipeline(Pipeline &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_statements(other.m_statements)
{
}

Pipeline::~Pipeline()
{
    if (m_connection != nullptr)
        static_cast<void>(finish());
}

Status Pipeline::add(std::string_view sql, const Parameters &parameters)
{
    const Parameters::Arrays arrays = parameters.arrays();
    const int count = static_cast<int>(parameters.count());
    PGconn *const raw = m_connection->raw();
    const char *const name = m_connection->preparedName(sql);
    const int sent = name != nullptr
        ? PQsendQueryPrepared(raw, name, count, arrays.values.data(), arrays.lengths.data(), arrays.formats.data(), 1)
        : PQsendQueryParams(raw, std::string(sql).c_str(), count, parameters.types().data(), arrays.values.data(),
            arrays.lengths.data(), arrays.formats.data(), 1);
    if (sent != 1)
        return m_connection->errorOf(nullptr);
    ++m_statements;
    return {};
}

Result<std::vector<QueryResult>> Pipeline::finish()
{
    Connection &connection = *std::exchange(m_connection, nullptr);
    PGconn *const raw = connection.raw();
    std::vector<QueryResult> results;
    results.reserve(m_statements);
    std::optional<Error> failure;
    if (PQpipelineSync(raw) != 1)
        failure = connection.errorOf(nullptr);
    while (!failure || connection.usable()) {
        QueryResult result(PQgetResult(raw));
        if (result.raw() == nullptr) { // ends one statement's results; two in a row mean a broken connection
            result = QueryResult(PQgetResult(raw));
            if (result.raw() == nullptr) {
                if (!failure)
                    failure = connection.errorOf(nullptr);
                break;
            }
        }
        const ExecStatusType status = PQresultStatus(result.raw());
        if (status == PGRES_PIPELINE_SYNC)
            break;
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
            results.push_back(std::move(result));
        else if (!failure && status != PGRES_PIPELINE_ABORTED)
            failure = connection.errorOf(result.raw());
    }
    if (connection.usable() && PQexitPipelineMode(raw) != 1 && !failure)
        failure = connection.errorOf(nullptr);
    if (failure)
        return *failure;
    return results;
}

} // namespace wellpulse::server::postgres
