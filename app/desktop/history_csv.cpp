// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/history_csv.h"

#include "app/desktop/csv_cells.h"

#include <string_view>

namespace wellpulse::desktop {

namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string provenanceOf(const core::Reading &reading)
{
    return reading.volume && reading.provenance ? std::string(core::toString(*reading.provenance)) : std::string();
}

} // namespace

HistoryCsv::HistoryCsv(const std::vector<storage::WellRecord> &wells)
{
    std::map<std::string, int> called; // how many wells import would find by a text
    for (const auto &[id, well, revision] : wells) {
        for (const std::string &text : std::set{id.toString(), well.api, well.name})
            ++called[text];
    }
    const auto tells = [&](const std::string &text) {
        return !text.empty() && called[text] == 1 && !looksLikeFormula(text)
            && spaces.find(text.front()) == std::string_view::npos
            && spaces.find(text.back()) == std::string_view::npos;
    };
    for (const auto &[id, well, revision] : wells) {
        std::string mapped = id.toString();
        if (tells(well.name))
            mapped = well.name;
        else if (tells(well.api))
            mapped = well.api;
        m_names.emplace(id.toString(), Names{std::move(mapped), well.api});
    }
}

std::string HistoryCsv::header() const
{
    std::string words(byteOrderMark);
    words.append("well,date,oil_bbl,gas_mcf,water_bbl,well_name,api_number,notes,downtime_reason,"
                 "oil_not_read_reason,gas_not_read_reason,water_not_read_reason,oil_source,gas_source,water_source,"
                 "over_20_percent,waiting_to_send,needs_you\r\n");
    return words;
}

std::string HistoryCsv::line(const storage::HistoryDay &day) const
{
    const core::ProductionDay &entered = day.record.day;
    const auto names = m_names.find(entered.wellId);
    const bool isKnown = names != m_names.end();
    std::vector<std::string> cells{inQuotes(isKnown ? names->second.mapped : entered.wellId), entered.date.toString()};
    for (const auto &reading : entered.readings)
        cells.push_back(reading.volume ? reading.volume->toString() : std::string());
    cells.push_back(textCell(day.wellName));
    cells.push_back(isKnown ? textCell(names->second.api) : std::string());
    cells.push_back(textCell(entered.notes.value_or(std::string())));
    cells.push_back(textCell(entered.downtimeReason.value_or(std::string())));
    for (const auto &reading : entered.readings)
        cells.push_back(textCell(reading.notReadReason.value_or(std::string())));
    for (const auto &reading : entered.readings)
        cells.push_back(provenanceOf(reading));
    const auto yes = [](bool is) { return std::string(is ? "yes" : ""); };
    cells.push_back(yes(day.flagged[0] || day.flagged[1] || day.flagged[2]));
    cells.push_back(yes(day.record.pending));
    cells.push_back(yes(day.record.conflicted));
    return joined(cells);
}

} // namespace wellpulse::desktop
