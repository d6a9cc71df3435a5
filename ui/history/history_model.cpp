// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_model.h"

#include "ui/history/history_words.h"

#include <algorithm>

namespace wellpulse::ui {

HistoryModel::HistoryModel(HistoryPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_rows(port, locale)
{
    connect(&port, &HistoryPort::found, this, &HistoryModel::takeFound);
    connect(&port, &HistoryPort::finding, this, [this](int question, qint64 rowsSeen) {
        if (question != m_question)
            return;
        m_rowsSeen = rowsSeen;
        if (m_answered == 0)
            Q_EMIT foundChanged();
    });
    connect(&port, &HistoryPort::readFailed, this, [this](const QString &sentence) {
        m_trouble = sentence;
        m_answered = m_question;
        Q_EMIT foundChanged();
    });
    connect(&port, &HistoryPort::wellsRead, this, [this](const QList<HistoryWell> &wells) {
        if (wells == m_wells)
            return;
        m_wells = wells;
        Q_EMIT wellsChanged();
    });
    connect(&port, &HistoryPort::changesRead, this,
        [this](const QString &wellId, const QDate &date, const QList<HistoryChange> &changes) {
            if (wellId != m_opened.wellId || date != m_opened.date)
                return;
            m_changes = changes;
            Q_EMIT dayChanged();
        });
    connect(&port, &HistoryPort::daysRead, this, [this](int, const QList<HistoryDay> &days) { takeOpened(days); });
    connect(&port, &HistoryPort::viewsChanged, this, &HistoryModel::noteViewsChanged);
    connect(&port, &HistoryPort::removed, this, [this](const QString &wellId, const QDate &date) {
        const QString sentence = tr("Deleted: %1.").arg(dayName(wellId, date));
        setChanging(false);
        close();
        Q_EMIT doneWith(sentence);
    });
    connect(&port, &HistoryPort::dateCorrected, this,
        [this](const QString &wellId, const QDate &date, const QDate &rightDate) {
            //: %1 is a well with the wrong date, %2 the right date
            const QString sentence = tr("%1 is now %2.").arg(dayName(wellId, date), dateWords(rightDate, m_locale));
            setChanging(false);
            close();
            Q_EMIT doneWith(sentence);
        });
    connect(&port, &HistoryPort::undone, this, [this](const QString &wellId, const QDate &date) {
        setChanging(false);
        Q_EMIT undoneWith(tr("Taken back: %1.").arg(dayName(wellId, date)));
    });
    connect(&port, &HistoryPort::refused, this, [this](const QString &sentence) {
        setChanging(false);
        Q_EMIT refusedWith(sentence);
    });
}

void HistoryModel::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && (m_answered == 0 || m_askIsDue))
        ask();
}

void HistoryModel::ask()
{
    m_askIsDue = false;
    m_trouble.clear();
    m_rowsSeen = 0;
    m_port.readWells();
    m_port.find(++m_question, m_filter, m_order);
}

// A sync brings one change after the other: each question is answered before the next is asked, or none would ever be.
void HistoryModel::noteViewsChanged()
{
    if (!m_opened.isGone())
        m_port.readChanges(m_opened.wellId, m_opened.date);
    if (m_isShown && m_question == m_answered && !m_askIsDue) {
        m_askIsDue = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_askIsDue && m_isShown)
                    ask();
            },
            Qt::QueuedConnection);
    } else {
        m_askIsDue = true;
    }
}

void HistoryModel::takeFound(int question, const HistoryKeys &keys, const HistoryTotals &totals)
{
    if (question != m_question)
        return;
    m_answered = question;
    m_totals = totals;
    m_rows.setKeys(keys);
    Q_EMIT foundChanged();
    if (m_askIsDue && m_isShown)
        ask();
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT asked();
    ask();
}

void HistoryModel::sortBy(HistoryOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    Q_EMIT orderChanged();
    Q_EMIT asked();
    ask();
}

void HistoryModel::sortBy(HistorySort by)
{
    sortBy({by, by == m_order.by ? !m_order.descending : by != HistorySort::Well});
}

