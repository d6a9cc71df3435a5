// SPDX-License-Identifier: GPL-3.0-or-later
// Signs a person in and makes this installation a device of the office: the same install nonce always gives the same
// device, so a set-up that was cut off can be repeated. What comes back belongs in the keychain, and the vault is made
// with it; the first round of the engine then fetches wells and state. Stores nothing but the session's tokens.
#pragma once

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

/// `done` is called once, later, on the session's thread. A wrong password is of class Hold with the office's code.
void enrol(Session &session, const EnrolmentRequest &request, std::function<void(OfficeResult<Enrolled>)> done);

} // namespace wellpulse::sync
