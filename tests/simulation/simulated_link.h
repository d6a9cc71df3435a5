// SPDX-License-Identifier: GPL-3.0-or-later
// A device's way to the office: slow, cut in one direction or both, doubling, answering with half of the answer, with another
// page or with a page that has lost an entry, by a seed.
#pragma once

#include "sync/office.h"
#include "tests/simulation/simulated_office.h"

#include <memory>
#include <random>

namespace wellpulse::simulation {

/// Of a thousand exchanges, how many meet what. A thousand of one kind is a way that is cut in one direction.
struct LinkFaults {
    int requestLost = 0;
    int answerLost = 0;
    int doubled = 0;   ///< the request arrives once more, later, behind others
    int truncated = 0; ///< half of the answer
    int otherPage = 0; ///< a captive portal's "200 OK"
    int entryLost = 0; ///< broken_proxy.h
    std::int64_t slowestMs = 400;
};

class SimulatedLink : public sync::Office {
public:
    SimulatedLink(VirtualTime &time, SimulatedOffice &office, std::string userId, std::mt19937_64 &random,
        Omission omission = Omission::Nothing);

    void call(const sync::OfficeRequest &request, Answer answer) override;

    LinkFaults faults;
    bool isConnected = true;

private:
    bool happens(int ofThousand) { return static_cast<int>(m_random() % 1000) < ofThousand; }
    std::int64_t delay();
    void reply(std::int64_t afterMs, const sync::OfficeReply &reply, const Answer &answer);
    void fail(std::int64_t afterMs, const Answer &answer);

    VirtualTime &m_time;
    SimulatedOffice &m_office;
    std::string m_userId;
    std::mt19937_64 &m_random;
    const Omission m_omission;
    std::shared_ptr<bool> m_isThere = std::make_shared<bool>(true); ///< what is under way ends with the link
};

} // namespace wellpulse::simulation
