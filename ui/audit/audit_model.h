// SPDX-License-Identifier: GPL-3.0-or-later
// The audit without its widgets: what is asked for and what was found, one entry opened, the check of the chain, the file that
// is being written. GUI thread.
#pragma once

#include "ui/audit/audit_rows.h"

namespace wellpulse::ui {

class AuditModel : public QObject {
    Q_OBJECT
public:
    AuditModel(AuditPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    AuditRows &rows() { return m_rows; }
    const AuditFilter &filter() const { return m_filter; }
    const AuditNames &names() const { return m_names; }
    const QLocale &locale() const { return m_locale; }
    QDate today() const { return m_today(); }

    /// While nobody looks, changes of the log are only remembered.
    void setShown(bool shown);
    void setFilter(const AuditFilter &filter);
    void clear();

    QString headingWords() const; ///< "1,234 entries"; how far the reading is while there is nothing to show yet
    QString archiveWords() const; ///< of the entries that are not among the rows; empty where there are none
    QString emptyWords() const;   ///< empty while there are rows

    void open(int row);
    /// Nothing is opened while its `key` is 0.
    const AuditEntry &opened() const { return m_opened; }
    QString openedWords() const; ///< all of the opened entry, a line each

    /// Starts the check, or stops the one that is running.
    void toggleCheck();
    bool isChecking() const { return m_isChecking; }
    QString checkWords() const; ///< how far it is, or how it ended; empty before the first one
    bool foundProblems() const { return !m_check.problems.isEmpty(); }

    void save(AuditFormat format, const QString &file);
    void stopSave();
    bool isSaving() const { return m_isSaving; }
    QString savingWords() const;

Q_SIGNALS:
    void foundChanged();
    void namesChanged();
    void openedChanged();
    void checkChanged();
    void savingChanged();
    void doneWith(const QString &sentence);
    void failedWith(const QString &sentence);

private:
    void connectPort();
    void connectTasks();
    void ask();

    AuditPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    AuditRows m_rows;
    AuditFilter m_filter;
    AuditNames m_names;
    AuditEntry m_opened;
    AuditCheck m_check;
    QString m_trouble;
    QString m_checkTrouble;
    int m_question = 0;
    int m_answered = 0; ///< the last question that was answered; 0: none yet
    qint64 m_seen = 0;
    qint64 m_total = 0;
    int m_checkPercent = 0;
    int m_savePercent = 0;
    bool m_isShown = false;
    bool m_askIsDue = true;
    bool m_isChecking = false;
    bool m_hasChecked = false;
    bool m_isSaving = false;
};

} // namespace wellpulse::ui
