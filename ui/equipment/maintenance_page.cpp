// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/maintenance_page.h"

#include "ui/controls/date_edit.h"
#include "ui/controls/form_field.h"
#include "ui/controls/optional_date.h"
#include "ui/controls/page_column.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/equipment/equipment_words.h"
#include "ui/photo/photo_strip.h"
#include "ui/photo/picture_intake.h"
#include "ui/production/location_line.h"
#include "ui/settings/choice_row.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace wellpulse::ui {

namespace {

constexpr int columnPx = 1040;

QWidget *inRow(const Appearance &appearance, const QList<FormField *> &fields)
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    row->setLayout(layout);
    for (FormField *field : fields) {
        field->setMinimumWidth(appearance.metrics.textPx * 15);
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        layout->addWidget(field);
        layout->setAlignment(field, Qt::AlignTop); // one with an error is higher than its neighbour
    }
    return row;
}

} // namespace

MaintenancePage::MaintenancePage(const Appearance &appearance, MaintenanceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    build(appearance);
    connectFields();
    connectModel();
    listenForPictures();
    showWells();
    showChoices();
    showContents();
}

void MaintenancePage::build(const Appearance &appearance)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_page = new PageColumn(appearance, columnPx);
    layout->addWidget(m_page, 1);
    layout->addWidget(buildFoot(appearance));
    QVBoxLayout *column = m_page->column();
    column->addWidget(buildHead(appearance));
    addSubject(*column, appearance);
    addWork(*column, appearance);
    addPhotos(*column, appearance);
    addAfterwards(*column, appearance);
    m_placeBar = new NoticeBar(appearance);
    m_placeBar->setObjectName(u"placeBar");
    column->addWidget(m_placeBar);
    column->addStretch(1);
}

QWidget *MaintenancePage::buildHead(const Appearance &appearance)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *homeButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    m_titleLabel = new QLabel;
    m_titleLabel->setObjectName(u"maintenanceTitleLabel");
    m_titleLabel->setProperty("look", QStringLiteral("title"));
    m_titleLabel->setWordWrap(true);
    layout->addWidget(homeButton);
    layout->addWidget(m_titleLabel, 1);
    connect(homeButton, &QPushButton::clicked, this, &MaintenancePage::homeWanted);
    return head;
}

void MaintenancePage::addSubject(QVBoxLayout &column, const Appearance &appearance)
{
    m_wellCombo = new StillCombo;
    m_wellCombo->setObjectName(u"maintenanceWellCombo");
    m_equipmentCombo = new StillCombo;
    m_equipmentCombo->setObjectName(u"maintenanceEquipmentCombo");
    m_equipmentField = new FormField(appearance, tr("&Equipment"), m_equipmentCombo);
    column.addWidget(inRow(appearance, {new FormField(appearance, tr("&Well"), m_wellCombo), m_equipmentField}));
    m_noneLabel = new QLabel(tr("No equipment is known at this well yet. Add it first, under Equipment."));
    m_noneLabel->setObjectName(u"noEquipmentLabel");
    m_noneLabel->setWordWrap(true);
    column.addWidget(m_noneLabel);
    m_locationLine = new LocationLine(
        appearance, [this] { return m_model.location(); }, m_model.locale());
    column.addWidget(m_locationLine);
}

void MaintenancePage::addWork(QVBoxLayout &column, const Appearance &appearance)
{
    QStringList types;
    for (const core::MaintenanceType type : core::allMaintenanceTypes)
        types.push_back(workWords(type));
    m_typeRow = new ChoiceRow(appearance, QStringLiteral("maintenanceType"), tr("Kind of work"), types);
    m_dateEdit = makeDateEdit(QStringLiteral("maintenanceDateEdit"), m_model.locale());
    m_dateField = new FormField(appearance, tr("&Date"), m_dateEdit);
    m_dateField->setMaximumWidth(appearance.metrics.textPx * 16);
    column.addWidget(m_dateField);
    column.addWidget(m_typeRow);
    m_descriptionEdit = new QPlainTextEdit;
    m_descriptionEdit->setObjectName(u"descriptionEdit");
    m_descriptionEdit->setTabChangesFocus(true);
    m_descriptionEdit->setFixedHeight(appearance.metrics.inputHeight + appearance.metrics.textPx * 3);
    m_descriptionField = new FormField(appearance, tr("What was &done, parts too"), m_descriptionEdit);
    column.addWidget(m_descriptionField);
    m_technicianEdit = new QLineEdit;
    m_technicianEdit->setObjectName(u"technicianEdit");
    m_technicianEdit->setMaxLength(255);
    m_technicianField = new FormField(appearance, tr("&Technician"), m_technicianEdit);
    m_costEdit = new QLineEdit;
    m_costEdit->setObjectName(u"costEdit");
    m_costEdit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_costField = new FormField(appearance, tr("&Cost"), m_costEdit);
    column.addWidget(inRow(appearance, {m_technicianField, m_costField}));
}

