// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "ui/controls/row_list.h"
#include "ui/controls/search_edit.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

Tone toneOf(DayState state)
{
    switch (state) {
    case DayState::Entered:
        return Tone::Good;
    case DayState::Flagged:
        return Tone::Warning;
    case DayState::Missing:
    case DayState::Down:
        break;
    }
    return Tone::Quiet;
}

RowWords wordsOf(const QModelIndex &index)
{
    const auto state = static_cast<DayState>(index.data(RouteModel::StateRole).toInt());
    QString word = index.data(RouteModel::StateWordRole).toString();
    if (index.data(RouteModel::WaitingRole).toBool()) {
        //: a well's state, and that the office does not have it yet
        word = HomePage::tr("%1, waiting to send").arg(word);
    }
    return {.title = index.data(RouteModel::NameRole).toString(),
        .quiet = index.data(RouteModel::DetailRole).toString(),
        .icon = RouteModel::stateIcon(state),
        .word = word,
        .tone = toneOf(state)};
}

QString objectNameOf(Place place)
{
    switch (place) {
    case Place::Entry:
        return QStringLiteral("enterProductionButton");
    case Place::Sheet:
        return QStringLiteral("sheetButton");
    case Place::History:
        return QStringLiteral("historyButton");
    case Place::Charts:
        return QStringLiteral("chartsButton");
    case Place::Equipment:
        return QStringLiteral("equipmentButton");
    case Place::Maintenance:
        return QStringLiteral("maintenanceButton");
    case Place::Photo:
        return QStringLiteral("photoButton");
    default:
        return QStringLiteral("placeButton");
    }
}

/// Scrolls as a whole where large text leaves the window too low for the page; otherwise only the list does.
QVBoxLayout *scrolledColumn(QWidget *page, const Appearance &appearance)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *around = new QVBoxLayout(page);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
    auto *content = new QWidget;
    content->setProperty("look", QStringLiteral("page"));
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(appearance.metrics.gapPx);
    return column;
}

} // namespace

HomePage::HomePage(const Appearance &appearance, HomeModel &model, const QList<Place> &quickActions, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_quickActions(quickActions)
    , m_todayLabel(new QLabel)
    , m_progressLabel(new QLabel)
    , m_progressBar(new QProgressBar)
    , m_searchEdit(new SearchEdit(appearance))
    , m_routeList(new RowList(appearance, wordsOf))
    , m_emptyLabel(new QLabel)
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *layout = scrolledColumn(this, appearance);
    buildHead(*layout);
    buildActions(*layout);
    buildReminders(*layout);
    buildRoute(*layout);
    connect(&model, &HomeModel::routeChanged, this, &HomePage::showRoute);
    showRoute();
}

void HomePage::buildHead(QVBoxLayout &layout)
{
    m_todayLabel->setObjectName(u"todayLabel");
    m_todayLabel->setProperty("look", QStringLiteral("title"));
    m_todayLabel->setWordWrap(true);
    m_progressLabel->setObjectName(u"progressLabel");
    m_progressBar->setObjectName(u"progressBar");
    m_progressBar->setTextVisible(false);
    auto *head = new QVBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_todayLabel);
    head->addWidget(m_progressLabel);
    head->addWidget(m_progressBar);
    layout.addLayout(head);
}

void HomePage::buildActions(QVBoxLayout &layout)
{
    auto *actions = new WrapLayout(m_appearance.metrics.gapPx);
    for (const Place place : m_quickActions) {
        const ButtonLook look = place == m_quickActions.constFirst() ? ButtonLook::Primary : ButtonLook::Raised;
        auto *button
            = new TouchButton(m_appearance, look, placeIcon(place), wordsWithKey(placeWords(place), placeKey(place)));
        button->setObjectName(objectNameOf(place));
        button->setAccessibleName(placeWords(place));
        connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT placeWanted(place, {}); });
        m_actionButtons.push_back(button);
        actions->addWidget(button);
    }
    layout.addLayout(actions);
}

void HomePage::buildReminders(QVBoxLayout &layout)
{
    auto *reminders = new WrapLayout(m_appearance.metrics.gapPx);
    const auto add = [&](const char *name, Place place) {
        auto *button = new TouchButton(m_appearance, ButtonLook::Plain, Icon::Missing, {});
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT placeWanted(place, {}); });
        reminders->addWidget(button);
        return button;
    };
    m_missingTodayButton = add("missingTodayButton", Place::Entry);
    if (m_quickActions.contains(Place::Sheet))
        m_missingWeekButton = add("missingWeekButton", Place::Sheet);
    layout.addLayout(reminders);
    m_panels = new QVBoxLayout;
    m_panels->setSpacing(m_appearance.metrics.gapPx);
    layout.addLayout(m_panels);
}

