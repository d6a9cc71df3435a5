// SPDX-License-Identifier: GPL-3.0-or-later
// Entering a day without its widgets: what is typed, what is wrong with it, how it compares, saving and taking back.
// Rules come from core/production; the engine is reached through ports. Nothing typed is lost by choosing another well or
// date, by a lock or by a crash: what a person touched is replaced only by that person, and kept as a draft until the day
// is saved. GUI thread.
#pragma once

#include "ui/ports/draft_port.h"
#include "ui/ports/location_port.h"
#include "ui/ports/production_entry_port.h"
#include "ui/ports/route_port.h"
#include "ui/production/comparison.h"
#include "ui/production/entry_draft.h"
#include "ui/production/entry_words.h"

#include <functional>

namespace wellpulse::ui {

/// The engine as this form sees it. All outlive the model.
struct EntryPorts {
    ProductionEntryPort &entry;
    DraftPort &drafts;
    LocationPort &location;
};

class ProductionEntryModel : public QObject {
    Q_OBJECT
public:
    ProductionEntryModel(
        const EntryPorts &ports, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    void setWells(const QList<RouteStop> &wells);
    const QList<RouteStop> &wells() const { return m_wells; }

    /// Starts on a well and a date with nothing typed.
    void open(const QString &wellId, const QDate &date);
    void openToday(const QString &wellId) { open(wellId, m_today()); }
    void chooseWell(const QString &wellId);
    void chooseDate(const QDate &date);

    void type(core::Fluid fluid, const QString &text);
    void setNotRead(core::Fluid fluid, bool isNotRead);
    void chooseNotReadReason(core::Fluid fluid, const ReasonInput &reason);
    void chooseVarianceReason(core::Fluid fluid, const ReasonInput &reason);
    void setDown(bool isDown); ///< false: "Producing again"
    void chooseDowntimeReason(const ReasonInput &reason);
    void typeNotes(const QString &notes);
    /// "Same as yesterday". Says why when there is no day before.
    void carryDayBefore();
    /// Empties the form; bringBack() undoes it until something else is typed.
    void clear();
    void bringBack();
    /// Says at once what is wrong with one field, when the cursor leaves it.
    void check(EntryField field);

    void save() { saveThen(AfterSave::Stay); }
    void saveAndGoToNextWell() { saveThen(AfterSave::NextWell); }
    /// The entry is made here although the well is elsewhere: saves.
    void confirmPlace();
    void undo() { m_ports.entry.undoLast(); }

    /// The name of the field that has the cursor; it is part of the draft.
    void noteCursor(const QString &name);
    /// Asks for what was not saved before the last lock or end; `restored` follows if there is any.
    void restoreDraft();
    /// The vault was locked: forgets what was read, and what was typed where the draft has it; restoreDraft() brings it back.
    void lockAway();
    void readAgain() { askContext(); }

    const EntryForm &form() const { return m_form; }
    QString wellId() const { return m_form.wellId; }
    QDate date() const { return m_form.date; }
    QString text(core::Fluid fluid) const;
    QString notes() const { return m_form.notes; }
    QString error(EntryField field) const { return m_errors.value(field); }
    Comparison comparison(core::Fluid fluid) const;
    QString originWords(core::Fluid fluid) const; ///< "Carried over from Oct 19"; empty for a measured volume
    bool canCarry() const { return m_contextIsKnown && m_context.previousDay.has_value(); }
    QString cannotCarryWords() const; ///< empty when it can, or nothing is known yet
    bool wasDownBefore() const { return m_context.downtimeBefore.has_value(); }
    QString downtimeWords() const; ///< "Down since Oct 18: Pump failure"
    QString placeQuestion() const; ///< set while the form asks whether this is the right well
    LocationReading location() const { return m_ports.location.readingFor(m_form.wellId); }
    bool isSaving() const { return m_isSaving; }
    bool hasTyped() const { return m_form.isTouched(); }
    bool canBringBack() const { return m_cleared.has_value(); }
    /// Set when the day was entered before: saving then corrects it.
    QString earlierEntryWords() const { return ui::earlierEntryWords(m_form, m_context); }

Q_SIGNALS:
    void changed(); ///< anything that is shown
    void wellsChanged();
    void locationChanged();
    void focusWanted(wellpulse::ui::EntryField field);
    void placeQuestionAsked();               ///< the answer is confirmPlace(), or saving again
    void savedWith(const QString &sentence); ///< offer Undo with it
    void routeFinished();                    ///< the last well of the route was saved
    void undoneWith(const QString &sentence);
    void refusedWith(const QString &sentence);
    void restored(const QString &cursor, const QString &sentence);

private:
    enum class AfterSave { Stay, NextWell };

    void connectPorts();
    void askContext();
    void take(const DayContext &context);
    void takeDraft(const QByteArray &content);
    void tellRestored();
    void saveThen(AfterSave after);
    void send();
    void afterSaved(const SavedDay &day);
    void goOn(); ///< to the next well of the route
    void refuse(const Error &error);
    void touch(); ///< something was typed
    void touch(EntryField field);
    void keepDraft();
    void leaveDay();
    void setErrors(const QMap<EntryField, QString> &errors);
    QMap<EntryField, QString> findErrors() const;
    QString wellName(const QString &wellId) const;
    DateWords dates() const { return {m_locale, m_today()}; }
    QString dayWords(const SavedDay &day) const;
    QString undoneWords(const SavedDay &day) const;
    QString nextWell() const; ///< on the route after the chosen one; empty at its end

    EntryPorts m_ports;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<RouteStop> m_wells;
    EntryForm m_form;
    EntryForm m_sent; ///< as it was when the save began
    std::optional<EntryForm> m_cleared;
    DayContext m_context;
    QMap<EntryField, QString> m_errors;
    QString m_cursor;
    QString m_placeConfirmedFor; ///< a well
    AfterSave m_afterSave = AfterSave::Stay;
    bool m_contextIsKnown = false;
    bool m_isSaving = false;
    bool m_saveWaitsForContext = false;
    bool m_asksForPlace = false;
    bool m_draftIsAsked = false; ///< and not here yet
    bool m_draftIsKept = false;
    bool m_draftsFail = false;  ///< then what is typed stands here only
    bool m_wasRestored = false; ///< and `restored` was not said yet
};

} // namespace wellpulse::ui
