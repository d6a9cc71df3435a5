// SPDX-License-Identifier: GPL-3.0-or-later
// Signs a person in and makes this installation a device of the office: the same install nonce always gives the same
// device, so a set-up that was cut off can be repeated. What comes back belongs in the keychain, and the vault is made
// with it; the first round of the engine then fetches wells and state. Stores nothing but the session's tokens.
#pragma once

#include "storage/secret/random.h"
#include "sync/session.h"

#include <functional>
#include <string>

namespace wellpulse::sync {

struct EnrolmentRequest {
    SignIn who;
    std::string installNonce; ///< random, made once per vault
    std::string deviceName;
    std::string platform; ///< "linux", "windows", "macos"
};

struct Enrolled {
    std::string tenantId;
    std::string userId;
    std::string userName;
    DeviceAnswer device;
};

/// For an installation that the office does not know.
std::string newInstallNonce(const storage::RandomBytes &random);

/// An installation as the office sees it.
struct InstallationRequest {
    std::string installNonce;
    std::string deviceName;
    std::string platform;
};
/// The second half of it, for somebody who is signed in.
void becomeDevice(
    Session &session, const InstallationRequest &request, std::function<void(OfficeResult<DeviceAnswer>)> done);

/// `done` is called once, later, on the session's thread. A wrong password is of class Hold with the office's code.
void enrol(Session &session, const EnrolmentRequest &request, std::function<void(OfficeResult<Enrolled>)> done);

} // namespace wellpulse::sync
