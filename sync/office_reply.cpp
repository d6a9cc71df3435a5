// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/office_reply.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QString>

#include <algorithm>
#include <charconv>

namespace wellpulse::sync {

namespace {
constexpr std::int64_t longestRetryAfterMs = 24 * 3'600'000LL;

bool isJsonType(std::string_view contentType)
{
    const std::string_view type = contentType.substr(0, contentType.find(';'));
    return QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()))
               .trimmed()
               .compare(QLatin1String("application/json"), Qt::CaseInsensitive)
        == 0;
}

std::string textOr(const core::Json &object, const char *member, std::string fallback)
{
    const auto found = object.find(member);
    const bool said = found != object.end() && found->is_string() && !found->get_ref<const std::string &>().empty();
    return said ? found->get<std::string>() : std::move(fallback);
}

Error officeError(const OfficeReply &reply)
{
    Error error{
        "http_" + std::to_string(reply.status), "The office answered with error " + std::to_string(reply.status) + "."};
    if (!isJsonType(reply.contentType))
        return error;
    const auto json = core::parseJson(reply.body);
    if (!json || !json->is_object() || !json->contains("error") || !json->at("error").is_object())
        return error;
    error.code = textOr(json->at("error"), "code", error.code);
    error.message = textOr(json->at("error"), "message", error.message);
    return error;
}
} // namespace

OfficeFailure networkFailure(std::string code, std::string sentence)
{
    return {ErrorClass::Retry, {std::move(code), std::move(sentence)}, 0, {}};
}

std::optional<std::int64_t> parseRetryAfter(std::string_view header, std::int64_t nowMs)
{
    std::int64_t seconds = 0;
    const auto [end, failure] = std::from_chars(header.data(), header.data() + header.size(), seconds);
    if (failure == std::errc{} && end == header.data() + header.size() && !header.empty())
        return std::clamp<std::int64_t>(seconds, 0, longestRetryAfterMs / 1000) * 1000;
    const QString text = QString::fromLatin1(header.data(), static_cast<qsizetype>(header.size()));
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    if (!date.isValid())
        return std::nullopt;
    return std::clamp<std::int64_t>(date.toMSecsSinceEpoch() - nowMs, 0, longestRetryAfterMs);
}

OfficeResult<core::Json> readReply(const OfficeReply &reply, std::int64_t nowMs)
{
    if (!reply.transportError.empty())
        return tl::unexpected(networkFailure("office_unreachable", reply.transportError));
    if (reply.status >= 300 && reply.status < 400)
        return tl::unexpected(networkFailure("captive_portal",
            "The network sent the request elsewhere instead of to the office; a sign-in page may be in the way."));
    if (reply.status < 200 || reply.status >= 400) {
        const Error error = officeError(reply);
        return tl::unexpected(OfficeFailure{
            classOfRequest(reply.status, error.code), error, reply.status, parseRetryAfter(reply.retryAfter, nowMs)});
    }
    if (!isJsonType(reply.contentType))
        return tl::unexpected(networkFailure("captive_portal",
            "Something other than the office answered; a sign-in page of this network may be in the way."));
    auto json = core::parseJson(reply.body);
    if (!json || !json->is_object())
        return tl::unexpected(networkFailure(
            std::string(unreadableAnswer), "The office's answer arrived incomplete; it will be asked again."));
    return std::move(*json);
}

} // namespace wellpulse::sync
