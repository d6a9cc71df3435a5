// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/inbox_model.h"

#include "ui/conflict/inbox_words.h"
#include "ui/equipment/equipment_words.h"
#include "ui/production/volume_text.h"

#include <algorithm>
#include <utility>

namespace wellpulse::ui {

InboxModel::InboxModel(InboxPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(today)
    , m_locale(locale)
    , m_rows(std::move(today), locale)
{
    connectPort();
}

void InboxModel::connectPort()
{
    connect(&m_port, &InboxPort::inboxRead, this, &InboxModel::take);
    connect(&m_port, &InboxPort::readFailed, this, [this](const QString &sentence) {
        m_trouble = sentence;
        Q_EMIT contentsChanged();
    });
    connect(&m_port, &InboxPort::viewsChanged, this, [this] {
        if (!m_hasAsked || std::exchange(m_refreshIsDue, true))
            return;
        QMetaObject::invokeMethod(this, &InboxModel::refresh, Qt::QueuedConnection);
    });
    connect(&m_port, &InboxPort::settled, this, [this](int count) {
        end();
        Q_EMIT doneWith(count == 1 ? tr("Settled. The office is told.")
                                   : tr("%n are settled. The office is told.", nullptr, count));
    });
    connect(&m_port, &InboxPort::resent, this, [this](int count) {
        end();
        Q_EMIT saidWith(count == 1
                ? tr("Put right; it will be sent again.")
                : tr("Put right; %n entries that belong together will be sent again.", nullptr, count));
    });
    connect(&m_port, &InboxPort::skipped, this, [this] {
        end();
        Q_EMIT doneWith(tr("Skipped. It is kept at the end of the list."));
    });
    connect(&m_port, &InboxPort::broughtBack, this, [this] {
        end();
        Q_EMIT saidWith(tr("It waits for you again."));
    });
    connect(&m_port, &InboxPort::triedAgain, this, [this] {
        end();
        Q_EMIT saidWith(tr("The picture is sent again."));
    });
    connect(&m_port, &InboxPort::undone, this, [this](int count) {
        end();
        Q_EMIT undoneWith(tr("Taken back. %n wait for you again.", nullptr, count));
    });
    connect(&m_port, &InboxPort::faulty, this, &InboxModel::takeFaults);
    connect(&m_port, &InboxPort::refused, this, [this](const Error &error) {
        end();
        Q_EMIT refusedWith(error.code == "conflict_unknown" || error.code == "event_not_refused"
                ? tr("Somebody settled this meanwhile, so nothing was changed.")
                : equipmentRefusal(error));
    });
}

void InboxModel::refresh()
{
    m_refreshIsDue = false;
    m_hasAsked = true;
    m_port.readInbox();
}

void InboxModel::clear()
{
    m_rows.setItems({});
    m_openedId.clear();
    m_wantedEvent.clear();
    m_wantedWell.clear();
    m_hasAsked = false;
    m_hasRead = false;
    m_isDeciding = false;
    Q_EMIT contentsChanged();
    Q_EMIT openedChanged();
}

void InboxModel::openEvent(const QString &eventId)
{
    m_wantedEvent = eventId;
    refresh();
}

void InboxModel::openDay(const QString &wellId, const QDate &date)
{
    m_wantedWell = wellId;
    m_wantedDate = date;
    refresh();
}

void InboxModel::open(int row)
{
    if (row < 0 || row >= m_rows.rowCount() || m_rows.items().at(row).id == m_openedId)
        return;
    m_openedId = m_rows.items().at(row).id;
    m_lastRow = row;
    Q_EMIT openedChanged();
}

const InboxItem *InboxModel::opened() const
{
    const int row = openedRow();
    return row < 0 ? nullptr : &m_rows.items().at(row);
}

void InboxModel::take(const QList<InboxItem> &items)
{
    const InboxItem before = opened() != nullptr ? *opened() : InboxItem();
    m_hasRead = true;
    m_trouble.clear();
    m_rows.setItems(items);
    choose();
    Q_EMIT contentsChanged();
    if (opened() == nullptr || *opened() != before)
        Q_EMIT openedChanged();
}

// What somebody asked for; else the one that was looked at, or the one that stands in its place now.
void InboxModel::choose()
{
    const auto &items = m_rows.items();
    const QString event = std::exchange(m_wantedEvent, {});
    const QString well = std::exchange(m_wantedWell, {});
    const auto wanted = std::find_if(items.cbegin(), items.cend(), [&](const InboxItem &item) {
        return (!event.isEmpty() && (item.eventId == event || item.id == event))
            || (!well.isEmpty() && item.wellId == well && item.date == m_wantedDate);
    });
    if (wanted != items.cend())
        m_openedId = wanted->id;
    else if (m_rows.rowOf(m_openedId) < 0)
        m_openedId = items.isEmpty() ? QString() : items.at(std::min<qsizetype>(m_lastRow, items.size() - 1)).id;
    m_lastRow = std::max(0, openedRow());
}

QString InboxModel::headingWords() const
{
    const auto &items = m_rows.items();
    const auto waiting
        = std::count_if(items.cbegin(), items.cend(), [](const InboxItem &item) { return !item.isSkipped; });
    if (!m_hasRead)
        return tr("Needs you");
    return waiting == 0 ? tr("Nothing needs you") : tr("Needs you (%L1)").arg(waiting);
}

QString InboxModel::emptyWords() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (!m_hasRead)
        return tr("Reading what needs you…");
    return m_rows.rowCount() == 0
        ? tr("Nothing needs you. Two readings of one day, and what the office could not take, would be here.")
        : QString();
}

bool InboxModel::begin()
{
    if (m_isDeciding || opened() == nullptr)
        return false;
    m_isDeciding = true;
    Q_EMIT decidingChanged();
    return true;
}

void InboxModel::end()
{
    m_isDeciding = false;
    Q_EMIT decidingChanged();
}

void InboxModel::takeFaults(const QList<core::FieldError> &faults)
{
    end();
    for (const core::FieldError &fault : faults) {
        const QString sentence = equipmentRefusal(fault.error);
        if (fault.field.empty())
            Q_EMIT refusedWith(sentence);
        else
            Q_EMIT fieldWrong(QString::fromStdString(fault.field), sentence);
    }
}

void InboxModel::keep(core::Side side, bool allAlike)
{
    if (begin())
        m_port.keep(m_openedId, side, allAlike);
}

void InboxModel::submit(const InboxTyped &typed)
{
    if (!begin())
        return;
    InboxTyped plain = typed;
    for (auto field = plain.begin(); field != plain.end(); ++field) {
        if (inputOf(field.key()) == FieldInput::Number)
            field.value() = withPlainMarks(field.value(), m_locale);
    }
    if (opened()->kind == InboxKind::Conflict)
        m_port.settle(m_openedId, plain);
    else
        m_port.resend(m_openedId, plain);
}

void InboxModel::skip()
{
    if (begin())
        m_port.skip(m_openedId);
}

void InboxModel::bringBack()
{
    if (begin())
        m_port.bringBack(m_openedId);
}

void InboxModel::tryAgain()
{
    if (!begin())
        return;
    if (opened()->kind == InboxKind::Photo)
        m_port.tryAgain(m_openedId);
    else
        m_port.resend(m_openedId, {});
}

void InboxModel::undo()
{
    if (m_isDeciding)
        return;
    m_isDeciding = true;
    Q_EMIT decidingChanged();
    m_port.undoLast();
}

} // namespace wellpulse::ui
