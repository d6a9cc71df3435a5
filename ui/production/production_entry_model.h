// SPDX-License-Identifier: GPL-3.0-or-later
// Entering a day without its widgets: what is typed, what is wrong with it, how it compares, saving and taking back.
// Rules come from core/production; the engine is reached through the port. Nothing typed is lost by choosing another
// well or date: it is replaced only by a saved entry's values when nothing was typed. GUI thread.
#pragma once

#include "ui/ports/production_entry_port.h"
#include "ui/ports/route_port.h"

#include <QtCore/QList>
#include <QtCore/QLocale>
#include <QtCore/QMap>

#include <functional>

namespace wellpulse::ui {

enum class EntryField { Well, Date, Oil, Gas, Water, Notes };
EntryField fieldOf(core::Fluid fluid);

/// What stands beside a volume.
struct Comparison {
    QString previousDay; ///< "42.50"; empty if nothing was read
    QString difference;  ///< "+0.60 (+1.4 %)"
    QString average;
    QString warning; ///< one sentence when it is more than 20 % off; never a block

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

class ProductionEntryModel : public QObject {
    Q_OBJECT
public:
    ProductionEntryModel(
        ProductionEntryPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    void setWells(const QList<RouteStop> &wells);
    const QList<RouteStop> &wells() const { return m_wells; }

    /// Starts on a well and a date with nothing typed.
    void open(const QString &wellId, const QDate &date);
    void openToday(const QString &wellId) { open(wellId, m_today()); }
    void chooseWell(const QString &wellId);
    void chooseDate(const QDate &date);
    void type(core::Fluid fluid, const QString &text);
    void typeNotes(const QString &notes);
    /// Says at once what is wrong with one field, when the cursor leaves it.
    void check(EntryField field);

    void save();
    void saveAndGoToNextWell();
    void undo();
    /// Forgets what was read about wells, keeps what is typed (the vault was locked).
    void forgetContext();
    void readAgain() { askContext(); }

    QString wellId() const { return m_wellId; }
    QDate date() const { return m_date; }
    QString text(core::Fluid fluid) const { return m_texts[indexOf(fluid)]; }
    QString notes() const { return m_notes; }
    QString error(EntryField field) const { return m_errors.value(field); }
    Comparison comparison(core::Fluid fluid) const;
    bool isSaving() const { return m_isSaving; }
    bool hasTyped() const { return m_hasTyped; }
    /// Set when the day was entered before: saving then corrects it.
    QString earlierEntryWords() const;

Q_SIGNALS:
    void dayChanged(); ///< well, date, or the values that were put into the fields
    void wellsChanged();
    void errorsChanged();
    void comparisonChanged();
    void savingChanged();
    void focusWanted(wellpulse::ui::EntryField field);
    void savedWith(const QString &sentence); ///< offer Undo with it
    void routeFinished();                    ///< the last well of the route was saved
    void undoneWith(const QString &sentence);
    void refusedWith(const QString &sentence);

private:
    enum class AfterSave { Stay, NextWell };

    void askContext();
    void take(const DayContext &context);
    void saveThen(AfterSave after);
    void afterSaved(const SavedDay &day);
    void clearTyped();
    QMap<EntryField, QString> findErrors() const;
    core::ProductionDay typedDay() const;
    void setErrors(const QMap<EntryField, QString> &errors);
    QString wellName(const QString &wellId) const;
    QString dayWords(const SavedDay &day) const;
    QString undoneWords(const SavedDay &day) const;
    QString nextWell() const; ///< on the route after the chosen one; empty at its end

    ProductionEntryPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<RouteStop> m_wells;
    QString m_wellId;
    QDate m_date;
    std::array<QString, 3> m_texts;
    QString m_notes;
    DayContext m_context;
    QMap<EntryField, QString> m_errors;
    AfterSave m_afterSave = AfterSave::Stay;
    bool m_hasTyped = false;
    bool m_isSaving = false;
};

} // namespace wellpulse::ui
