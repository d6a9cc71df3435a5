// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the pending sync: what needs a person, what waits, why, and Sync now or, where that cannot help, Sign in. GUI thread.
#pragma once

#include "ui/ports/sync_status_port.h"
#include "ui/queue/queue_model.h"
#include "ui/theme/appearance.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class RowList;
class TouchButton;

class QueuePage : public QWidget {
    Q_OBJECT
public:
    QueuePage(const Appearance &appearance, QueueModel &model, SyncStatusPort &sync, std::function<QDate()> today,
        const QLocale &locale, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void homeWanted();
    void signInWanted();
    /// Of an entry that a person has to decide about.
    void decisionWanted(const QString &eventId);
    /// What waits to be sent, into this file.
    void exportWanted(const QString &file);

private:
    void showContents();
    void showStatus();
    void pressSync();
    QWidget *buildExport();
    void askForFile();
    void showItem();

    Appearance m_appearance;
    QueueModel &m_model;
    SyncStatusPort &m_sync;
    std::function<QDate()> m_today;
    QLocale m_locale;
    TouchButton *m_homeButton;
    TouchButton *m_syncButton;
    QLabel *m_headingLabel;
    QLabel *m_detailsLabel;
    QLabel *m_ledgerLabel;
    QLabel *m_itemLabel;
    QTimer m_countdown;
    RowList *m_queueList;
    QLabel *m_emptyLabel;
    QWidget *m_exportRow;
};

} // namespace wellpulse::ui
