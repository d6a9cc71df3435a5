// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/delivery_place.h"

#include "ui/audit/audit_page.h"
#include "ui/conflict/inbox_page.h"
#include "ui/queue/queue_page.h"

namespace wellpulse::ui {

DeliveryPlace::DeliveryPlace(const DeliveryPorts &ports, const Appearance &appearance, std::function<QDate()> today,
    const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_appearance(appearance)
    , m_today(today)
    , m_locale(locale)
    , m_queueModel(ports.queue, today, locale)
    , m_inboxModel(ports.inbox, today, locale)
    , m_auditModel(ports.audit, today, locale)
{
    connectInbox();
    connect(&m_auditModel, &AuditModel::doneWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Good, sentence); });
    connect(&m_auditModel, &AuditModel::failedWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Warning, sentence); });
}

void DeliveryPlace::connectInbox()
{
    connect(&m_inboxModel, &InboxModel::doneWith, this, [this](const QString &sentence) {
        Q_EMIT offered({Tone::Good, sentence, Icon::Undo, tr("U&ndo"), [this] { m_inboxModel.undo(); }});
    });
    connect(&m_inboxModel, &InboxModel::saidWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Good, sentence); });
    connect(&m_inboxModel, &InboxModel::undoneWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Quiet, sentence); });
    connect(&m_inboxModel, &InboxModel::refusedWith, this,
        [this](const QString &sentence) { Q_EMIT said(Tone::Danger, sentence); });
}

void DeliveryPlace::ensureQueue()
{
    if (m_queuePage != nullptr)
        return;
    m_queuePage = new QueuePage(m_appearance, m_queueModel, m_ports.sync, m_today, m_locale);
    connect(m_queuePage, &QueuePage::homeWanted, this, &DeliveryPlace::homeWanted);
    connect(m_queuePage, &QueuePage::signInWanted, this, &DeliveryPlace::signInWanted);
    connect(m_queuePage, &QueuePage::exportWanted, this, &DeliveryPlace::exportWanted);
    connect(m_queuePage, &QueuePage::decisionWanted, this, [this](const QString &eventId) {
        m_inboxModel.openEvent(eventId);
        showInboxPage(m_queuePage);
    });
}

void DeliveryPlace::ensureInbox()
{
    if (m_inboxPage != nullptr)
        return;
    m_inboxPage = new InboxPage(m_appearance, m_inboxModel);
    connect(m_inboxPage, &InboxPage::homeWanted, this, &DeliveryPlace::homeWanted);
    connect(m_inboxPage, &InboxPage::queueWanted, this, &DeliveryPlace::showQueue);
}

void DeliveryPlace::ensureAudit()
{
    if (m_auditPage != nullptr)
        return;
    m_auditPage = new AuditPage(m_appearance, m_auditModel);
    connect(m_auditPage, &AuditPage::homeWanted, this, &DeliveryPlace::homeWanted);
}

void DeliveryPlace::showAudit()
{
    ensureAudit();
    Q_EMIT pageWanted(m_auditPage, tr("The log"), nullptr);
    m_auditPage->focusFirst();
}

void DeliveryPlace::showQueue()
{
    ensureQueue();
    m_queueModel.refresh();
    Q_EMIT pageWanted(m_queuePage, tr("Waiting to send"), nullptr);
    m_queuePage->focusFirst();
}

void DeliveryPlace::showInbox()
{
    m_inboxModel.refresh();
    showInboxPage(nullptr);
}

void DeliveryPlace::showInboxFor(const QString &wellId, const QDate &date)
{
    m_inboxModel.openDay(wellId, date);
    showInboxPage(nullptr);
}

void DeliveryPlace::showInboxPage(QWidget *from)
{
    ensureInbox();
    Q_EMIT pageWanted(m_inboxPage, tr("Needs you"), from);
    m_inboxPage->focusFirst();
}

bool DeliveryPlace::owns(const QWidget *page) const
{
    return page != nullptr && (page == m_queuePage || page == m_inboxPage || page == m_auditPage);
}

bool DeliveryPlace::hasUndo(const QWidget *page) const
{
    return page != nullptr && page == m_inboxPage;
}

void DeliveryPlace::focus(const QWidget *page)
{
    if (page == m_queuePage)
        m_queuePage->focusFirst();
    else if (page == m_inboxPage)
        m_inboxPage->focusFirst();
    else if (page == m_auditPage)
        m_auditPage->focusFirst();
}

void DeliveryPlace::leave()
{
    m_auditModel.clear();
    m_queueModel.clear();
    m_inboxModel.clear();
}

} // namespace wellpulse::ui
