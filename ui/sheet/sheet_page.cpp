// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_page.h"

#include "ui/controls/tick_box.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/sheet/sheet_table.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

SheetPage::SheetPage(const Appearance &appearance, SheetModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    auto *layout = buildFrame();
    layout->addWidget(buildHead(appearance));
    m_table = new SheetTable(appearance, model);
    layout->addWidget(m_table, 1000);
    m_emptyLabel = new QLabel(tr("There are no wells on this laptop yet."));
    m_emptyLabel->setObjectName(u"emptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    layout->addWidget(m_emptyLabel, 1000);
    m_cellLabel = new QLabel;
    m_cellLabel->setObjectName(u"cellLabel");
    m_cellLabel->setWordWrap(true);
    m_cellLabel->setMinimumHeight(appearance.metrics.textPx * 3 / 2);
    layout->addWidget(m_cellLabel);
    layout->addWidget(buildActions(appearance));
    layout->addStretch(1);
    connectModel();
    showChoices();
    showWeek();
    showSummary();
    showCell();
}

// Scrolls as a whole where large text leaves the window too low for it; otherwise only the table does.
QVBoxLayout *SheetPage::buildFrame()
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_scroll);
    auto *content = new QWidget;
    content->setProperty("look", QStringLiteral("page"));
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 14, 24, 14);
    layout->setSpacing(12);
    return layout;
}

QWidget *SheetPage::buildHead(const Appearance &appearance)
{
    auto *head = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    head->setLayout(layout);
    auto *homeButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    m_wellsCombo = new QComboBox;
    m_wellsCombo->setObjectName(u"sheetWellsCombo");
    m_wellsCombo->setAccessibleName(tr("Wells on the sheet"));
    m_wellsCombo->setMinimumHeight(appearance.metrics.buttonSide);
    m_wellsCombo->setMinimumWidth(appearance.metrics.textPx * 12);
    m_wellsCombo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_earlierButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Back, tr("Ea&rlier"));
    m_earlierButton->setObjectName(u"earlierButton");
    m_earlierButton->setAccessibleName(tr("Seven days earlier"));
    m_weekLabel = new QLabel;
    m_weekLabel->setObjectName(u"weekLabel");
    m_weekLabel->setProperty("look", QStringLiteral("title"));
    m_weekLabel->setAlignment(Qt::AlignCenter);
    m_weekLabel->setMinimumHeight(appearance.metrics.buttonSide);
    m_laterButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Next, tr("&Later"));
    m_laterButton->setObjectName(u"laterButton");
    m_laterButton->setAccessibleName(tr("Seven days later"));
    for (QWidget *widget :
        std::initializer_list<QWidget *>{homeButton, m_wellsCombo, m_earlierButton, m_weekLabel, m_laterButton})
        layout->addWidget(widget);
    connect(homeButton, &QPushButton::clicked, this, &SheetPage::homeWanted);
    connect(m_earlierButton, &QPushButton::clicked, this, [this] { m_model.showWeek(-1); });
    connect(m_laterButton, &QPushButton::clicked, this, [this] { m_model.showWeek(1); });
    connect(m_wellsCombo, &QComboBox::activated, this, [this](int row) { m_model.choose(row); });
    return head;
}

QWidget *SheetPage::buildActions(const Appearance &appearance)
{
    auto *actions = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    actions->setLayout(layout);
    m_replaceCheck = new TickBox(appearance, {});
    m_replaceCheck->setObjectName(u"replaceCheck");
    m_replaceCheck->hide();
    m_saveButton = new TouchButton(appearance, ButtonLook::Primary, Icon::Entered, {});
    m_saveButton->setObjectName(u"saveSheetButton");
    m_saveButton->setToolTip(tr("Ctrl+S"));
    m_pasteButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Paste, tr("&Paste"));
    m_pasteButton->setObjectName(u"pasteButton");
    m_pasteButton->setAccessibleName(tr("Paste from a spreadsheet"));
    m_pasteButton->setToolTip(tr("Ctrl+V"));
    m_startOverButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Undo, tr("Start &over"));
    m_startOverButton->setObjectName(u"startOverButton");
    m_startOverButton->setAccessibleName(tr("Start over: clear what is typed and not saved"));
    m_keysLabel = new QLabel;
    m_keysLabel->setObjectName(u"keysLabel");
    m_keysLabel->setProperty("look", QStringLiteral("quiet"));
    m_keysLabel->setWordWrap(true);
    m_keysLabel->setMinimumWidth(appearance.metrics.textPx * 16);
    m_keysLabel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_replaceCheck, m_saveButton, m_pasteButton, m_startOverButton, m_keysLabel})
        layout->addWidget(widget);
    connect(m_saveButton, &QPushButton::clicked, this, [this] { m_model.save(); });
    connect(m_pasteButton, &QPushButton::clicked, this, [this] {
        m_table->pasteFromClipboard();
        m_table->setFocus();
    });
    connect(m_startOverButton, &QPushButton::clicked, this, [this] {
        m_model.startOver();
        m_table->setFocus();
    });
    connect(m_replaceCheck, &QCheckBox::clicked, this, [this](bool ticked) { m_model.confirmReplacing(ticked); });
    return actions;
}

