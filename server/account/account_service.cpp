// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/account_service.h"

#include "server/account/base64url.h"

namespace wellpulse::server {

namespace {

constexpr std::uint32_t failedLoginsPerMinute = 10;
constexpr std::int64_t msPerSecond = 1000;

Error loginFailed()
{
    return {"login_failed", "Company, e-mail or password is not right."};
}

Error suspended()
{
    return {"device_suspended", "The office has suspended this device; its entries stay safe on it. Ask the office."};
}

} // namespace

AccountService::AccountService(AccountStore &store, DeviceRegistry &devices, const AccessTokens &accessTokens,
    Surroundings surroundings, PasswordCost passwordCost, RotationPolicy rotation)
    : m_store(store)
    , m_devices(devices)
    , m_accessTokens(accessTokens)
    , m_surroundings(std::move(surroundings))
    , m_passwordCost(passwordCost)
    , m_rotation(rotation)
    , m_failedLogins(failedLoginsPerMinute)
    , m_nobodysHash(hashPassword("nobody's password", passwordCost).value_or(std::string()))
{
}

std::string AccountService::newRefreshToken() const
{
    return toBase64Url(m_surroundings.randomBytes<32>());
}

Result<std::optional<User>> AccountService::findUser(const Login &login, std::string &normalisedEmail)
{
    const auto email = normalEmail(login.email);
    if (!email)
        return std::optional<User>();
    normalisedEmail = *email;
    if (!isTenantId(login.tenant))
        return std::optional<User>();
    return m_store.userByEmail(login.tenant, *email);
}

Result<LoggedIn> AccountService::login(const Login &login, std::int64_t &retryAfterSeconds)
{
    std::string email;
    auto user = findUser(login, email);
    if (!user)
        return errorOf(std::move(user));

    const std::string throttleKey = login.remoteAddress + "|" + login.tenant + "|" + email;
    const RateLimiter::TimePoint now{std::chrono::milliseconds(m_surroundings.nowMs())};
    retryAfterSeconds = m_failedLogins.peek(throttleKey, now);
    if (retryAfterSeconds > 0)
        return Error{"login_throttled", "Too many wrong passwords; wait a little and try again."};

    const bool isKnown = user->has_value();
    const bool isRight = isPasswordRight(isKnown ? (*user)->passwordHash : m_nobodysHash, login.password);
    if (!isKnown || !isRight) {
        (void)m_failedLogins.take(throttleKey, now);
        return loginFailed();
    }
    m_failedLogins.reset(throttleKey);

    LoggedIn result;
    result.user = std::move(**user);
    const std::int64_t nowMs = m_surroundings.nowMs();
    Session session;
    session.id = m_surroundings.newUuid();
    session.tenantId = result.user.tenantId;
    session.userId = result.user.id;
    session.expiresAtMs = nowMs + m_rotation.lifetimeMs;
    result.tokens.refreshToken = newRefreshToken();
    if (Status created = m_store.createSession(session, hashOfToken(result.tokens.refreshToken)); !created)
        return errorOf(std::move(created));
    result.tokens.accessToken
        = m_accessTokens.issue({session.tenantId, session.userId, result.user.role, session.id}, nowMs / msPerSecond);
    return result;
}

Result<SessionTokens> AccountService::refresh(std::string_view refreshToken)
{
    const std::int64_t nowMs = m_surroundings.nowMs();
    SessionTokens tokens;
    tokens.refreshToken = newRefreshToken();
    auto session = m_store.rotateToken(hashOfToken(refreshToken), hashOfToken(tokens.refreshToken), nowMs, m_rotation);
    if (!session)
        return errorOf(std::move(session));
    if (!session->deviceId.empty()) {
        const auto isSuspended = m_devices.isSuspended(session->tenantId, session->deviceId);
        if (!isSuspended)
            return isSuspended.error();
        if (*isSuspended)
            return suspended();
    }
    auto user = m_store.user(session->tenantId, session->userId);
    if (!user)
        return errorOf(std::move(user));
    if (!user->has_value())
        return Error{"refresh_invalid", "This session has ended; log in again."};
    tokens.accessToken
        = m_accessTokens.issue({session->tenantId, session->userId, (*user)->role, session->id}, nowMs / msPerSecond);
    return tokens;
}

Result<EnrolledDevice> AccountService::enrol(
    const Identity &identity, std::string installNonce, std::string name, std::string platform)
{
    Enrolment enrolment;
    enrolment.userId = identity.userId;
    enrolment.installNonce = std::move(installNonce);
    enrolment.name = std::move(name);
    enrolment.platform = std::move(platform);
    enrolment.newDeviceId = m_surroundings.newUuid();
    enrolment.newDeviceKey = m_surroundings.randomBytes<32>();
    auto device = m_devices.enrol(identity.tenantId, enrolment);
    if (!device)
        return device;
    if (Status bound = m_store.bindSession(identity.sessionId, device->deviceId); !bound)
        return errorOf(std::move(bound));
    return device;
}

Result<Directory> AccountService::directory(const Identity &identity)
{
    auto people = m_store.users(identity.tenantId);
    if (!people)
        return errorOf(std::move(people));
    auto devices = m_devices.devices(identity.tenantId);
    if (!devices)
        return errorOf(std::move(devices));
    return Directory{std::move(*people), std::move(*devices)};
}

Result<User> AccountService::createUser(
    std::string tenantId, std::string_view email, std::string name, std::string role, std::string_view password)
{
    auto normalised = normalEmail(email);
    if (!normalised)
        return Error{"email_invalid", "\"" + std::string(email) + "\" is not an e-mail address."};
    if (!isRole(role))
        return Error{"role_unknown", "A role is one of pumper, foreman, office."};
    auto hash = hashPassword(password, m_passwordCost);
    if (!hash)
        return errorOf(std::move(hash));
    User user{m_surroundings.newUuid(), std::move(tenantId), std::move(*normalised), std::move(name), std::move(role),
        std::move(*hash)};
    if (Status created = m_store.createUser(user); !created)
        return errorOf(std::move(created));
    return user;
}

} // namespace wellpulse::server
