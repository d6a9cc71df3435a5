// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment without its widgets: what is asked for and found, one piece opened with what happened to it, deleting it and
// taking the last change back. While an answer is under way the last one stays. GUI thread.
#pragma once

#include "ui/equipment/equipment_list.h"
#include "ui/ports/route_port.h"

namespace wellpulse::ui {

class EquipmentModel : public QObject {
    Q_OBJECT
public:
    EquipmentModel(EquipmentPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    EquipmentList &rows() { return m_rows; }
    const EquipmentFilter &filter() const { return m_filter; }
    const QList<RouteStop> &wells() const { return m_wells; }
    const QLocale &locale() const { return m_locale; }
    QDate today() const { return m_today(); }

    void setWells(const QList<RouteStop> &wells);
    /// While nobody looks, changes of the views are only remembered.
    void setShown(bool shown);
    void setFilter(const EquipmentFilter &filter);
    /// Forgets all that was read (the vault was locked).
    void clear();

    bool hasRead() const { return m_answered > 0; }
    bool isFiltered() const { return m_filter != EquipmentFilter(); }
    QString countWords() const; ///< "14 pieces, 2 overdue"
    QString emptyWords() const; ///< empty while there are rows

    /// detailChanged follows, again when something happens to it.
    void open(const QString &equipmentId);
    /// One that was just saved here: what is known of it is shown until it was read.
    void openSaved(const QString &equipmentId, const core::Equipment &equipment);
    void close();
    QString openedId() const { return m_openedId; }
    const EquipmentDetail &opened() const { return m_opened; }

    void remove(const QString &reason);
    void undo();
    bool isChanging() const { return m_isChanging; }

Q_SIGNALS:
    void foundChanged();
    void wellsChanged();
    void detailChanged();
    void detailClosed(); ///< what was open is gone
    void changingChanged();
    void reasonWanted(const QString &sentence);
    void doneWith(const QString &sentence); ///< offer Undo with it
    void undoneWith(const QString &sentence);
    void refusedWith(const QString &sentence);

private:
    void openItem(const EquipmentItem &item);
    void ask();
    void take(int question, const QList<EquipmentItem> &items);
    void takeDetail(const QString &equipmentId, const EquipmentDetail &detail);
    void noteViewsChanged();
    void setChanging(bool changing);

    EquipmentPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    EquipmentList m_rows;
    EquipmentFilter m_filter;
    QList<RouteStop> m_wells;
    QString m_openedId;
    EquipmentDetail m_opened;
    QString m_removedName;
    QString m_trouble; ///< why it could not be read
    int m_question = 0;
    int m_answered = 0; ///< the last question that was answered; 0: none yet
    bool m_isShown = false;
    bool m_askIsDue = false;
    bool m_isChanging = false;
};

} // namespace wellpulse::ui
