// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_model.h"

#include "ui/shell/status_words.h"

#include <algorithm>

namespace wellpulse::ui {

QueueModel::QueueModel(QueuePort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
{
    connect(&port, &QueuePort::queueRead, this, &QueueModel::take);
    connect(&port, &QueuePort::queueChanged, this, [this] {
        if (m_refreshIsDue || !m_hasRead)
            return; // nobody has opened the page yet
        m_refreshIsDue = true;
        QMetaObject::invokeMethod(this, &QueueModel::refresh, Qt::QueuedConnection);
    });
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contents.items.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueueItem &item = m_contents.items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(item);
    case Qt::AccessibleTextRole:
        //: what a screen reader says for a row: what waits, then where it stands
        return tr("%1, %2").arg(titleOf(item), stateWordsOf(item));
    case StateRole:
        return static_cast<int>(item.state);
    case StateWordsRole:
        return stateWordsOf(item);
    default:
        return {};
    }
}

void QueueModel::refresh()
{
    m_refreshIsDue = false;
    m_port.readQueue();
}

void QueueModel::clear()
{
    beginResetModel();
    m_contents = {};
    m_hasRead = false;
    endResetModel();
    Q_EMIT contentsChanged();
}

void QueueModel::take(const QueueContents &contents)
{
    m_hasRead = true;
    const bool sameItems = std::equal(m_contents.items.cbegin(), m_contents.items.cend(), contents.items.cbegin(),
        contents.items.cend(), [](const QueueItem &a, const QueueItem &b) { return a.eventId == b.eventId; });
    if (sameItems) {
        m_contents = contents;
        if (!contents.items.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_contents = contents;
        endResetModel();
    }
    Q_EMIT contentsChanged();
}

QString QueueModel::heading() const
{
    if (m_contents.items.isEmpty())
        return tr("Nothing is waiting to be sent");
    const int count = static_cast<int>(m_contents.items.size());
    //: %n entries, %1 is a size such as "2.4 MB"
    return tr("Waiting to send (%n items, %1)", nullptr, count)
        .arg(m_locale.formattedDataSize(m_contents.bytes, 1, QLocale::DataSizeSIFormat));
}

QString QueueModel::emptyWords() const
{
    if (!m_hasRead)
        return tr("Reading what waits…");
    return m_contents.items.isEmpty() ? tr("Everything you have entered here is with the office.") : QString();
}

QString QueueModel::titleOf(const QueueItem &item) const
{
    const QString date = dayWords(item.productionDate, m_locale, m_today());
    switch (item.change) {
    case QueueChange::Updated:
        return tr("Production corrected, %1, %2").arg(item.wellName, date);
    case QueueChange::Deleted:
        return tr("Production deleted, %1, %2").arg(item.wellName, date);
    case QueueChange::Created:
        break;
    }
    return tr("Production, %1, %2").arg(item.wellName, date);
}

QString QueueModel::stateWordsOf(const QueueItem &item) const
{
    switch (item.state) {
    case QueueState::Sending:
        return tr("Sending");
    case QueueState::WillRetry:
        if (!item.nextTryAt.isValid())
            return tr("Waiting - office did not answer");
        return tr("Next try %1 - office did not answer").arg(momentWords(item.nextTryAt, m_locale, m_today()));
    case QueueState::NeedsPerson:
        return item.reason.isEmpty() ? tr("Needs you") : tr("Needs you - %1").arg(item.reason);
    case QueueState::Rejected:
        return item.reason.isEmpty() ? tr("The office cannot take this; it is kept here")
                                     : tr("The office cannot take this; it is kept here - %1").arg(item.reason);
    case QueueState::Waiting:
        break;
    }
    return tr("Waiting");
}

Icon QueueModel::stateIcon(QueueState state)
{
    switch (state) {
    case QueueState::Sending:
        return Icon::Sending;
    case QueueState::NeedsPerson:
    case QueueState::Rejected:
        return Icon::NeedsYou;
    case QueueState::Waiting:
    case QueueState::WillRetry:
        break;
    }
    return Icon::Waiting;
}

} // namespace wellpulse::ui
