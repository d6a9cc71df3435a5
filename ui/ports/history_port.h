// SPDX-License-Identifier: GPL-3.0-or-later
// What the history asks of the engine: which days there are by a filter and in an order, some of them by their keys, what
// happened to one of them, and to delete it or move it to its right date. A key stands for a day of a well; what it is made
// of is the engine's business. Answers come as signals on the GUI thread; a question never waits.
#pragma once

#include "core/production/production_day.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace wellpulse::ui {

/// Each member that is set narrows what is found.
struct HistoryFilter {
    QString wellId{};
    QDate from{};
    QDate to{}; ///< inclusive
    bool flagged = false;
    bool pending = false;
    bool conflicted = false;
    QString text{}; ///< in the notes

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

enum class HistorySort { Date, Well, Oil, Gas, Water };

struct HistoryOrder {
    HistorySort by = HistorySort::Date;
    bool descending = true;

    friend bool operator==(const HistoryOrder &, const HistoryOrder &) = default;
};

using HistoryKey = qint64;
/// Many: shared, never copied, never changed.
using HistoryKeys = std::shared_ptr<const std::vector<HistoryKey>>;

struct HistoryTotal {
    core::Volume volume{};
    qint64 readings = 0; ///< how many went into it

    friend bool operator==(const HistoryTotal &, const HistoryTotal &) = default;
};
using HistoryTotals = std::array<HistoryTotal, 3>; ///< by core::Fluid

struct HistoryReading {
    std::optional<core::Volume> volume{}; ///< empty: not read
    QString notReadReason{};              ///< a code of core/production/reason_codes.h or a person's own words
    std::optional<core::Volume> dayBefore{};
    std::optional<core::Provenance> provenance{};
    bool flagged = false; ///< over the limit away from the day before
    QString varianceReason{};

    friend bool operator==(const HistoryReading &, const HistoryReading &) = default;
};

struct HistoryDay {
    HistoryKey key = 0;
    QString wellId{}; ///< empty: the day is gone since its key was found
    QString wellName{};
    QDate date{};
    std::array<HistoryReading, 3> readings{}; ///< by core::Fluid
    QString downtimeReason{};
    QString notes{};
    bool pending = false;    ///< the office does not have it yet
    bool conflicted = false; ///< waits for a person

    bool isGone() const { return wellId.isEmpty(); }
    friend bool operator==(const HistoryDay &, const HistoryDay &) = default;
};

struct HistoryWell {
    QString id;
    QString name;

    friend bool operator==(const HistoryWell &, const HistoryWell &) = default;
};

enum class HistoryChangeKind { Entered, Corrected, Deleted, Settled };

/// Something that happened to a day.
struct HistoryChange {
    HistoryChangeKind kind = HistoryChangeKind::Entered;
    QDateTime at{};
    bool byMe = false; ///< by the user of this laptop
    bool onThisLaptop = false;
    QString reason{}; ///< of a deletion

    friend bool operator==(const HistoryChange &, const HistoryChange &) = default;
};

class HistoryPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by found or readFailed, meanwhile by finding. A newer question takes the place of an older one, which is
    /// not answered any more. `question` comes back with the answer.
    virtual void find(int question, const wellpulse::ui::HistoryFilter &filter, wellpulse::ui::HistoryOrder order) = 0;
    /// Answered by daysRead with one day for each key, in their order.
    virtual void readDays(int request, const QList<wellpulse::ui::HistoryKey> &keys) = 0;
    /// Answered by wellsRead: all that the history may have days of, by name.
    virtual void readWells() = 0;
    /// Answered by changesRead, the newest first.
    virtual void readChanges(const QString &wellId, const QDate &date) = 0;

    /// Answered by removed or refused.
    virtual void remove(const QString &wellId, const QDate &date, const QString &reason) = 0;
    /// Moves a day's values to the date they are of; answered by dateCorrected or refused. Never onto a day that exists.
    virtual void correctDate(const QString &wellId, const QDate &date, const QDate &rightDate, const QString &reason)
        = 0;
    /// Takes the last thing recorded here back; answered by undone or refused.
    virtual void undoLast() = 0;

Q_SIGNALS:
    void finding(int question, qint64 rowsSeen);
    void found(int question, const wellpulse::ui::HistoryKeys &keys, const wellpulse::ui::HistoryTotals &totals);
    void daysRead(int request, const QList<wellpulse::ui::HistoryDay> &days);
    void wellsRead(const QList<wellpulse::ui::HistoryWell> &wells);
    void changesRead(const QString &wellId, const QDate &date, const QList<wellpulse::ui::HistoryChange> &changes);
    void removed(const QString &wellId, const QDate &date);
    void dateCorrected(const QString &wellId, const QDate &date, const QDate &rightDate);
    void undone(const QString &wellId, const QDate &date);
    /// Nothing was changed; one sentence says why.
    void refused(const QString &sentence);
    /// The history could not be read; one sentence says why.
    void readFailed(const QString &sentence);
    /// Something was entered here or came from the office: ask again.
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::HistoryKeys)
Q_DECLARE_METATYPE(wellpulse::ui::HistoryTotals)
Q_DECLARE_METATYPE(wellpulse::ui::HistoryDay)
Q_DECLARE_METATYPE(wellpulse::ui::HistoryChange)
