// SPDX-License-Identifier: GPL-3.0-or-later
// A history in memory, as the engine would answer: at once, or when told to.
#pragma once

#include "ui/ports/history_export_port.h"

#include <algorithm>
#include <map>

namespace wellpulse::test {

class FakeHistoryPort : public ui::HistoryPort {
    Q_OBJECT
public:
    std::map<ui::HistoryKey, ui::HistoryDay> days;
    std::vector<ui::HistoryKey> order; ///< what a question finds
    QList<ui::HistoryWell> wells;
    QList<ui::HistoryChange> changes;
    ui::HistoryTotals totals{};
    bool answers = true;

    int question = 0;
    ui::HistoryFilter filter;
    ui::HistoryOrder sort;
    int request = 0;
    QList<ui::HistoryKey> asked;
    QStringList done; ///< what was changed
    QString refusal;

    void find(int number, const ui::HistoryFilter &by, ui::HistoryOrder in) override
    {
        question = number;
        filter = by;
        sort = in;
        if (answers)
            answerFind();
    }
    void answerFind() { Q_EMIT found(question, std::make_shared<const std::vector<ui::HistoryKey>>(order), totals); }
    void readDays(int number, const QList<ui::HistoryKey> &keys) override
    {
        request = number;
        asked = keys;
        if (answers)
            answerDays();
    }
    void answerDays()
    {
        QList<ui::HistoryDay> answer;
        for (const auto key : std::as_const(asked)) {
            const auto found = days.find(key);
            answer.push_back(found == days.end() ? ui::HistoryDay{.key = key} : found->second);
        }
        Q_EMIT daysRead(request, answer);
    }
    void readWells() override { Q_EMIT wellsRead(wells); }
    void readChanges(const QString &wellId, const QDate &date) override { Q_EMIT changesRead(wellId, date, changes); }
    void remove(const QString &wellId, const QDate &date, const QString &reason) override
    {
        done.push_back(QStringLiteral("delete %1 %2: %3").arg(wellId, date.toString(Qt::ISODate), reason));
        refusal.isEmpty() ? Q_EMIT removed(wellId, date) : Q_EMIT refused(refusal);
    }
    void correctDate(const QString &wellId, const QDate &date, const QDate &right, const QString &reason) override
    {
        done.push_back(QStringLiteral("move %1 %2 to %3: %4")
                           .arg(wellId, date.toString(Qt::ISODate), right.toString(Qt::ISODate), reason));
        refusal.isEmpty() ? Q_EMIT dateCorrected(wellId, date, right) : Q_EMIT refused(refusal);
    }
    void undoLast() override
    {
        done.push_back(QStringLiteral("undo"));
        Q_EMIT undone(QStringLiteral("well-1"), QDate(2025, 10, 20));
    }
};

class FakeHistoryExportPort : public ui::HistoryExportPort {
    Q_OBJECT
public:
    QStringList files;
    QList<ui::HistoryDay> days;
    bool answers = true;

    void writeCsv(const ui::HistoryKeys &keys, const QString &file) override { take(keys, file); }
    void writePdf(const ui::HistoryKeys &keys, const ui::HistoryReportHead &, const QString &file) override
    {
        take(keys, file);
    }
    void readAllDays(const ui::HistoryKeys &) override { Q_EMIT allRead(days); }
    void cancel() override { Q_EMIT cancelled(); }

private:
    void take(const ui::HistoryKeys &keys, const QString &file)
    {
        files.push_back(file);
        const auto total = static_cast<qint64>(keys->size());
        Q_EMIT progressed(total / 2, total);
        if (answers)
            Q_EMIT written(file, total);
    }
};

/// `count` days of six wells, the newest first, each state among them.
inline void fillDemoHistory(FakeHistoryPort &port, int count)
{
    using core::Volume;
    for (int well = 1; well <= 6; ++well)
        port.wells.push_back({QStringLiteral("well-%1").arg(well), QStringLiteral("Acme Well #%1").arg(well)});
    for (int i = 0; i < count; ++i) {
        ui::HistoryDay day{.key = i + 1,
            .wellId = port.wells.at(i % 6).id,
            .wellName = port.wells.at(i % 6).name,
            .date = QDate(2025, 10, 20).addDays(-i / 6)};
        day.readings[0] = {.volume = Volume{4'250 + i % 90}, .dayBefore = Volume{4'220}};
        day.readings[1] = {.volume = Volume{18'030 + i % 70 * 3}, .dayBefore = Volume{18'000}};
        day.readings[2] = {.volume = Volume{123'450 - i % 50}, .dayBefore = Volume{123'400}};
        if (i % 6 == 1)
            day.pending = true;
        if (i % 12 == 2) {
            day.readings[0].volume = Volume{9'900};
            day.readings[0].flagged = true;
            day.readings[0].varianceReason = QStringLiteral("WELL_WORK");
            day.notes = QStringLiteral("Swabbed in the morning; the tank was hauled before it was gauged.");
        }
        if (i % 12 == 3)
            day.downtimeReason = QStringLiteral("PUMP_FAILURE");
        if (i % 12 == 4)
            day.readings[1] = {.notReadReason = QStringLiteral("METER_FAULT")};
        if (i % 12 == 5) {
            for (auto &reading : day.readings)
                reading.provenance = core::Provenance::Carried;
        }
        if (i % 12 == 8)
            day.conflicted = true;
        port.days.emplace(day.key, day);
        port.order.push_back(day.key);
    }
    port.totals = {ui::HistoryTotal{Volume{qint64{4'290} * count}, count},
        ui::HistoryTotal{Volume{qint64{18'130} * count}, count},
        ui::HistoryTotal{Volume{qint64{123'420} * count}, count}};
    port.changes = {
        {.kind = ui::HistoryChangeKind::Corrected, .at = QDateTime(QDate(2025, 10, 20), QTime(16, 5)), .byMe = false},
        {.kind = ui::HistoryChangeKind::Entered,
            .at = QDateTime(QDate(2025, 10, 20), QTime(14, 32)),
            .byMe = true,
            .onThisLaptop = true}};
}

} // namespace wellpulse::test