void MaintenancePage::addAfterwards(QVBoxLayout &column, const Appearance &appearance)
{
    QStringList states{tr("As before")};
    for (const core::EquipmentStatus status : core::allEquipmentStatuses)
        states.push_back(statusWords(status));
    m_statusRow = new ChoiceRow(appearance, QStringLiteral("statusAfter"), tr("State afterwards"), states);
    column.addWidget(m_statusRow);
    m_next = new OptionalDate(appearance, QStringLiteral("nextMaintenance"),
        {tr("Plan the next maintenance"), tr("&Next due")}, m_model.locale(), m_model.today().addDays(30));
    column.addWidget(m_next);
    m_proposalLabel = new QLabel;
    m_proposalLabel->setObjectName(u"proposalLabel");
    m_proposalLabel->setProperty("look", QStringLiteral("quiet"));
    m_proposalLabel->setWordWrap(true);
    column.addWidget(m_proposalLabel);
}

void MaintenancePage::addPhotos(QVBoxLayout &column, const Appearance &appearance)
{
    m_photos = new PhotoStrip(appearance, m_model.photos());
    column.addWidget(m_photos);
    connect(m_photos, &PhotoStrip::cameraWanted, this, &MaintenancePage::cameraWanted);
    connect(m_photos, &PhotoStrip::openWanted, this,
        [this](const QString &photoId) { Q_EMIT photoWanted(m_model.photos().ids(), photoId); });
}

// When all fields are there: each of them may have the keyboard.
void MaintenancePage::listenForPictures()
{
    auto *intake = new PictureIntake(*this);
    connect(m_photos, &PhotoStrip::pasteWanted, intake, &PictureIntake::paste);
    connect(intake, &PictureIntake::offered, this, [this](const OfferedPictures &pictures) {
        if (pictures.image.isNull())
            m_model.photos().addFiles(pictures.files);
        else
            m_model.photos().addPicture({.image = pictures.image});
    });
    connect(intake, &PictureIntake::nothingToPaste, this,
        [this] { Q_EMIT said(tr("There is no picture to paste. Copy one first, or choose its file.")); });
}

void MaintenancePage::choosePhotoFiles()
{
    m_photos->askForFiles();
}

void MaintenancePage::focusPhotos()
{
    m_photos->focusFirst();
}

QWidget *MaintenancePage::buildFoot(const Appearance &appearance)
{
    auto *foot = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    layout->setContentsMargins(24, 12, 24, 12);
    foot->setLayout(layout);
    m_saveButton = new TouchButton(appearance, ButtonLook::Primary, Icon::Entered, tr("Save (Ctrl+S)"));
    m_saveButton->setObjectName(u"saveMaintenanceButton");
    m_saveButton->setAccessibleName(tr("Save"));
    auto *leaveButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Clear, tr("Do not save"));
    leaveButton->setObjectName(u"leaveMaintenanceButton");
    leaveButton->setAccessibleName(tr("Do not save"));
    layout->addWidget(m_saveButton);
    layout->addWidget(leaveButton);
    m_waitLabel = new QLabel(tr("Saved as soon as the photos are ready…"));
    m_waitLabel->setObjectName(u"waitForPhotosLabel");
    m_waitLabel->setProperty("look", QStringLiteral("quiet"));
    layout->addWidget(m_waitLabel);
    connect(m_saveButton, &QPushButton::clicked, &m_model, &MaintenanceModel::save);
    connect(leaveButton, &QPushButton::clicked, this, &MaintenancePage::leaveWanted);
    return foot;
}

void MaintenancePage::connectFields()
{
    for (QComboBox *combo : {m_wellCombo, m_equipmentCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &MaintenancePage::take);
    for (QLineEdit *edit : {m_technicianEdit, m_costEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &MaintenancePage::take);
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    }
    connect(m_descriptionEdit, &QPlainTextEdit::textChanged, this, &MaintenancePage::take);
    connect(m_dateEdit, &QDateEdit::dateChanged, this, &MaintenancePage::take);
    for (ChoiceRow *row : {m_typeRow, m_statusRow})
        connect(row, &ChoiceRow::chosenByUser, this, &MaintenancePage::take);
    connect(m_next, &OptionalDate::chosen, this, [this](const QDate &date) {
        MaintenanceForm form = m_model.form();
        form.nextDate = date;
        form.ownNextDate = true;
        m_model.change(form);
    });
    connect(m_placeBar, &NoticeBar::actionPressed, &m_model, &MaintenanceModel::confirmPlace);
    auto *saveKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, &m_model, &MaintenanceModel::save);
}

void MaintenancePage::connectModel()
{
    connect(&m_model, &MaintenanceModel::started, this, &MaintenancePage::showContents);
    connect(&m_model, &MaintenanceModel::changed, this, &MaintenancePage::showState);
    connect(&m_model, &MaintenanceModel::choicesChanged, this, &MaintenancePage::showChoices);
    connect(&m_model, &MaintenanceModel::wellsChanged, this, &MaintenancePage::showWells);
    connect(&m_model, &MaintenanceModel::locationChanged, m_locationLine, &LocationLine::refresh);
    connect(&m_model, &MaintenanceModel::focusWanted, this,
        [this](MaintenanceField field) { widgetOf(field)->setFocus(Qt::OtherFocusReason); });
}

