// SPDX-License-Identifier: GPL-3.0-or-later
// What came back for one request, and what to make of it. Pure: an answer counts only when it is whole, JSON by its
// content type and by its text; a captive portal's HTML 200, a cut body, a redirect are the network's trouble.
#pragma once

#include "core/json/json.h"
#include "sync/error_class.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wellpulse::sync {

/// One exchange as the transport saw it.
struct OfficeReply {
    std::string transportError; ///< one sentence when nothing whole came back; empty otherwise
    int status = 0;
    std::string contentType;
    std::string retryAfter; ///< the header as sent; empty if absent
    std::string body;       ///< decompressed
};

/// Why a request did not do what it was for.
struct OfficeFailure {
    ErrorClass errorClass = ErrorClass::Retry;
    Error error;
    int status = 0;                           ///< 0: no whole answer
    std::optional<std::int64_t> retryAfterMs; ///< the office's floor for the next try
    bool reached() const { return status != 0; }
    friend bool operator==(const OfficeFailure &, const OfficeFailure &) = default;
};

template <class T> using OfficeResult = tl::expected<T, OfficeFailure>;

/// The JSON object of a good answer, or the failure. `nowMs` is the device's wall clock, for a Retry-After date.
OfficeResult<core::Json> readReply(const OfficeReply &reply, std::int64_t nowMs);

/// Milliseconds of a Retry-After header: seconds, or an HTTP date; nothing for anything else. At most one day.
std::optional<std::int64_t> parseRetryAfter(std::string_view header, std::int64_t nowMs);

/// A failure of the network class: `code` is `office_unreachable`, `office_answer_unreadable`, or `captive_portal` where
/// something that is not the office answered in its place.
OfficeFailure networkFailure(std::string code, std::string sentence);

} // namespace wellpulse::sync
