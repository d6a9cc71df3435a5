// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/production_entry_page.h"

#include "ui/controls/date_edit.h"
#include "ui/controls/form_field.h"
#include "ui/controls/keypad.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/page_column.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/production/downtime_panel.h"
#include "ui/production/location_line.h"
#include "ui/production/volume_field.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

constexpr int columnPx = 1040;
constexpr int sidePx = 24; // of the column

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) != nullptr || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
        || qobject_cast<const QDateEdit *>(widget) != nullptr;
}

} // namespace

ProductionEntryPage::ProductionEntryPage(
    const Appearance &appearance, ProductionEntryModel &model, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    build(appearance, locale);
    connectModel();
    connectKeypad();
    showWells();
    refresh();
}

// The focus moves once more while the fields go.
ProductionEntryPage::~ProductionEntryPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void ProductionEntryPage::build(const Appearance &appearance, const QLocale &locale)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_page = new PageColumn(appearance, columnPx);
    fillColumn(appearance, locale);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    // With the keypad beside it the column leaves no empty room between them: both stand in the middle together.
    m_widestWithKeypad
        = columnPx * appearance.metrics.textPx / 18 + 2 * sidePx + m_page->verticalScrollBar()->sizeHint().width();
    body->addStretch(1);
    body->addWidget(m_page, 1000);
    body->addWidget(buildKeypad(appearance, locale));
    body->addStretch(1);
    layout->addLayout(body, 1);

    m_foot = new QVBoxLayout;
    m_foot->addWidget(buildActions(appearance));
    layout->addLayout(m_foot);
    m_page->column()->parentWidget()->installEventFilter(this);
    alignFoot();

    m_order = {m_wellCombo, m_dateEdit, volume(core::Fluid::Oil)->edit(), volume(core::Fluid::Gas)->edit(),
        volume(core::Fluid::Water)->edit(), m_notesEdit, m_saveNextButton};
    for (QWidget *widget : findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus)
            widget->installEventFilter(this);
    }
}

void ProductionEntryPage::fillColumn(const Appearance &appearance, const QLocale &locale)
{
    QVBoxLayout *column = m_page->column();
    column->addWidget(buildHead(appearance));
    column->addWidget(buildDay(appearance, locale));
    m_locationLine = new LocationLine(
        appearance, [this] { return m_model.location(); }, locale);
    connect(&m_model, &ProductionEntryModel::locationChanged, m_locationLine, &LocationLine::refresh);
    column->addWidget(m_locationLine);
    m_earlierLabel = new QLabel;
    m_earlierLabel->setObjectName(u"earlierEntryLabel");
    m_earlierLabel->setWordWrap(true);
    column->addWidget(m_earlierLabel);
    column->addWidget(buildHelp(appearance));
    for (const core::Fluid fluid : core::allFluids) {
        m_volumes[indexOf(fluid)] = new VolumeField(appearance, fluid, m_model);
        column->addWidget(volume(fluid));
    }
    m_downtime = new DowntimePanel(appearance, m_model);
    column->addWidget(m_downtime);
    m_notesEdit = new QPlainTextEdit;
    m_notesEdit->setObjectName(u"notesEdit");
    m_notesEdit->setTabChangesFocus(true);
    m_notesEdit->setFixedHeight(appearance.metrics.inputHeight + appearance.metrics.textPx * 2);
    m_notesField = new FormField(appearance, tr("&Notes"), m_notesEdit);
    column->addWidget(m_notesField);
    auto *keysLabel
        = new QLabel(tr("Enter moves on. Ctrl+Enter saves and goes to the next well. Ctrl+S saves and stays."));
    keysLabel->setProperty("look", QStringLiteral("quiet"));
    keysLabel->setWordWrap(true);
    column->addWidget(keysLabel);
    m_placeBar = new NoticeBar(appearance);
    m_placeBar->setObjectName(u"placeBar");
    column->addWidget(m_placeBar);
    m_clearButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Clear, {});
    m_clearButton->setObjectName(u"clearFormButton");
    column->addWidget(m_clearButton, 0, Qt::AlignLeft);
    column->addStretch(1);
}

