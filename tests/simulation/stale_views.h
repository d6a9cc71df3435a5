// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a store whose views stay as they were where own events wait, whatever comes from the office: a device that does not
// fold anew (Omission::Refold). The log, the outbox and all other records are as they should be.
#pragma once

#include "storage/store/store_runner.h"

namespace wellpulse::simulation {

class StaleViewsRunner : public storage::StoreRunner {
public:
    explicit StaleViewsRunner(storage::DeviceStore &store)
        : m_store(store)
    {
    }
    void post(Job job) override;

private:
    storage::DeviceStore &m_store;
};

} // namespace wellpulse::simulation
