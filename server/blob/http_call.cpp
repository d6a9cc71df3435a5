// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/http_call.h"

#include <curl/curl.h>

#include <cstring>
#include <memory>
#include <optional>

namespace wellpulse::server {

namespace {

constexpr long connectTimeoutS = 10;
constexpr long stalledS = 20;
constexpr long wholeTimeoutS = 120;
constexpr std::size_t maxBodyBytes = 8 * 1024 * 1024;

struct FreeHandle {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

/// A handle a thread: its connections stay open between calls.
CURL *handle()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    thread_local const std::unique_ptr<CURL, FreeHandle> own(ready == CURLE_OK ? curl_easy_init() : nullptr);
    if (own)
        curl_easy_reset(own.get());
    return own.get();
}

struct Exchange {
    const HttpCall &call;
    CURL *curl;
    HttpAnswer answer{};
    std::string_view unsent{};
    std::optional<Error> trouble{};
};

std::size_t takeBody(char *data, std::size_t one, std::size_t count, void *user)
{
    auto &exchange = *static_cast<Exchange *>(user);
    const std::string_view piece(data, one * count);
    long status = 0;
    curl_easy_getinfo(exchange.curl, CURLINFO_RESPONSE_CODE, &status);
    if (exchange.call.sink && status == 200) {
        if (Status taken = exchange.call.sink(piece); !taken) {
            exchange.trouble = taken.error();
            return 0;
        }
        return piece.size();
    }
    if (exchange.answer.body.size() + piece.size() > maxBodyBytes)
        return 0;
    exchange.answer.body.append(piece);
    return piece.size();
}

std::size_t giveBody(char *data, std::size_t one, std::size_t count, void *user)
{
    auto &exchange = *static_cast<Exchange *>(user);
    const std::size_t bytes = std::min(one * count, exchange.unsent.size());
    std::memcpy(data, exchange.unsent.data(), bytes);
    exchange.unsent.remove_prefix(bytes);
    return bytes;
}

void addMethod(CURL *curl, Exchange &exchange)
{
    if (exchange.call.method == "GET")
        return;
    if (exchange.call.method != "PUT") {
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, exchange.call.method.c_str());
        return;
    }
    exchange.unsent = exchange.call.body;
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, giveBody);
    curl_easy_setopt(curl, CURLOPT_READDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(exchange.call.body.size()));
}

} // namespace

Result<HttpAnswer> callHttp(const HttpCall &call)
{
    CURL *curl = handle();
    if (curl == nullptr)
        return Error{"blob_unavailable", "The photo store cannot be asked: libcurl does not start."};
    Exchange exchange{call, curl};
    List headers;
    for (const std::string &header : call.headers)
        headers.reset(curl_slist_append(headers.release(), header.c_str()));
    headers.reset(curl_slist_append(headers.release(), "Expect:")); // no pause before a small body
    curl_easy_setopt(curl, CURLOPT_URL, call.url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connectTimeoutS);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, stalledS);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, wholeTimeoutS);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
    addMethod(curl, exchange);
    const CURLcode code = curl_easy_perform(curl);
    if (exchange.trouble)
        return *exchange.trouble;
    if (code != CURLE_OK) // the address is left out: it opens the blob
        return Error{
            "blob_unavailable", std::string("The photo store cannot be reached: ") + curl_easy_strerror(code) + "."};
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &exchange.answer.status);
    return std::move(exchange.answer);
}

} // namespace wellpulse::server
