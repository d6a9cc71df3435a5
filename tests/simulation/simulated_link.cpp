// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulated_link.h"

#include "tests/simulation/broken_proxy.h"

namespace wellpulse::simulation {

namespace {

constexpr std::int64_t patienceMs = 20'000;

} // namespace

SimulatedLink::SimulatedLink(
    VirtualTime &time, SimulatedOffice &office, std::string userId, std::mt19937_64 &random, Omission omission)
    : m_time(time)
    , m_office(office)
    , m_userId(std::move(userId))
    , m_random(random)
    , m_omission(omission)
{
}

std::int64_t SimulatedLink::delay()
{
    return 1 + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(faults.slowestMs));
}

void SimulatedLink::reply(std::int64_t afterMs, const sync::OfficeReply &reply, const Answer &answer)
{
    m_time.after(afterMs, [this, isThere = std::weak_ptr(m_isThere), reply, answer] {
        if (!isThere.expired())
            answer(sync::readReply(reply, m_time.nowMs()));
    });
}

void SimulatedLink::fail(std::int64_t afterMs, const Answer &answer)
{
    reply(afterMs, {"The office's server does not answer.", 0, {}, {}, {}}, answer);
}

void SimulatedLink::call(const sync::OfficeRequest &request, Answer answer)
{
    if (!isConnected || happens(faults.requestLost))
        return fail(isConnected ? patienceMs : 1, answer);
    if (happens(faults.doubled)) {
        m_time.after(delay() * 3, [&office = m_office, userId = m_userId, request] { office.answer(userId, request); });
    }
    const bool isLost = happens(faults.answerLost);
    const bool isTruncated = happens(faults.truncated);
    const bool isOther = happens(faults.otherPage);
    const std::uint64_t entryLost = happens(faults.entryLost) ? 1 + m_random() % 1000 : 0;
    const std::int64_t back = delay();
    // What is on its way arrives, also when the device is gone by then.
    m_time.after(delay(), [=, this, isThere = std::weak_ptr(m_isThere), &office = m_office, userId = m_userId] {
        auto whole = isOther ? sync::OfficeReply{{}, 200, "text/html", {}, "<html>Welcome</html>"}
                             : office.answer(userId, request);
        if (isThere.expired())
            return;
        if (!whole || isLost)
            return fail(whole ? patienceMs : 1, answer);
        if (entryLost > 0 && whole->status == 200)
            whole->body = withoutAnEntry(request, whole->body, entryLost, m_omission == Omission::ChainCheck);
        if (isTruncated)
            whole->body.resize(whole->body.size() / 2);
        reply(back, *whole, answer);
    });
}

} // namespace wellpulse::simulation
