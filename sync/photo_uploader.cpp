// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/photo_uploader.h"

#include "storage/photo/photo_store.h"

#include <sodium/crypto_hash_sha256.h>

namespace wellpulse::sync {

namespace {

constexpr std::int64_t strayAgeMs = 24LL * 3'600'000;
constexpr int mostAddressesWithoutProgress = 3;
/// What is noted in between is for showing only: the blob store itself knows what it has. A note costs a wait for the disk.
constexpr std::int64_t noteEveryMs = 1'000;
constexpr const char *photoMissing = "photo_missing";

core::Bytes32 sha256(const QByteArray &bytes)
{
    core::Bytes32 hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(bytes.constData()),
        static_cast<unsigned long long>(bytes.size()));
    return hash;
}

/// Own pictures whose file is back, and every picture that has a record.
struct Inventory {
    std::vector<core::Uuid> missing;
    std::set<core::Uuid> recorded;
};

Result<Inventory> inventoryOf(storage::DeviceStore &store)
{
    Inventory inventory;
    const auto uploads = store.photos().uploads();
    if (!uploads)
        return uploads.error();
    for (const auto &upload : *uploads) {
        if (upload.needsUser && upload.lastError && upload.lastError->code == photoMissing)
            inventory.missing.push_back(upload.photo.id);
    }
    const auto photos = store.photos().photos();
    if (!photos)
        return photos.error();
    for (const auto &record : *photos)
        inventory.recorded.insert(record.photo.id);
    return inventory;
}

} // namespace

