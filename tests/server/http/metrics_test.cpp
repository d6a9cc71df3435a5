// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics.h"

#include "server/http/router.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace wellpulse::server;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("metrics are Prometheus text, labelled by route template")
{
    Router router;
    router.add(Method::Get, "/wells/:id", [](Request &) { return Response{}; });
    Metrics metrics;
    metrics.watch(router);
    metrics.countRequest(0, 200, 0.004);
    metrics.countRequest(0, 404, 7.0);
    metrics.countRequest(Metrics::noRoute, 404, 0.0001);
    metrics.countBatch(100);
    metrics.countDisposition("APPLIED", 99);
    metrics.countDisposition("APPLIED");

    const std::string text = metrics.prometheusText();
    CHECK_THAT(
        text, ContainsSubstring("wellpulse_requests_total{method=\"GET\",route=\"/wells/:id\",status=\"2xx\"} 1\n"));
    CHECK_THAT(text, ContainsSubstring("wellpulse_requests_total{method=\"\",route=\"\",status=\"4xx\"} 1\n"));
    CHECK_THAT(text, ContainsSubstring("route=\"/wells/:id\",le=\"0.0025\"} 0\n"));
    CHECK_THAT(text, ContainsSubstring("route=\"/wells/:id\",le=\"0.005\"} 1\n"));
    CHECK_THAT(text, ContainsSubstring("route=\"/wells/:id\",le=\"+Inf\"} 2\n"));
    CHECK_THAT(text, ContainsSubstring("wellpulse_request_seconds_count{method=\"GET\",route=\"/wells/:id\"} 2\n"));
    CHECK_THAT(text, ContainsSubstring("wellpulse_events_total 100\n"));
    CHECK_THAT(text, ContainsSubstring("wellpulse_dispositions_total{disposition=\"APPLIED\"} 100\n"));
}
