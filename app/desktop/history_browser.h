// SPDX-License-Identifier: GPL-3.0-or-later
// The history over the store: days are found and read on the reading thread, in slices that a newer question breaks off;
// what changes a day is an event on the storage thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "storage/projection/history_reader.h"
#include "storage/projection/history_scan.h"
#include "ui/ports/history_port.h"

namespace wellpulse::desktop {

/// Of a day at a place of the view; a gone one without a day.
ui::HistoryDay historyDayOf(std::int64_t place, const std::optional<storage::HistoryDay> &day);

// On the reading thread.
Result<storage::HistoryFilter> filterOf(const ui::HistoryFilter &filter);
Result<QList<ui::HistoryChange>> changesOf(
    const storage::StoreViews &views, const core::Uuid &aggregateId, const std::string &userId);

// On the storage thread. Durable when they return.
Status removeDay(storage::DeviceStore &store, const QString &wellId, const QDate &date, const QString &reason);
/// `today` is the user's calendar day.
Status correctDate(storage::DeviceStore &store, const QString &wellId, const QDate &date, const QDate &rightDate,
    const QString &reason, const QDate &today);

class HistoryBrowser : public ui::HistoryPort {
    Q_OBJECT
public:
    explicit HistoryBrowser(DeviceSlot &slot);

    void find(int question, const wellpulse::ui::HistoryFilter &filter, wellpulse::ui::HistoryOrder order) override;
    void readDays(int request, const QList<wellpulse::ui::HistoryKey> &keys) override;
    void readWells() override;
    void readChanges(const QString &wellId, const QDate &date) override;
    void remove(const QString &wellId, const QDate &date, const QString &reason) override;
    void correctDate(const QString &wellId, const QDate &date, const QDate &rightDate, const QString &reason) override;
    void undoLast() override;

private:
    struct Search;

    void searchOn(const std::shared_ptr<Search> &search);
    template <class Work, class Done> void change(Work work, Done done);

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
    int m_question = 0;
};

} // namespace wellpulse::desktop
