// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/inbox_page.h"

#include "ui/conflict/inbox_detail.h"
#include "ui/controls/page_column.h"
#include "ui/controls/row_list.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtCore/QItemSelectionModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace wellpulse::ui {

namespace {

constexpr int letsBothStand = 50; ///< times the text's size: the narrowest page with both beside each other
constexpr int rowsAbove = 2;      ///< of the list, where the two stand below each other

RowWords wordsOf(const QModelIndex &index)
{
    return {.title = index.data(InboxList::TitleRole).toString(),
        .quiet = {},
        .icon = static_cast<Icon>(index.data(InboxList::IconRole).toInt()),
        .word = index.data(InboxList::WordRole).toString(),
        .tone = static_cast<Tone>(index.data(InboxList::ToneRole).toInt())};
}

} // namespace

InboxPage::InboxPage(const Appearance &appearance, InboxModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_homeButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home")))
    , m_headingLabel(new QLabel)
    , m_emptyLabel(new QLabel)
    , m_body(new QWidget)
    , m_bodyLayout(new QBoxLayout(QBoxLayout::TopToBottom, m_body))
    , m_list(new RowList(appearance, wordsOf))
    , m_detail(new InboxDetail(appearance, model))
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, PageColumn::wholeWidth);
    around->addWidget(page);
    QVBoxLayout *layout = page->column();
    layout->addLayout(buildHead());
    m_headingLabel->setObjectName(u"inboxHeadingLabel");
    m_headingLabel->setProperty("look", QStringLiteral("title"));
    m_headingLabel->setWordWrap(true);
    layout->addWidget(m_headingLabel);
    m_list->setObjectName(u"inboxList");
    m_list->setAccessibleName(tr("What needs you"));
    m_list->setModel(&model.rows());
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(appearance.metrics.gapPx);
    m_bodyLayout->addWidget(m_list, 2);
    m_bodyLayout->addWidget(m_detail, 3);
    layout->addWidget(m_body, 1);
    m_emptyLabel->setObjectName(u"inboxEmptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    layout->addWidget(m_emptyLabel, 1);
    connect(&model, &InboxModel::contentsChanged, this, &InboxPage::showContents);
    connect(&model, &InboxModel::openedChanged, this, &InboxPage::showOpened);
    // Whatever is current is looked at: by the arrows as by a press.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &row) { m_model.open(row.row()); });
    const auto enter = [this] { m_detail->focusFirst(); };
    connect(m_list, &QListView::activated, this, enter);
    arrange();
    showContents();
    showOpened();
}

QLayout *InboxPage::buildHead()
{
    m_homeButton->setObjectName(u"homeButton");
    m_homeButton->setAccessibleName(tr("Home"));
    auto *queueButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Waiting, tr("&Waiting to send"));
    queueButton->setObjectName(u"inboxQueueButton");
    queueButton->setAccessibleName(tr("Waiting to send"));
    auto *head = new WrapLayout(m_appearance.metrics.gapPx);
    head->addWidget(m_homeButton);
    head->addWidget(queueButton);
    connect(m_homeButton, &QPushButton::clicked, this, &InboxPage::homeWanted);
    connect(queueButton, &QPushButton::clicked, this, &InboxPage::queueWanted);
    return head;
}

void InboxPage::focusFirst()
{
    m_waitsForItem = m_model.opened() == nullptr;
    if (m_waitsForItem)
        m_homeButton->setFocus();
    else
        m_detail->focusFirst();
}

void InboxPage::showContents()
{
    const QString empty = m_model.emptyWords();
    m_headingLabel->setText(m_model.headingWords());
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
    m_body->setVisible(empty.isEmpty());
    showOpened();
}

void InboxPage::showOpened()
{
    const QModelIndex row = m_model.rows().index(m_model.openedRow(), 0);
    if (row.isValid() && row != m_list->currentIndex())
        m_list->setCurrentIndex(row);
    if (row.isValid() && std::exchange(m_waitsForItem, false) && m_homeButton->hasFocus())
        m_detail->focusFirst();
}

void InboxPage::arrange()
{
    const bool isWide = width() >= m_appearance.metrics.textPx * letsBothStand;
    m_bodyLayout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int rows = m_appearance.metrics.rowHeight * rowsAbove + 16;
    m_list->setMinimumHeight(rows);
    m_list->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : rows);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InboxPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->stepBack())
        return;
    QWidget::keyPressEvent(event);
}

} // namespace wellpulse::ui
