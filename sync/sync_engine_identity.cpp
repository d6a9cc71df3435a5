// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's part about who this device is: another identity, once the office has said that it needs one.
#include "sync/sync_engine.h"

namespace wellpulse::sync {

/// The feed first: it may hold what waits here, sent by the device that this one is a copy of.
void SyncEngine::renewLater(DeviceRenewal::Reason reason)
{
    m_hasRenewed = true;
    if (m_feedDrained)
        return renew(reason);
    m_renewalDue = reason;
    pullNext();
}

void SyncEngine::renew(DeviceRenewal::Reason reason)
{
    m_renewal->renew(m_deviceId, reason, [this](const OfficeResult<DeviceAccount> &account) {
        account ? takeIdentity(*account) : fail(account.error());
    });
}

void SyncEngine::takeIdentity(const DeviceAccount &account)
{
    m_store.ask(
        m_box,
        [account](storage::DeviceStore &store) -> Result<bool> {
            storage::DeviceIdentity identity = store.log().identity();
            if (identity.deviceId == account.deviceId)
                return false;
            identity.deviceId = account.deviceId;
            identity.key = account.deviceKey;
            const Status taken = store.log().takeIdentity(identity);
            return taken ? Result<bool>(true) : Result<bool>(taken.error());
        },
        [this, account](const Result<bool> &taken) {
            if (!taken)
                return failOnStore(taken.error());
            m_deviceId = account.deviceId;
            if (*taken) {
                m_report.identityTaken = true;
                Q_EMIT identityTaken(account);
                Q_EMIT answerApplied();
            }
            pushNext();
        });
}

} // namespace wellpulse::sync
