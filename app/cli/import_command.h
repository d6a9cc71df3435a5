// SPDX-License-Identifier: GPL-3.0-or-later
// `import`: bulk history from a CSV file. Good rows are kept, bad ones told with line and reason; what is recorded already
// is never overwritten.
#pragma once

#include "app/cli/command.h"
#include "app/cli/import/import_rows.h"
#include "app/cli/open_device.h"

#include <string>
#include <vector>

namespace wellpulse::cli {

class ImportCommand {
public:
    ImportCommand(CLI::App &root, CommandSlot &slot);

private:
    Outcome run(OpenDevice &device, const GlobalOptions &options) const;
    Result<ImportLayout> layout() const;

    std::string m_file;
    std::string m_map;
    std::string m_dateFormat = "yyyy-MM-dd";
    std::string m_unitOil = "bbl";
    std::string m_unitGas = "mcf";
    std::string m_unitWater = "bbl";
    std::vector<std::string> m_where;
    bool m_createWells = false;
    bool m_dryRun = false;
};

} // namespace wellpulse::cli
