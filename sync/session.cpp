// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/session.h"

namespace wellpulse::sync {

namespace {
/// A token that expires while the request is on its way would cost a round trip.
constexpr std::int64_t refreshAheadMs = 30'000;

OfficeFailure signInAgain()
{
    return {ErrorClass::Hold,
        {"sign_in_again", "Sign in to the office again to send what waits; everything entered here is kept."}, 401, {}};
}

OfficeFailure keychainTrouble(const Error &error)
{
    return {ErrorClass::Hold, error, 0, {}};
}
} // namespace

bool needsRefresh(const Tokens &tokens, std::int64_t nowMs)
{
    return tokens.access.empty() || nowMs >= tokens.accessExpiresAtMs - refreshAheadMs;
}

Session::Session(Office &office, TokenStore &store, WallClock clock)
    : m_office(office)
    , m_store(store)
    , m_clock(std::move(clock))
{
}

void Session::keep(const LoginAnswer &answer, Done done)
{
    m_tokens = Tokens{answer.accessToken, m_clock() + answer.expiresInSeconds * 1000, answer.refreshToken};
    m_store.save(*m_tokens, [done = std::move(done)](const Status &saved) {
        done(saved ? std::nullopt : std::optional(keychainTrouble(saved.error())));
    });
}

void Session::signIn(const SignIn &who, SignedIn done)
{
    OfficeRequest request{OfficeRequest::Method::Post, "/auth/login",
        core::canonicalJson({{"tenant", who.tenant}, {"email", who.email}, {"password", who.password}}), {}, {}};
    m_office.call(request, [this, done = std::move(done)](const OfficeResult<core::Json> &result) {
        if (!result)
            return done(tl::unexpected(result.error()));
        const auto answer = readLoginAnswer(*result);
        if (!answer)
            return done(tl::unexpected(networkFailure(answer.error().code, answer.error().message)));
        keep(*answer, [done, login = *answer](const std::optional<OfficeFailure> &trouble) {
            trouble ? done(tl::unexpected(*trouble)) : done(login);
        });
    });
}

void Session::loadTokens(Done done)
{
    if (m_tokens)
        return done(std::nullopt);
    m_store.load([this, done = std::move(done)](const Result<std::optional<Tokens>> &stored) {
        if (!stored)
            return done(keychainTrouble(stored.error()));
        m_tokens = *stored;
        done(m_tokens ? std::nullopt : std::optional(signInAgain()));
    });
}

void Session::refresh(Done done)
{
    OfficeRequest request{OfficeRequest::Method::Post, "/auth/refresh",
        core::canonicalJson({{"refreshToken", m_tokens->refresh}}), {}, {}};
    m_office.call(request, [this, done = std::move(done)](const OfficeResult<core::Json> &result) {
        if (!result) {
            m_tokens.reset(); // another program on this vault may hold newer ones: they are read again next time
            const bool refused
                = result.error().errorClass == ErrorClass::Hold && result.error().error.code != "device_suspended";
            return done(refused ? signInAgain() : result.error());
        }
        const auto answer = readLoginAnswer(*result);
        if (!answer)
            return done(networkFailure(answer.error().code, answer.error().message));
        keep(*answer, done);
    });
}

void Session::call(OfficeRequest request, Answer answer)
{
    loadTokens(
        [this, request = std::move(request), answer = std::move(answer)](const std::optional<OfficeFailure> &trouble) {
            if (trouble)
                return answer(tl::unexpected(*trouble));
            if (needsRefresh(*m_tokens, m_clock()))
                return callFresh(request, answer);
            callWithToken(request, answer, true);
        });
}

void Session::callFresh(const OfficeRequest &request, const Answer &answer)
{
    const Done go = [this, request, answer](const std::optional<OfficeFailure> &trouble) {
        if (trouble)
            return answer(tl::unexpected(*trouble));
        callWithToken(request, answer, false);
    };
    // Another program on this vault may have refreshed since: a refresh token used twice would end the session for both.
    m_tokens.reset();
    loadTokens([this, go](const std::optional<OfficeFailure> &trouble) { trouble ? go(trouble) : refresh(go); });
}

void Session::callWithToken(OfficeRequest request, Answer answer, bool mayRefresh)
{
    request.token = m_tokens->access;
    m_office.call(request, [this, request, answer = std::move(answer), mayRefresh](OfficeResult<core::Json> result) {
        const bool refused = !result && result.error().status == 401 && result.error().error.code != "device_suspended";
        if (!refused)
            return answer(std::move(result));
        mayRefresh ? callFresh(request, answer) : answer(tl::unexpected(signInAgain()));
    });
}

} // namespace wellpulse::sync
