// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/photo_subject_page.h"

#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/row_list.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/equipment/equipment_words.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

PhotoSubjectPage::PhotoSubjectPage(const Appearance &appearance, PhotoSubjectModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_wellCombo(new StillCombo)
    , m_equipmentCombo(new StillCombo)
    , m_emptyLabel(new QLabel)
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    build(appearance);
    connect(&model, &PhotoSubjectModel::wellsChanged, this, &PhotoSubjectPage::showWells);
    connect(&model, &PhotoSubjectModel::equipmentChanged, this, &PhotoSubjectPage::showEquipment);
    connect(m_wellCombo, &QComboBox::currentIndexChanged, this,
        [this] { m_model.chooseWell(m_wellCombo->currentData().toString()); });
    connect(m_equipmentCombo, &QComboBox::currentIndexChanged, this,
        [this] { m_model.chooseEquipment(m_equipmentCombo->currentData().toString()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &row) { m_model.choose(row.row()); });
    showWells();
    showEquipment();
}

void PhotoSubjectPage::build(const Appearance &appearance)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, PageColumn::wholeWidth);
    layout->addWidget(page);
    QVBoxLayout *column = page->column();
    column->addWidget(makeHead(appearance));
    column->addWidget(makeChoices(appearance));
    m_emptyLabel->setObjectName(u"photoSubjectEmptyLabel");
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    column->addWidget(m_emptyLabel, 1);
    m_list = new RowList(appearance, [](const QModelIndex &row) {
        return RowWords{.title = row.data().toString(),
            .quiet = row.data(PhotoSubjectModel::QuietRole).toString(),
            .icon = row.row() == 0 ? Icon::Add : Icon::Maintenance,
            .word = {}};
    });
    m_list->setObjectName(u"photoSubjectList");
    m_list->setAccessibleName(tr("What the photo belongs to"));
    m_list->setModel(&m_model);
    connect(
        &m_model, &QAbstractItemModel::modelReset, m_list, [this] { m_list->setCurrentIndex(m_model.index(0, 0)); });
    column->addWidget(m_list, 1);
}

QWidget *PhotoSubjectPage::makeHead(const Appearance &appearance)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *homeButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    connect(homeButton, &QPushButton::clicked, this, &PhotoSubjectPage::homeWanted);
    auto *title = new QLabel(tr("What does the photo belong to?"));
    title->setProperty("look", QStringLiteral("title"));
    title->setWordWrap(true);
    layout->addWidget(homeButton);
    layout->addWidget(title, 1);
    return head;
}

QWidget *PhotoSubjectPage::makeChoices(const Appearance &appearance)
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    row->setLayout(layout);
    m_wellCombo->setObjectName(u"photoWellCombo");
    m_equipmentCombo->setObjectName(u"photoEquipmentCombo");
    for (FormField *field : {new FormField(appearance, tr("&Well"), m_wellCombo),
             new FormField(appearance, tr("&Equipment"), m_equipmentCombo)}) {
        field->setMinimumWidth(appearance.metrics.textPx * 15);
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        layout->addWidget(field);
    }
    return row;
}

void PhotoSubjectPage::showWells()
{
    const QSignalBlocker still(m_wellCombo);
    m_wellCombo->clear();
    for (const RouteStop &well : m_model.wells())
        m_wellCombo->addItem(well.name, well.wellId);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
}

void PhotoSubjectPage::showEquipment()
{
    const QSignalBlocker stillWell(m_wellCombo);
    const QSignalBlocker stillEquipment(m_equipmentCombo);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
    m_equipmentCombo->clear();
    for (const EquipmentItem &item : m_model.equipment())
        m_equipmentCombo->addItem(nameWords(item.equipment), item.id);
    m_equipmentCombo->setCurrentIndex(m_equipmentCombo->findData(m_model.equipmentId()));
    m_equipmentCombo->setEnabled(m_equipmentCombo->count() > 0);
    const QString empty = m_model.emptyWords();
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
    m_list->setVisible(empty.isEmpty());
}

void PhotoSubjectPage::focusFirst()
{
    if (m_list->isHidden())
        m_wellCombo->setFocus();
    else
        m_list->setFocus();
}

} // namespace wellpulse::ui
