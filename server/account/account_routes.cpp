// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/account_routes.h"

#include "server/http/error_response.h"
#include "server/http/json_body.h"

namespace wellpulse::server {

namespace {

constexpr std::size_t maxNonceBytes = 128;
constexpr std::size_t maxNameBytes = 200;

int statusOf(const Error &error)
{
    if (error.code == "login_failed" || error.code == "refresh_invalid" || error.code == "refresh_reused")
        return 401;
    if (error.code == "device_suspended")
        return 403;
    if (error.code == "database_unavailable" || error.code == "database_busy")
        return 503;
    return 500;
}

/// Database errors tell people nothing of the database.
Response refusal(const Error &error)
{
    const int status = statusOf(error);
    if (status == 500)
        return internalErrorResponse();
    if (status == 503)
        return retryLaterResponse(503, "unavailable", "The office cannot reach its database just now; try again.", 2);
    return errorResponse(status, error);
}

core::Json tokensJson(const SessionTokens &tokens)
{
    return {
        {"accessToken", tokens.accessToken}, {"expiresIn", accessTokenSeconds}, {"refreshToken", tokens.refreshToken}};
}

Response login(AccountService &service, const Request &request)
{
    const auto body = jsonObjectBody(request);
    if (!body)
        return errorResponse(400, body.error());
    AccountService::Login attempt;
    attempt.remoteAddress = request.remoteAddress;
    for (auto [name, target] : {std::pair{"tenant", &attempt.tenant}, std::pair{"email", &attempt.email},
             std::pair{"password", &attempt.password}}) {
        auto text = textMember(*body, name);
        if (!text)
            return errorResponse(400, text.error());
        *target = std::move(*text);
    }
    std::int64_t retryAfterSeconds = 0;
    const auto result = service.login(attempt, retryAfterSeconds);
    if (retryAfterSeconds > 0)
        return retryLaterResponse(429, result.error().code, result.error().message, retryAfterSeconds);
    if (!result)
        return refusal(result.error());
    core::Json answer = tokensJson(result->tokens);
    const User &user = result->user;
    answer["user"] = {{"id", user.id}, {"name", user.name}, {"role", user.role}, {"email", user.email}};
    return jsonResponse(answer.dump());
}

Response refresh(AccountService &service, const Request &request)
{
    const auto body = jsonObjectBody(request);
    if (!body)
        return errorResponse(400, body.error());
    const auto token = textMember(*body, "refreshToken");
    if (!token)
        return errorResponse(400, token.error());
    const auto tokens = service.refresh(*token);
    return tokens ? jsonResponse(tokensJson(*tokens).dump()) : refusal(tokens.error());
}

Response enrol(AccountService &service, const Request &request)
{
    const auto body = jsonObjectBody(request);
    if (!body)
        return errorResponse(400, body.error());
    auto nonce = textMember(*body, "installNonce", maxNonceBytes);
    auto name = textMember(*body, "name", maxNameBytes);
    auto platform = textMember(*body, "platform", maxNameBytes);
    for (const auto *member : {&nonce, &name, &platform}) {
        if (!*member)
            return errorResponse(400, member->error());
    }
    const auto device = service.enrol(request.identity, std::move(*nonce), std::move(*name), std::move(*platform));
    if (!device)
        return refusal(device.error());
    const core::Json answer{{"deviceId", device->deviceId}, {"deviceKey", core::toHex(device->deviceKey)},
        {"feedEpoch", device->feedEpoch}};
    return jsonResponse(answer.dump());
}

/// Names only: who may see an entry may see who made it, and nothing else of them.
Response people(AccountService &service, const Request &request)
{
    const auto directory = service.directory(request.identity);
    if (!directory)
        return refusal(directory.error());
    core::Json people = core::Json::array();
    for (const User &user : directory->people)
        people.push_back({{"id", user.id}, {"name", user.name}});
    core::Json devices = core::Json::array();
    for (const DeviceListing &device : directory->devices)
        devices.push_back({{"id", device.deviceId}, {"name", device.name}, {"userId", device.userId}});
    return jsonResponse(core::Json{{"people", std::move(people)}, {"devices", std::move(devices)}}.dump());
}

} // namespace

void addAccountRoutes(Router &router, AccountService &service)
{
    RouteOptions withoutToken;
    withoutToken.needsToken = false;
    RouteOptions password = withoutToken;
    password.lane = Lane::Password;
    router.add(
        Method::Post, "/auth/login", [&service](Request &request) { return login(service, request); }, password);
    router.add(
        Method::Post, "/auth/refresh", [&service](Request &request) { return refresh(service, request); },
        withoutToken);
    router.add(Method::Post, "/devices", [&service](Request &request) { return enrol(service, request); });
    router.add(Method::Get, "/people", [&service](Request &request) { return people(service, request); });
}

} // namespace wellpulse::server
