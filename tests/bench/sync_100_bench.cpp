// SPDX-License-Identifier: GPL-3.0-or-later
// The `sync_100` benchmark (cli.md): one round of the sync engine with 100 waiting events, over loopback HTTP to the real
// `wellpulse-server dev` with its private PostgreSQL, both ends durable (synchronous=FULL here, fsync there). From the
// round's start to its end: push, answer stored and projected, pull until there is no more. The raw limit beside it: the
// same exchange of 100 signed events by a client that stores nothing.
//
// usage: sync_100_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "core/event/event_codec.h"
#include "core/production/production_change.h"
#include "storage/secret/random.h"
#include "storage/store/store_runner.h"
#include "storage/vault/open_database.h"
#include "sync/enrolment.h"
#include "sync/office_client.h"
#include "sync/sync_engine.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace wellpulse;

namespace {
constexpr int events = 100;
constexpr int warmUps = 5;
constexpr int rounds = 100;

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "sync_100_bench: %s\n", why.c_str());
    std::exit(1);
}

template <class T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().message);
    return std::move(*result);
}

void must(const Status &status)
{
    if (!status)
        fail(status.error().message);
}

std::int64_t nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(index, values.size() - 1)];
}

/// `wellpulse-server dev` without a rate limit.
class Server {
public:
    explicit Server(const QString &program)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program,
            {QStringLiteral("dev"), QStringLiteral("--data"), m_data.filePath(QStringLiteral("office")),
                QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--rate-limit"), QStringLiteral("0")});
        QByteArray seen;
        const QByteArray ready = "listening on ";
        while (!(seen.contains(ready) && seen.indexOf('\n', seen.indexOf(ready)) > 0)) {
            if (!m_process.waitForReadyRead(90'000))
                fail("the server does not start");
            seen += m_process.readAllStandardOutput();
        }
        const qsizetype from = seen.indexOf(ready) + ready.size();
        url = QUrl(QString::fromUtf8(seen.mid(from, seen.indexOf('\n', from) - from)).trimmed());
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished(30'000);
    }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    QUrl url;

private:
    QTemporaryDir m_data;
    QProcess m_process;
};

/// A session of an enrolled device.
struct Line {
    explicit Line(const QUrl &server, const std::string &nonce)
        : client({server, {}}, nowMs)
        , session(client, tokens, nowMs)
    {
        QEventLoop loop;
        sync::enrol(session, {{"acme", "demo@acme.test", "wellpulse-demo"}, nonce, nonce, "linux"},
            [&](sync::OfficeResult<sync::Enrolled> result) {
                if (!result)
                    fail(result.error().error.message);
                enrolled = std::move(*result);
                loop.quit();
            });
        loop.exec();
    }
    sync::MemoryTokenStore tokens;
    sync::OfficeClient client;
    sync::Session session;
    sync::Enrolled enrolled;
};

core::ProductionDay dayNumber(const std::string &well, int number)
{
    core::ProductionDay day;
    day.wellId = well;
    day.date = core::utcDateOf(nowMs()).plusDays(-1 - number);
    for (const auto fluid : core::allFluids)
        day.reading(fluid) = {core::Volume{4'250 + number}, core::Provenance::Measured};
    return day;
}

core::ProductionChange changeFor(const Line &line, const std::string &well, int number)
{
    return must(core::decideAdd(line.enrolled.tenantId, {}, dayNumber(well, number), core::utcDateOf(nowMs())));
}

void runRound(sync::SyncEngine &engine)
{
    QEventLoop loop;
    QObject::connect(&engine, &sync::SyncEngine::roundFinished, &loop, [&](const sync::SyncReport &report) {
        if (report.failure)
            fail(report.failure->error.message);
        loop.quit();
    });
    engine.startRound();
    loop.exec();
}

/// Milliseconds of each round with 100 events that wait.
std::vector<double> measureRounds(const QUrl &server, std::string &well)
{
    Line line(server, "bench-device");
    QTemporaryDir folder;
    auto connection = must(storage::openDatabase(folder.filePath(QStringLiteral("device.db")),
        storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef")), storage::OpenMode::Create));
    const auto store = must(storage::DeviceStore::open(std::move(connection),
        {{line.enrolled.tenantId, line.enrolled.device.deviceId, line.enrolled.userId, line.enrolled.device.deviceKey},
            nowMs, storage::systemRandom()}));
    must(store->delivery().beginFeed(line.enrolled.device.feedEpoch));
    storage::InlineStoreRunner runner(*store);
    sync::SyncEngine engine(runner, line.session, {nowMs, [] { return std::random_device{}(); }});
    runRound(engine);
    well = must(store->wells().wells()).front().id.toString();
    std::vector<double> times;
    for (int round = 0; round < warmUps + rounds; ++round) {
        std::vector<storage::EventDraft> drafts;
        for (int i = 0; i < events; ++i) {
            const auto change = changeFor(line, well, round * events + i);
            drafts.push_back({change.type, core::AggregateType::Production, change.aggregateId, change.base, {},
                change.payload, {}});
        }
        must(store->log().appendAll(drafts));
        QElapsedTimer timer;
        timer.start();
        runRound(engine);
        if (round >= warmUps)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

/// One call, waited for.
core::Json call(sync::Session &session, const sync::OfficeRequest &request)
{
    core::Json answer;
    QEventLoop loop;
    session.call(request, [&](const sync::OfficeResult<core::Json> &result) {
        if (!result)
            fail(result.error().error.message);
        answer = *result;
        loop.quit();
    });
    loop.exec();
    return answer;
}

/// The end of the feed, so that the exchanges carry no other device's events.
storage::FeedCursor headOfFeed(Line &line)
{
    storage::FeedPage page;
    page.cursor.epoch = line.enrolled.device.feedEpoch;
    do {
        page = must(sync::readFeedPage(
            call(line.session,
                {sync::OfficeRequest::Method::Get, "/sync/changes?cursor=" + sync::toQuery(page.cursor), {}, {}, {}}),
            nowMs()));
    } while (page.more);
    return page.cursor;
}

/// Milliseconds of the bare exchange of 100 events of a device without a store.
std::vector<double> measureExchanges(const QUrl &server, const std::string &well)
{
    Line line(server, "bench-exchange");
    core::Event event;
    event.tenantId = line.enrolled.tenantId;
    event.deviceId = line.enrolled.device.deviceId;
    event.userId = line.enrolled.userId;
    storage::FeedCursor cursor = headOfFeed(line);
    std::vector<double> times;
    for (int round = 0; round < warmUps + rounds; ++round) {
        std::vector<storage::OutgoingEvent> batch;
        for (int i = 0; i < events; ++i) {
            const auto change = changeFor(line, well, 20'000 + round * events + i);
            std::array<std::uint8_t, 10> random{};
            storage::systemRandom()(random);
            event.prevHash = event.hash;
            event.id = core::uuidV7(nowMs(), random);
            ++event.deviceSeq;
            event.hlc = {nowMs(), static_cast<std::uint16_t>(i)};
            event.timestamp = core::formatInstant(nowMs());
            event.aggregateId = change.aggregateId;
            event.payload = change.payload;
            core::seal(event, line.enrolled.device.deviceKey);
            batch.push_back({event.id, event.deviceSeq, core::toWire(event)});
        }
        const std::string body = sync::batchBody(event.deviceId, cursor, batch);
        QElapsedTimer timer;
        timer.start();
        const core::Json answer
            = call(line.session, {sync::OfficeRequest::Method::Post, "/sync/batch", body, {}, std::to_string(round)});
        cursor = must(sync::readBatchAnswer(answer, nowMs())).page.cursor;
        if (round >= warmUps)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Server server(argc > 1 ? QString::fromLocal8Bit(argv[1])
                                 : QCoreApplication::applicationDirPath() + QStringLiteral("/wellpulse-server"));
    std::string well;
    const auto times = measureRounds(server.url, well);
    const auto raw = measureExchanges(server.url, well);
    const core::Json figures{{"p50_ms", percentile(times, 0.5)}, {"p99_ms", percentile(times, 0.99)},
        {"raw_exchange_p50_ms", percentile(raw, 0.5)}, {"raw_exchange_p99_ms", percentile(raw, 0.99)}};
    std::fprintf(stderr,
        "100 events, one round: p50 %.2f ms, p99 %.2f ms; the bare exchange: p50 %.2f ms, p99 %.2f ms\n",
        figures["p50_ms"].get<double>(), figures["p99_ms"].get<double>(), figures["raw_exchange_p50_ms"].get<double>(),
        figures["raw_exchange_p99_ms"].get<double>());
    std::printf("%s\n", core::Json{{"sync_100", figures}}.dump().c_str());
    return 0;
}
