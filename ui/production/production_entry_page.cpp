// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/production_entry_page.h"

#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/production/volume_field.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

// The locale's short date, with all four digits of the year: two would leave the century to a guess.
QString dateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace

ProductionEntryPage::ProductionEntryPage(
    const Appearance &appearance, ProductionEntryModel &model, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    build(appearance, locale);
    connectModel();
    showWells();
    showDay();
    showErrors();
    showComparisons();
}

void ProductionEntryPage::build(const Appearance &appearance, const QLocale &locale)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_page = new PageColumn(appearance, 1040);
    layout->addWidget(m_page);
    m_page->column()->addWidget(buildHead(appearance));

    m_wellCombo = new QComboBox;
    m_wellCombo->setObjectName(u"wellCombo");
    m_wellField = new FormField(appearance, tr("&Well"), m_wellCombo);
    m_wellField->setMinimumWidth(appearance.metrics.textPx * 24);
    m_wellField->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_dateEdit = new QDateEdit;
    m_dateEdit->setObjectName(u"productionDateEdit");
    m_dateEdit->setLocale(locale);
    m_dateEdit->setCalendarPopup(true);
    m_dateEdit->setDisplayFormat(dateFormat(locale));
    m_dateField = new FormField(appearance, tr("&Date"), m_dateEdit);
    m_dateField->setMinimumWidth(appearance.metrics.textPx * 14);
    auto *which = new QWidget;
    auto *whichLayout = new WrapLayout(appearance.metrics.gapPx);
    which->setLayout(whichLayout);
    whichLayout->addWidget(m_wellField);
    whichLayout->addWidget(m_dateField);
    m_page->column()->addWidget(which);

    m_earlierLabel = new QLabel;
    m_earlierLabel->setObjectName(u"earlierEntryLabel");
    m_earlierLabel->setWordWrap(true);
    m_earlierLabel->hide();
    m_page->column()->addWidget(m_earlierLabel);
    m_page->column()->addWidget(buildVolumes(appearance));

    m_notesEdit = new QPlainTextEdit;
    m_notesEdit->setObjectName(u"notesEdit");
    m_notesEdit->setTabChangesFocus(true);
    m_notesEdit->setFixedHeight(appearance.metrics.inputHeight + appearance.metrics.textPx * 2);
    m_notesField = new FormField(appearance, tr("&Notes"), m_notesEdit);
    m_page->column()->addWidget(m_notesField);
    m_page->column()->addWidget(buildActions(appearance));
    m_page->column()->addStretch(1);

    m_order = {m_wellCombo, m_dateEdit, volume(core::Fluid::Oil)->edit(), volume(core::Fluid::Gas)->edit(),
        volume(core::Fluid::Water)->edit(), m_notesEdit, m_saveNextButton, m_saveButton};
    for (qsizetype at = 0; at < m_order.size(); ++at) {
        m_order.at(at)->installEventFilter(this);
        if (at > 0)
            setTabOrder(m_order.at(at - 1), m_order.at(at));
    }
}

QWidget *ProductionEntryPage::buildHead(const Appearance &appearance)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *homeButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    auto *titleLabel = new QLabel(tr("Enter production"));
    titleLabel->setProperty("look", QStringLiteral("title"));
    titleLabel->setWordWrap(true);
    layout->addWidget(homeButton);
    layout->addWidget(titleLabel, 1);
    connect(homeButton, &QPushButton::clicked, this, &ProductionEntryPage::homeWanted);
    return head;
}

QWidget *ProductionEntryPage::buildVolumes(const Appearance &appearance)
{
    auto *volumes = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    volumes->setLayout(layout);
    for (const core::Fluid fluid : core::allFluids) {
        m_volumes[indexOf(fluid)] = new VolumeField(appearance, fluid);
        layout->addWidget(volume(fluid));
    }
    return volumes;
}

QWidget *ProductionEntryPage::buildActions(const Appearance &appearance)
{
    auto *actions = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    actions->setLayout(layout);
    m_saveNextButton = new TouchButton(appearance, ButtonLook::Primary, Icon::Next, tr("Save and ne&xt well"));
    m_saveNextButton->setObjectName(u"saveNextButton");
    m_saveNextButton->setAccessibleName(tr("Save and go to the next well"));
    m_saveNextButton->setToolTip(tr("Ctrl+Enter"));
    m_saveButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Entered, tr("&Save"));
    m_saveButton->setObjectName(u"saveButton");
    m_saveButton->setAccessibleName(tr("Save and stay on this well"));
    m_saveButton->setToolTip(tr("Ctrl+S"));
    layout->addWidget(m_saveNextButton);
    layout->addWidget(m_saveButton);
    auto *keysLabel = new QLabel(tr("Enter moves on. Ctrl+Enter saves and goes to the next well."));
    keysLabel->setProperty("look", QStringLiteral("quiet"));
    keysLabel->setWordWrap(true);
    keysLabel->setMinimumWidth(appearance.metrics.textPx * 16);
    keysLabel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    layout->addWidget(keysLabel);
    return actions;
}

