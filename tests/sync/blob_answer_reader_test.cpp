// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_answer_reader.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using State = sync::BlobAnswerReader::State;

namespace {

const QByteArray withLength = "HTTP/1.1 201 Created\r\nRetry-After: 7\r\nContent-Length: 5\r\n\r\nhello";
const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
const QByteArray afterInterim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n" + withLength;

} // namespace

TEST_CASE("an answer is the same one in whatever pieces it arrives")
{
    for (const QByteArray &answer : {withLength, chunked, afterInterim}) {
        for (qsizetype cut = 0; cut <= answer.size(); ++cut) {
            CAPTURE(answer.toStdString(), cut);
            sync::BlobAnswerReader reader;
            State state = reader.take(answer.left(cut));
            REQUIRE((state == State::Whole) == (cut == answer.size()));
            if (state == State::More)
                state = reader.take(answer.mid(cut));
            REQUIRE(state == State::Whole);
            CHECK(reader.reply().isGood());
            CHECK(reader.reply().body == "hello");
            CHECK(reader.mayKeepConnection());
        }
    }
    sync::BlobAnswerReader reader;
    REQUIRE(reader.take(withLength) == State::Whole);
    CHECK(reader.reply().status == 201);
    CHECK(reader.reply().retryAfter == "7");
}

TEST_CASE("an answer without a length is whole when the line ends, and no other one")
{
    sync::BlobAnswerReader open;
    CHECK(open.take("HTTP/1.1 200 OK\r\n\r\nhel") == State::More);
    CHECK(open.take("lo") == State::More);
    REQUIRE(open.takeEnd() == State::Whole);
    CHECK(open.reply().body == "hello");
    CHECK_FALSE(open.mayKeepConnection());
    for (const QByteArray &answer : {withLength, chunked}) {
        for (qsizetype cut = 0; cut < answer.size(); ++cut) {
            CAPTURE(answer.toStdString(), cut);
            sync::BlobAnswerReader reader;
            REQUIRE(reader.take(answer.left(cut)) == State::More);
            CHECK(reader.takeEnd() == State::Wrong);
        }
    }
}

TEST_CASE("what is no answer, and one that is larger than any photo, is refused")
{
    CHECK(sync::BlobAnswerReader().take("<html>sign in</html>\r\n\r\n") == State::Wrong);
    CHECK(sync::BlobAnswerReader().take("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n") == State::Wrong);
    CHECK(sync::BlobAnswerReader().take("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") == State::Wrong);
    sync::BlobAnswerReader flood;
    REQUIRE(flood.take("HTTP/1.1 200 OK\r\n\r\n") == State::More);
    State state = State::More;
    for (int megabytes = 0; megabytes < 17 && state == State::More; ++megabytes)
        state = flood.take(QByteArray(1024 * 1024, 'x'));
    CHECK(state == State::Wrong);
    sync::BlobAnswerReader header;
    CHECK(header.take("HTTP/1.1 200 OK\r\nX: " + QByteArray(1024 * 1024, 'x')) == State::Wrong);
}

TEST_CASE("a connection is kept only when its sender keeps it and nothing unasked follows")
{
    sync::BlobAnswerReader closing;
    REQUIRE(closing.take("HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: 0\r\n\r\n") == State::Whole);
    CHECK_FALSE(closing.mayKeepConnection());
    sync::BlobAnswerReader chatty;
    REQUIRE(chatty.take(withLength + "HTTP/1.1 200 OK\r\n") == State::Whole);
    CHECK_FALSE(chatty.mayKeepConnection());
}

TEST_CASE("a request says what it puts, where, and nothing about who puts it")
{
    const QUrl url(
        QStringLiteral("https://acme.example:8443/photos/a%20b.jpg?se=2026-01-01T00%3A00%3A00Z&sig=a%2Bb%3D"));
    CHECK(sync::requestHead({sync::BlobRequest::Method::Get, url, {}, {}})
        == "GET /photos/a%20b.jpg?se=2026-01-01T00%3A00%3A00Z&sig=a%2Bb%3D HTTP/1.1\r\nHost: acme.example:8443\r\n"
           "x-ms-version: 2021-08-06\r\nAccept-Encoding: identity\r\n\r\n");
    CHECK(sync::requestHead(
              {sync::BlobRequest::Method::Put, QUrl(QStringLiteral("http://127.0.0.1")), "12345", "image/jpeg", true})
        == "PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nx-ms-version: 2021-08-06\r\nAccept-Encoding: identity\r\n"
           "Content-Type: image/jpeg\r\nContent-Length: 5\r\nx-ms-blob-type: BlockBlob\r\n\r\n");
}
