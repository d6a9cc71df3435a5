// SPDX-License-Identifier: GPL-3.0-or-later
// Always on screen once unlocked: where the entries are (press it for what waits, or to sign in again), whose laptop this is, and the lock.
// GUI thread.
#pragma once

#include "ui/ports/sync_status_port.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtWidgets/QFrame>

#include <functional>

class QLabel;

namespace wellpulse::ui {

class TouchButton;

class StatusStrip : public QFrame {
    Q_OBJECT
public:
    StatusStrip(const Appearance &appearance, SyncStatusPort &sync, std::function<QDate()> today, const QLocale &locale,
        QWidget *parent = nullptr);

    void setUserName(const QString &userName);
    QString words() const;

Q_SIGNALS:
    void queueWanted();
    void inboxWanted();
    /// Pressed while the office asks for the password again.
    void signInWanted();
    void settingsWanted();
    void lockWanted();
    void wordsChanged(const QString &words);

private:
    void showStatus();
    void press();

    Appearance m_appearance;
    SyncStatusPort &m_sync;
    std::function<QDate()> m_today;
    QLocale m_locale;
    TouchButton *m_statusButton;
    QLabel *m_userIcon;
    QLabel *m_userLabel;
    TouchButton *m_settingsButton;
    TouchButton *m_lockButton;
};

} // namespace wellpulse::ui
