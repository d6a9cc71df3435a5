// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person as the pages' tests need it: answers at once from what it was given, and remembers what was asked.
#pragma once

#include "tests/ui/demo_day.h"
#include "ui/ports/inbox_port.h"

#include <vector>

namespace wellpulse::test {

class FakeInboxPort : public ui::InboxPort {
    Q_OBJECT
public:
    struct Keep {
        QString id;
        core::Side side;
        bool allAlike;
    };
    struct Typed {
        QString id;
        ui::InboxTyped fields;
    };

    QList<ui::InboxItem> items;
    int reads = 0;
    std::vector<Keep> keeps;
    std::vector<Typed> settles;
    std::vector<Typed> resends;
    QStringList skips;
    int undos = 0;
    QList<core::FieldError> faults; ///< of what is typed
    std::optional<Error> refusal;
    bool answers = true;

    void readInbox() override
    {
        ++reads;
        if (answers)
            Q_EMIT inboxRead(items);
    }
    void keep(const QString &id, core::Side side, bool allAlike) override
    {
        if (refusal)
            return Q_EMIT refused(*refusal);
        keeps.push_back({id, side, allAlike});
        finish(id, [this] { Q_EMIT settled(1); });
    }
    void settle(const QString &id, const ui::InboxTyped &typed) override
    {
        settles.push_back({id, typed});
        if (!faults.isEmpty())
            return Q_EMIT faulty(faults);
        finish(id, [this] { Q_EMIT settled(1); });
    }
    void resend(const QString &id, const ui::InboxTyped &typed) override
    {
        resends.push_back({id, typed});
        if (!faults.isEmpty())
            return Q_EMIT faulty(faults);
        finish(id, [this] { Q_EMIT resent(1); });
    }
    void skip(const QString &id) override
    {
        skips.push_back(id);
        for (ui::InboxItem &item : items)
            item.isSkipped |= item.id == id;
        Q_EMIT skipped();
        Q_EMIT viewsChanged();
    }
    void bringBack(const QString &id) override
    {
        for (ui::InboxItem &item : items)
            item.isSkipped &= item.id != id;
        Q_EMIT broughtBack();
        Q_EMIT viewsChanged();
    }
    void tryAgain(const QString &id) override
    {
        finish(id, [this] { Q_EMIT triedAgain(); });
    }
    void undoLast() override
    {
        ++undos;
        Q_EMIT undone(1);
    }

private:
    template <class Tell> void finish(const QString &id, Tell tell)
    {
        items.removeIf([&](const ui::InboxItem &item) { return item.id == id; });
        tell();
        Q_EMIT viewsChanged();
    }
};

/// Two readings of one day, a change against a deletion, a serial number that is taken, what waits for it, a picture whose file
/// is gone, and one that was skipped.
inline QList<ui::InboxItem> demoInbox()
{
    using ui::InboxKind;
    const ui::InboxAuthor me{.person = QStringLiteral("Demo Pumper"),
        .device = QStringLiteral("truck-laptop"),
        .at = QDateTime(demoToday(), {7, 40}),
        .isMe = true,
        .isThisLaptop = true};
    const ui::InboxAuthor other{.person = QStringLiteral("Jo Martinez"),
        .device = QStringLiteral("foreman-office-desktop"),
        .at = QDateTime(demoToday(), {14, 5})};
    const core::Equipment jack{
        .wellId = "well-1", .type = core::EquipmentType::PumpJack, .serialNumber = "PJ-456", .manufacturer = "Lufkin"};
    const ui::InboxItem reading{.id = QStringLiteral("c-1"),
        .eventId = QStringLiteral("3"),
        .wellId = QStringLiteral("well-1"),
        .wellName = QStringLiteral("Acme Well #1"),
        .date = demoToday(),
        .fields
        = {{QStringLiteral("oilVolume"), QStringLiteral("43.10"), QStringLiteral("1234.50"), QStringLiteral("42.50")},
            {QStringLiteral("notes"), QStringLiteral("Belt slips; tightened it. Look again tomorrow."), std::nullopt,
                std::nullopt}},
        .mine = me,
        .office = other,
        .hasDayBefore = true,
        .alike = 3};
    ui::InboxItem deletion = reading;
    deletion.id = deletion.eventId = QStringLiteral("c-2");
    deletion.thing = ui::QueueThing::Equipment;
    deletion.date = {};
    deletion.equipment = jack;
    deletion.fields
        = {{QStringLiteral("status"), QStringLiteral("FAILED"), QStringLiteral("OPERATIONAL"), std::nullopt}};
    deletion.hasDayBefore = false;
    deletion.isAboutDeletion = true;
    deletion.alike = 0;
    const ui::InboxItem serial{.id = QStringLiteral("e-1"),
        .kind = InboxKind::Refused,
        .eventId = QStringLiteral("e-1"),
        .thing = ui::QueueThing::Equipment,
        .wellName = QStringLiteral("Acme Well #1"),
        .equipment = jack,
        .fields = {{QStringLiteral("equipmentType"), QStringLiteral("PUMP_JACK"), {}, {}},
            {QStringLiteral("serialNumber"), QStringLiteral("PJ-456"), {}, {}},
            {QStringLiteral("manufacturer"), QStringLiteral("Lufkin"), {}, {}}},
        .reason = QStringLiteral("Other equipment has this serial number already; check the plate of both."),
        .reasonCode = QStringLiteral("duplicate_key")};
    const ui::InboxItem parked{.id = QStringLiteral("e-2"),
        .kind = InboxKind::Parked,
        .eventId = QStringLiteral("e-2"),
        .thing = ui::QueueThing::Maintenance,
        .wellName = QStringLiteral("Acme Well #1"),
        .equipment = jack,
        .fields = {{QStringLiteral("maintenanceDate"), QStringLiteral("2025-10-19"), {}, {}},
            {QStringLiteral("description"), QStringLiteral("Greased, belts looked at."), {}, {}}},
        .reasonCode = QStringLiteral("parked")};
    const ui::InboxItem photo{.id = QStringLiteral("p-1"),
        .kind = InboxKind::Photo,
        .eventId = QStringLiteral("e-3"),
        .thing = ui::QueueThing::Photo,
        .reasonCode = QStringLiteral("photo_missing")};
    ui::InboxItem skipped{.id = QStringLiteral("e-4"),
        .kind = InboxKind::Refused,
        .eventId = QStringLiteral("e-4"),
        .wellName = QStringLiteral("Acme Well #5"),
        .date = demoToday().addDays(-2),
        .fields = {{QStringLiteral("oilVolume"), QStringLiteral("8.00"), {}, {}}},
        .reasonCode = QStringLiteral("parent_deleted"),
        .isSkipped = true};
    return {reading, deletion, serial, parked, photo, skipped};
}

} // namespace wellpulse::test
