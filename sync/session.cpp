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

Session::Session(OfficeClient &office, TokenStore &store, WallClock clock)
    : m_office(office)
    , m_store(store)
    , m_clock(std::move(clock))
{
}

Status Session::keep(const LoginAnswer &answer)
{
    m_tokens = Tokens{answer.accessToken, m_clock() + answer.expiresInSeconds * 1000, answer.refreshToken};
    return m_store.save(*m_tokens);
}

void Session::signIn(const SignIn &who, SignedIn done)
{
    OfficeRequest request{OfficeRequest::Method::Post, "/auth/login",
        core::canonicalJson({{"tenant", who.tenant}, {"email", who.email}, {"password", who.password}}), {}, {}};
    m_office.call(request, [this, done = std::move(done)](OfficeResult<core::Json> result) {
        if (!result)
            return done(tl::unexpected(result.error()));
        auto answer = readLoginAnswer(*result);
        if (!answer)
            return done(tl::unexpected(networkFailure(answer.error().code, answer.error().message)));
        if (const Status kept = keep(*answer); !kept)
            return done(tl::unexpected(keychainTrouble(kept.error())));
        done(std::move(*answer));
    });
}

std::optional<OfficeFailure> Session::loadTokens()
{
    if (m_tokens)
        return std::nullopt;
    const auto stored = m_store.load();
    if (!stored)
        return keychainTrouble(stored.error());
    if (!*stored)
        return signInAgain();
    m_tokens = **stored;
    return std::nullopt;
}

void Session::refresh(Refreshed done)
{
    OfficeRequest request{OfficeRequest::Method::Post, "/auth/refresh",
        core::canonicalJson({{"refreshToken", m_tokens->refresh}}), {}, {}};
    m_office.call(request, [this, done = std::move(done)](OfficeResult<core::Json> result) {
        if (!result) {
            m_tokens.reset(); // another program on this vault may hold newer ones: read them again next time
            return done(result.error().errorClass == ErrorClass::Hold && result.error().error.code != "device_suspended"
                    ? signInAgain()
                    : result.error());
        }
        const auto answer = readLoginAnswer(*result);
        if (!answer)
            return done(networkFailure(answer.error().code, answer.error().message));
        if (const Status kept = keep(*answer); !kept)
            return done(keychainTrouble(kept.error()));
        done(std::nullopt);
    });
}

void Session::call(OfficeRequest request, Answer answer)
{
    if (const auto trouble = loadTokens())
        return answer(tl::unexpected(*trouble));
    if (!needsRefresh(*m_tokens, m_clock()))
        return callWithToken(std::move(request), std::move(answer), true);
    refresh([this, request = std::move(request), answer = std::move(answer)](std::optional<OfficeFailure> trouble) {
        if (trouble)
            return answer(tl::unexpected(*trouble));
        callWithToken(request, answer, false);
    });
}

void Session::callWithToken(OfficeRequest request, Answer answer, bool mayRefresh)
{
    request.token = m_tokens->access;
    m_office.call(request,
        [this, request, answer = std::move(answer), mayRefresh](OfficeResult<core::Json> result) {
            const bool refused
                = !result && result.error().status == 401 && result.error().error.code != "device_suspended";
            if (!refused)
                return answer(std::move(result));
            if (!mayRefresh)
                return answer(tl::unexpected(signInAgain()));
            refresh([this, request, answer](std::optional<OfficeFailure> trouble) {
                if (trouble)
                    return answer(tl::unexpected(*trouble));
                callWithToken(request, answer, false);
            });
        });
}

} // namespace wellpulse::sync