QWidget *ProductionEntryPage::buildHead(const Appearance &appearance)
{
    auto *head = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx); // beside the keypad large words need a line of their own
    head->setLayout(layout);
    auto *homeButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    auto *titleLabel = new QLabel(tr("Enter production"));
    titleLabel->setProperty("look", QStringLiteral("title"));
    titleLabel->setWordWrap(true);
    letGrowDown(titleLabel);
    layout->addWidget(homeButton);
    layout->addWidget(titleLabel);
    connect(homeButton, &QPushButton::clicked, this, &ProductionEntryPage::homeWanted);
    return head;
}

QWidget *ProductionEntryPage::buildDay(const Appearance &appearance, const QLocale &locale)
{
    m_wellCombo = new StillCombo;
    m_wellCombo->setObjectName(u"wellCombo");
    m_wellField = new FormField(appearance, tr("&Well"), m_wellCombo);
    m_wellField->setMinimumWidth(appearance.metrics.textPx * 12);
    m_wellField->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_dateEdit = makeDateEdit(QStringLiteral("productionDateEdit"), locale);
    m_dateField = new FormField(appearance, tr("&Date"), m_dateEdit);
    m_dateField->setMinimumWidth(appearance.metrics.textPx * 13);
    auto *day = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    day->setLayout(layout);
    layout->addWidget(m_wellField);
    layout->addWidget(m_dateField);
    return day;
}

// What saves typing: the day before taken over, and the keypad.
QWidget *ProductionEntryPage::buildHelp(const Appearance &appearance)
{
    auto *help = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    help->setLayout(layout);
    m_carryButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Carry, tr("Same as yesterday (Ctrl+D)"));
    m_carryButton->setObjectName(u"sameAsYesterdayButton");
    m_carryButton->setAccessibleName(tr("Same as yesterday"));
    m_keypadButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Keypad, tr("Keypad"));
    m_keypadButton->setObjectName(u"keypadButton");
    m_keypadButton->setAccessibleName(tr("Show the keypad"));
    m_keypadButton->setCheckable(true);
    m_carryLabel = new QLabel;
    m_carryLabel->setObjectName(u"cannotCarryLabel");
    m_carryLabel->setProperty("look", QStringLiteral("quiet"));
    m_carryLabel->setWordWrap(true);
    m_carryLabel->setMinimumWidth(appearance.metrics.textPx * 12);
    letGrowDown(m_carryLabel);
    layout->addWidget(m_carryButton);
    layout->addWidget(m_keypadButton);
    layout->addWidget(m_carryLabel);
    return help;
}

// It scrolls where large text leaves the window too low for it: keys are never cut.
QWidget *ProductionEntryPage::buildKeypad(const Appearance &appearance, const QLocale &locale)
{
    m_keypad = new Keypad(appearance, locale);
    m_keypad->setContentsMargins(appearance.metrics.gapPx / 2, 20, 0, 20);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setProperty("look", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_keypad);
    layout->addStretch(1);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->setFixedWidth(m_keypad->sizeHint().width() + appearance.metrics.inputHeight / 2);
    m_keypadPanel = scroll;
    return scroll;
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
    return actions;
}

void ProductionEntryPage::connectModel()
{
    connect(m_notesEdit, &QPlainTextEdit::textChanged, this, [this] { m_model.typeNotes(m_notesEdit->toPlainText()); });
    connect(m_wellCombo, &QComboBox::currentIndexChanged, this,
        [this](int row) { m_model.chooseWell(m_wellCombo->itemData(row).toString()); });
    connect(m_dateEdit, &QDateEdit::dateChanged, this, [this](const QDate &date) { m_model.chooseDate(date); });
    connect(m_carryButton, &QPushButton::clicked, this, [this] { m_model.carryDayBefore(); });
    connect(m_saveNextButton, &QPushButton::clicked, this, [this] { m_model.saveAndGoToNextWell(); });
    connect(m_saveButton, &QPushButton::clicked, this, [this] { m_model.save(); });
    connect(m_clearButton, &QPushButton::clicked, this,
        [this] { m_model.canBringBack() ? m_model.bringBack() : m_model.clear(); });
    connect(m_placeBar, &NoticeBar::actionPressed, this, [this] { m_model.confirmPlace(); });
    connect(m_keypadButton, &QPushButton::clicked, this, [this](bool isShown) {
        showKeypad(isShown);
        Q_EMIT keypadToggled(isShown);
    });

    connect(&m_model, &ProductionEntryModel::wellsChanged, this, &ProductionEntryPage::showWells);
    connect(&m_model, &ProductionEntryModel::changed, this, &ProductionEntryPage::refresh);
    connect(&m_model, &ProductionEntryModel::focusWanted, this, &ProductionEntryPage::focusField);
    connect(&m_model, &ProductionEntryModel::placeQuestionAsked, this, [this] {
        if (auto *yes = m_placeBar->findChild<QAbstractButton *>())
            yes->setFocus(Qt::OtherFocusReason);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noteFocus(now); });
}

