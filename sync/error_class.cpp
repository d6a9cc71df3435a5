// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/error_class.h"

#include <algorithm>
#include <array>

namespace wellpulse::sync {

namespace {
constexpr std::array<std::string_view, 5> needsUserCodes{
    "conflict", "duplicate_key", "parent_deleted", "device_fork", "quota"};
constexpr std::array<std::string_view, 4> permanentCodes{
    "bad_signature", "schema_invalid", "id_collision", "forbidden"};

template <std::size_t size> bool contains(const std::array<std::string_view, size> &codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}
} // namespace

std::string_view toString(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::Retry:
        return "retry";
    case ErrorClass::Hold:
        return "hold";
    case ErrorClass::NeedsUser:
        return "needs_user";
    case ErrorClass::Permanent:
        return "permanent";
    }
    return "retry";
}

ErrorClass classOfEventCode(std::string_view code)
{
    if (contains(needsUserCodes, code))
        return ErrorClass::NeedsUser;
    if (contains(permanentCodes, code))
        return ErrorClass::Permanent;
    return code == "device_suspended" ? ErrorClass::Hold : ErrorClass::Retry;
}

ErrorClass classOfRequest(int httpStatus, std::string_view code)
{
    if (code == "device_suspended" || httpStatus == 401 || httpStatus == 426)
        return ErrorClass::Hold;
    // The office understood the request and will not take it: sending the same again cannot help, a person can.
    if (httpStatus == 400 || httpStatus == 403 || httpStatus == 413)
        return ErrorClass::Hold;
    return ErrorClass::Retry;
}

} // namespace wellpulse::sync
