// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"

#include "app/cli/import/day_importer.h"
#include "app/cli/import/well_creator.h"
#include "app/cli/office_trouble.h"
#include "app/cli/progress_line.h"
#include "app/cli/with_device.h"

#include <QtCore/QFile>

namespace wellpulse::cli {

namespace {
constexpr qint64 largestFile = 1LL << 30;

Result<QByteArray> readFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"file_unreadable", "The file " + path + " cannot be read."};
    if (file.size() > largestFile)
        return Error{"file_too_large", "The file " + path + " is larger than 1 GiB; split it."};
    return file.readAll();
}

Outcome toOutcome(const ImportSummary &summary, bool dryRun)
{
    core::Json rejected = core::Json::array();
    std::string text = (dryRun ? "Would import " : "Imported ") + std::to_string(summary.imported) + " of "
        + std::to_string(summary.read) + " rows, " + std::to_string(summary.unchanged) + " were there already.\n";
    for (const RejectedRow &row : summary.rejected) {
        rejected.push_back({{"line", row.line}, {"reason", row.reason}});
        text += "Line " + std::to_string(row.line) + ": " + row.reason + '\n';
    }
    return Outcome::done({{"read", summary.read}, {"imported", summary.imported}, {"unchanged", summary.unchanged},
                             {"rejected", std::move(rejected)}, {"dryRun", dryRun}},
        text);
}
} // namespace

ImportCommand::ImportCommand(CLI::App &root, CommandSlot &slot)
{
    CLI::App *command = slot.add(root, "import", "Bulk history from a CSV file",
        withDevice([this](OpenDevice &device, const GlobalOptions &options) { return run(device, options); }));
    command->add_option("file", m_file, "CSV with a header line, UTF-8")->required();
    command->add_option("--map", m_map, "well=COL,date=COL,oil=COL,gas=COL,water=COL")->required();
    command->add_option("--date-format", m_dateFormat, "Qt's notation, such as dd-MMM-yy")->capture_default_str();
    command->add_option("--unit-oil", m_unitOil)->check(CLI::IsMember({"sm3", "bbl"}))->capture_default_str();
    command->add_option("--unit-gas", m_unitGas)->check(CLI::IsMember({"sm3", "mcf"}))->capture_default_str();
    command->add_option("--unit-water", m_unitWater)->check(CLI::IsMember({"sm3", "bbl"}))->capture_default_str();
    command->add_option("--where", m_where, "COL=VALUE: only these rows")->take_all()->expected(1);
    command->add_flag("--create-wells", m_createWells, "Create the wells that nobody knows yet, at the office");
    command->add_flag("--dry-run", m_dryRun, "Say what would happen, change nothing");
}

Result<ImportLayout> ImportCommand::layout() const
{
    auto columns = parseColumnMap(m_map);
    if (!columns)
        return columns.error();
    ImportLayout layout{std::move(*columns), m_dateFormat, {}, {}};
    layout.isSm3 = {m_unitOil == "sm3", m_unitGas == "sm3", m_unitWater == "sm3"};
    for (const auto &text : m_where) {
        auto condition = parseWhere(text);
        if (!condition)
            return condition.error();
        layout.where.push_back(std::move(*condition));
    }
    return layout;
}

Outcome ImportCommand::run(OpenDevice &device, const GlobalOptions &options) const
{
    const auto layout = this->layout();
    if (!layout)
        return Outcome::refused(layout.error(), Usage);
    const auto bytes = readFile(m_file);
    if (!bytes)
        return Outcome::refused(bytes.error());
    const auto file = parseCsv({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (!file)
        return Outcome::refused(file.error());
    const auto rows = readRows(*file, *layout);
    if (!rows)
        return Outcome::refused(rows.error());
    auto wells = WellFinder::read(device.store().wells());
    if (!wells)
        return Outcome::refused(wells.error());
    const auto unknown = unknownWells(*rows, *wells);
    if (m_createWells && !m_dryRun && !unknown.empty()) {
        auto office = device.office(options);
        if (!office)
            return Outcome::refused(office.error());
        if (const auto failure = createWells(device, *office->session, unknown))
            return officeTrouble(*failure);
        wells = WellFinder::read(device.store().wells());
        if (!wells)
            return Outcome::refused(wells.error());
    }
    ProgressLine line;
    DayImporter importer(
        device, *wells, {m_dryRun, m_dryRun && m_createWells, [&](std::size_t done, std::size_t total) {
                             line.show("Importing " + std::to_string(done) + " of " + std::to_string(total) + " …");
                         }});
    const auto summary = importer.take(*rows);
    return summary ? toOutcome(*summary, m_dryRun) : Outcome::refused(summary.error());
}

} // namespace wellpulse::cli
