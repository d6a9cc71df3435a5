// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_model.h"

#include "ui/audit/audit_words.h"

#include <algorithm>
#include <climits>
#include <utility>

namespace wellpulse::ui {

namespace {

int percentOf(qint64 done, qint64 total)
{
    return total > 0 ? static_cast<int>(done * 100 / total) : 0;
}

} // namespace

AuditModel::AuditModel(AuditPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(today)
    , m_locale(locale)
    , m_rows(port, std::move(today), locale)
{
    connectPort();
    connectTasks();
}

void AuditModel::connectPort()
{
    connect(&m_port, &AuditPort::finding, this, [this](int question, qint64 seen, qint64 total) {
        if (question != m_question)
            return;
        m_seen = seen;
        m_total = total;
        Q_EMIT foundChanged();
    });
    connect(&m_port, &AuditPort::found, this, [this](int question, const AuditKeys &keys) {
        if (question != m_question)
            return;
        m_answered = question;
        m_trouble.clear();
        m_rows.setKeys(keys);
        Q_EMIT foundChanged();
    });
    connect(&m_port, &AuditPort::readFailed, this, [this](const QString &sentence) {
        m_trouble = sentence;
        Q_EMIT foundChanged();
    });
    connect(&m_port, &AuditPort::namesRead, this, [this](const AuditNames &names) {
        if (names == m_names)
            return;
        m_names = names;
        Q_EMIT namesChanged();
    });
    connect(&m_port, &AuditPort::viewsChanged, this, [this] {
        m_askIsDue = true;
        if (m_isShown)
            ask();
    });
}

void AuditModel::connectTasks()
{
    connect(&m_port, &AuditPort::checking, this, [this](qint64 done, qint64 total) {
        m_checkPercent = percentOf(done, total);
        Q_EMIT checkChanged();
    });
    const auto endCheck = [this](const AuditCheck &check, const QString &trouble, bool hasChecked) {
        m_isChecking = false;
        m_hasChecked = hasChecked;
        m_check = check;
        m_checkTrouble = trouble;
        Q_EMIT checkChanged();
    };
    connect(&m_port, &AuditPort::checked, this, [endCheck](const AuditCheck &check) { endCheck(check, {}, true); });
    connect(&m_port, &AuditPort::checkStopped, this, [endCheck] { endCheck({}, {}, false); });
    connect(
        &m_port, &AuditPort::checkFailed, this, [endCheck](const QString &sentence) { endCheck({}, sentence, true); });
    connect(&m_port, &AuditPort::saving, this, [this](qint64 done, qint64 total) {
        m_savePercent = percentOf(done, total);
        Q_EMIT savingChanged();
    });
    const auto endSave = [this] {
        m_isSaving = false;
        Q_EMIT savingChanged();
    };
    connect(&m_port, &AuditPort::saved, this, [this, endSave](const QString &file, qint64 entries) {
        endSave();
        Q_EMIT doneWith(tr("%L1 entries are in %2.").arg(entries).arg(file));
    });
    connect(&m_port, &AuditPort::saveStopped, this, endSave);
    connect(&m_port, &AuditPort::saveFailed, this, [this, endSave](const QString &sentence) {
        endSave();
        Q_EMIT failedWith(sentence);
    });
}

void AuditModel::ask()
{
    m_askIsDue = false;
    m_port.readNames();
    m_port.find(++m_question, m_filter);
}

void AuditModel::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && m_askIsDue)
        ask();
}

void AuditModel::setFilter(const AuditFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_seen = 0;
    m_total = 0;
    ask();
    Q_EMIT foundChanged();
}

void AuditModel::clear()
{
    m_rows.clear();
    m_filter = {};
    m_names = {};
    m_opened = {};
    m_check = {};
    m_checkTrouble.clear();
    ++m_question;
    m_answered = 0;
    m_askIsDue = true;
    m_isChecking = false;
    m_hasChecked = false;
    m_isSaving = false;
    Q_EMIT namesChanged();
    Q_EMIT foundChanged();
    Q_EMIT openedChanged();
    Q_EMIT checkChanged();
    Q_EMIT savingChanged();
}

