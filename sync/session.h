// SPDX-License-Identifier: GPL-3.0-or-later
// The right to talk to the office: signs in, keeps the access token fresh, repeats a request once after a 401. Where the
// tokens are kept is the port's matter (the keychain). A refresh that the office refuses is a hold, `sign_in_again`: local
// work goes on. One thread with an event loop.
#pragma once

#include "sync/office_client.h"
#include "sync/office_messages.h"

#include <optional>

namespace wellpulse::sync {

struct Tokens {
    std::string access;
    std::int64_t accessExpiresAtMs = 0; ///< by this device's clock
    std::string refresh;
    friend bool operator==(const Tokens &, const Tokens &) = default;
};

/// Where tokens outlive the program. Calls are short and synchronous; errors are those of the keychain.
class TokenStore {
public:
    TokenStore() = default;
    TokenStore(const TokenStore &) = delete;
    TokenStore &operator=(const TokenStore &) = delete;
    virtual ~TokenStore() = default;

    virtual Result<std::optional<Tokens>> load() = 0;
    virtual Status save(const Tokens &tokens) = 0;
};

struct SignIn {
    std::string tenant;
    std::string email;
    std::string password;
};

/// True when the access token is as good as expired at `nowMs`.
bool needsRefresh(const Tokens &tokens, std::int64_t nowMs);

class Session {
public:
    using Answer = OfficeClient::Answer;
    using SignedIn = std::function<void(OfficeResult<LoginAnswer>)>;

    /// Both outlive the session, and the session outlives what `office` has under way.
    Session(OfficeClient &office, TokenStore &store, WallClock clock);

    void signIn(const SignIn &who, SignedIn done);
    /// As OfficeClient::call(), with the token filled in.
    void call(OfficeRequest request, Answer answer);

private:
    using Refreshed = std::function<void(std::optional<OfficeFailure>)>;
    std::optional<OfficeFailure> loadTokens();
    void refresh(Refreshed done);
    void callWithToken(OfficeRequest request, Answer answer, bool mayRefresh);
    Status keep(const LoginAnswer &answer);

    OfficeClient &m_office;
    TokenStore &m_store;
    WallClock m_clock;
    std::optional<Tokens> m_tokens;
};

} // namespace wellpulse::sync
