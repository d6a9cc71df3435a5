// SPDX-License-Identifier: GPL-3.0-or-later
// Brings pictures' bytes to the blob store, one picture after the other: asks the office where, puts them in blocks, has them
// put together, asks the office to look at them. A block that the store has is noted and never sent again: after an
// interruption within this program by memory, after its end by the store's own list of uncommitted blocks. An address that is
// not good any more is asked for anew in the middle. Decides nothing about when (the engine does).
// Lives on one thread with an event loop; the store is reached through its runner.
#pragma once

#include "storage/store/store_runner.h"
#include "sync/blob_client.h"
#include "sync/photo_messages.h"
#include "sync/session.h"

#include <QtCore/QObject>

#include <optional>
#include <set>

namespace wellpulse::storage {
class PhotoStore;
}

namespace wellpulse::sync {

/// What came of one picture.
struct PhotoOutcome {
    enum class Kind : std::uint8_t {
        Nothing,  ///< none may go now
        Uploaded, ///< verified by the office
        PutOff,   ///< refused, or not to be had; noted with it, the others go on
        Failed,   ///< the line or the office: none can go
    };
    Kind kind = Kind::Nothing;
    std::optional<OfficeFailure> failure; ///< with Failed
};

class PhotoUploader : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const PhotoOutcome &)>;

    /// All outlive the uploader.
    PhotoUploader(storage::StoreRunner &store, storage::PhotoStore &photos, Session &session, BlobClient &blobs,
        WallClock clock, QObject *parent = nullptr);

    /// Once before a round: what was put off may go again, and a file that is back again, too.
    void beginRound(std::function<void(const Status &)> done);
    /// `done` is called once, later. One at a time.
    void uploadNext(Done done);

Q_SIGNALS:
    /// The store has so many bytes of the picture under way.
    void progressed(qint64 bytesSent, qint64 bytesTotal);

private:
    struct Next {
        std::optional<storage::PhotoUpload> upload;
        std::optional<core::Uuid> equipment;
    };
    /// The picture under way.
    struct Work {
        storage::PhotoUpload upload;
        core::Uuid equipment{};
        QByteArray bytes;
        QUrl address;
        std::set<int> blocksDone;
        bool wasBegun = false; ///< by an earlier run: the blob store is asked what it has
        int addressesWithoutProgress = 0;
        std::optional<std::int64_t> notedAtMs;
    };

    void begin(const Result<Next> &next);
    Status readBytes();
    void askForAddress();
    void goOn();
    void askWhatIsThere();
    void sendNextBlock();
    void sendWhole();
    void commit();
    void complete();
    void sent(qint64 bytes, std::function<void()> then);

    void refused(const OfficeFailure &failure);
    void refusedByStore(const BlobReply &reply);
    void noteNeedsUser(const Error &error);
    void noteStartOver(const Error &error);
    void fail(const OfficeFailure &failure);
    void failOnStore(const Error &error);
    void finish(PhotoOutcome::Kind kind, std::optional<OfficeFailure> failure = {});
    /// Runs `change` on the picture's row, then `then` here.
    void note(std::function<Status(storage::PhotoUploads &, const core::Uuid &)> change, std::function<void()> then);

    storage::StoreRunner &m_store;
    storage::PhotoStore &m_photos;
    Session &m_session;
    BlobClient &m_blobs;
    WallClock m_clock;
    storage::ReplyBox m_box;
    std::set<core::Uuid> m_skipped; ///< in this round
    bool m_strayRemoved = false;
    std::optional<Work> m_work;
    Done m_done;
};

} // namespace wellpulse::sync
