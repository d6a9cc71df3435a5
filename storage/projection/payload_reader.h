// SPDX-License-Identifier: GPL-3.0-or-later
// The payloads of ordinary first entries and corrections of a day straight into a row's columns: what nearly all events of
// a replay are.
// It gives the very row that core's fold and toRow() would give, or says that it cannot.
#pragma once

#include "core/time/civil_time.h"
#include "storage/projection/production_row.h"

#include <memory>
#include <string_view>

namespace wellpulse::storage {

/// Bytes that must be readable behind a payload.
extern const std::size_t payloadPadding;

class PayloadReader {
public:
    PayloadReader();
    PayloadReader(PayloadReader &&) noexcept;
    PayloadReader &operator=(PayloadReader &&) noexcept;
    ~PayloadReader();

    std::string_view wellId; ///< of the payload read last; valid until the next one
    core::CivilDate date;

    /// Fills the row's volumes, sources, method and texts (kept in the arena), not its place. False: not an ordinary
    /// payload, the row is unusable.
    bool read(std::string_view paddedPayload, ProductionRow &row, StringArena &arena);

    /// The payload of a PRODUCTION_UPDATED that gives volumes new values and does nothing else: fills those. False: it does
    /// something else too.
    bool readVolumeChanges(std::string_view paddedPayload, ProductionRow &row);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace wellpulse::storage
