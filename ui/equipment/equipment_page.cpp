// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_page.h"

#include "ui/equipment/equipment_detail_panel.h"
#include "ui/equipment/equipment_form.h"
#include "ui/equipment/equipment_list_panel.h"
#include "ui/equipment/maintenance_timeline.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

EquipmentPage::EquipmentPage(const Appearance &appearance, EquipmentModel &model, EquipmentFormModel &form,
    PhotoThumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_formModel(form)
    , m_stack(new QStackedWidget)
    , m_list(new EquipmentListPanel(appearance, model))
    , m_detail(new EquipmentDetailPanel(appearance, model, thumbnails))
    , m_form(new EquipmentForm(appearance, form, model.locale()))
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    for (QWidget *panel :
        {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_detail), static_cast<QWidget *>(m_form)})
        m_stack->addWidget(panel);
    m_form->setWells(model.wells());
    connect(&model, &EquipmentModel::wellsChanged, this, [this] { m_form->setWells(m_model.wells()); });
    connect(&model, &EquipmentModel::detailClosed, this, [this] {
        if (m_stack->currentWidget() == m_detail)
            backToList();
    });
    connect(m_list, &EquipmentListPanel::homeWanted, this, &EquipmentPage::homeWanted);
    connect(m_list, &EquipmentListPanel::openWanted, this, &EquipmentPage::showDetail);
    connect(m_list, &EquipmentListPanel::maintenanceWanted, this,
        [this] { Q_EMIT maintenanceWanted(m_model.filter().wellId, {}); });
    connect(m_list, &EquipmentListPanel::addWanted, this, [this] {
        m_formModel.startAdding(m_model.filter().wellId);
        showForm();
    });
    connect(m_detail, &EquipmentDetailPanel::backWanted, &model, &EquipmentModel::close);
    connect(m_detail, &EquipmentDetailPanel::maintenanceWanted, this, [this](const QString &equipmentId) {
        Q_EMIT maintenanceWanted(QString::fromStdString(m_model.opened().item.equipment.wellId), equipmentId);
    });
    connect(m_detail, &EquipmentDetailPanel::editWanted, this, [this] {
        m_formModel.startEditing(m_model.opened().item);
        showForm();
    });
    connect(&m_detail->timeline(), &MaintenanceTimeline::correctionWanted, this,
        [this](const MaintenanceItem &item) { Q_EMIT correctionWanted(m_model.opened().item, item); });
    connect(&m_detail->timeline(), &MaintenanceTimeline::photoWanted, this, &EquipmentPage::photoWanted);
    connect(m_form, &EquipmentForm::leaveWanted, this, &EquipmentPage::leaveForm);
    connect(&form, &EquipmentFormModel::savedWith, this, &EquipmentPage::showSaved);
}

void EquipmentPage::focusFirst()
{
    if (m_stack->currentWidget() == m_detail)
        m_detail->focusFirst();
    else if (m_stack->currentWidget() == m_form)
        m_form->focusFirst();
    else
        m_list->focusFirst();
}

void EquipmentPage::focusSearch()
{
    if (m_stack->currentWidget() == m_list)
        m_list->focusSearch();
}

void EquipmentPage::showList(const QString &wellId)
{
    m_model.close();
    m_list->showWell(wellId);
    m_stack->setCurrentWidget(m_list);
}

void EquipmentPage::showDetail(const QString &equipmentId)
{
    m_model.open(equipmentId);
    m_stack->setCurrentWidget(m_detail);
    m_detail->focusFirst();
}

void EquipmentPage::showSaved(const QString &equipmentId)
{
    m_model.openSaved(equipmentId, m_formModel.equipment());
    m_stack->setCurrentWidget(m_detail);
    m_detail->focusFirst();
}

void EquipmentPage::showForm()
{
    m_stack->setCurrentWidget(m_form);
    m_form->focusFirst();
}

void EquipmentPage::leaveForm()
{
    m_formModel.clear();
    if (m_model.openedId().isEmpty())
        backToList();
    else
        showDetail(m_model.openedId());
}

void EquipmentPage::backToList()
{
    m_stack->setCurrentWidget(m_list);
    if (isVisible())
        m_list->focusFirst();
}

void EquipmentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_stack->currentWidget() == m_form) {
        if (m_formModel.isTouched())
            Q_EMIT unsavedKept();
        else
            leaveForm();
    } else if (m_stack->currentWidget() == m_detail) {
        if (!m_detail->stepBack())
            m_model.close();
    } else {
        Q_EMIT homeWanted();
    }
}

void EquipmentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setShown(true);
}

void EquipmentPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setShown(false);
}

} // namespace wellpulse::ui