void HistoryModel::clear()
{
    ++m_question; // whatever comes is not wanted any more
    m_answered = 0;
    m_isShown = false;
    m_askIsDue = false;
    m_totals = {};
    m_wells.clear();
    m_rows.clear();
    setChanging(false);
    close();
    Q_EMIT wellsChanged();
    Q_EMIT foundChanged();
}

QString HistoryModel::wellWords() const
{
    if (m_filter.wellId.isEmpty())
        return tr("All wells");
    const auto found = std::find_if(
        m_wells.cbegin(), m_wells.cend(), [this](const HistoryWell &well) { return well.id == m_filter.wellId; });
    return found == m_wells.cend() ? QString() : found->name;
}

QString HistoryModel::headingWords() const
{
    if (m_answered != 0)
        return countWords(m_rows.rowCount(), m_totals, m_locale);
    return m_rowsSeen == 0 ? tr("Reading the history…")
                           : tr("Reading the history… %1 days seen").arg(m_locale.toString(m_rowsSeen));
}

QString HistoryModel::emptyWords() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (m_answered == 0)
        return tr("Reading the history…");
    if (m_rows.rowCount() > 0)
        return {};
    return isFiltered() ? tr("No day matches. Choose other dates, or show all.")
                        : tr("Nothing is entered yet. What you enter will stand here.");
}

void HistoryModel::open(const HistoryDay &day)
{
    if (day.isGone())
        return;
    m_opened = day;
    m_changes.clear();
    Q_EMIT dayChanged();
    m_port.readChanges(day.wellId, day.date);
}

// The opened day was edited, here or elsewhere: it is shown as it is now.
void HistoryModel::takeOpened(const QList<HistoryDay> &days)
{
    const auto found
        = std::find_if(days.cbegin(), days.cend(), [this](const HistoryDay &day) { return day.key == m_opened.key; });
    if (m_opened.isGone() || found == days.cend() || *found == m_opened)
        return;
    if (found->isGone())
        return close();
    m_opened = *found;
    Q_EMIT dayChanged();
}

void HistoryModel::close()
{
    if (m_opened.isGone())
        return;
    m_opened = {};
    m_changes.clear();
    Q_EMIT dayClosed();
}

void HistoryModel::remove(const QString &reason)
{
    const QString words = reason.trimmed();
    if (words.isEmpty())
        return Q_EMIT reasonWanted(tr("Say why the day is deleted. The office keeps the reason."));
    if (m_isChanging || m_opened.isGone())
        return;
    setChanging(true);
    m_port.remove(m_opened.wellId, m_opened.date, words);
}

void HistoryModel::correctDate(const QDate &rightDate, const QString &reason)
{
    if (rightDate == m_opened.date)
        return Q_EMIT dateWanted(tr("This is the date the day has already. Choose the right one."));
    if (rightDate > m_today())
        return Q_EMIT dateWanted(tr("This date is in the future. Choose today or an earlier day."));
    const QString words = reason.trimmed();
    if (words.isEmpty())
        return Q_EMIT reasonWanted(tr("Say why the date is corrected. The office keeps the reason."));
    if (m_isChanging || m_opened.isGone())
        return;
    setChanging(true);
    m_port.correctDate(m_opened.wellId, m_opened.date, rightDate, words);
}

void HistoryModel::undo()
{
    if (m_isChanging)
        return;
    setChanging(true);
    m_port.undoLast();
}

void HistoryModel::setChanging(bool changing)
{
    if (changing == m_isChanging)
        return;
    m_isChanging = changing;
    Q_EMIT changingChanged();
}

QString HistoryModel::dayName(const QString &wellId, const QDate &date) const
{
    const auto found
        = std::find_if(m_wells.cbegin(), m_wells.cend(), [&](const HistoryWell &well) { return well.id == wellId; });
    const QString day = dateWords(date, m_locale);
    return found == m_wells.cend() ? day : tr("%1, %2").arg(found->name, day);
}

} // namespace wellpulse::ui
