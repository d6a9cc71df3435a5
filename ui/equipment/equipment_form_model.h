// SPDX-License-Identifier: GPL-3.0-or-later
// Adding equipment or changing it, without the widgets: what is typed, what is wrong with it in one sentence a field, and
// saving. What is typed is kept as a draft until it is saved or dropped. Rules come from core/equipment. GUI thread.
#pragma once

#include "ui/ports/draft_port.h"
#include "ui/ports/equipment_port.h"

#include <QtCore/QMap>

#include <functional>

namespace wellpulse::ui {

enum class EquipmentField { Well, Type, Serial, Manufacturer, Model, Installed, Status, Notes };

class EquipmentFormModel : public QObject {
    Q_OBJECT
public:
    EquipmentFormModel(EquipmentPort &port, DraftPort &drafts, std::function<QDate()> today, QObject *parent = nullptr);

    /// Nothing typed yet.
    void startAdding(const QString &wellId);
    void startEditing(const EquipmentItem &item);
    bool isAdding() const { return m_id.isEmpty(); }
    QDate today() const { return m_today(); }
    const core::Equipment &equipment() const { return m_equipment; }
    /// What the page has in its fields now.
    void change(const core::Equipment &equipment);
    /// Something was typed that is not saved.
    bool isTouched() const { return m_equipment != m_start; }

    void save();
    bool isSaving() const { return m_isSaving; }
    QString error(EquipmentField field) const { return m_errors.value(field); }
    /// Drops what was typed.
    void clear();
    /// Asks for what was not saved before the last lock or end; `restored` follows if there is any.
    void restoreDraft();
    /// The vault was locked: the draft has what was typed.
    void lockAway();

Q_SIGNALS:
    void started(); ///< with other contents
    void changed(); ///< errors, saving
    void focusWanted(wellpulse::ui::EquipmentField field);
    void savedWith(const QString &equipmentId, const QString &sentence); ///< offer Undo with it
    void refusedWith(const QString &sentence);
    void restored();

private:
    void start(const QString &id, const core::Equipment &equipment);
    void keepDraft();
    void takeDraft(const QByteArray &content);
    void refuse(const Error &error);
    void setErrors(const QMap<EquipmentField, QString> &errors);

    EquipmentPort &m_port;
    DraftPort &m_drafts;
    std::function<QDate()> m_today;
    QString m_id; ///< empty: it is new
    core::Equipment m_equipment;
    core::Equipment m_start;
    QMap<EquipmentField, QString> m_errors;
    bool m_isSaving = false;
};

} // namespace wellpulse::ui