void ProductionEntryPage::connectModel()
{
    for (const core::Fluid fluid : core::allFluids) {
        QLineEdit *edit = volume(fluid)->edit();
        connect(edit, &QLineEdit::textChanged, this, [this, fluid](const QString &text) { m_model.type(fluid, text); });
        connect(edit, &QLineEdit::editingFinished, this, [this, fluid] { m_model.check(fieldOf(fluid)); });
    }
    connect(m_notesEdit, &QPlainTextEdit::textChanged, this, [this] { m_model.typeNotes(m_notesEdit->toPlainText()); });
    connect(m_wellCombo, &QComboBox::currentIndexChanged, this,
        [this](int row) { m_model.chooseWell(m_wellCombo->itemData(row).toString()); });
    // A date is taken when it is complete, not at each digit of it.
    m_dateEdit->setKeyboardTracking(false);
    connect(m_dateEdit, &QDateEdit::dateChanged, this, [this](const QDate &date) { m_model.chooseDate(date); });
    connect(m_saveNextButton, &QPushButton::clicked, this, [this] { m_model.saveAndGoToNextWell(); });
    connect(m_saveButton, &QPushButton::clicked, this, [this] { m_model.save(); });

    connect(&m_model, &ProductionEntryModel::wellsChanged, this, &ProductionEntryPage::showWells);
    connect(&m_model, &ProductionEntryModel::dayChanged, this, &ProductionEntryPage::showDay);
    connect(&m_model, &ProductionEntryModel::errorsChanged, this, &ProductionEntryPage::showErrors);
    connect(&m_model, &ProductionEntryModel::comparisonChanged, this, &ProductionEntryPage::showComparisons);
    connect(&m_model, &ProductionEntryModel::focusWanted, this, &ProductionEntryPage::focusField);
}

bool ProductionEntryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (pressKey(watched, key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    // Scrolling the page with the wheel must not change a well or a date under the pointer.
    if (event->type() == QEvent::Wheel && (watched == m_wellCombo || watched == m_dateEdit)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool ProductionEntryPage::pressKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && modifiers == Qt::ControlModifier) {
        commitDate();
        m_model.saveAndGoToNextWell();
        return true;
    }
    if (key == Qt::Key_S && modifiers == Qt::ControlModifier) {
        commitDate();
        m_model.save();
        return true;
    }
    const bool onButton = watched == m_saveNextButton || watched == m_saveButton;
    if (enter && modifiers == Qt::NoModifier && !onButton) {
        moveOnFrom(watched);
        return true;
    }
    return false;
}

void ProductionEntryPage::commitDate()
{
    m_dateEdit->interpretText();
}

void ProductionEntryPage::moveOnFrom(QObject *widget)
{
    if (widget == m_dateEdit)
        commitDate();
    for (qsizetype at = 0; at + 1 < m_order.size(); ++at) {
        if (m_order.at(at) == widget)
            m_order.at(at + 1)->setFocus(Qt::TabFocusReason);
    }
}

void ProductionEntryPage::focusField(EntryField field)
{
    QWidget *widget = m_order.at(static_cast<qsizetype>(field));
    widget->setFocus(Qt::TabFocusReason);
    m_page->ensureWidgetVisible(widget);
}

void ProductionEntryPage::rememberFocus()
{
    m_lastFocus = m_order.contains(focusWidget()) ? focusWidget() : nullptr;
}

void ProductionEntryPage::focusLast()
{
    QWidget *widget = m_lastFocus != nullptr ? m_lastFocus : volume(core::Fluid::Oil)->edit();
    widget->setFocus(Qt::OtherFocusReason);
}

void ProductionEntryPage::showWells()
{
    const QSignalBlocker quiet(m_wellCombo);
    m_wellCombo->clear();
    for (const RouteStop &stop : m_model.wells())
        m_wellCombo->addItem(stop.name, stop.wellId);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
}

void ProductionEntryPage::showDay()
{
    const QSignalBlocker quietWell(m_wellCombo);
    const QSignalBlocker quietDate(m_dateEdit);
    const QSignalBlocker quietNotes(m_notesEdit);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
    m_dateEdit->setDate(m_model.date());
    for (const core::Fluid fluid : core::allFluids) {
        QLineEdit *edit = volume(fluid)->edit();
        const QSignalBlocker quietVolume(edit);
        if (edit->text() != m_model.text(fluid))
            edit->setText(m_model.text(fluid));
    }
    if (m_notesEdit->toPlainText() != m_model.notes())
        m_notesEdit->setPlainText(m_model.notes());
}

void ProductionEntryPage::showErrors()
{
    m_wellField->setError(m_model.error(EntryField::Well));
    m_dateField->setError(m_model.error(EntryField::Date));
    m_notesField->setError(m_model.error(EntryField::Notes));
    for (const core::Fluid fluid : core::allFluids)
        volume(fluid)->setError(m_model.error(fieldOf(fluid)));
}

void ProductionEntryPage::showComparisons()
{
    for (const core::Fluid fluid : core::allFluids)
        volume(fluid)->setComparison(m_model.comparison(fluid));
    const QString earlier = m_model.earlierEntryWords();
    m_earlierLabel->setText(earlier);
    m_earlierLabel->setVisible(!earlier.isEmpty());
}

} // namespace wellpulse::ui
