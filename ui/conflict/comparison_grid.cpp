// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/comparison_grid.h"

#include "ui/conflict/inbox_words.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace wellpulse::ui {

namespace {

enum Column { NameColumn, MineColumn, BeforeColumn, OfficeColumn };

} // namespace

ComparisonGrid::ComparisonGrid(const Appearance &appearance, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_locale(locale)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(appearance.metrics.gapPx);
    m_grid->setVerticalSpacing(10);
}

void ComparisonGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int column = NameColumn; column <= OfficeColumn; ++column)
        m_grid->setColumnStretch(column, 0);
}

QLabel *ComparisonGrid::put(int row, int column, const QString &words, const char *look, const QString &name)
{
    auto *label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setObjectName(name);
    if (look != nullptr)
        label->setProperty("look", QLatin1String(look));
    m_grid->addWidget(label, row, column);
    return label;
}

void ComparisonGrid::showItem(const InboxItem &item, const QDate &today)
{
    clear();
    if (item.kind == InboxKind::Conflict)
        showConflict(item, today);
    else
        showEntry(item);
}

void ComparisonGrid::showConflict(const InboxItem &item, const QDate &today)
{
    for (const int column : {MineColumn, OfficeColumn})
        m_grid->setColumnStretch(column, 3);
    m_grid->setColumnStretch(NameColumn, 2);
    put(0, MineColumn, leftWords(item), "strong", QStringLiteral("inboxMineLabel"));
    put(0, OfficeColumn, rightWords(), "strong", QStringLiteral("inboxOfficeLabel"));
    put(1, MineColumn, authorWords(item.mine, m_locale, today).join(u'\n'), "quiet",
        QStringLiteral("inboxMineAuthorLabel"));
    put(1, OfficeColumn, authorWords(item.office, m_locale, today).join(u'\n'), "quiet",
        QStringLiteral("inboxOfficeAuthorLabel"));
    if (item.hasDayBefore) {
        put(0, BeforeColumn, tr("Day before"), "quiet", QStringLiteral("inboxBeforeLabel"));
        m_grid->setColumnStretch(BeforeColumn, 2);
    }
    int row = 2;
    if (item.isAboutDeletion) {
        put(row, NameColumn, tr("The record"), nullptr);
        put(row, MineColumn, item.mineDeletes ? tr("Deleted") : tr("Kept"), "strong",
            QStringLiteral("inboxMine_deleted"));
        put(row, OfficeColumn, item.mineDeletes ? tr("Kept") : tr("Deleted"), "strong",
            QStringLiteral("inboxOffice_deleted"));
        ++row;
    }
    for (const InboxField &field : item.fields) {
        const bool mineIsGone = item.isAboutDeletion && item.mineDeletes;
        const bool officeIsGone = item.isAboutDeletion && !item.mineDeletes;
        put(row, NameColumn, fieldWords(field.name), nullptr);
        put(row, MineColumn, mineIsGone ? QStringLiteral("-") : valueWords(field.name, field.mine, m_locale), "strong",
            QStringLiteral("inboxMine_") + field.name);
        if (item.hasDayBefore)
            put(row, BeforeColumn, valueWords(field.name, field.dayBefore, m_locale), "quiet",
                QStringLiteral("inboxBefore_") + field.name);
        put(row, OfficeColumn, officeIsGone ? QStringLiteral("-") : valueWords(field.name, field.office, m_locale),
            "strong", QStringLiteral("inboxOffice_") + field.name);
        ++row;
    }
}

void ComparisonGrid::showEntry(const InboxItem &item)
{
    m_grid->setColumnStretch(MineColumn, 1);
    int row = 0;
    for (const InboxField &field : item.fields) {
        put(row, NameColumn, fieldWords(field.name), "quiet")->setWordWrap(false);
        put(row, MineColumn, valueWords(field.name, field.mine, m_locale), nullptr,
            QStringLiteral("inboxMine_") + field.name);
        ++row;
    }
}

} // namespace wellpulse::ui
