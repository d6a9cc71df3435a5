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
    if (const auto former = json->find("former"); former != json->end() && former->is_array()) {
        for (const core::Json &one : *former) {
            JsonMembers device(one);
            FormerDevice read{device.text("deviceId"), device.bytes32("deviceKey")};
            if (device.good())
                account.former.push_back(std::move(read));
        }
    }
    return account;
}

/// As an item of the keychain, of which the oldest former identities are left out where it would be too long.
std::string itemOf(const DeviceAccount &account)
{
    core::Json json{{"server", account.server}, {"tenantId", account.tenantId}, {"email", account.email},
        {"userId", account.userId}, {"userName", account.userName}, {"installNonce", account.installNonce},
        {"deviceId", account.deviceId}, {"deviceKey", core::toHex(account.deviceKey)},
        {"feedEpoch", account.feedEpoch}};
    if (!account.former.empty()) {
        core::Json &former = json["former"] = core::Json::array();
        for (const FormerDevice &device : account.former)
            former.push_back({{"deviceId", device.deviceId}, {"deviceKey", core::toHex(device.deviceKey)}});
        while (!former.empty() && core::canonicalJson(json).size() > storage::maxKeychainItemBytes)
            former.erase(former.begin());
    }
    return core::canonicalJson(json);
}
} // namespace

DeviceAccount successorOf(const DeviceAccount &account, const std::string &installNonce, const DeviceAnswer &answer)
{
    DeviceAccount next = account;
    next.former.push_back({account.deviceId, account.deviceKey});
    next.installNonce = installNonce;
    next.deviceId = answer.deviceId;
    next.deviceKey = answer.deviceKey;
    next.feedEpoch = answer.feedEpoch;
    return next;
}

storage::DeviceKeys keysOf(const DeviceAccount &account)
{
    storage::DeviceKeys keys{{account.deviceId, account.deviceKey}};
    for (const FormerDevice &device : account.former)
        keys.emplace(device.deviceId, device.deviceKey);
    return keys;
}

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
    std::string text = itemOf(account);
    keychain.write(itemName(vaultId),
        storage::SecretBytes::takeFrom({reinterpret_cast<unsigned char *>(text.data()), text.size()}), context,
        std::move(reply));
}

} // namespace wellpulse::sync
