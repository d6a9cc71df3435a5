// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/inbox_keeper.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/inbox_items.h"
#include "storage/inbox/inbox_actions.h"
#include "ui/production/refusal_words.h"

namespace wellpulse::desktop {

namespace {

storage::TypedFields fieldsOf(const ui::InboxTyped &typed)
{
    storage::TypedFields fields;
    for (auto field = typed.cbegin(); field != typed.cend(); ++field)
        fields[field.key().toStdString()] = field.value().toStdString();
    return fields;
}

/// The screen only names what it was given.
core::Uuid idOf(const QString &text)
{
    return core::parseUuid(text.toStdString()).value_or(core::Uuid());
}

} // namespace

InboxKeeper::InboxKeeper(DeviceSlot &slot, std::function<QDate()> today)
    : m_slot(slot)
    , m_today(std::move(today))
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &InboxKeeper::viewsChanged);
}

void InboxKeeper::readInbox()
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [](const storage::ReadStore &store) { return storage::readInbox(store, true); },
        [this, userId = m_slot.device()->account().userId](const Result<storage::Inbox> &inbox) {
            if (inbox)
                Q_EMIT inboxRead(itemsOf(*inbox, userId));
            else
                Q_EMIT readFailed(ui::refusalSentence(inbox.error()));
        });
}

void InboxKeeper::tellRefusal(const std::vector<core::FieldError> &faults)
{
    if (faults.size() == 1 && faults.front().field.empty())
        Q_EMIT refused(faults.front().error);
    else
        Q_EMIT faulty(QList<core::FieldError>(faults.begin(), faults.end()));
}

template <class Work, class Done> void InboxKeeper::change(Work work, Done done)
{
    if (m_slot.device() == nullptr)
        return Q_EMIT refused({"locked", {}});
    m_slot.device()->store().ask(m_box, std::move(work), [this, done = std::move(done)](const auto &result) {
        if (!result)
            return tellRefusal(result.error());
        done(result);
        if (m_slot.device() != nullptr)
            Q_EMIT m_slot.device()->recorded();
    });
}

void InboxKeeper::keep(const QString &id, core::Side side, bool allAlike)
{
    change([=](storage::DeviceStore &store) { return storage::keepSide(store, id.toStdString(), side, allAlike); },
        [this](const Result<std::size_t> &count) { Q_EMIT settled(static_cast<int>(*count)); });
}

void InboxKeeper::settle(const QString &id, const ui::InboxTyped &typed)
{
    change([=, fields = fieldsOf(typed), today = civil(m_today())](
               storage::DeviceStore &store) { return storage::settleTyped(store, id.toStdString(), fields, today); },
        [this](const storage::InboxResult<core::Event> &) { Q_EMIT settled(1); });
}

void InboxKeeper::resend(const QString &id, const ui::InboxTyped &typed)
{
    change([=, fields = fieldsOf(typed), today = civil(m_today())](
               storage::DeviceStore &store) { return storage::resend(store, idOf(id), fields, today); },
        [this](const storage::InboxResult<std::size_t> &count) { Q_EMIT resent(static_cast<int>(*count)); });
}

void InboxKeeper::skip(const QString &id)
{
    change([=](storage::DeviceStore &store) { return store.delivery().skip(idOf(id)); },
        [this](const Status &) { Q_EMIT skipped(); });
}

void InboxKeeper::bringBack(const QString &id)
{
    change([=](storage::DeviceStore &store) { return store.delivery().bringBack(idOf(id)); },
        [this](const Status &) { Q_EMIT broughtBack(); });
}

void InboxKeeper::tryAgain(const QString &id)
{
    change([=](storage::DeviceStore &store) { return store.photoUploads().tryAgain(idOf(id)); },
        [this](const Status &) { Q_EMIT triedAgain(); });
}

void InboxKeeper::undoLast()
{
    change([](storage::DeviceStore &store) { return storage::takeBackDecision(store); },
        [this](const Result<storage::DecisionTakenBack> &taken) { Q_EMIT undone(static_cast<int>(taken->count)); });
}

} // namespace wellpulse::desktop
