// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/device_renewal.h"

#include "sync/enrolment.h"

namespace wellpulse::sync {

namespace {
OfficeFailure held(const Error &error)
{
    return {ErrorClass::Hold, error, 0, {}};
}
} // namespace

DeviceRenewal::DeviceRenewal(Session &session, AccountStore &accounts, Installation installation)
    : m_session(session)
    , m_accounts(accounts)
    , m_installation(std::move(installation))
{
}

void DeviceRenewal::renew(const std::string &deviceId, Reason reason, Done done)
{
    m_accounts.load([this, deviceId, reason, done = std::move(done)](const Result<DeviceAccount> &account) {
        if (!account)
            return done(tl::unexpected(held(account.error())));
        if (account->deviceId != deviceId)
            return done(*account);
        if (reason == Reason::Forgotten)
            return enrol(*account, account->installNonce, done);
        if (m_nonce.empty())
            m_nonce = m_installation.newNonce();
        enrol(*account, m_nonce, done);
    });
}

void DeviceRenewal::enrol(const DeviceAccount &account, const std::string &nonce, Done done)
{
    becomeDevice(m_session, {nonce, m_installation.deviceName, m_installation.platform},
        [this, account, nonce, done = std::move(done)](const OfficeResult<DeviceAnswer> &answer) {
            if (!answer)
                return done(tl::unexpected(answer.error()));
            if (answer->deviceId == account.deviceId)
                return done(account);
            keep(successorOf(account, nonce, *answer), done);
        });
}

void DeviceRenewal::keep(const DeviceAccount &account, Done done)
{
    m_accounts.save(account, [this, account, done = std::move(done)](const Status &saved) {
        if (!saved)
            return done(tl::unexpected(held(saved.error())));
        m_nonce.clear();
        done(account);
    });
}

} // namespace wellpulse::sync
