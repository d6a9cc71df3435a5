// SPDX-License-Identifier: GPL-3.0-or-later
// "What the server does" of protocol.md, for one batch on a loaded WorkingSet: which events continue the device's chain,
// which came before, which leave a gap or a fork; those that continue it go to the EventApplier. Several batches may be
// decided on one set, one after the other. One thread.
#pragma once

#include "server/sync/batch.h"
#include "server/sync/event_applier.h"

namespace wellpulse::server {

class BatchDecider {
public:
    explicit BatchDecider(WorkingSet &set)
        : m_set(set)
        , m_applier(set)
    {
    }

    /// Errors: `device_suspended`, `device_revoked`, `device_unknown`: nothing of the batch was taken.
    Result<BatchAnswer> decide(const Batch &batch);

private:
    struct Taken {
        const SubmittedEvent *submitted = nullptr;
        bool copy = false; ///< its id is known already
    };

    void takeChain(Device &device, const Batch &batch, BatchAnswer &answer);
    EventAnswer answerKnown(const Device &device, const SubmittedEvent &submitted) const;
    void applyTaken(const Device &device, const Batch &batch, const std::vector<Taken> &taken);
    void applyCopy(const Device &device, const SubmittedEvent &submitted, std::int64_t receivedAtMs);

    WorkingSet &m_set;
    EventApplier m_applier;
};

} // namespace wellpulse::server
