// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_address.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;

namespace {

bool isAllowed(const char *url, const char *office)
{
    return sync::isAllowedBlobUrl(QUrl(QString::fromLatin1(url)), QUrl(QString::fromLatin1(office)));
}

} // namespace

TEST_CASE("a photo's bytes go to the office, to Azure over https, and on this machine anywhere on it")
{
    CHECK(isAllowed("https://office.example/blobs/a.jpg?sig=1", "https://office.example"));
    CHECK(isAllowed("https://office.example:443/blobs/a.jpg", "https://office.example"));
    CHECK(isAllowed("https://acme.blob.core.windows.net/photos/a.jpg", "https://office.example"));
    CHECK(isAllowed("http://127.0.0.1:10000/acme/a.jpg", "http://127.0.0.1:3000"));
    CHECK(isAllowed("http://localhost:10000/acme/a.jpg", "http://127.0.0.1:3000"));
}

TEST_CASE("no other place gets a photo's bytes")
{
    CHECK_FALSE(isAllowed("https://elsewhere.example/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("http://office.example/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("http://office.example/a.jpg", "http://office.example")); // readable by others
    CHECK_FALSE(isAllowed("https://office.example:8443/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("http://acme.blob.core.windows.net/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("https://blob.core.windows.net.evil.example/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("https://user:word@office.example/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("http://127.0.0.1:10000/a.jpg", "https://office.example"));
    CHECK_FALSE(isAllowed("file:///etc/passwd", "http://127.0.0.1:3000"));
    CHECK_FALSE(isAllowed("", "http://127.0.0.1:3000"));
}

TEST_CASE("one connection serves what has the same scheme, host and port")
{
    const auto isSame = [](const char *a, const char *b) {
        return sync::isSameHost(QUrl(QString::fromLatin1(a)), QUrl(QString::fromLatin1(b)));
    };
    CHECK(isSame("https://a.example/1", "https://a.example:443/2?x=y"));
    CHECK(isSame("http://a.example", "http://a.example:80/"));
    CHECK_FALSE(isSame("https://a.example", "http://a.example"));
    CHECK_FALSE(isSame("https://a.example", "https://b.example"));
    CHECK_FALSE(isSame("https://a.example:1", "https://a.example:2"));
}
