// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_model.h"

#include <algorithm>
#include <utility>

namespace wellpulse::ui {

EquipmentModel::EquipmentModel(
    EquipmentPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_rows(m_today, locale)
{
    connect(&port, &EquipmentPort::found, this, &EquipmentModel::take);
    connect(&port, &EquipmentPort::detailRead, this, &EquipmentModel::takeDetail);
    connect(&port, &EquipmentPort::viewsChanged, this, &EquipmentModel::noteViewsChanged);
    connect(&port, &EquipmentPort::readFailed, this, [this](const QString &sentence) {
        m_trouble = sentence;
        m_answered = m_question;
        Q_EMIT foundChanged();
    });
    connect(&port, &EquipmentPort::removed, this, [this](const QString &) {
        setChanging(false);
        const QString name = std::exchange(m_removedName, {});
        close();
        //: %1 is the equipment, say "Pump jack PJ-456"
        Q_EMIT doneWith(tr("%1 was deleted. What was done to it stays in the log.").arg(name));
    });
    connect(&port, &EquipmentPort::undone, this, [this] {
        setChanging(false);
        Q_EMIT undoneWith(tr("The last change of equipment was taken back."));
    });
    connect(&port, &EquipmentPort::refused, this, [this](const Error &error) {
        if (!m_isChanging)
            return; // somebody else asked
        setChanging(false);
        Q_EMIT refusedWith(equipmentRefusal(error));
    });
}

void EquipmentModel::setWells(const QList<RouteStop> &wells)
{
    const bool sameWells = std::equal(m_wells.cbegin(), m_wells.cend(), wells.cbegin(), wells.cend(),
        [](const RouteStop &a, const RouteStop &b) { return a.wellId == b.wellId && a.name == b.name; });
    m_wells = wells;
    if (!sameWells)
        Q_EMIT wellsChanged();
}

void EquipmentModel::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && (m_askIsDue || m_question == 0))
        ask();
}

void EquipmentModel::setFilter(const EquipmentFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (m_isShown)
        ask();
    else
        m_askIsDue = true;
}

void EquipmentModel::clear()
{
    m_question = 0;
    m_answered = 0;
    m_askIsDue = false;
    m_isChanging = false;
    m_trouble.clear();
    m_filter = {};
    m_rows.setItems({});
    close();
    Q_EMIT foundChanged();
}

void EquipmentModel::ask()
{
    m_askIsDue = false;
    m_port.find(++m_question, m_filter);
    if (!m_openedId.isEmpty())
        m_port.readDetail(m_openedId);
}

void EquipmentModel::take(int question, const QList<EquipmentItem> &items)
{
    if (question != m_question || question == 0)
        return; // a newer question is under way
    m_answered = question;
    m_trouble.clear();
    m_rows.setItems(items);
    Q_EMIT foundChanged();
}

void EquipmentModel::noteViewsChanged()
{
    if (m_isShown)
        ask();
    else
        m_askIsDue = true;
}

QString EquipmentModel::countWords() const
{
    const auto &items = m_rows.items();
    const auto overdue = std::count_if(items.cbegin(), items.cend(), [this](const EquipmentItem &item) {
        return core::dueState(civilOf(item.nextDate), *civilOf(m_today())) == core::DueState::Overdue;
    });
    const QString pieces = tr("%n pieces of equipment", nullptr, static_cast<int>(items.size()));
    if (overdue == 0)
        return pieces;
    //: how many pieces of equipment, and how many of them are overdue
    return tr("%1, %2 overdue").arg(pieces, m_locale.toString(static_cast<qlonglong>(overdue)));
}

QString EquipmentModel::emptyWords() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (!hasRead())
        return tr("Reading the equipment…");
    if (m_rows.rowCount() > 0)
        return {};
    if (!m_filter.text.isEmpty() || m_filter.type)
        return tr("No equipment matches. Type part of a serial number, model or manufacturer, or choose another type.");
    if (!m_filter.wellId.isEmpty())
        return tr("No equipment is known at this well yet. Add what stands there.");
    return tr("No equipment is known yet. Add the first piece; the office gets it with the next sync.");
}

void EquipmentModel::open(const QString &equipmentId)
{
    const auto &items = m_rows.items();
    const auto known
        = std::find_if(items.cbegin(), items.cend(), [&](const EquipmentItem &item) { return item.id == equipmentId; });
    m_openedId = equipmentId;
    openItem(known != items.cend() ? *known : EquipmentItem());
}

void EquipmentModel::openSaved(const QString &equipmentId, const core::Equipment &equipment)
{
    const auto well = std::find_if(m_wells.cbegin(), m_wells.cend(),
        [&](const RouteStop &stop) { return stop.wellId.toStdString() == equipment.wellId; });
    m_openedId = equipmentId;
    openItem({.id = equipmentId,
        .wellName = well != m_wells.cend() ? well->name : QString(),
        .equipment = equipment,
        .pending = true});
}

void EquipmentModel::openItem(const EquipmentItem &item)
{
    m_opened = {.item = item};
    Q_EMIT detailChanged();
    m_port.readDetail(m_openedId);
}

void EquipmentModel::close()
{
    if (m_openedId.isEmpty())
        return;
    m_openedId.clear();
    m_opened = {};
    Q_EMIT detailClosed();
}

void EquipmentModel::takeDetail(const QString &equipmentId, const EquipmentDetail &detail)
{
    if (equipmentId != m_openedId || m_openedId.isEmpty())
        return;
    if (detail.item.id.isEmpty()) {
        if (!m_isChanging)
            close();
        return;
    }
    m_opened = detail;
    Q_EMIT detailChanged();
}

void EquipmentModel::remove(const QString &reason)
{
    if (m_isChanging || m_openedId.isEmpty())
        return;
    if (reason.trimmed().isEmpty()) {
        Q_EMIT reasonWanted(tr("Say why; the office keeps the reason."));
        return;
    }
    m_removedName = nameWords(m_opened.item.equipment);
    setChanging(true);
    m_port.remove(m_openedId, reason.trimmed());
}

void EquipmentModel::undo()
{
    if (m_isChanging)
        return;
    setChanging(true);
    m_port.undoLast();
}

void EquipmentModel::setChanging(bool changing)
{
    if (std::exchange(m_isChanging, changing) != changing)
        Q_EMIT changingChanged();
}

} // namespace wellpulse::ui