void SheetPage::connectModel()
{
    connect(&m_model, &SheetModel::choicesChanged, this, &SheetPage::showChoices);
    connect(&m_model, &SheetModel::weekChanged, this, &SheetPage::showWeek);
    connect(&m_model, &SheetModel::summaryChanged, this, &SheetPage::showSummary);
    connect(&m_model, &SheetModel::focusWanted, m_table, &SheetTable::focusCell);
    connect(&m_model, &SheetModel::confirmWanted, this, [this] { m_replaceCheck->setFocus(); });
    connect(m_table, &SheetTable::cellChanged, this, &SheetPage::showCell);
    connect(m_table, &SheetTable::finished, this, [this] { m_saveButton->setFocus(); });
}

void SheetPage::focusFirst()
{
    m_table->setFocus();
}

void SheetPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isControl = (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    if (isControl && (isEnter || event->key() == Qt::Key_S))
        m_model.save();
    else if (isControl && event->key() == Qt::Key_PageUp)
        m_model.showWeek(-1);
    else if (isControl && event->key() == Qt::Key_PageDown)
        m_model.showWeek(1);
    else if (event->matches(QKeySequence::Paste))
        m_table->pasteFromClipboard();
    else if (event->matches(QKeySequence::Undo))
        m_model.undoStack().undo();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT homeWanted();
    else
        QWidget::keyPressEvent(event);
}

void SheetPage::showChoices()
{
    const QSignalBlocker quiet(m_wellsCombo);
    m_wellsCombo->clear();
    for (const SheetChoice &choice : m_model.choices())
        m_wellsCombo->addItem(choice.name);
    m_wellsCombo->setCurrentIndex(m_model.choice());
}

void SheetPage::showWeek()
{
    const QSignalBlocker quiet(m_wellsCombo);
    m_wellsCombo->setCurrentIndex(m_model.choice());
    m_weekLabel->setText(m_model.weekWords());
    m_laterButton->setEnabled(m_model.canGoLater());
    const bool hasWells = m_model.columnCount() > 0;
    m_table->setVisible(hasWells);
    m_emptyLabel->setVisible(!hasWells);
    m_cellLabel->setVisible(hasWells);
}

void SheetPage::showSummary()
{
    const int days = m_model.addedCount() + m_model.replacedCount();
    m_saveButton->setText(days == 0 ? tr("&Save") : tr("&Save %n days", nullptr, days));
    m_saveButton->setAccessibleName(days == 0 ? tr("Save") : tr("Save %n days", nullptr, days));
    m_saveButton->setEnabled(m_model.columnCount() > 0);
    m_pasteButton->setEnabled(m_model.columnCount() > 0);
    m_startOverButton->setEnabled(m_model.hasTyped());
    const int replaced = m_model.replacedCount();
    m_replaceCheck->setText(tr("Repla&ce %n entered days", nullptr, replaced));
    m_replaceCheck->setAccessibleName(tr("Replace %n entered days", nullptr, replaced));
    m_replaceCheck->setChecked(m_model.isReplacingConfirmed());
    m_replaceCheck->setVisible(replaced > 0);
    m_keysLabel->setText(m_model.wrongCount() > 0 ? tr("%n cells cannot be saved yet.", nullptr, m_model.wrongCount())
                                                  : tr("Enter moves on, Ctrl+V pastes, Ctrl+Z takes typing back."));
    m_keysLabel->setProperty("look", m_model.wrongCount() > 0 ? QStringLiteral("error") : QStringLiteral("quiet"));
    m_keysLabel->style()->unpolish(m_keysLabel);
    m_keysLabel->style()->polish(m_keysLabel);
    showCell();
}

void SheetPage::showCell()
{
    const QModelIndex cell = m_table->currentIndex();
    m_cellLabel->setText(m_model.wordsOf(cell));
    const QString look = m_model.isWrong(cell) ? QStringLiteral("error") : QString();
    if (m_cellLabel->property("look").toString() == look)
        return;
    m_cellLabel->setProperty("look", look);
    m_cellLabel->style()->unpolish(m_cellLabel);
    m_cellLabel->style()->polish(m_cellLabel);
}

} // namespace wellpulse::ui
