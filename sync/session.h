// SPDX-License-Identifier: GPL-3.0-or-later
// The right to talk to the office: signs in, keeps the access token fresh, repeats a request once after a 401. Where the
// tokens are kept is the port's matter (the keychain). A refresh that the office refuses is a hold, `sign_in_again`: local
// work goes on. One thread with an event loop.
#pragma once

#include "sync/office.h"
#include "sync/office_messages.h"
#include "sync/token_store.h"

#include <optional>

namespace wellpulse::sync {

struct SignIn {
    std::string tenant;
    std::string email;
    std::string password;
};

/// True when the access token is as good as expired at `nowMs`.
bool needsRefresh(const Tokens &tokens, std::int64_t nowMs);

class Session {
public:
    using Answer = Office::Answer;
    using SignedIn = std::function<void(OfficeResult<LoginAnswer>)>;

    /// Both outlive the session, and the session outlives what `office` has under way.
    Session(Office &office, TokenStore &store, WallClock clock);

    void signIn(const SignIn &who, SignedIn done);
    /// As Office::call(), with the token filled in.
    void call(OfficeRequest request, Answer answer);

private:
    /// Nothing: all is well.
    using Done = std::function<void(std::optional<OfficeFailure>)>;
    void loadTokens(Done done);
    void refresh(Done done);
    void keep(const LoginAnswer &answer, Done done);
    void callFresh(const OfficeRequest &request, const Answer &answer);
    void callWithToken(OfficeRequest request, Answer answer, bool mayRefresh);

    Office &m_office;
    TokenStore &m_store;
    WallClock m_clock;
    std::optional<Tokens> m_tokens;
};

} // namespace wellpulse::sync
