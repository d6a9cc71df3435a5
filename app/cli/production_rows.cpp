// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/production_rows.h"

#include "app/cli/text_table.h"

#include <unordered_map>

namespace wellpulse::cli {

namespace {
core::Json toRow(const storage::ProductionRecord &record)
{
    core::Json row{{"wellId", record.day.wellId}, {"productionDate", record.day.date.toString()},
        {"notes", record.day.notes ? core::Json(*record.day.notes) : core::Json()}, {"revision", record.revision},
        {"pending", record.pending}, {"conflicted", record.conflicted}, {"aggregateId", record.aggregateId.toString()},
        {"entryMethod", core::toString(record.day.entryMethod)}};
    core::Json provenance = core::Json::object();
    for (const auto fluid : core::allFluids) {
        const std::string field(core::volumeFieldOf(fluid));
        const core::Reading &reading = record.day.reading(fluid);
        row[field] = reading.volume ? core::Json(reading.volume->toString()) : core::Json();
        if (reading.provenance)
            provenance[field] = core::toString(*reading.provenance);
    }
    row["provenance"] = std::move(provenance);
    return row;
}

std::string shown(const core::Reading &reading)
{
    return reading.volume ? reading.volume->toString() : "-";
}

std::string standing(const storage::ProductionRecord &record)
{
    if (record.conflicted)
        return "conflict";
    return record.pending ? "waits" : "sent";
}
} // namespace

Outcome productionRows(
    const std::vector<storage::ProductionRecord> &days, const std::vector<storage::WellRecord> &wells)
{
    std::unordered_map<std::string, std::string> names;
    for (const auto &well : wells)
        names.emplace(well.id.toString(), well.well.name);
    core::Json rows = core::Json::array();
    TextTable table({"DATE", "WELL", "OIL bbl", "GAS MCF", "WATER bbl", "OFFICE", "NOTES"});
    for (const auto &record : days) {
        rows.push_back(toRow(record));
        const auto name = names.find(record.day.wellId);
        table.add({record.day.date.toString(), name == names.end() ? record.day.wellId : name->second,
            shown(record.day.reading(core::Fluid::Oil)), shown(record.day.reading(core::Fluid::Gas)),
            shown(record.day.reading(core::Fluid::Water)), standing(record), record.day.notes.value_or("")});
    }
    return Outcome::done({{"rows", std::move(rows)}}, table.toString());
}

} // namespace wellpulse::cli
