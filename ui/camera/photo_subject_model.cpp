// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/photo_subject_model.h"

#include "ui/equipment/equipment_words.h"
#include "ui/shell/status_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int firstQuestion = 1'000'000'000; ///< others who ask the same port count from zero, up and down

} // namespace

PhotoSubjectModel::PhotoSubjectModel(
    EquipmentPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_question(firstQuestion)
{
    connect(&port, &EquipmentPort::found, this, [this](int question, const QList<EquipmentItem> &items) {
        if (question == m_question)
            takeEquipment(items);
    });
    connect(&port, &EquipmentPort::detailRead, this, [this](const QString &id, const EquipmentDetail &detail) {
        if (!id.isEmpty() && id == equipmentId())
            takeDetail(detail);
    });
}

void PhotoSubjectModel::setWells(const QList<RouteStop> &wells)
{
    m_wells = wells;
    Q_EMIT wellsChanged();
}

void PhotoSubjectModel::chooseWell(const QString &wellId)
{
    m_wellId = wellId;
    m_isRead = false;
    takeEquipment({});
    if (!wellId.isEmpty())
        m_port.find(++m_question, {.wellId = wellId});
}

void PhotoSubjectModel::takeEquipment(const QList<EquipmentItem> &items)
{
    m_isRead = m_isRead || !m_wellId.isEmpty();
    m_equipment = items;
    takeDetail({});
    Q_EMIT equipmentChanged();
    if (!items.isEmpty())
        chooseEquipment(items.constFirst().id);
}

void PhotoSubjectModel::chooseEquipment(const QString &equipmentId)
{
    const auto found = std::find_if(
        m_equipment.cbegin(), m_equipment.cend(), [&](const EquipmentItem &item) { return item.id == equipmentId; });
    if (found == m_equipment.cend())
        return;
    takeDetail({.item = *found});
    Q_EMIT equipmentChanged();
    m_port.readDetail(equipmentId);
}

void PhotoSubjectModel::takeDetail(const EquipmentDetail &detail)
{
    beginResetModel();
    m_detail = detail;
    endResetModel();
}

QString PhotoSubjectModel::emptyWords() const
{
    if (m_wellId.isEmpty())
        return tr("Choose a well.");
    if (!m_equipment.isEmpty())
        return {};
    return m_isRead ? tr("No equipment is known at this well yet. Add it first, under Equipment.")
                    : tr("Reading the equipment…");
}

void PhotoSubjectModel::clear()
{
    ++m_question;
    m_wellId.clear();
    takeEquipment({});
}

void PhotoSubjectModel::choose(int row)
{
    if (row == 0 && !equipmentId().isEmpty())
        Q_EMIT newWanted(m_wellId, equipmentId());
    else if (row > 0 && row <= m_detail.work.size())
        Q_EMIT loggedWanted(m_detail.item, m_detail.work.at(row - 1));
}

int PhotoSubjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || equipmentId().isEmpty() ? 0 : static_cast<int>(m_detail.work.size()) + 1;
}

QVariant PhotoSubjectModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != QuietRole))
        return {};
    if (index.row() == 0)
        return role == Qt::DisplayRole ? tr("New maintenance") : tr("You write what was done after the photo.");
    const core::Maintenance &work = m_detail.work.at(index.row() - 1).maintenance;
    if (role == QuietRole)
        return QString::fromStdString(work.description);
    //: a day, and the kind of work that was done on it
    return tr("%1: %2").arg(dayWords(dateOf(work.date), m_locale, m_today()), workWords(work.type));
}

} // namespace wellpulse::ui
