// SPDX-License-Identifier: GPL-3.0-or-later
// A whole device at the real office, with the verbs that the scenarios are told in. What a person does is decided on what
// the device shows, by the same functions as behind the screens.
#pragma once

#include "core/equipment/equipment.h"
#include "tests/scenarios/real_office.h"
#include "tests/sync/support/test_device.h"

namespace wellpulse::test {

class Laptop : public TestDevice {
public:
    /// Enrolled and drained: it knows what the office knows.
    Laptop(RealOffice &office, const std::string &name, const std::string &email = "demo@acme.test");
    /// A copy of `original`, which does not know yet that it is one.
    Laptop(Laptop &original, const std::string &name);

    core::Event change(const std::string &well, int daysAgo, const std::function<void(core::ProductionDay &)> &how);
    core::Event removeDay(const std::string &well, int daysAgo);
    /// As a day that was entered under a wrong date: two events of one group.
    std::vector<core::Event> moveDay(const std::string &well, int daysAgo, int toDaysAgo);
    /// The volume of a fluid as the device shows it; empty for none, or without such a day.
    std::string shows(const std::string &well, int daysAgo, core::Fluid fluid = core::Fluid::Oil);
    bool hasDay(const std::string &well, int daysAgo);

    core::Uuid addEquipment(const std::string &well, const std::string &serial);
    /// Equipment that was refused, once more under its id.
    core::Event resend(const core::Uuid &equipment, const std::string &well, const std::string &serial);
    core::Event deleteEquipment(const core::Uuid &equipment);
    core::Event maintain(const core::Uuid &equipment, const std::string &description);

    /// Those that wait for a person, the newest first.
    std::vector<storage::ConflictNotice> openConflicts();
    core::Event settle(const storage::ConflictNotice &conflict, const core::Json &values, bool deleted = false);

    storage::EventStanding standing(const core::Event &event);
    /// Of an own event that was refused or parked.
    std::string refusal(const core::Event &event);
    std::string viewHash();
    /// Events that wait, as they go over the line.
    std::vector<core::Json> waiting();
    /// A batch of just these, as sent by this device and not taken note of.
    core::Json post(const std::vector<core::Json> &events);
};

/// Everybody syncs until nothing is new for anybody; then all have one view and one feed.
void requireAgreement(RealOffice &office, std::initializer_list<Laptop *> laptops);

} // namespace wellpulse::test
