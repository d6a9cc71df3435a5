// SPDX-License-Identifier: GPL-3.0-or-later
// `production add|edit|delete|undo|list`: a day's production from the command line, decided by the same rules as in the
// window. Refusals change nothing.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"
#include "core/production/production_change.h"

#include <optional>
#include <string>

namespace wellpulse::cli {

class ProductionCommands {
public:
    ProductionCommands(CLI::App &root, CommandSlot &slot);

private:
    void takeDay(CLI::App &command, bool withValues);

    Outcome add(OpenDevice &device);
    Outcome edit(OpenDevice &device);
    Outcome remove(OpenDevice &device);
    Outcome undo(OpenDevice &device);
    Outcome list(OpenDevice &device);

    /// The well and date of the options. Errors: `unknown_well`, `date_invalid`.
    Result<core::ProductionDay> namedDay(OpenDevice &device) const;
    /// The volumes and notes of the options over `day`.
    Status fill(core::ProductionDay &day) const;
    /// The position of the options as of now with its fence to the well of the day; null without one.
    Result<core::Json> location(OpenDevice &device, const core::ProductionDay &day) const;

    std::string m_well;
    std::string m_date;
    std::array<std::optional<std::string>, 3> m_volumes; ///< by core::Fluid, as typed
    std::optional<std::string> m_notes;
    std::optional<std::string> m_latitude;
    std::optional<std::string> m_longitude;
    std::optional<std::string> m_accuracyM;
    std::string m_reason;
    std::string m_from;
    std::string m_to;
};

} // namespace wellpulse::cli
