// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment.h"

#include <array>

namespace wellpulse::sync {

std::string newInstallNonce(const storage::RandomBytes &random)
{
    std::array<std::uint8_t, 16> nonce{};
    random(nonce);
    return core::toHex(nonce);
}

void becomeDevice(
    Session &session, const InstallationRequest &request, std::function<void(OfficeResult<DeviceAnswer>)> done)
{
    OfficeRequest device{OfficeRequest::Method::Post, "/devices",
        core::canonicalJson(
            {{"installNonce", request.installNonce}, {"name", request.deviceName}, {"platform", request.platform}}),
        {}, {}};
    session.call(std::move(device), [done = std::move(done)](const OfficeResult<core::Json> &result) {
        if (!result)
            return done(tl::unexpected(result.error()));
        auto answer = readDeviceAnswer(*result);
        if (!answer)
            return done(tl::unexpected(networkFailure(answer.error().code, answer.error().message)));
        done(std::move(*answer));
    });
}

void enrol(Session &session, const EnrolmentRequest &request, std::function<void(OfficeResult<Enrolled>)> done)
{
    session.signIn(request.who, [&session, request, done = std::move(done)](const OfficeResult<LoginAnswer> &login) {
        if (!login)
            return done(tl::unexpected(login.error()));
        becomeDevice(session, {request.installNonce, request.deviceName, request.platform},
            [tenant = request.who.tenant, login = *login, done](OfficeResult<DeviceAnswer> device) {
                if (!device)
                    return done(tl::unexpected(device.error()));
                done(Enrolled{tenant, login.userId, login.userName, std::move(*device)});
            });
    });
}

} // namespace wellpulse::sync
