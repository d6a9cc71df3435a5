// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_form.h"

#include "ui/controls/form_field.h"
#include "ui/controls/optional_date.h"
#include "ui/controls/page_column.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/equipment/equipment_words.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace wellpulse::ui {

namespace {

constexpr int columnPx = 1040;

QComboBox *makeCombo(const char *name)
{
    auto *combo = new StillCombo;
    combo->setObjectName(QLatin1String(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

} // namespace

EquipmentForm::EquipmentForm(
    const Appearance &appearance, EquipmentFormModel &model, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    build(appearance, locale);
    connectFields();
    connect(&model, &EquipmentFormModel::started, this, &EquipmentForm::showContents);
    connect(&model, &EquipmentFormModel::changed, this, &EquipmentForm::showErrors);
    connect(&model, &EquipmentFormModel::focusWanted, this,
        [this](EquipmentField field) { widgetOf(field)->setFocus(Qt::OtherFocusReason); });
    auto *saveKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, &model, &EquipmentFormModel::save);
    showContents();
}

void EquipmentForm::build(const Appearance &appearance, const QLocale &locale)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *page = new PageColumn(appearance, columnPx);
    layout->addWidget(page, 1);
    layout->addWidget(buildFoot(appearance));
    QVBoxLayout *column = page->column();
    m_titleLabel = new QLabel;
    m_titleLabel->setObjectName(u"equipmentFormTitle");
    m_titleLabel->setProperty("look", QStringLiteral("title"));
    m_titleLabel->setWordWrap(true);
    column->addWidget(m_titleLabel);
    const int gap = appearance.metrics.gapPx;
    const auto addRow = [&](const QList<FormField *> &fields) {
        auto *row = new WrapLayout(gap);
        for (FormField *field : fields) {
            field->setMinimumWidth(appearance.metrics.textPx * 16);
            field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
            row->addWidget(field);
            row->setAlignment(field, Qt::AlignTop); // one with an error is higher than its neighbour
        }
        column->addLayout(row);
    };
    m_wellCombo = makeCombo("equipmentFormWellCombo");
    m_wellField = new FormField(appearance, tr("&Well"), m_wellCombo);
    m_typeCombo = makeCombo("equipmentFormTypeCombo");
    for (const core::EquipmentType type : core::allEquipmentTypes)
        m_typeCombo->addItem(typeWords(type), static_cast<int>(type));
    m_serialEdit = makeEdit("serialNumberEdit", static_cast<int>(core::maxSerialBytes));
    m_serialField = new FormField(appearance, tr("Serial &number, as on its plate"), m_serialEdit);
    m_statusCombo = makeCombo("equipmentFormStatusCombo");
    for (const core::EquipmentStatus status : core::allEquipmentStatuses)
        m_statusCombo->addItem(statusWords(status), static_cast<int>(status));
    m_makerEdit = makeEdit("manufacturerEdit", 255);
    m_makerField = new FormField(appearance, tr("&Manufacturer"), m_makerEdit);
    m_modelEdit = makeEdit("modelEdit", 255);
    m_modelField = new FormField(appearance, tr("Mo&del"), m_modelEdit);
    addRow({m_wellField, new FormField(appearance, tr("&Type"), m_typeCombo)});
    addRow({m_serialField, new FormField(appearance, tr("S&tate"), m_statusCombo)});
    addRow({m_makerField, m_modelField});
    m_installed = new OptionalDate(appearance, QStringLiteral("installed"),
        {tr("The installation date is known"), tr("&Installed on")}, locale, m_model.today());
    column->addWidget(m_installed);
    m_notesEdit = new QPlainTextEdit;
    m_notesEdit->setObjectName(u"equipmentNotesEdit");
    m_notesEdit->setTabChangesFocus(true);
    m_notesEdit->setFixedHeight(appearance.metrics.inputHeight + appearance.metrics.textPx * 3);
    m_notesField = new FormField(appearance, tr("N&otes"), m_notesEdit);
    column->addWidget(m_notesField);
    column->addStretch(1);
}

QLineEdit *EquipmentForm::makeEdit(const char *name, int longest)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(longest);
    return edit;
}