void MaintenancePage::showWells()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    m_wellCombo->clear();
    for (const RouteStop &well : m_model.wells())
        m_wellCombo->addItem(well.name, well.wellId);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.form().wellId));
    m_isShowing = wasShowing;
}

void MaintenancePage::showChoices()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    m_equipmentCombo->clear();
    for (const EquipmentItem &item : m_model.choices())
        m_equipmentCombo->addItem(nameWords(item.equipment), item.id);
    m_equipmentCombo->setCurrentIndex(m_equipmentCombo->findData(m_model.form().equipmentId));
    m_isShowing = wasShowing;
    showState();
}

void MaintenancePage::showContents()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    const MaintenanceForm &form = m_model.form();
    m_titleLabel->setText(m_model.isCorrection() ? tr("Correct maintenance") : tr("Log maintenance"));
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(form.wellId));
    m_equipmentCombo->setCurrentIndex(m_equipmentCombo->findData(form.equipmentId));
    m_dateEdit->setDate(form.date);
    m_typeRow->setChosen(static_cast<int>(form.type) - 1);
    m_descriptionEdit->setPlainText(form.description);
    m_technicianEdit->setText(form.technician);
    m_costEdit->setText(form.cost);
    m_statusRow->setChosen(form.statusAfter ? static_cast<int>(*form.statusAfter) : 0);
    m_isShowing = wasShowing;
    m_locationLine->refresh();
    showState();
}

void MaintenancePage::showState()
{
    const MaintenanceForm &form = m_model.form();
    if (m_next->date() != form.nextDate)
        m_next->setDate(form.nextDate);
    m_wellCombo->setEnabled(!m_model.isCorrection());
    m_equipmentCombo->setEnabled(!m_model.isCorrection() && m_equipmentCombo->count() > 0);
    m_noneLabel->setVisible(
        m_model.choicesAreRead() && m_model.choices().isEmpty() && !m_model.form().wellId.isEmpty());
    const QString proposal = m_model.proposalWords();
    m_proposalLabel->setText(proposal);
    m_proposalLabel->setVisible(!proposal.isEmpty());
    m_equipmentField->setError(m_model.error(MaintenanceField::Equipment));
    m_dateField->setError(m_model.error(MaintenanceField::Date));
    m_descriptionField->setError(m_model.error(MaintenanceField::Description));
    m_technicianField->setError(m_model.error(MaintenanceField::Technician));
    m_costField->setError(m_model.error(MaintenanceField::Cost));
    m_next->setError(m_model.error(MaintenanceField::NextDate));
    m_saveButton->setEnabled(!m_model.isSaving() && !m_model.waitsForPhotos());
    m_waitLabel->setVisible(m_model.waitsForPhotos());
    const QString question = m_model.placeQuestion();
    if (question.isEmpty())
        m_placeBar->clear();
    else
        m_placeBar->offer(Tone::Warning, question, Icon::Entered, tr("Save here"));
}

void MaintenancePage::take()
{
    if (m_isShowing)
        return;
    MaintenanceForm form = m_model.form();
    // A list that was not read yet has nothing to choose.
    if (m_wellCombo->count() > 0)
        form.wellId = m_wellCombo->currentData().toString();
    if (m_equipmentCombo->count() > 0)
        form.equipmentId = m_equipmentCombo->currentData().toString();
    form.date = m_dateEdit->date();
    form.type = core::allMaintenanceTypes.at(static_cast<std::size_t>(qMax(0, m_typeRow->chosen())));
    form.description = m_descriptionEdit->toPlainText();
    form.technician = m_technicianEdit->text();
    form.cost = m_costEdit->text();
    form.statusAfter.reset();
    if (m_statusRow->chosen() > 0)
        form.statusAfter = core::allEquipmentStatuses.at(static_cast<std::size_t>(m_statusRow->chosen() - 1));
    m_model.change(form);
}

void MaintenancePage::focusFirst()
{
    if (m_wellCombo->currentIndex() < 0)
        m_wellCombo->setFocus();
    else if (m_model.form().equipmentId.isEmpty() && m_equipmentCombo->isEnabled())
        m_equipmentCombo->setFocus();
    else
        m_descriptionEdit->setFocus();
}

QWidget *MaintenancePage::widgetOf(MaintenanceField field) const
{
    switch (field) {
    case MaintenanceField::Equipment:
        return m_wellCombo->currentIndex() < 0 ? m_wellCombo : m_equipmentCombo;
    case MaintenanceField::Date:
        return m_dateEdit;
    case MaintenanceField::Technician:
        return m_technicianEdit;
    case MaintenanceField::Cost:
        return m_costEdit;
    case MaintenanceField::NextDate:
        return m_next->dateEdit();
    case MaintenanceField::Description:
        break;
    }
    return m_descriptionEdit;
}

void MaintenancePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT equipmentWanted(); // what was typed stays, and is kept
    else
        QWidget::keyPressEvent(event);
}

} // namespace wellpulse::ui
