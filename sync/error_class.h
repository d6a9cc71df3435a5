// SPDX-License-Identifier: GPL-3.0-or-later
// The four classes of trouble (protocol.md, "Errors and the client") and which code belongs to which. Pure. A code that
// this version does not know is tried again: retries never turn into permanent failure.
#pragma once

#include <cstdint>
#include <string_view>

namespace wellpulse::sync {

enum class ErrorClass : std::uint8_t {
    Retry,     ///< the network or the office; tried again by itself
    Hold,      ///< the queue is frozen until the user does something; nothing is lost
    NeedsUser, ///< one entry waits for a decision; the rest flows
    Permanent, ///< one entry cannot be taken; kept, visible, exportable
};
std::string_view toString(ErrorClass errorClass); ///< "retry", "hold", "needs_user", "permanent"

/// The code of an answer that broke off, or that makes no sense.
inline constexpr std::string_view unreadableAnswer = "office_answer_unreadable";

/// The class of a code in a batch answer's `failed`.
ErrorClass classOfEventCode(std::string_view code);

/// The class of an answer to a whole request, by its HTTP status and error code.
ErrorClass classOfRequest(int httpStatus, std::string_view code);

} // namespace wellpulse::sync
