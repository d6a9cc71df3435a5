// SPDX-License-Identifier: GPL-3.0-or-later
// One well on one date: what a pumper reports, and what the production view shows. Fields and their wire names are
// those of protocol.md.
#pragma once

#include "core/json/json.h"
#include "core/production/volume.h"
#include "core/time/civil_time.h"

#include <array>
#include <optional>
#include <string>

namespace wellpulse::core {

enum class Fluid : std::uint8_t { Oil, Gas, Water };
inline constexpr std::array allFluids{Fluid::Oil, Fluid::Gas, Fluid::Water};
std::string_view volumeFieldOf(Fluid fluid); ///< "oilVolume", "gasVolume", "waterVolume"
std::string_view unitOf(Fluid fluid);        ///< "bbl", "MCF", "bbl"

enum class EntryMethod : std::uint8_t { Manual = 1, Scada = 2, Mobile = 3, Electron = 4 };
std::string_view toString(EntryMethod method);
std::optional<EntryMethod> parseEntryMethod(std::string_view name);

enum class Provenance : std::uint8_t { Measured = 1, Carried = 2, Estimated = 3 };
std::string_view toString(Provenance provenance);
std::optional<Provenance> parseProvenance(std::string_view name);

std::string_view notReadReasonFieldOf(Fluid fluid);  ///< "oilNotReadReason" …
std::string_view varianceReasonFieldOf(Fluid fluid); ///< "oilVarianceReason" …

/// A volume with where it came from; `volume` empty = not read. A reason is a code of reason_codes.h or a person's words; it
/// counts only while what it explains is there: no volume, a volume far from the day before's.
struct Reading {
    std::optional<Volume> volume;
    std::optional<Provenance> provenance;
    std::optional<std::string> notReadReason{};
    std::optional<std::string> varianceReason{};
    friend bool operator==(const Reading &, const Reading &) = default;
};

struct ProductionDay {
    std::string wellId;
    CivilDate date;
    std::array<Reading, 3> readings; ///< by Fluid
    EntryMethod entryMethod = EntryMethod::Electron;
    std::optional<std::string> downtimeReason;
    std::optional<std::string> notes;
    Json location; ///< {latitude, longitude, accuracyM, fixAt, fence} or null

    Reading &reading(Fluid fluid) { return readings[static_cast<std::size_t>(fluid)]; }
    const Reading &reading(Fluid fluid) const { return readings[static_cast<std::size_t>(fluid)]; }
    friend bool operator==(const ProductionDay &, const ProductionDay &) = default;
};

/// The payload of PRODUCTION_CREATED, and the field map of an aggregate that has had no other event. Nulls are written
/// for volumes only; absent optional members are left out.
Json toFields(const ProductionDay &day);
/// From an aggregate's field map. Errors: `schema_invalid`, with the field.
Result<ProductionDay> productionDayFromFields(const Json &fields);

/// The changed fields from `before` to `after` as the payload of PRODUCTION_UPDATED: {"changes": {field: {from, to}}};
/// an empty object of changes when nothing differs. wellId and productionDate identify the day and never change.
Json changesPayload(const ProductionDay &before, const ProductionDay &after);

} // namespace wellpulse::core
