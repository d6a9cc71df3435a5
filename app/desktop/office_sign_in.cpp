// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/office_sign_in.h"

#include "app/desktop/office_address.h"
#include "app/desktop/this_machine.h"
#include "sync/keychain_token_store.h"
#include "sync/office_client.h"

#include <QtCore/QDateTime>

namespace wellpulse::desktop {

struct OfficeSignIn::Line {
    Line(const sync::OfficeAddress &address, std::unique_ptr<storage::Keychain> ownKeychain, const QString &vaultId)
        : keychain(std::move(ownKeychain))
        , tokens(*keychain, vaultId)
        , office(std::make_unique<sync::OfficeClient>(address, clock))
        , session(*office, tokens, clock)
    {
    }
    // The session outlives what the client has under way.
    ~Line() { office.reset(); }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    static std::int64_t clock() { return QDateTime::currentMSecsSinceEpoch(); }

    std::unique_ptr<storage::Keychain> keychain;
    sync::KeychainTokenStore tokens;
    std::unique_ptr<sync::OfficeClient> office;
    sync::Session session;
};

ui::SignInTrouble signInTroubleOf(const sync::OfficeFailure &failure)
{
    using ui::SignInTrouble;
    const std::string_view code = failure.error.code;
    if (code == "login_failed")
        return SignInTrouble::WrongPassword;
    if (code == "login_throttled")
        return SignInTrouble::TooManyTries;
    if (code == "device_suspended")
        return SignInTrouble::Suspended;
    if (code.starts_with("keychain_"))
        return SignInTrouble::KeychainLocked;
    return failure.errorClass == sync::ErrorClass::Retry ? SignInTrouble::OfficeNoAnswer : SignInTrouble::Other;
}

OfficeSignIn::OfficeSignIn(DeviceSlot &slot, DevicePlace place)
    : m_slot(slot)
    , m_place(std::move(place))
{
}

OfficeSignIn::~OfficeSignIn() = default;

QString OfficeSignIn::email() const
{
    return m_slot.device() != nullptr ? QString::fromStdString(m_slot.device()->account().email) : QString();
}

void OfficeSignIn::signIn(const QString &password)
{
    const FieldDevice *device = m_slot.device();
    if (device == nullptr)
        return; // locked meanwhile: the screen is gone too
    const sync::DeviceAccount &account = device->account();
    const auto address = officeAddress(QString::fromStdString(account.server), m_place.caFile);
    if (!address) {
        Q_EMIT refused(ui::SignInTrouble::Other, QString::fromStdString(address.error().message));
        return;
    }
    m_line = std::make_unique<Line>(*address, m_place.makeKeychain(), device->vaultId());
    sync::enrol(m_line->session,
        {.who = {account.tenantId, account.email, password.toStdString()},
            .installNonce = account.installNonce,
            .deviceName = machineName(),
            .platform = platformName()},
        [this](const sync::OfficeResult<sync::Enrolled> &answer) { take(answer); });
}

// The line stays until the next request or cancel(): this is called from within it.
void OfficeSignIn::take(const sync::OfficeResult<sync::Enrolled> &answer)
{
    if (m_slot.device() == nullptr)
        return;
    if (!answer)
        Q_EMIT refused(signInTroubleOf(answer.error()), QString::fromStdString(answer.error().error.message));
    else // also as another device, which an office that was restored may have made of this one: the sync takes care of it
        Q_EMIT signedIn();
}

void OfficeSignIn::cancel()
{
    m_line.reset();
}

} // namespace wellpulse::desktop
