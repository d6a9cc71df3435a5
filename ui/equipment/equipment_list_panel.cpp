// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_list_panel.h"

#include "ui/controls/form_field.h"
#include "ui/controls/row_list.h"
#include "ui/controls/search_edit.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace wellpulse::ui {

namespace {

RowWords wordsOf(const QModelIndex &index)
{
    return {.title = index.data(EquipmentList::NameRole).toString(),
        .quiet = index.data(EquipmentList::WhereRole).toString(),
        .icon = static_cast<Icon>(index.data(EquipmentList::IconRole).toInt()),
        .word = index.data(EquipmentList::StateRole).toString(),
        .tone = static_cast<Tone>(index.data(EquipmentList::ToneRole).toInt())};
}

} // namespace

// It scrolls as a whole where large text leaves the window too low; otherwise only the list does.
EquipmentListPanel::EquipmentListPanel(const Appearance &appearance, EquipmentModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
    auto *content = new QWidget;
    content->setProperty("look", QStringLiteral("page"));
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(appearance.metrics.gapPx);
    buildActions(*layout);
    buildFilters(*layout);
    buildRows(*layout);
    connect(&model, &EquipmentModel::foundChanged, this, &EquipmentListPanel::showFound);
    connect(&model, &EquipmentModel::wellsChanged, this, &EquipmentListPanel::showWells);
    showWells();
    showFound();
}

void EquipmentListPanel::buildActions(QVBoxLayout &layout)
{
    auto *actions = new WrapLayout(m_appearance.metrics.gapPx);
    const auto add = [&](ButtonLook look, Icon icon, const QString &words, const char *name) {
        auto *button = new TouchButton(m_appearance, look, icon, words);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(words).remove(u'&'));
        actions->addWidget(button);
        return button;
    };
    auto *homeButton = add(ButtonLook::Raised, Icon::Home, tr("&Home"), "homeButton");
    m_addButton = add(ButtonLook::Primary, Icon::Add, tr("&Add equipment"), "addEquipmentButton");
    auto *workButton = add(ButtonLook::Raised, Icon::Maintenance, tr("&Log maintenance"), "equipmentLogButton");
    layout.addLayout(actions);
    connect(homeButton, &QPushButton::clicked, this, &EquipmentListPanel::homeWanted);
    connect(m_addButton, &QPushButton::clicked, this, &EquipmentListPanel::addWanted);
    connect(workButton, &QPushButton::clicked, this, &EquipmentListPanel::maintenanceWanted);
}

void EquipmentListPanel::buildFilters(QVBoxLayout &layout)
{
    auto *filters = new WrapLayout(m_appearance.metrics.gapPx);
    m_wellCombo = new StillCombo;
    m_wellCombo->setObjectName(u"equipmentWellCombo");
    m_typeCombo = new StillCombo;
    m_typeCombo->setObjectName(u"equipmentTypeCombo");
    m_typeCombo->addItem(tr("All types"));
    for (const core::EquipmentType type : core::allEquipmentTypes)
        m_typeCombo->addItem(typeWords(type), static_cast<int>(type));
    m_searchEdit = new SearchEdit(m_appearance);
    m_searchEdit->setObjectName(u"equipmentSearchEdit");
    m_searchEdit->setPlaceholderText(tr("Serial, model, maker, notes"));
    m_searchEdit->setClearButtonEnabled(true);
    m_searchEdit->setMinimumWidth(m_appearance.metrics.textPx * 18);
    for (QComboBox *combo : {m_wellCombo, m_typeCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(combo, &QComboBox::currentIndexChanged, this, &EquipmentListPanel::apply);
    }
    connect(m_searchEdit, &QLineEdit::textChanged, this, &EquipmentListPanel::apply);
    filters->addWidget(new FormField(m_appearance, tr("&Well"), m_wellCombo));
    filters->addWidget(new FormField(m_appearance, tr("&Type"), m_typeCombo));
    auto *searchField = new FormField(m_appearance, tr("&Search"), m_searchEdit);
    searchField->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    filters->addWidget(searchField);
    layout.addLayout(filters);
}

void EquipmentListPanel::buildRows(QVBoxLayout &layout)
{
    m_countLabel = new QLabel;
    m_countLabel->setObjectName(u"equipmentCountLabel");
    m_countLabel->setProperty("look", QStringLiteral("strong"));
    m_countLabel->setWordWrap(true);
    layout.addWidget(m_countLabel);
    m_list = new RowList(m_appearance, wordsOf);
    m_list->setObjectName(u"equipmentList");
    m_list->setAccessibleName(tr("Equipment"));
    m_list->setModel(&m_model.rows());
    layout.addWidget(m_list, 1);
    m_emptyLabel = new QLabel;
    m_emptyLabel->setObjectName(u"equipmentEmptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    layout.addWidget(m_emptyLabel, 1);
    const auto open = [this](const QModelIndex &row) { Q_EMIT openWanted(row.data(EquipmentList::IdRole).toString()); };
    connect(m_list, &QListView::activated, this, open);
    connect(m_list, &QListView::clicked, this, open); // one press, as everything here
    connect(m_searchEdit, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
}

void EquipmentListPanel::focusFirst()
{
    if (!m_list->isHidden())
        m_list->setFocus();
    else
        m_addButton->setFocus();
}

void EquipmentListPanel::focusSearch()
{
    m_searchEdit->setFocus();
    m_searchEdit->selectAll();
}

void EquipmentListPanel::showWell(const QString &wellId)
{
    m_isShowing = true;
    m_wellCombo->setCurrentIndex(qMax(0, m_wellCombo->findData(wellId)));
    m_typeCombo->setCurrentIndex(0);
    m_searchEdit->clear();
    m_isShowing = false;
    apply();
}

void EquipmentListPanel::showWells()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    m_wellCombo->clear();
    m_wellCombo->addItem(tr("All wells"), QString());
    for (const RouteStop &well : m_model.wells())
        m_wellCombo->addItem(well.name, well.wellId);
    m_wellCombo->setCurrentIndex(qMax(0, m_wellCombo->findData(m_model.filter().wellId)));
    m_isShowing = wasShowing;
}

void EquipmentListPanel::showFound()
{
    const QString empty = m_model.emptyWords();
    m_countLabel->setText(m_model.countWords());
    m_countLabel->setVisible(empty.isEmpty());
    m_list->setVisible(empty.isEmpty());
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
}

void EquipmentListPanel::apply()
{
    if (m_isShowing)
        return;
    EquipmentFilter filter{.wellId = m_wellCombo->currentData().toString(), .text = m_searchEdit->text().trimmed()};
    if (m_typeCombo->currentIndex() > 0)
        filter.type = static_cast<core::EquipmentType>(m_typeCombo->currentData().toInt());
    m_model.setFilter(filter);
}

} // namespace wellpulse::ui
