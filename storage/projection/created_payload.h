// SPDX-License-Identifier: GPL-3.0-or-later
// The payload of an ordinary PRODUCTION_CREATED straight into a row's columns: what nine of ten events of a replay are.
// It gives the very row that core's fold and toRow() would give, or says that it cannot.
#pragma once

#include "core/time/civil_time.h"
#include "storage/projection/production_row.h"

#include <memory>
#include <string_view>

namespace wellpulse::storage {

/// Bytes that must be readable behind a payload.
extern const std::size_t payloadPadding;

class CreatedPayloadReader {
public:
    CreatedPayloadReader();
    CreatedPayloadReader(CreatedPayloadReader &&) noexcept;
    CreatedPayloadReader &operator=(CreatedPayloadReader &&) noexcept;
    ~CreatedPayloadReader();

    std::string_view wellId; ///< of the payload read last; valid until the next one
    core::CivilDate date;

    /// Fills the row's volumes, sources, method and texts (kept in the arena), not its place. False: not an ordinary
    /// payload, the row is unusable.
    bool read(std::string_view paddedPayload, ProductionRow &row, StringArena &arena);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace wellpulse::storage
