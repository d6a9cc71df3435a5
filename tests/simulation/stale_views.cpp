// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/stale_views.h"

#include "storage/driver/statement.h"
#include "tests/simulation/needed.h"

namespace wellpulse::simulation {

namespace {

constexpr const char *keep = "CREATE TEMP TABLE kept_production AS SELECT * FROM production_view WHERE pending = 1;"
                             "CREATE TEMP TABLE kept_document AS SELECT * FROM document_view WHERE pending = 1;";
constexpr const char *putBack = "REPLACE INTO production_view SELECT * FROM kept_production;"
                                "REPLACE INTO document_view SELECT * FROM kept_document;"
                                "DROP TABLE kept_production; DROP TABLE kept_document;";

} // namespace

void StaleViewsRunner::post(Job job)
{
    needed(storage::runScript(m_store.connection(), keep));
    job(m_store);
    // The disk may have failed meanwhile; then nothing came from the office either.
    if (!storage::runScript(m_store.connection(), putBack))
        needed(storage::runScript(m_store.connection(), "DROP TABLE kept_production; DROP TABLE kept_document;"));
}

} // namespace wellpulse::simulation
