// SPDX-License-Identifier: GPL-3.0-or-later
// A person at a laptop, by a seed: enters, corrects and deletes days, looks after equipment, takes pictures, settles what two
// people wrote differently, puts right what the office refused, and takes things back. All of it through what the product's own
// screens and commands use. Few wells, days, values and serial numbers, so that people meet.
#pragma once

#include "core/projection/record_change.h"
#include "core/time/civil_time.h"
#include "storage/projection/equipment_reader.h"
#include "storage/store/device_store.h"

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace wellpulse::simulation {

/// What the person sees now.
struct Desk {
    storage::DeviceStore &store;
    std::int64_t nowMs = 0;

    core::CivilDate today() const { return core::utcDateOf(nowMs); }
};

class Pumper {
public:
    /// `random` outlives this.
    Pumper(std::vector<core::Uuid> wells, std::mt19937_64 &random)
        : m_wells(std::move(wells))
        , m_random(random)
    {
    }

    /// Does one thing. Gives the ids of the events that were said to be saved; none where nothing could be done.
    std::vector<core::Uuid> work(const Desk &desk);
    /// Deals with everything that the office refused: puts it right where a person can, else puts it out of the way.
    std::vector<core::Uuid> dealWithRefused(const Desk &desk);

private:
    using Saved = std::vector<core::Uuid>;

    std::uint64_t any(std::uint64_t below) { return m_random() % below; }
    const core::Uuid &anyWell() { return m_wells[any(m_wells.size())]; }
    core::CivilDate anyDay(const Desk &desk);
    std::string anyVolume();
    std::string anySerial();
    core::Uuid newId(const Desk &desk);
    std::optional<storage::EquipmentRecord> anyEquipment(const Desk &desk);
    std::optional<storage::MaintenanceRecord> anyMaintenance(const Desk &desk);

    Saved enterDay(const Desk &desk);
    Saved changeDay(const Desk &desk);
    Saved editDay(const Desk &desk, const core::AggregateState &state);
    Saved correctDate(const Desk &desk, const core::AggregateState &state, core::CivilDate date);

    Saved workOnEquipment(const Desk &desk);
    Saved addEquipment(const Desk &desk);
    Saved changeEquipment(const Desk &desk);
    Saved logMaintenance(const Desk &desk);
    Saved correctMaintenance(const Desk &desk);
    Saved takePicture(const Desk &desk);
    core::RecordChange picture(const Desk &desk, const core::Uuid &maintenance, const core::AggregateState &state);

    Saved settle(const Desk &desk);
    Saved takeBack(const Desk &desk);

    static Saved append(const Desk &desk, const std::vector<core::RecordChange> &changes);
    static Saved attach(const Desk &desk, const std::vector<core::RecordChange> &changes);
    /// The ids of the last `count` entries of the log.
    static Saved lastSaved(const Desk &desk, std::size_t count);

    const std::vector<core::Uuid> m_wells;
    std::mt19937_64 &m_random;
};

} // namespace wellpulse::simulation
