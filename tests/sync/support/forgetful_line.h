// SPDX-License-Identifier: GPL-3.0-or-later
// The line to an office, which may lose an answer or say the same thing several times. Everything goes through it.
#pragma once

#include "sync/office.h"

#include <memory>

namespace wellpulse::test {

class ForgetfulLine : public sync::Office {
public:
    explicit ForgetfulLine(sync::Office &office)
        : m_office(office)
    {
    }

    void call(const sync::OfficeRequest &request, Answer answer) override
    {
        const bool isBatch = request.path == "/sync/batch";
        if (isBatch && answersLost > 0) {
            --answersLost;
            m_office.call(request, [answer](const sync::OfficeResult<core::Json> &) {
                answer(tl::unexpected(sync::networkFailure("office_unreachable", "The line broke.")));
            });
            return;
        }
        const int times = isBatch ? saidAgain : 0;
        sayAgain(request, std::move(answer), times);
    }

    int answersLost = 0; ///< of the next batches: taken by the office, and nobody hears of it
    int saidAgain = 0;   ///< how often each batch is sent again before its last answer counts

private:
    void sayAgain(const sync::OfficeRequest &request, Answer answer, int times)
    {
        if (times == 0)
            return m_office.call(request, std::move(answer));
        m_office.call(
            request, [this, request, answer = std::move(answer), times](const sync::OfficeResult<core::Json> &) {
                sayAgain(request, answer, times - 1);
            });
    }

    sync::Office &m_office;
};

} // namespace wellpulse::test