QString AuditModel::headingWords() const
{
    if (m_answered != m_question && m_total > 0)
        return tr("Looking through the log: %1 %").arg(percentOf(m_seen, m_total));
    return tr("%Ln entries", nullptr, m_rows.rowCount());
}

QString AuditModel::archiveWords() const
{
    if (m_names.archivedEntries == 0)
        return {};
    return tr(
        "%Ln older entries lie in sealed files beside the log. They count everywhere and the check covers them; they are "
        "not listed here.",
        nullptr, static_cast<int>(std::min<qint64>(m_names.archivedEntries, INT_MAX)));
}

QString AuditModel::emptyWords() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (m_answered == 0)
        return tr("Reading the log…");
    if (m_rows.rowCount() > 0)
        return {};
    return m_filter == AuditFilter() ? tr("Nothing is recorded yet.")
                                     : tr("Nothing in the log is like this. Ask for less.");
}

void AuditModel::open(int row)
{
    const AuditEntry *entry = m_rows.entry(row);
    if (entry == nullptr || *entry == m_opened)
        return;
    m_opened = *entry;
    Q_EMIT openedChanged();
}

QString AuditModel::openedWords() const
{
    const AuditEntry &entry = m_opened;
    if (entry.key == 0)
        return {};
    //: an entry of the log: who wrote it, and its number among this laptop's
    QStringList lines{tr("Recorded %1 by %2, number %L3 of that laptop")
                          .arg(instantWords(entry.author.at, m_locale), authorLine(entry.author))
                          .arg(entry.deviceSeq)};
    QString standing = standingWords(entry.standing);
    if (entry.answeredAt.isValid())
        standing = tr("%1, answered %2").arg(standing, instantWords(entry.answeredAt, m_locale));
    if (entry.feedSeq > 0)
        standing = tr("%1, number %L2 of the office").arg(standing).arg(entry.feedSeq);
    lines.push_back(standing);
    if (!entry.reason.isEmpty())
        lines.push_back(entry.reason);
    lines.push_back(QStringLiteral("%1\n%2").arg(entry.eventType, entry.eventId));
    lines.push_back(entry.content);
    return lines.join(u'\n');
}

void AuditModel::toggleCheck()
{
    if (m_isChecking)
        return m_port.stopCheck();
    m_isChecking = true;
    m_hasChecked = false;
    m_checkPercent = 0;
    Q_EMIT checkChanged();
    m_port.check();
}

QString AuditModel::checkWords() const
{
    if (m_isChecking)
        return m_checkPercent < 100 ? tr("Checking every entry: %1 %").arg(m_checkPercent)
                                    : tr("Comparing what the screens show with the log…");
    if (!m_hasChecked)
        return {};
    if (!m_checkTrouble.isEmpty())
        return m_checkTrouble;
    if (m_check.problems.isEmpty())
        return tr("All %Ln entries are whole and in order.", nullptr, static_cast<int>(m_check.events));
    QStringList lines{tr("%Ln faults were found. Call the office; do not delete anything.", nullptr,
        static_cast<int>(m_check.problems.size()))};
    constexpr int enoughFaults = 5;
    lines += m_check.problems.mid(0, enoughFaults);
    return lines.join(u'\n');
}

void AuditModel::save(AuditFormat format, const QString &file)
{
    if (m_isSaving || file.isEmpty())
        return;
    m_isSaving = true;
    m_savePercent = 0;
    Q_EMIT savingChanged();
    m_port.save(m_rows.keys(), format, file);
}

void AuditModel::stopSave()
{
    m_port.stopSave();
}

QString AuditModel::savingWords() const
{
    return m_isSaving ? tr("Writing the file: %1 %").arg(m_savePercent) : QString();
}

} // namespace wellpulse::ui
