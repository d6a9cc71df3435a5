// SPDX-License-Identifier: GPL-3.0-or-later
// What a photo that is taken first will belong to: a well, a piece of equipment, and new maintenance of it or one that is
// logged already. Without widgets. GUI thread.
#pragma once

#include "ui/ports/equipment_port.h"
#include "ui/ports/route_port.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

/// Row 0 is new maintenance, then what is logged, the latest first.
class PhotoSubjectModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { QuietRole = Qt::UserRole + 1 };

    PhotoSubjectModel(
        EquipmentPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    void setWells(const QList<RouteStop> &wells);
    const QList<RouteStop> &wells() const { return m_wells; }
    void chooseWell(const QString &wellId);
    QString wellId() const { return m_wellId; }
    const QList<EquipmentItem> &equipment() const { return m_equipment; }
    void chooseEquipment(const QString &equipmentId);
    QString equipmentId() const { return m_detail.item.id; }
    /// Nothing to choose from, and why; empty otherwise.
    QString emptyWords() const;
    /// Locked.
    void clear();

    /// Emits newWanted or loggedWanted.
    void choose(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void wellsChanged();
    void equipmentChanged();
    void newWanted(const QString &wellId, const QString &equipmentId);
    void loggedWanted(const wellpulse::ui::EquipmentItem &equipment, const wellpulse::ui::MaintenanceItem &item);

private:
    void takeEquipment(const QList<EquipmentItem> &items);
    void takeDetail(const EquipmentDetail &detail);

    EquipmentPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QList<RouteStop> m_wells;
    QString m_wellId;
    QList<EquipmentItem> m_equipment;
    EquipmentDetail m_detail; ///< an empty id: none is chosen
    int m_question;
    bool m_isRead = false;
};

} // namespace wellpulse::ui
