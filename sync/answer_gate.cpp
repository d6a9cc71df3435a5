// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answer_gate.h"

namespace wellpulse::sync {

Office::Answer AnswerGate::expect(Office::Answer handle)
{
    m_handle = std::move(handle);
    return [this](OfficeResult<core::Json> result) { arrive(std::move(result)); };
}

void AnswerGate::arrive(OfficeResult<core::Json> result)
{
    Office::Answer handle = std::exchange(m_handle, nullptr);
    if (m_isClosed)
        m_waiting.emplace(std::move(handle), std::move(result));
    else
        handle(std::move(result));
}

void AnswerGate::open()
{
    m_isClosed = false;
    if (auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->first(std::move(waiting->second));
}

void AnswerGate::settle(std::function<void()> done)
{
    m_isClosed = false;
    m_waiting.reset();
    if (!m_handle)
        return done();
    m_handle = [done = std::move(done)](const OfficeResult<core::Json> &) { done(); };
}

} // namespace wellpulse::sync