QWidget *EquipmentForm::buildFoot(const Appearance &appearance)
{
    auto *foot = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    layout->setContentsMargins(24, 12, 24, 12);
    foot->setLayout(layout);
    m_saveButton = new TouchButton(appearance, ButtonLook::Primary, Icon::Entered, tr("Save (Ctrl+S)"));
    m_saveButton->setObjectName(u"saveEquipmentButton");
    m_saveButton->setAccessibleName(tr("Save"));
    auto *leaveButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Clear, tr("Do not save"));
    leaveButton->setObjectName(u"leaveEquipmentButton");
    leaveButton->setAccessibleName(tr("Do not save"));
    layout->addWidget(m_saveButton);
    layout->addWidget(leaveButton);
    connect(m_saveButton, &QPushButton::clicked, &m_model, &EquipmentFormModel::save);
    connect(leaveButton, &QPushButton::clicked, this, &EquipmentForm::leaveWanted);
    return foot;
}

void EquipmentForm::connectFields()
{
    for (QComboBox *combo : {m_wellCombo, m_typeCombo, m_statusCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &EquipmentForm::take);
    for (QLineEdit *edit : {m_serialEdit, m_makerEdit, m_modelEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &EquipmentForm::take);
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); }); // Enter moves on
    }
    connect(m_notesEdit, &QPlainTextEdit::textChanged, this, &EquipmentForm::take);
    connect(m_installed, &OptionalDate::chosen, this, &EquipmentForm::take);
}

void EquipmentForm::setWells(const QList<RouteStop> &wells)
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    m_wellCombo->clear();
    for (const RouteStop &well : wells)
        m_wellCombo->addItem(well.name, well.wellId);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(QString::fromStdString(m_model.equipment().wellId)));
    m_isShowing = wasShowing;
}

void EquipmentForm::focusFirst()
{
    if (m_wellCombo->currentIndex() < 0)
        m_wellCombo->setFocus();
    else
        m_typeCombo->setFocus();
}

void EquipmentForm::showContents()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    const core::Equipment &equipment = m_model.equipment();
    m_titleLabel->setText(m_model.isAdding() ? tr("Add equipment") : tr("Edit %1").arg(nameWords(equipment)));
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(QString::fromStdString(equipment.wellId)));
    m_typeCombo->setCurrentIndex(m_typeCombo->findData(static_cast<int>(equipment.type)));
    m_statusCombo->setCurrentIndex(m_statusCombo->findData(static_cast<int>(equipment.status)));
    m_serialEdit->setText(QString::fromStdString(equipment.serialNumber));
    m_makerEdit->setText(QString::fromStdString(equipment.manufacturer));
    m_modelEdit->setText(QString::fromStdString(equipment.model));
    m_notesEdit->setPlainText(QString::fromStdString(equipment.notes));
    m_installed->setDate(dateOf(equipment.installationDate));
    m_isShowing = wasShowing;
    showErrors();
}

void EquipmentForm::showErrors()
{
    m_wellField->setError(m_model.error(EquipmentField::Well));
    m_serialField->setError(m_model.error(EquipmentField::Serial));
    m_makerField->setError(m_model.error(EquipmentField::Manufacturer));
    m_modelField->setError(m_model.error(EquipmentField::Model));
    m_notesField->setError(m_model.error(EquipmentField::Notes));
    m_installed->setError(m_model.error(EquipmentField::Installed));
    m_saveButton->setEnabled(!m_model.isSaving());
}

void EquipmentForm::take()
{
    if (m_isShowing)
        return;
    const auto text = [](const QLineEdit *edit) { return edit->text().trimmed().toStdString(); };
    core::Equipment equipment{.wellId = m_wellCombo->currentData().toString().toStdString(),
        .serialNumber = text(m_serialEdit),
        .manufacturer = text(m_makerEdit),
        .model = text(m_modelEdit),
        .installationDate = civilOf(m_installed->date()),
        .notes = m_notesEdit->toPlainText().trimmed().toStdString()};
    equipment.type = static_cast<core::EquipmentType>(m_typeCombo->currentData().toInt());
    equipment.status = static_cast<core::EquipmentStatus>(m_statusCombo->currentData().toInt());
    m_model.change(equipment);
}

QWidget *EquipmentForm::widgetOf(EquipmentField field) const
{
    switch (field) {
    case EquipmentField::Well:
        return m_wellCombo;
    case EquipmentField::Type:
        return m_typeCombo;
    case EquipmentField::Serial:
        return m_serialEdit;
    case EquipmentField::Manufacturer:
        return m_makerEdit;
    case EquipmentField::Model:
        return m_modelEdit;
    case EquipmentField::Installed:
        return m_installed->dateEdit();
    case EquipmentField::Status:
        return m_statusCombo;
    case EquipmentField::Notes:
        break;
    }
    return m_notesEdit;
}

} // namespace wellpulse::ui