void HomePage::addPanel(QWidget *panel)
{
    m_panels->addWidget(panel);
}

void HomePage::buildRoute(QVBoxLayout &layout)
{
    m_searchEdit->setObjectName(u"searchEdit");
    m_searchEdit->setPlaceholderText(wordsWithKey(tr("Search wells"), searchKey));
    m_searchEdit->setAccessibleName(tr("Search wells by name or API number"));
    m_searchEdit->setMinimumHeight(m_appearance.metrics.buttonSide);
    m_searchEdit->setMinimumWidth(m_appearance.metrics.textPx * 17);
    auto *keysButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Keys, wordsWithKey(tr("Keys"), helpKey));
    keysButton->setObjectName(u"keysButton");
    keysButton->setAccessibleName(tr("All keys"));
    auto *find = new WrapLayout(m_appearance.metrics.gapPx);
    find->addWidget(m_searchEdit);
    find->addWidget(keysButton);
    layout.addLayout(find);

    m_routeList->setObjectName(u"routeList");
    m_routeList->setAccessibleName(tr("My wells"));
    m_routeList->setModel(&m_model.rows());
    m_routeList->setContextMenuPolicy(Qt::CustomContextMenu);
    layout.addWidget(m_routeList, 1);
    m_emptyLabel->setObjectName(u"emptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    layout.addWidget(m_emptyLabel, 1);

    connect(keysButton, &QPushButton::clicked, this, &HomePage::helpWanted);
    connect(m_searchEdit, &QLineEdit::textChanged, this, [this](const QString &words) { m_model.setSearch(words); });
    connect(m_searchEdit, &QLineEdit::returnPressed, this, [this] { m_routeList->setFocus(); });
    connect(m_routeList, &QListView::activated, this, [this](const QModelIndex &row) {
        Q_EMIT placeWanted(Place::Entry, row.data(RouteModel::WellIdRole).toString());
    });
    connect(m_routeList, &QWidget::customContextMenuRequested, this, &HomePage::showWellMenu);
}

void HomePage::focusFirst()
{
    TouchButton *first = m_actionButtons.constFirst();
    m_focusIsDue = !first->isEnabled();
    first->setFocus();
}

void HomePage::focusSearch()
{
    m_searchEdit->setFocus();
    m_searchEdit->selectAll();
}

QString HomePage::chosenWell() const
{
    return m_routeList->hasFocus() ? m_routeList->currentIndex().data(RouteModel::WellIdRole).toString() : QString();
}

// By the right button, the menu key or a long press: what else can be done with a well.
void HomePage::showWellMenu(const QPoint &where)
{
    const QModelIndex row = m_routeList->currentIndex();
    if (!row.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"wellMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString wellId = row.data(RouteModel::WellIdRole).toString();
    for (const Place place : m_quickActions) {
        if (place == Place::Sheet)
            continue; // it is of all wells
        menu->addAction(wordsWithKey(placeWords(place), placeKey(place)), this,
            [this, place, wellId] { Q_EMIT placeWanted(place, wellId); });
    }
    const QRect rowRect = m_routeList->visualRect(row);
    menu->popup(m_routeList->viewport()->mapToGlobal(rowRect.contains(where) ? where : rowRect.center()));
}

void HomePage::showReminder(TouchButton *button, const QString &sentence)
{
    if (button == nullptr)
        return;
    button->setText(sentence);
    button->setAccessibleName(sentence);
    button->setVisible(!sentence.isEmpty());
}

void HomePage::showRoute()
{
    m_todayLabel->setText(m_model.todayWords());
    const int wells = static_cast<int>(m_model.route().size());
    m_progressLabel->setText(m_model.progressWords());
    m_progressLabel->setVisible(wells > 0);
    m_progressBar->setVisible(wells > 0);
    m_progressBar->setRange(0, qMax(1, wells));
    m_progressBar->setValue(m_model.settledCount());
    m_progressBar->setAccessibleName(m_model.progressWords());
    for (TouchButton *button : m_actionButtons)
        button->setEnabled(wells > 0);
    showReminder(m_missingTodayButton, m_model.missingTodayWords());
    showReminder(m_missingWeekButton, m_model.missingWeekWords());
    if (m_focusIsDue && wells > 0 && isVisible())
        focusFirst();
    const QString empty = m_model.emptyWords();
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
    m_routeList->setVisible(empty.isEmpty());
}

} // namespace wellpulse::ui
