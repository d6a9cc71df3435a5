// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/log_reader.h"

#include <array>

namespace wellpulse::storage {

std::string_view toString(EventStanding standing)
{
    constexpr std::array<std::string_view, 10> names{"PENDING", "ACKNOWLEDGED", "APPLIED", "MERGED", "UNCHANGED",
        "SUPERSEDED", "CONFLICT", "REJECTED", "PARKED", "LAID_ASIDE"};
    return names.at(static_cast<std::size_t>(standing));
}

core::Event LoggedEvent::toEvent() const
{
    core::Event whole = event;
    if (auto parsed = core::parseJson(payload))
        whole.payload = std::move(*parsed);
    return whole;
}

} // namespace wellpulse::storage