void ProductionEntryPage::connectKeypad()
{
    connect(m_keypad, &Keypad::typed, this, [this](const QString &text) {
        sendKey(
            text.at(0).isDigit() ? Qt::Key_0 + text.at(0).digitValue() : static_cast<int>(text.at(0).unicode()), text);
    });
    connect(m_keypad, &Keypad::backspacePressed, this, [this] { sendKey(Qt::Key_Backspace, {}); });
    connect(m_keypad, &Keypad::clearPressed, this, [this] {
        if (auto *edit = qobject_cast<QLineEdit *>(keypadTarget()))
            edit->clear();
    });
    connect(m_keypad, &Keypad::nextPressed, this, [this] { moveOnFrom(keypadTarget()); });
    showKeypad(false);
}

// The actions stand under the fields, wherever the column is.
void ProductionEntryPage::alignFoot()
{
    const int left = m_page->column()->parentWidget()->mapTo(this, QPoint(0, 0)).x();
    m_foot->setContentsMargins(std::max(left, sidePx), 12, sidePx, 12);
}

void ProductionEntryPage::showKeypad(bool isShown)
{
    m_page->setMaximumWidth(isShown ? m_widestWithKeypad : QWIDGETSIZE_MAX);
    m_keypadPanel->setVisible(isShown);
    m_keypadButton->setChecked(isShown);
}

// A key means the field that has the cursor; where none has it, the first volume gets it.
QWidget *ProductionEntryPage::keypadTarget()
{
    QWidget *widget = focusWidget();
    if (!isField(widget)) {
        widget = m_lastFocus != nullptr && isField(m_lastFocus) ? m_lastFocus : volume(core::Fluid::Oil)->edit();
        widget->setFocus(Qt::OtherFocusReason);
    }
    return widget;
}

void ProductionEntryPage::sendKey(int key, const QString &text)
{
    QWidget *target = keypadTarget();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(target, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(target, &release);
}

// What has to be read with it: a field's sentence below it, a question beside its button.
QWidget *ProductionEntryPage::wholeOf(QWidget *widget) const
{
    if (m_placeBar->isAncestorOf(widget))
        return m_placeBar;
    auto *field = qobject_cast<FormField *>(widget->parentWidget());
    return field != nullptr ? field : widget;
}

void ProductionEntryPage::noteFocus(QWidget *now)
{
    if (now == nullptr || !isAncestorOf(now))
        return;
    if (isField(now)) { // a button gets the focus by the way, too, when the one that had it goes
        m_lastFocus = now;
        m_model.noteCursor(now->objectName());
    }
    // Later: what came with it (a reason's chips, a sentence) moves it first.
    QMetaObject::invokeMethod(
        m_page,
        [this] {
            if (QWidget *widget = focusWidget())
                m_page->ensureWidgetVisible(wholeOf(widget));
        },
        Qt::QueuedConnection);
}

bool ProductionEntryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (pressKey(watched, key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    if ((event->type() == QEvent::Move || event->type() == QEvent::Resize)
        && watched == m_page->column()->parentWidget())
        alignFoot();
    return QWidget::eventFilter(watched, event);
}

bool ProductionEntryPage::pressKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ControlModifier)
        return pressControl(key);
    if (modifiers != Qt::NoModifier)
        return false;
    if (key == Qt::Key_Escape) {
        Q_EMIT backWanted();
        return true;
    }
    const bool onButton = qobject_cast<const QAbstractButton *>(watched) != nullptr;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !onButton) {
        moveOnFrom(watched);
        return true;
    }
    return false;
}

bool ProductionEntryPage::pressControl(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commitDate();
        m_model.saveAndGoToNextWell();
        return true;
    case Qt::Key_S:
        commitDate();
        m_model.save();
        return true;
    case Qt::Key_D:
        commitDate();
        m_model.carryDayBefore();
        return true;
    case Qt::Key_R:
        for (VolumeField *field : m_volumes) {
            if (field->isAncestorOf(focusWidget())) {
                field->toggleNotRead();
                return true;
            }
        }
        return false;
    default:
        return false;
    }
}

