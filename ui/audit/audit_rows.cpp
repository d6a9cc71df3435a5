// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_rows.h"

#include "ui/audit/audit_words.h"

namespace wellpulse::ui {

AuditRows::AuditRows(AuditPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_window({})
{
    connect(&port, &AuditPort::entriesRead, this, &AuditRows::take);
    connect(&port, &AuditPort::readFailed, this, [this] { m_window.giveUp(); });
}

int AuditRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_window.size();
}

int AuditRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsInAll;
}

QVariant AuditRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhatColumn:
        return tr("What");
    case AboutColumn:
        return tr("About");
    case WhoColumn:
        return tr("Who and where");
    default:
        return tr("Where it stands");
    }
}

QVariant AuditRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const AuditEntry *shown = entry(index.row());
    if (shown == nullptr)
        return index.column() == WhenColumn && role == Qt::DisplayRole ? QStringLiteral("…") : QString();
    return text(*shown, index.column());
}

QString AuditRows::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case WhenColumn:
        return instantWords(entry.author.at, m_locale);
    case WhatColumn:
        return kindWords(entry.kind);
    case AboutColumn:
        return aboutWords(entry, m_locale, m_today());
    case WhoColumn:
        return authorLine(entry.author);
    default:
        return standingWords(entry.standing);
    }
}

void AuditRows::setKeys(const AuditKeys &keys)
{
    const bool isOther = m_window.isOther(keys);
    if (isOther)
        beginResetModel();
    m_window.setKeys(keys);
    if (isOther)
        endResetModel();
    readMore();
}

const AuditEntry *AuditRows::entry(int row) const
{
    return m_window.at(row);
}

void AuditRows::showRows(int first, int last)
{
    m_window.show(first, last);
    readMore();
}

void AuditRows::clear()
{
    beginResetModel();
    m_window.clear();
    endResetModel();
}

void AuditRows::readMore()
{
    if (const QList<AuditKey> missing = m_window.ask(); !missing.isEmpty())
        m_port.readEntries(m_window.question(), missing);
}

void AuditRows::take(int request, const QList<AuditEntry> &entries)
{
    if (!m_window.take(request, entries))
        return;
    if (m_window.showsAny())
        Q_EMIT dataChanged(index(m_window.firstShown(), 0), index(m_window.lastShown(), columnsInAll - 1));
    readMore();
}

} // namespace wellpulse::ui
