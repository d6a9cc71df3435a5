// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the entry form, valid or not: each field as it was typed, where it came from, and whether a person touched
// it. Values and pure functions; rules are those of core/production.
#pragma once

#include "ui/ports/production_entry_port.h"

#include <QtCore/QLocale>
#include <QtCore/QMap>

namespace wellpulse::ui {

enum class EntryField { Well, Date, Oil, Gas, Water, Downtime, Notes };
EntryField fieldOf(core::Fluid fluid);

/// A reason from the chips, or a person's own words under OTHER.
struct ReasonInput {
    QString code; ///< of core/production/reason_codes.h; empty = none chosen
    QString words;

    bool isEmpty() const { return code.isEmpty(); }
    bool asksForWords() const; ///< OTHER, and nothing said yet
    /// As it is recorded: the code, or the words.
    std::optional<std::string> recorded() const;
    static ReasonInput of(const std::optional<std::string> &recorded, const QStringList &codes);

    friend bool operator==(const ReasonInput &, const ReasonInput &) = default;
};

struct VolumeInput {
    QString text;
    std::optional<core::Provenance> provenance{}; ///< of the text, until it is typed anew
    bool isNotRead = false;
    ReasonInput notReadReason{};
    ReasonInput varianceReason{};
    bool isTouched = false;
    bool isFromDayBefore = false; ///< put there by "same as yesterday" and not typed since

    bool isCarried() const { return provenance == core::Provenance::Carried && !isNotRead; }
    friend bool operator==(const VolumeInput &, const VolumeInput &) = default;
};

struct DowntimeInput {
    bool isDown = false;
    ReasonInput reason{};
    bool isTouched = false;
    bool isFromDayBefore = false; ///< as above

    friend bool operator==(const DowntimeInput &, const DowntimeInput &) = default;
};

struct EntryForm {
    QString wellId;
    QDate date;
    std::array<VolumeInput, 3> volumes{}; ///< by core::Fluid
    DowntimeInput downtime{};
    QString notes{};
    bool notesAreTouched = false;

    VolumeInput &volume(core::Fluid fluid) { return volumes[indexOf(fluid)]; }
    const VolumeInput &volume(core::Fluid fluid) const { return volumes[indexOf(fluid)]; }
    bool isTouched() const;
    // What a person does.
    void typeVolume(core::Fluid fluid, const QString &text);
    void setNotRead(core::Fluid fluid, bool isNotRead);
    void setNotReadReason(core::Fluid fluid, const ReasonInput &reason);
    void setVarianceReason(core::Fluid fluid, const ReasonInput &reason);
    void setDown(bool isDown);
    void setDowntimeReason(const ReasonInput &reason);
    void typeNotes(const QString &text);
    /// Puts what is known of the day where nobody typed.
    void fillUntouched(const DayContext &context, const QLocale &locale);
    /// Takes out what belongs to the day it was read for: untouched values, and those carried from its day before.
    void forgetDay();
    /// "Same as yesterday": the readings and the downtime of the day before, marked as carried.
    void carry(const core::ProductionDay &previous, const QLocale &locale);
    /// Puts what was touched in `typed` over what stands here.
    void typeOver(const EntryForm &typed);
    /// What was saved as `sent` is no longer touched; what was typed since still is.
    void untouchSaved(const EntryForm &sent);

    friend bool operator==(const EntryForm &, const EntryForm &) = default;
};

std::optional<core::CivilDate> civil(const QDate &date);
QDate dateOf(core::CivilDate date);

/// The volume that is typed, if it can be read as one.
std::optional<core::Volume> typedVolume(const VolumeInput &input, const QLocale &locale);

/// The form's day; what cannot be read is left out (errorsOf() tells). A reason is there only with what it explains.
core::ProductionDay dayOf(const EntryForm &form, const DayContext &context, const QLocale &locale);

/// As the engine takes it.
DayEntry entryOf(const EntryForm &form, const DayContext &context, const QLocale &locale);

/// True when the day is recorded with all that `form` says.
bool isEntered(const EntryForm &form, const DayContext &context, const QLocale &locale);

/// One sentence for each field that cannot be saved as it is.
QMap<EntryField, QString> errorsOf(
    const EntryForm &form, const DayContext &context, const QDate &today, const QLocale &locale);

} // namespace wellpulse::ui
