// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/serve.h"

#include "server/account/account_routes.h"
#include "server/photo/batch_photos.h"
#include "server/records/record_routes.h"

#include <cstdio>

namespace wellpulse::server {

namespace {

constexpr std::int64_t msPerSecond = 1000;

void addOperationRoutes(Router &router, const Metrics &metrics)
{
    RouteOptions cheap;
    cheap.needsToken = false;
    cheap.lane = Lane::Inline;
    router.add(
        Method::Get, "/health", [](Request &) { return jsonResponse(R"({"status":"ok"})"); }, cheap);
    const auto text = [&metrics](Request &) {
        Response response;
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        response.body = metrics.prometheusText();
        return response;
    };
    router.add(Method::Get, "/metrics", text, cheap);
}

} // namespace

Status serve(Office &office, PhotoPlace &photos, const HttpServerOptions &options, StopSignals &signals)
{
    Metrics metrics;
    Router router;
    addOperationRoutes(router, metrics);
    addAccountRoutes(router, office.service());
    addSyncRoutes(router, office.tenants(), metrics, takingBatchPhotos(photos.service()));
    addRecordRoutes(router, office.tenants(), metrics);
    photos.addRoutes(router, office, !options.certificateFile.empty(), metrics);
    const DailySweep sweep(office, photos.service());
    const Authenticator authenticator = [&office](std::string_view token) {
        return office.accessTokens().verify(token, office.surroundings().nowMs() / msPerSecond);
    };
    auto server = HttpServer::start(options, router, authenticator, metrics);
    if (!server)
        return errorOf(std::move(server));
    const char *scheme = options.certificateFile.empty() ? "http" : "https";
    const bool isV6 = options.address.find(':') != std::string::npos;
    const std::string host = isV6 ? "[" + options.address + "]" : options.address;
    std::printf("listening on %s://%s:%u\n", scheme, host.c_str(), unsigned{(*server)->port()});
    std::fflush(stdout);
    signals.wait();
    (*server)->stop();
    return {};
}

} // namespace wellpulse::server
