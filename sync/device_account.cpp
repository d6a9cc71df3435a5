// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/device_account.h"

#include "sync/json_members.h"

namespace wellpulse::sync {

namespace {
QString itemName(const QString &vaultId)
{
    return storage::keychainItemName(vaultId, storage::keychain_item::device);
}

Error notEnrolled()
{
    return {"device_not_enrolled",
        "The keychain does not say which device this is; set the vault up with the office again, nothing is lost."};
}

Result<DeviceAccount> readAccount(std::string_view text)
{
    const auto json = core::parseJson(text);
    if (!json)
        return notEnrolled();
    JsonMembers members(*json);
    DeviceAccount account{members.text("server"), members.text("tenantId"), members.text("email"),
        members.text("userId"), members.text("userName"), members.text("installNonce"), members.text("deviceId"),
        members.bytes32("deviceKey"), members.text("feedEpoch")};
    if (!members.good())
        return notEnrolled();
    return account;
}
} // namespace

void loadAccount(storage::Keychain &keychain, const QString &vaultId, QObject *context, AccountLoaded reply)
{
    keychain.read(itemName(vaultId), context, [reply = std::move(reply)](const Result<storage::SecretBytes> &item) {
        if (item)
            return reply(readAccount(item->view()));
        reply(item.error().code == "keychain_not_found" ? notEnrolled() : item.error());
    });
}

void saveAccount(storage::Keychain &keychain, const QString &vaultId, const DeviceAccount &account, QObject *context,
    AccountSaved reply)
{
    std::string text = core::canonicalJson({{"server", account.server}, {"tenantId", account.tenantId},
        {"email", account.email}, {"userId", account.userId}, {"userName", account.userName},
        {"installNonce", account.installNonce}, {"deviceId", account.deviceId},
        {"deviceKey", core::toHex(account.deviceKey)}, {"feedEpoch", account.feedEpoch}});
    keychain.write(itemName(vaultId),
        storage::SecretBytes::takeFrom({reinterpret_cast<unsigned char *>(text.data()), text.size()}), context,
        std::move(reply));
}

} // namespace wellpulse::sync