PhotoUploader::PhotoUploader(storage::StoreRunner &store, storage::PhotoStore &photos, Session &session,
    BlobClient &blobs, WallClock clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_photos(photos)
    , m_session(session)
    , m_blobs(blobs)
    , m_clock(std::move(clock))
{
}

void PhotoUploader::beginRound(std::function<void(const Status &)> done)
{
    m_skipped.clear();
    m_store.ask(m_box, inventoryOf, [this, done = std::move(done)](const Result<Inventory> &inventory) {
        if (!inventory)
            return done(inventory.error());
        if (!m_strayRemoved) // what cannot be removed now is tried again after the next start
            static_cast<void>(m_photos.removeStray(inventory->recorded, m_clock() - strayAgeMs));
        m_strayRemoved = true;
        std::vector<core::Uuid> back;
        for (const core::Uuid &photo : inventory->missing) {
            if (m_photos.holds(photo))
                back.push_back(photo);
        }
        if (back.empty())
            return done({});
        m_store.ask(
            m_box,
            [back](storage::DeviceStore &store) -> Status {
                for (const core::Uuid &photo : back) {
                    if (Status again = store.photoUploads().tryAgain(photo); !again)
                        return again;
                }
                return {};
            },
            done);
    });
}

void PhotoUploader::uploadNext(Done done)
{
    m_done = std::move(done);
    m_work.reset();
    m_store.ask(
        m_box,
        [skipped = m_skipped](storage::DeviceStore &store) -> Result<Next> {
            auto upload = store.photos().nextUpload(skipped);
            if (!upload)
                return upload.error();
            Next next{std::move(*upload), {}};
            if (!next.upload)
                return next;
            const auto maintenance = core::parseUuid(next.upload->photo.maintenanceId);
            if (!maintenance)
                return next;
            const auto state = store.equipment().state(core::AggregateType::Maintenance, *maintenance);
            if (!state)
                return state.error();
            if (*state)
                next.equipment = core::parseUuid((*state)->fields.value("equipmentId", std::string()));
            return next;
        },
        [this](const Result<Next> &next) { begin(next); });
}

void PhotoUploader::begin(const Result<Next> &next)
{
    if (!next)
        return failOnStore(next.error());
    if (!next->upload)
        return finish(PhotoOutcome::Kind::Nothing);
    m_work.emplace(Work{}); // clang 14 finds no emplace() for a nested struct with initializers
    m_work->upload = *next->upload;
    m_work->wasBegun = m_work->upload.state != storage::PhotoState::Waiting;
    if (!next->equipment)
        return noteNeedsUser(
            {"photo_without_work", "The maintenance of this picture is not here any more; attach the picture again."});
    m_work->equipment = *next->equipment;
    if (const Status read = readBytes(); !read)
        return noteNeedsUser(read.error());
    askForAddress();
}

Status PhotoUploader::readBytes()
{
    auto bytes = m_photos.read(m_work->upload.photo.id);
    if (!bytes)
        return bytes.error();
    if (sha256(*bytes) != m_work->upload.photo.sha256)
        return Error{
            "file_damaged", "The picture's file is not what was attached; attach it again if you still have it."};
    m_work->bytes = std::move(*bytes);
    return {};
}

void PhotoUploader::askForAddress()
{
    if (++m_work->addressesWithoutProgress > mostAddressesWithoutProgress)
        return fail(networkFailure(
            "blob_refused", "The photo store refuses every address the office gives; it is tried again later."));
    OfficeRequest request{
        OfficeRequest::Method::Post, uploadUrlPath(m_work->equipment), uploadUrlBody(m_work->upload.photo), {}, {}};
    m_session.call(std::move(request), [this](const OfficeResult<core::Json> &result) {
        if (!result)
            return refused(result.error());
        const auto address = readUploadAddress(*result);
        if (!address)
            return fail(networkFailure(address.error().code, address.error().message));
        if (address->isVerified)
            return complete();
        if (!m_blobs.allows(address->url))
            return fail({ErrorClass::Hold,
                {"blob_host_refused",
                    "The office named a place for photos that this program does not trust; tell the office."},
                200, {}});
        m_work->address = address->url;
        goOn();
    });
}

void PhotoUploader::goOn()
{
    if (m_work->upload.state == storage::PhotoState::Committed)
        return complete();
    if (m_work->wasBegun)
        return askWhatIsThere();
    if (m_work->upload.state == storage::PhotoState::Waiting) {
        m_work->upload.state = storage::PhotoState::Uploading;
        return sent(0, [this] { goOn(); });
    }
    m_work->bytes.size() <= wholeBlobBytes ? sendWhole() : sendNextBlock();
}

void PhotoUploader::askWhatIsThere()
{
    m_blobs.send({BlobRequest::Method::Get, uncommittedUrl(m_work->address), {}, {}}, [this](const BlobReply &reply) {
        if (!reply.isGood() && reply.status != 404)
            return refusedByStore(reply);
        m_work->wasBegun = false;
        if (reply.isGood())
            m_work->blocksDone = readUncommitted(reply.body, m_work->bytes.size());
        if (!m_work->blocksDone.empty())
            return goOn();
        // Nothing waits there: either nothing came yet, or all of it did and the answer was lost.
        m_session.call({OfficeRequest::Method::Post, completePath(m_work->upload.photo.id), "{}", {}, {}},
            [this](const OfficeResult<core::Json> &result) {
                if (result)
                    return note([](auto &uploads, const auto &photo) { return uploads.noteVerified(photo); },
                        [this] { finish(PhotoOutcome::Kind::Uploaded); });
                const bool nothingThere = refusalOf(result.error()) == PhotoRefusal::StartOver;
                nothingThere ? goOn() : refused(result.error());
            });
    });
}

void PhotoUploader::sendNextBlock()
{
    int index = 0;
    while (m_work->blocksDone.contains(index))
        ++index;
    if (index == blockCount(m_work->bytes.size()))
        return commit();
    const QByteArray block = m_work->bytes.mid(index * photoBlockBytes, photoBlockBytes);
    m_blobs.send({BlobRequest::Method::Put, blockUrl(m_work->address, index), block, "application/octet-stream"},
        [this, index](const BlobReply &reply) {
            if (!reply.isGood())
                return refusedByStore(reply);
            m_work->blocksDone.insert(index);
            m_work->addressesWithoutProgress = 0;
            const auto whole = static_cast<qint64>(m_work->blocksDone.size()) * photoBlockBytes;
            sent(std::min<qint64>(whole, m_work->bytes.size()), [this] { sendNextBlock(); });
        });
}

void PhotoUploader::sendWhole()
{
    m_blobs.send({BlobRequest::Method::Put, m_work->address, m_work->bytes,
                     QByteArray::fromStdString(m_work->upload.photo.mime), true},
        [this](const BlobReply &reply) {
            if (!reply.isGood())
                return refusedByStore(reply);
            m_work->addressesWithoutProgress = 0;
            sent(m_work->bytes.size(), [this] { complete(); });
        });
}

void PhotoUploader::commit()
{
    m_blobs.send({BlobRequest::Method::Put, blockListUrl(m_work->address),
                     blockListXml(blockCount(m_work->bytes.size())), "application/xml"},
        [this](const BlobReply &reply) {
            if (reply.status == 400) // a block is not there: put together already, or lost; the office tells which
                return complete();
            if (!reply.isGood())
                return refusedByStore(reply);
            m_work->upload.state = storage::PhotoState::Committed; // written down with a failure, if there is one
            complete();
        });
}

void PhotoUploader::complete()
{
    m_session.call({OfficeRequest::Method::Post, completePath(m_work->upload.photo.id), "{}", {}, {}},
        [this](const OfficeResult<core::Json> &result) {
            if (!result)
                return refused(result.error());
            note([](auto &uploads, const auto &photo) { return uploads.noteVerified(photo); },
                [this] { finish(PhotoOutcome::Kind::Uploaded); });
        });
}

/// The store has `bytes` of it for certain.
void PhotoUploader::sent(qint64 bytes, std::function<void()> then)
{
    m_work->upload.bytesSent = bytes;
    Q_EMIT progressed(bytes, m_work->bytes.size());
    const std::int64_t now = m_clock();
    if (m_work->notedAtMs && now - *m_work->notedAtMs < noteEveryMs)
        return then();
    m_work->notedAtMs = now;
    note([bytes](auto &uploads, const auto &photo) { return uploads.noteSent(photo, bytes); }, std::move(then));
}

// End --------------------------------------------------------------------------------------------------------------------

void PhotoUploader::refused(const OfficeFailure &failure)
{
    switch (refusalOf(failure)) {
    case PhotoRefusal::StopsAll:
        return fail(failure);
    case PhotoRefusal::StartOver:
        return noteStartOver(failure.error);
    case PhotoRefusal::NeedsUser:
        return noteNeedsUser(failure.error);
    case PhotoRefusal::Later:
        return note([error = failure.error, now = m_clock()](
                        auto &uploads, const auto &photo) { return uploads.noteFailed(photo, error, now); },
            [this] { finish(PhotoOutcome::Kind::PutOff); });
    }
}

void PhotoUploader::refusedByStore(const BlobReply &reply)
{
    if (reply.status == 401 || reply.status == 403) // not good any more, or never was
        return askForAddress();
    OfficeFailure failure = networkFailure("blob_unreachable", reply.transportError);
    if (reply.transportError.empty())
        failure.error.message
            = "The photo store answered with error " + std::to_string(reply.status) + "; photos are kept here.";
    failure.retryAfterMs = parseRetryAfter(reply.retryAfter, m_clock());
    fail(failure);
}

void PhotoUploader::noteNeedsUser(const Error &error)
{
    note([error](auto &uploads, const auto &photo) { return uploads.noteNeedsUser(photo, error); },
        [this] { finish(PhotoOutcome::Kind::PutOff); });
}

void PhotoUploader::noteStartOver(const Error &error)
{
    note(
        [error, now = m_clock()](auto &uploads, const auto &photo) -> Status {
            if (Status begun = uploads.startOver(photo); !begun)
                return begun;
            return uploads.noteFailed(photo, error, now);
        },
        [this] { finish(PhotoOutcome::Kind::PutOff); });
}

void PhotoUploader::fail(const OfficeFailure &failure)
{
    note(
        [error = failure.error, now = m_clock(), state = m_work->upload.state, bytes = m_work->upload.bytesSent](
            auto &uploads, const auto &photo) -> Status {
            if (state != storage::PhotoState::Waiting) {
                if (Status noted = uploads.noteSent(photo, bytes); !noted)
                    return noted;
            }
            if (state == storage::PhotoState::Committed) {
                if (Status noted = uploads.noteCommitted(photo); !noted)
                    return noted;
            }
            return uploads.noteFailed(photo, error, now);
        },
        [this, failure] { finish(PhotoOutcome::Kind::Failed, failure); });
}

void PhotoUploader::failOnStore(const Error &error)
{
    finish(PhotoOutcome::Kind::Failed, OfficeFailure{ErrorClass::Hold, error, 0, {}});
}

void PhotoUploader::note(
    std::function<Status(storage::PhotoUploads &, const core::Uuid &)> change, std::function<void()> then)
{
    m_store.ask(
        m_box,
        [change = std::move(change), photo = m_work->upload.photo.id](
            storage::DeviceStore &store) { return change(store.photoUploads(), photo); },
        [this, then = std::move(then)](const Status &noted) { noted ? then() : failOnStore(noted.error()); });
}

void PhotoUploader::finish(PhotoOutcome::Kind kind, std::optional<OfficeFailure> failure)
{
    if (m_work && kind == PhotoOutcome::Kind::PutOff)
        m_skipped.insert(m_work->upload.photo.id);
    m_work.reset();
    const Done done = std::exchange(m_done, nullptr);
    done({kind, std::move(failure)});
}

} // namespace wellpulse::sync
