// SPDX-License-Identifier: GPL-3.0-or-later
// One request may be on its way while the answer before it is being kept. Its own answer then waits here, so that answers are
// handled in their order and never while one of them is half kept. One thread with an event loop.
#pragma once

#include "sync/office.h"

#include <functional>
#include <optional>
#include <utility>

namespace wellpulse::sync {

class AnswerGate {
public:
    /// What to give along with a request; at most one is on its way.
    Office::Answer expect(Office::Answer handle);
    /// An answer that comes waits from now on: the one before it is being kept.
    void close() { m_isClosed = true; }
    /// The answer that waits is handled now, and one that is on its way when it comes.
    void open();
    /// Nothing that was asked for is wanted any more: `done` once no request is on its way.
    void settle(std::function<void()> done);

private:
    void arrive(OfficeResult<core::Json> result);

    bool m_isClosed = false;
    Office::Answer m_handle; ///< of the request that is on its way
    std::optional<std::pair<Office::Answer, OfficeResult<core::Json>>> m_waiting;
};

} // namespace wellpulse::sync
