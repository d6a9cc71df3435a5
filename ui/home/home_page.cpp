// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "ui/controls/row_list.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
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
        .quiet = index.data(RouteModel::ApiNumberRole).toString(),
        .icon = RouteModel::stateIcon(state),
        .word = word,
        .tone = toneOf(state)};
}

} // namespace

HomePage::HomePage(const Appearance &appearance, HomeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_todayLabel(new QLabel)
    , m_progressLabel(new QLabel)
    , m_progressBar(new QProgressBar)
    , m_enterButton(new TouchButton(appearance, ButtonLook::Primary, Icon::Enter, tr("&Enter production")))
    , m_sheetButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Sheet, tr("Seven &days")))
    , m_searchEdit(new QLineEdit)
    , m_routeList(new RowList(appearance, wordsOf))
    , m_emptyLabel(new QLabel)
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    // Scrolls as a whole where large text leaves the window too low for it; otherwise only the list does.
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
    layout->addLayout(head);

    m_enterButton->setObjectName(u"enterProductionButton");
    m_enterButton->setAccessibleName(tr("Enter production"));
    m_sheetButton->setObjectName(u"sheetButton");
    m_sheetButton->setAccessibleName(tr("Seven-day sheet"));
    m_searchEdit->setObjectName(u"searchEdit");
    m_searchEdit->setPlaceholderText(tr("Search wells"));
    m_searchEdit->setAccessibleName(tr("Search wells by name or API number"));
    m_searchEdit->setClearButtonEnabled(true);
    m_searchEdit->setMinimumHeight(appearance.metrics.buttonSide);
    m_searchEdit->setMinimumWidth(appearance.metrics.textPx * 14);
    m_searchEdit->addAction(
        themedIcon(Icon::Search, appearance.colors.quietText, appearance.colors.quietText), QLineEdit::LeadingPosition);
    auto *actions = new WrapLayout(appearance.metrics.gapPx);
    actions->addWidget(m_enterButton);
    actions->addWidget(m_sheetButton);
    actions->addWidget(m_searchEdit);
    layout->addLayout(actions);

    m_routeList->setObjectName(u"routeList");
    m_routeList->setAccessibleName(tr("My wells"));
    m_routeList->setModel(&model.rows());
    layout->addWidget(m_routeList, 1);
    m_emptyLabel->setObjectName(u"emptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    layout->addWidget(m_emptyLabel, 1);

    connect(&model, &HomeModel::routeChanged, this, &HomePage::showRoute);
    connect(m_searchEdit, &QLineEdit::textChanged, this, [this](const QString &words) { m_model.setSearch(words); });
    connect(m_searchEdit, &QLineEdit::returnPressed, this, [this] { m_routeList->setFocus(); });
    connect(m_sheetButton, &QPushButton::clicked, this, &HomePage::sheetWanted);
    connect(m_enterButton, &QPushButton::clicked, this, [this] { Q_EMIT entryWanted({}); });
    connect(m_routeList, &QListView::activated, this,
        [this](const QModelIndex &row) { Q_EMIT entryWanted(row.data(RouteModel::WellIdRole).toString()); });
    showRoute();
}

void HomePage::focusFirst()
{
    m_focusIsDue = !m_enterButton->isEnabled();
    m_enterButton->setFocus();
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
    m_enterButton->setEnabled(wells > 0);
    m_sheetButton->setEnabled(wells > 0);
    if (m_focusIsDue && wells > 0 && isVisible())
        focusFirst();
    const QString empty = m_model.emptyWords();
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
    m_routeList->setVisible(empty.isEmpty());
}

} // namespace wellpulse::ui
