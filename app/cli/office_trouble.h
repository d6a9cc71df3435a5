// SPDX-License-Identifier: GPL-3.0-or-later
// A failure with the office as a command's outcome.
#pragma once

#include "app/cli/outcome.h"
#include "sync/office_reply.h"

namespace wellpulse::cli {

/// 4 for the network class (the office was not reached, or is not itself), 1 for what the office, the keychain or the disk refused.
inline int exitCodeOf(const sync::OfficeFailure &failure)
{
    if (failure.error.code == "disk_full")
        return Refused;
    return failure.errorClass == sync::ErrorClass::Retry ? OfficeNotReached : Refused;
}

inline Outcome officeTrouble(const sync::OfficeFailure &failure)
{
    return Outcome::refused(failure.error, exitCodeOf(failure));
}

} // namespace wellpulse::cli
