// SPDX-License-Identifier: GPL-3.0-or-later
// Logging maintenance, or correcting what was logged, without the widgets: what is typed, what is wrong with it, when the
// equipment is due again as its type proposes, and saving. What is typed is kept as a draft until it is saved or dropped.
// GUI thread.
#pragma once

#include "ui/equipment/maintenance_form.h"
#include "ui/photo/photo_tray.h"
#include "ui/ports/draft_port.h"
#include "ui/ports/location_port.h"
#include "ui/ports/route_port.h"

#include <functional>

namespace wellpulse::ui {

/// The engine as this form sees it. All outlive the model.
struct MaintenancePorts {
    EquipmentPort &equipment;
    DraftPort &drafts;
    LocationPort &location;
    PhotoPort &photos;
};

class MaintenanceModel : public QObject {
    Q_OBJECT
public:
    MaintenanceModel(
        const MaintenancePorts &ports, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    void setWells(const QList<RouteStop> &wells);
    const QList<RouteStop> &wells() const { return m_wells; }
    /// What stands at the form's well; empty until it was read.
    const QList<EquipmentItem> &choices() const { return m_choices; }
    bool choicesAreRead() const { return m_choicesAreRead; }
    const QLocale &locale() const { return m_locale; }
    QDate today() const { return m_today(); }

    /// Nothing typed yet. Empty ids: to be chosen.
    void openNew(const QString &wellId, const QString &equipmentId);
    void openCorrection(const EquipmentItem &equipment, const MaintenanceItem &item);
    bool isCorrection() const { return !m_form.maintenanceId.isEmpty(); }

    const MaintenanceForm &form() const { return m_form; }
    /// What the page has in its fields now.
    void change(const MaintenanceForm &form);
    bool hasTyped() const { return m_form != m_start; }
    QString proposalWords() const; ///< where the next date comes from; empty when a person chose it
    QString error(MaintenanceField field) const { return m_errors.value(field); }

    PhotoTray &photos() { return m_photos; }
    /// Taken just now, where this laptop is.
    void addFromCamera(const PhotoSource &picture);

    LocationReading location() const { return m_ports.location.readingFor(m_form.wellId); }
    QString placeQuestion() const; ///< set while the form asks whether this is the right well
    /// Once the photos are ready.
    void save();
    bool waitsForPhotos() const { return m_waitsForPhotos; }
    /// The work is at this well although the laptop is elsewhere: saves.
    void confirmPlace();
    bool isSaving() const { return m_isSaving; }
    /// Drops what was typed.
    void clear();
    /// Asks for what was not saved before the last lock or end; `restored` follows if there is any.
    void restoreDraft();
    /// The vault was locked: the draft has what was typed.
    void lockAway();

Q_SIGNALS:
    void started(); ///< with other contents
    void changed(); ///< errors, proposal, saving, the question
    void choicesChanged();
    void wellsChanged();
    void locationChanged();
    void focusWanted(wellpulse::ui::MaintenanceField field);
    void savedWith(const QString &equipmentId, const QString &sentence);
    void refusedWith(const QString &sentence);
    void restored();

private:
    void start(const MaintenanceForm &form);
    void readChoices();
    void takeChoices(const QList<EquipmentItem> &items);
    void propose();
    void send();
    void takeDraft(const QByteArray &content);
    void afterLogged(const QString &equipmentId);
    void noteSettled();
    void setErrors(const QMap<MaintenanceField, QString> &errors);
    const EquipmentItem *chosen() const;

    MaintenancePorts m_ports;
    PhotoTray m_photos;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<RouteStop> m_wells;
    QList<EquipmentItem> m_choices;
    MaintenanceForm m_form;
    MaintenanceForm m_start;
    QMap<MaintenanceField, QString> m_errors;
    QString m_placeConfirmedFor; ///< a well
    int m_question = 0;          ///< below zero: the list of equipment counts its own upwards
    bool m_choicesAreRead = false;
    bool m_asksForPlace = false;
    bool m_isSaving = false;
    bool m_waitsForPhotos = false; ///< Save was pressed before they were ready
};

} // namespace wellpulse::ui