void ProductionEntryPage::commitDate()
{
    m_dateEdit->interpretText();
}

void ProductionEntryPage::moveOnFrom(QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (widget == m_dateEdit)
        commitDate();
    // From a reason's own words on to what stands behind its field.
    for (VolumeField *field : m_volumes) {
        if (field->isAncestorOf(widget))
            widget = field->edit();
    }
    if (m_downtime->isAncestorOf(widget))
        widget = volume(core::Fluid::Water)->edit();
    const qsizetype at = m_order.indexOf(widget);
    if (at >= 0 && at + 1 < m_order.size())
        m_order.at(at + 1)->setFocus(Qt::TabFocusReason);
}

QWidget *ProductionEntryPage::widgetOf(EntryField field) const
{
    switch (field) {
    case EntryField::Well:
        return m_wellCombo;
    case EntryField::Date:
        return m_dateEdit;
    case EntryField::Gas:
        return volume(core::Fluid::Gas)->edit();
    case EntryField::Water:
        return volume(core::Fluid::Water)->edit();
    case EntryField::Notes:
        return m_notesEdit;
    case EntryField::Oil:
    case EntryField::Downtime:
        break;
    }
    return volume(core::Fluid::Oil)->edit();
}

void ProductionEntryPage::focusField(EntryField field)
{
    if (field == EntryField::Downtime)
        m_downtime->focusFirst();
    else
        widgetOf(field)->setFocus(Qt::TabFocusReason);
}

void ProductionEntryPage::rememberFocus()
{
    if (focusWidget() != nullptr)
        m_lastFocus = focusWidget();
}

void ProductionEntryPage::focusLast()
{
    QWidget *widget = m_lastFocus != nullptr ? m_lastFocus : volume(core::Fluid::Oil)->edit();
    widget->setFocus(Qt::OtherFocusReason);
}

void ProductionEntryPage::focusNamed(const QString &name)
{
    auto *widget = findChild<QWidget *>(name);
    m_lastFocus = widget != nullptr && widget->focusPolicy() != Qt::NoFocus ? widget : nullptr;
    focusLast();
}

void ProductionEntryPage::showWells()
{
    const QSignalBlocker quiet(m_wellCombo);
    m_wellCombo->clear();
    for (const RouteStop &stop : m_model.wells())
        m_wellCombo->addItem(stop.name, stop.wellId);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
}

void ProductionEntryPage::refresh()
{
    const QSignalBlocker quietWell(m_wellCombo);
    const QSignalBlocker quietDate(m_dateEdit);
    const QSignalBlocker quietNotes(m_notesEdit);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
    if (m_dateEdit->date() != m_model.date())
        m_dateEdit->setDate(m_model.date());
    if (m_notesEdit->toPlainText() != m_model.notes())
        m_notesEdit->setPlainText(m_model.notes());
    for (VolumeField *field : m_volumes)
        field->refresh();
    m_downtime->refresh();
    m_locationLine->refresh();
    m_wellField->setError(m_model.error(EntryField::Well));
    m_dateField->setError(m_model.error(EntryField::Date));
    m_notesField->setError(m_model.error(EntryField::Notes));
    const QString earlier = m_model.earlierEntryWords();
    m_earlierLabel->setText(earlier);
    m_earlierLabel->setVisible(!earlier.isEmpty());
    m_carryButton->setEnabled(m_model.canCarry());
    const QString cannotCarry = m_model.cannotCarryWords();
    m_carryLabel->setText(cannotCarry);
    m_carryLabel->setVisible(!cannotCarry.isEmpty());
    const bool bringsBack = m_model.canBringBack();
    const QString clearWords = bringsBack ? tr("Bring back what was typed") : tr("Clear the form");
    m_clearButton->setText(clearWords);
    m_clearButton->setAccessibleName(clearWords);
    m_clearButton->setVisible(bringsBack || m_model.hasTyped());
    const QString question = m_model.placeQuestion();
    if (question.isEmpty())
        m_placeBar->clear();
    else
        m_placeBar->offer(Tone::Warning, question, Icon::Entered, tr("Yes, save it"));
}

} // namespace wellpulse::ui
