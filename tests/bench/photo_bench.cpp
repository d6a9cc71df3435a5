// SPDX-License-Identifier: GPL-3.0-or-later
// The `photo` benchmark (cli.md): from a camera's 12 megapixels to what is kept of them (2,048 px, quality 85, thumbnail), and
// 2 MB put into Azurite in blocks by the sync worker's own client. Beside them the JPEG codec alone, and what bare curl needs
// to put the bytes in one piece.
//
// usage: photo_bench; a table on stderr, JSON on stdout. Azurite is ./dev setup's.
#include "photo/jpeg_codec.h"
#include "photo/prepare_photo.h"
#include "server/blob/azure_blob_store.h"
#include "sync/blob_client.h"
#include "sync/photo_messages.h"
#include "tests/bench/bench_report.h"
#include "tests/photo/sample_photo.h"
#include "tests/server/blob/azurite.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QEventLoop>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryFile>

#include <cstdlib>

using namespace wellpulse;

namespace {

constexpr int warmUps = 3;
constexpr int rounds = 20;
constexpr qsizetype uploadBytes = 2'000'000;

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "photo_bench: %s\n", why.c_str());
    std::exit(1);
}

std::int64_t nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QByteArray cameraFile()
{
    QByteArray camera;
    QBuffer out(&camera);
    out.open(QIODevice::WriteOnly);
    test::samplePicture(4'000, 3'000).save(&out, "JPEG", 95);
    return camera;
}

/// The codec alone, by the same library: read at its nearest scale, and as many pixels as are kept written once.
std::vector<double> measureCodec(const QByteArray &camera)
{
    const QImage kept = test::samplePicture(2'048, 1'536).convertToFormat(QImage::Format_RGB32);
    std::vector<double> times;
    for (int round = 0; round < warmUps + rounds; ++round) {
        const bench::Stopwatch watch;
        const auto read = photo::decodeJpeg(camera, 2'048);
        const auto written = photo::encodeJpeg(kept, 85);
        if (!read || !written)
            fail("the codec cannot take its own picture");
        if (round >= warmUps)
            times.push_back(watch.milliseconds());
    }
    return times;
}

std::vector<double> measureCompression(const QByteArray &camera)
{
    std::fprintf(stderr, "photo      a 12 MP file of %lld bytes", static_cast<long long>(camera.size()));
    std::vector<double> times;
    for (int round = 0; round < warmUps + rounds; ++round) {
        QBuffer source;
        source.setData(camera);
        source.open(QIODevice::ReadOnly);
        const bench::Stopwatch watch;
        const auto prepared = photo::preparePhoto(source);
        if (!prepared)
            fail(prepared.error().message);
        if (round >= warmUps)
            times.push_back(watch.milliseconds());
        if (round == 0)
            std::fprintf(stderr, " becomes one of %lld\n", static_cast<long long>(prepared->jpeg.size()));
    }
    return times;
}

/// Puts `bytes` at `url` as the uploader does; answers when all is there.
class BlockUpload {
public:
    BlockUpload(sync::BlobClient &client, const QUrl &url, const QByteArray &bytes)
        : m_client(client)
        , m_url(url)
        , m_bytes(bytes)
    {
    }
    void run()
    {
        next(0);
        m_loop.exec();
    }

private:
    void next(int index)
    {
        const bool isLast = index == sync::blockCount(m_bytes.size());
        const QByteArray body
            = isLast ? sync::blockListXml(index) : m_bytes.mid(index * sync::photoBlockBytes, sync::photoBlockBytes);
        m_client.send({sync::BlobRequest::Method::Put,
                          isLast ? sync::blockListUrl(m_url) : sync::blockUrl(m_url, index), body, "application/xml"},
            [this, index, isLast](const sync::BlobReply &reply) {
                if (!reply.isGood())
                    fail("Azurite answered " + std::to_string(reply.status) + " " + reply.transportError);
                isLast ? m_loop.quit() : next(index + 1);
            });
    }
    sync::BlobClient &m_client;
    QUrl m_url;
    QByteArray m_bytes;
    QEventLoop m_loop;
};

double curlMs(const QString &url, const QString &file)
{
    QProcess curl;
    curl.start(QStringLiteral("curl"),
        {QStringLiteral("-sS"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-w"),
            QStringLiteral("%{time_total} %{http_code}"), QStringLiteral("-H"),
            QStringLiteral("x-ms-blob-type: BlockBlob"), QStringLiteral("-H"), QStringLiteral("Expect:"),
            QStringLiteral("-T"), file, url});
    if (!curl.waitForFinished())
        fail("curl cannot be run");
    const QList<QByteArray> said = curl.readAllStandardOutput().split(' ');
    if (said.value(1) != "201")
        fail("curl was answered " + said.value(1).toStdString());
    return said.value(0).toDouble() * 1'000;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    bench::Report report("photo");
    const QByteArray camera = cameraFile();
    report.metric(
        "compress_12mp_ms", bench::quantile(measureCompression(camera), 0.5), "12 MP JPEG to 2,048 px and a thumbnail");
    report.metric("raw_codec_ms", bench::quantile(measureCodec(camera), 0.5), "reading and writing it, nothing else");

    const tests::Azurite azurite;
    auto key = server::sharedKeyOf(tests::azuriteAccount, tests::azuriteKey);
    if (!key)
        fail(key.error().message);
    server::AzureBlobStore store({*key, azurite.endpoint(), "photos"});
    if (const Status made = store.makeContainer(); !made)
        fail(made.error().message);
    QByteArray bytes(uploadBytes, Qt::Uninitialized);
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        fail("no temporary file");
    sync::BlobClient client({QUrl(QStringLiteral("http://127.0.0.1:1")), {}});
    std::vector<double> uploads;
    std::vector<double> bare;
    for (int round = 0; round < warmUps + rounds; ++round) {
        const auto urlFor = [&](int number) {
            const server::BlobName name{"bench", core::uuidV7(1, {}), core::uuidV7(number, {}), "jpg"};
            return QString::fromStdString(store.uploadUrl(name, {}, nowMs() + 600'000));
        };
        const bench::Stopwatch watch;
        BlockUpload(client, QUrl(urlFor(round)), bytes).run();
        if (round >= warmUps)
            uploads.push_back(watch.milliseconds());
        const double curl = curlMs(urlFor(1'000 + round), file.fileName());
        if (round >= warmUps)
            bare.push_back(curl);
    }
    report.metric(
        "upload_2mb_ms", bench::quantile(uploads, 0.5), "2 MB to Azurite in blocks, by the uploader's client");
    report.metric("bare_curl_2mb_ms", bench::quantile(bare, 0.5), "the same in one piece by curl, without its start");
    report.print();
    return 0;
}
