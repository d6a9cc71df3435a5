// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/paging.h"

#include <charconv>

namespace wellpulse::server {

namespace {

Status readNumber(const Request &request, const char *name, std::int64_t most, std::int64_t &into)
{
    const std::string *text = request.query.find(name);
    if (text == nullptr)
        return {};
    const char *const end = text->data() + text->size();
    const auto [stop, error] = std::from_chars(text->data(), end, into);
    if (error != std::errc() || stop != end || into < 1 || into > most)
        return Error{
            "request_invalid", std::string(name) + " is a whole number from 1 to " + std::to_string(most) + "."};
    return {};
}

} // namespace

Result<Paging> pagingOf(const Request &request)
{
    Paging paging;
    if (Status read = readNumber(request, "limit", 500, paging.limit); !read)
        return read.error();
    if (Status read = readNumber(request, "page", 1'000'000'000, paging.page); !read)
        return read.error();
    return paging;
}

} // namespace wellpulse::server
