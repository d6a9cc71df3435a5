// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_rows.h"

#include "ui/audit/audit_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int keptEntries = 4'096;
constexpr int chunkEntries = 64;
constexpr int screensAhead = 2;

const AuditKeys noKeys = std::make_shared<const std::vector<AuditKey>>();

} // namespace

AuditRows::AuditRows(AuditPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_keys(noKeys)
    , m_entries(keptEntries)
{
    connect(&port, &AuditPort::entriesRead, this, &AuditRows::take);
    connect(&port, &AuditPort::readFailed, this, [this] { m_isReading = false; });
}

int AuditRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys->size());
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
    ++m_age;
    if (*m_keys != *keys) {
        beginResetModel();
        m_keys = keys;
        m_firstShown = 0;
        m_lastShown = -1;
        endResetModel();
    }
    readMore();
}

const AuditEntry *AuditRows::entry(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Kept *kept = m_entries.object(keyAt(row));
    return kept != nullptr ? &kept->entry : nullptr;
}

void AuditRows::showRows(int first, int last)
{
    m_firstShown = std::max(0, first);
    m_lastShown = std::min(last, rowCount() - 1);
    readMore();
}

void AuditRows::clear()
{
    beginResetModel();
    m_keys = noKeys;
    m_entries.clear();
    m_isReading = false;
    ++m_request;
    m_lastShown = -1;
    endResetModel();
}

QList<AuditKey> AuditRows::missingIn(int first, int last) const
{
    QList<AuditKey> keys;
    for (int row = std::max(first, 0); row <= std::min(last, rowCount() - 1) && keys.size() < chunkEntries; ++row) {
        const Kept *kept = m_entries.object(keyAt(row));
        if (kept == nullptr || kept->age != m_age)
            keys.push_back(keyAt(row));
    }
    return keys;
}

// One question at a time: however fast the table is dragged, what has gone out of sight meanwhile is never asked for.
void AuditRows::readMore()
{
    if (m_isReading || m_lastShown < m_firstShown)
        return;
    const int around = (m_lastShown - m_firstShown + 1) * screensAhead;
    QList<AuditKey> keys = missingIn(m_firstShown, m_lastShown);
    if (keys.isEmpty())
        keys = missingIn(m_lastShown + 1, m_lastShown + around);
    if (keys.isEmpty())
        keys = missingIn(m_firstShown - around, m_firstShown - 1);
    if (keys.isEmpty())
        return;
    m_isReading = true;
    m_askedAge = m_age;
    m_port.readEntries(++m_request, keys);
}

void AuditRows::take(int request, const QList<AuditEntry> &entries)
{
    if (request != m_request || !m_isReading)
        return;
    m_isReading = false;
    for (const AuditEntry &entry : entries)
        m_entries.insert(entry.key, new Kept{entry, m_askedAge});
    if (m_lastShown >= m_firstShown)
        Q_EMIT dataChanged(index(m_firstShown, 0), index(m_lastShown, columnsInAll - 1));
    readMore();
}

} // namespace wellpulse::ui
