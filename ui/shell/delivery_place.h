// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the office and what comes back, in the window: what waits to be sent, what needs a person, and the log of it
// all, and what leads from one to the other. Pages are made when first shown. What it wants of the window it says by signals. GUI thread.
#pragma once

#include "ui/audit/audit_model.h"
#include "ui/conflict/inbox_model.h"
#include "ui/controls/notice_bar.h"
#include "ui/ports/sync_status_port.h"
#include "ui/queue/queue_model.h"
#include "ui/shell/notice_offer.h"
#include "ui/theme/appearance.h"

#include <QtCore/QPointer>

namespace wellpulse::ui {

class AuditPage;
class InboxPage;
class QueuePage;

struct DeliveryPorts {
    QueuePort &queue;
    InboxPort &inbox;
    AuditPort &audit;
    SyncStatusPort &sync;
};

class DeliveryPlace : public QObject {
    Q_OBJECT
public:
    DeliveryPlace(const DeliveryPorts &ports, const Appearance &appearance, std::function<QDate()> today,
        const QLocale &locale, QObject *parent = nullptr);

    /// The pages of before are gone with the window's frame.
    void wear(const Appearance &appearance) { m_appearance = appearance; }

    void showQueue();
    void showInbox();
    void showAudit();
    /// At the one that is about the day.
    void showInboxFor(const QString &wellId, const QDate &date);

    bool owns(const QWidget *page) const;
    void focus(const QWidget *page);
    /// Whether `page` has an undo of its own.
    bool hasUndo(const QWidget *page) const;
    void undo() { m_inboxModel.undo(); }
    void leave();

Q_SIGNALS:
    /// `from`: the page of here that led to it, or null.
    void pageWanted(QWidget *page, const QString &title, QWidget *from);
    void homeWanted();
    void signInWanted();
    /// What waits to be sent, into a file for the office.
    void exportWanted(const QString &file);
    void said(wellpulse::ui::Tone tone, const QString &sentence);
    void offered(const wellpulse::ui::NoticeOffer &offer);

private:
    void connectInbox();
    void ensureQueue();
    void ensureInbox();
    void ensureAudit();
    void showInboxPage(QWidget *from);

    DeliveryPorts m_ports;
    Appearance m_appearance;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QueueModel m_queueModel;
    InboxModel m_inboxModel;
    AuditModel m_auditModel;
    QPointer<QueuePage> m_queuePage;
    QPointer<InboxPage> m_inboxPage;
    QPointer<AuditPage> m_auditPage;
};

} // namespace wellpulse::ui
