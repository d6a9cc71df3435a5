// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment.h"

namespace wellpulse::sync {

namespace {
using Done = std::function<void(OfficeResult<Enrolled>)>;

void becomeDevice(Session &session, const EnrolmentRequest &request, const LoginAnswer &login, Done done)
{
    OfficeRequest device{OfficeRequest::Method::Post, "/devices",
        core::canonicalJson(
            {{"installNonce", request.installNonce}, {"name", request.deviceName}, {"platform", request.platform}}),
        {}, {}};
    session.call(std::move(device),
        [tenant = request.who.tenant, login, done = std::move(done)](const OfficeResult<core::Json> &result) {
            if (!result)
                return done(tl::unexpected(result.error()));
            auto answer = readDeviceAnswer(*result);
            if (!answer)
                return done(tl::unexpected(networkFailure(answer.error().code, answer.error().message)));
            done(Enrolled{tenant, login.userId, login.userName, std::move(*answer)});
        });
}
} // namespace

void enrol(Session &session, const EnrolmentRequest &request, Done done)
{
    session.signIn(request.who, [&session, request, done = std::move(done)](const OfficeResult<LoginAnswer> &login) {
        if (!login)
            return done(tl::unexpected(login.error()));
        becomeDevice(session, request, *login, done);
    });
}

} // namespace wellpulse::sync
