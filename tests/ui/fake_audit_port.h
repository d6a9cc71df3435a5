// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as the pages' tests need it: answers at once from what it was given, and remembers what was asked.
#pragma once

#include "tests/ui/demo_day.h"
#include "ui/ports/audit_port.h"

#include <map>
#include <vector>

namespace wellpulse::test {

class FakeAuditPort : public ui::AuditPort {
    Q_OBJECT
public:
    std::map<ui::AuditKey, ui::AuditEntry> entries;
    ui::AuditNames names;
    std::vector<ui::AuditFilter> asked;
    int entriesAsked = 0;
    QStringList files;
    int checks = 0;
    int stops = 0;

    void find(int question, const ui::AuditFilter &filter) override
    {
        asked.push_back(filter);
        auto keys = std::make_shared<std::vector<ui::AuditKey>>();
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            const bool fits = entry->second.content.contains(filter.text, Qt::CaseInsensitive)
                && (filter.recordId.isEmpty() || entry->second.recordId == filter.recordId);
            if (fits)
                keys->push_back(entry->first);
        }
        Q_EMIT found(question, keys);
    }
    void readEntries(int request, const QList<ui::AuditKey> &keys) override
    {
        entriesAsked += static_cast<int>(keys.size());
        QList<ui::AuditEntry> answer;
        for (const ui::AuditKey key : keys)
            answer.push_back(entries.at(key));
        Q_EMIT entriesRead(request, answer);
    }
    void readNames() override { Q_EMIT namesRead(names); }
    void check() override { ++checks; }
    void stopCheck() override
    {
        ++stops;
        Q_EMIT checkStopped();
    }
    void save(const ui::AuditKeys &, ui::AuditFormat, const QString &file) override { files.push_back(file); }
    void stopSave() override { Q_EMIT saveStopped(); }
    void tell(const ui::AuditCheck &check) { Q_EMIT checked(check); }
};

/// `count` entries of two people, of every kind and standing.
inline void fillDemoAudit(FakeAuditPort &port, int count)
{
    using ui::QueueChange;
    using ui::QueueThing;
    const core::Equipment jack{
        .wellId = "well-1", .type = core::EquipmentType::PumpJack, .serialNumber = "PJ-456", .manufacturer = "Lufkin"};
    for (int number = 1; number <= count; ++number) {
        ui::AuditEntry entry{.key = number,
            .eventId = QStringLiteral("0199f3a2-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')),
            .eventType = QStringLiteral("PRODUCTION_CREATED"),
            .kind = {number % 5 == 0 ? QueueThing::Equipment : QueueThing::Production, false, number % 7 == 0,
                static_cast<QueueChange>(number % 3)},
            .recordId = QStringLiteral("record-%1").arg(number % 4),
            .wellName = QStringLiteral("Acme Well #%1").arg(number % 5 + 1),
            .date = number % 5 == 0 ? QDate() : demoToday().addDays(-number / 5),
            .author = {.person = QStringLiteral("Jo Martinez"),
                .device = QStringLiteral("foreman-office-desktop"),
                .at = QDateTime(demoToday(), {14, 5}).addSecs(-300 * (count - number)),
                .isMe = number % 2 == 0,
                .isThisLaptop = number % 2 == 0},
            .standing = static_cast<ui::AuditStanding>(number % 9),
            .content = QStringLiteral("{\n  \"notes\": \"entry %1\",\n  \"oilVolume\": \"42.50\"\n}").arg(number),
            .feedSeq = number,
            .deviceSeq = number};
        if (number % 5 == 0)
            entry.equipment = jack;
        if (entry.standing == ui::AuditStanding::Rejected)
            entry.reason = QStringLiteral("Other equipment has this serial number already; check the plate of both.");
        port.entries[number] = entry;
    }
    port.names = {.people = {{QStringLiteral("user-1"), QStringLiteral("Demo Pumper"), true},
                      {QStringLiteral("user-2"), QStringLiteral("Jo Martinez"), false}},
        .devices = {{QStringLiteral("device-1"), QStringLiteral("truck-laptop"), true},
            {QStringLiteral("0199f3a2-aaaa"), QString(), false}},
        .wells = {{QStringLiteral("well-1"), QStringLiteral("Acme Well #1")}}};
}

} // namespace wellpulse::test
