// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_model.h"

#include "ui/shell/status_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

QString equipmentWords(QueueChange change)
{
    switch (change) {
    case QueueChange::Updated:
        return QueueModel::tr("Equipment changed");
    case QueueChange::Deleted:
        return QueueModel::tr("Equipment deleted");
    case QueueChange::Created:
        break;
    }
    return QueueModel::tr("Equipment added");
}

QString kindWords(const QueueItem &item)
{
    switch (item.thing) {
    case QueueThing::Equipment:
        return equipmentWords(item.change);
    case QueueThing::Maintenance:
        return item.change == QueueChange::Created ? QueueModel::tr("Maintenance")
                                                   : QueueModel::tr("Maintenance corrected");
    case QueueThing::Photo:
        return QueueModel::tr("Photo");
    case QueueThing::Production:
        break;
    }
    switch (item.change) {
    case QueueChange::Updated:
        return QueueModel::tr("Production corrected");
    case QueueChange::Deleted:
        return QueueModel::tr("Production deleted");
    case QueueChange::Created:
        break;
    }
    return QueueModel::tr("Production");
}

} // namespace

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
    case IdRole:
        return item.eventId;
    case Qt::ToolTipRole:
        if (item.reasonCode.isEmpty())
            return {};
        //: the details of a refusal: %1 is the office's sentence, %2 its code
        return tr("%1 (%2)").arg(item.reason, item.reasonCode);
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
    const auto &items = m_contents.items;
    const auto needing = static_cast<int>(
        std::count_if(items.cbegin(), items.cend(), [](const QueueItem &item) { return needsPerson(item.state); }));
    const int waiting = static_cast<int>(items.size()) - needing;
    if (needing > 0 && waiting > 0)
        return tr("Needs you (%L1), waiting to send (%L2)").arg(needing).arg(waiting);
    if (needing > 0)
        return tr("Needs you (%L1)").arg(needing);
    if (waiting == 0)
        return tr("Nothing is waiting to be sent");
    //: %n entries, %1 is a size such as "2.4 MB"
    return tr("Waiting to send (%n items, %1)", nullptr, waiting)
        .arg(m_locale.formattedDataSize(m_contents.bytes, 1, QLocale::DataSizeSIFormat));
}

QString QueueModel::emptyWords() const
{
    if (!m_hasRead)
        return tr("Reading what waits…");
    return m_contents.items.isEmpty() ? tr("Everything you have entered here is with the office.") : QString();
}

QString QueueModel::ledgerWords() const
{
    if (!m_hasRead)
        return {};
    const QueueReceipts &receipts = m_contents.receipts;
    QString words = receipts.photos > 0
        //: how many entries and photos this laptop recorded, and how many of them the office has
        ? tr("Laptop %L1, office %L2, photos %L3 of %L4")
              .arg(receipts.recorded)
              .arg(receipts.withOffice)
              .arg(receipts.photosVerified)
              .arg(receipts.photos)
        : tr("Laptop %L1, office %L2").arg(receipts.recorded).arg(receipts.withOffice);
    const qint64 notBackedUp = receipts.withOffice - receipts.durable;
    if (notBackedUp > 0) {
        //: %1 is the sentence before; %L2 entries are with the office, and not in its backup yet
        words = tr("%1 (%L2 not in the office's backup yet)").arg(words).arg(notBackedUp);
    }
    return words;
}

QString QueueModel::detailWords(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const QueueItem &item = m_contents.items.at(row);
    QStringList lines{tr("%1: %2").arg(titleOf(item), stateWordsOf(item))};
    if (item.recordedAt.isValid())
        lines.push_back(tr("Recorded %1").arg(momentWords(item.recordedAt, m_locale, m_today())));
    if (item.attempts > 0)
        lines.push_back(tr("Tried %n times", nullptr, item.attempts));
    if (item.bytes > 0)
        lines.push_back(tr("Size %1").arg(m_locale.formattedDataSize(item.bytes, 1, QLocale::DataSizeSIFormat)));
    if (!item.reason.isEmpty())
        lines.push_back(item.reasonCode.isEmpty() ? item.reason : tr("%1 (%2)").arg(item.reason, item.reasonCode));
    return lines.join(u'\n');
}

QString QueueModel::titleOf(const QueueItem &item) const
{
    QStringList parts{kindWords(item), item.wellName};
    if (item.productionDate.isValid())
        parts.append(dayWords(item.productionDate, m_locale, m_today()));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString QueueModel::stateWordsOf(const QueueItem &item) const
{
    const QString reason = reasonOf(item);
    switch (item.state) {
    case QueueState::Sending:
        if (item.thing == QueueThing::Photo && item.bytes > 0)
            return tr("Sending %1 %").arg(item.bytesSent * 100 / item.bytes);
        return tr("Sending");
    case QueueState::WillRetry:
        if (!item.nextTryAt.isValid())
            return tr("Waiting - office did not answer");
        return tr("Next try %1 - office did not answer").arg(momentWords(item.nextTryAt, m_locale, m_today()));
    case QueueState::NeedsPerson:
        return reason.isEmpty() ? tr("Needs you") : tr("Needs you - %1").arg(reason);
    case QueueState::Rejected:
        return reason.isEmpty() ? tr("Refused by the office") : tr("Refused by the office - %1").arg(reason);
    case QueueState::Parked:
        return reason.isEmpty() ? tr("On hold at the office") : tr("On hold at the office - %1").arg(reason);
    case QueueState::Waiting:
        break;
    }
    return tr("Waiting");
}

// What is always meant by a code is said in the user's language; the rest in the office's own sentence.
QString QueueModel::reasonOf(const QueueItem &item) const
{
    if (item.reasonCode == u"parent_deleted")
        return tr("The well was deleted at the office.");
    if (item.reasonCode == u"parked")
        return tr("It follows when an earlier entry is corrected.");
    if (item.reasonCode == u"conflict")
        return tr("Somebody else entered different values.");
    return item.reason;
}

Icon QueueModel::stateIcon(QueueState state)
{
    switch (state) {
    case QueueState::Sending:
        return Icon::Sending;
    case QueueState::NeedsPerson:
        return Icon::NeedsYou;
    case QueueState::Rejected:
        return Icon::Refused;
    case QueueState::Parked:
        return Icon::OnHold;
    case QueueState::Waiting:
    case QueueState::WillRetry:
        break;
    }
    return Icon::Waiting;
}

} // namespace wellpulse::ui
