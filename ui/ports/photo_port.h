// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens ask of the engine about pictures: take one in from a file or from memory, made small and sealed before a
// form mentions it; show it small and large; tell what is known of it; give a copy out. A picture has its id from the
// start, so that a draft can name it while it is still being worked on. Ids are texts. Answers come as signals on the GUI
// thread; no call waits for the disk, and none is answered once the vault is locked.
#pragma once

#include "core/json/json.h"
#include "core/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QImage>

namespace wellpulse::ui {

/// A file, or a picture in memory; the file's own data say when and where it was taken.
struct PhotoSource {
    QString file{};
    QImage image{}; ///< when there is no file
    QDateTime takenAt{};
    core::Json location{}; ///< as of an entry; null: not known
};

/// How far a picture's bytes are on the way to the office.
enum class PhotoDelivery {
    Unsaved,     ///< of a form that is not saved yet
    Elsewhere,   ///< another laptop's
    Waiting,     ///< to be sent
    Uploading,   ///< a part is there
    Verified,    ///< the office has compared it
    NeedsPerson, ///< stands still until somebody does something
};

struct PhotoInfo {
    QString id{};
    QSize pixels{}; ///< empty: not told
    qint64 bytes = 0;
    QDateTime takenAt{}; ///< local time; invalid: not known
    QString latitude{};  ///< decimal degrees; empty: not known
    QString longitude{}; ///< likewise
    PhotoDelivery delivery = PhotoDelivery::Elsewhere;
    qint64 sentBytes = 0;

    friend bool operator==(const PhotoInfo &, const PhotoInfo &) = default;
};

class PhotoPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The new picture's id. Answered by progressed, then taken or refused.
    virtual QString take(const wellpulse::ui::PhotoSource &source) = 0;
    /// Taken in, and wanted no more. One that has a record stays.
    virtual void drop(const QString &photoId) = 0;
    /// These are all that forms hold: what else was taken in and never saved goes. Answered by held.
    virtual void hold(const QStringList &photoIds) = 0;

    /// Answered by thumbnailRead.
    virtual void readThumbnail(const QString &photoId) = 0;
    /// Answered by pictureRead.
    virtual void readPicture(const QString &photoId) = 0;
    /// Has another laptop's picture sent from the office and keeps it. Answered by pictureRead, and thumbnailRead if it came.
    virtual void fetch(const QString &photoId) = 0;
    /// Answered by infoRead.
    virtual void readInfo(const QString &photoId) = 0;
    /// Answered by copied or copyFailed.
    virtual void saveCopy(const QString &photoId, const QString &file) = 0;

Q_SIGNALS:
    void progressed(const QString &photoId, int percent);
    void taken(const QString &photoId, const QImage &thumbnail);
    /// Nothing was taken in; the code says why.
    void refused(const QString &photoId, const wellpulse::Error &error);
    /// Those of the held ones that are not there, or have a record already.
    void held(const QStringList &gone);
    /// A null image: not on this laptop.
    void thumbnailRead(const QString &photoId, const QImage &thumbnail);
    /// A null image: the error says why.
    void pictureRead(const QString &photoId, const QImage &picture, const wellpulse::Error &error);
    void infoRead(const wellpulse::ui::PhotoInfo &info);
    void copied(const QString &photoId, const QString &file);
    void copyFailed(const QString &photoId, const wellpulse::Error &error);
    /// How far pictures are may have changed, or others came.
    void photosChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::PhotoInfo)
