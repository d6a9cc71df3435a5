// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a form that is not saved yet, without widgets: how far each is, its thumbnail, and a sentence for each that
// could not be taken. Their ids are there from the start, so that the form's draft has them. GUI thread.
#pragma once

#include "ui/ports/photo_port.h"

#include <QtCore/QList>

namespace wellpulse::ui {

struct TrayPhoto {
    QString id{};
    QString name{}; ///< of its file; empty for one that had none
    int percent = 0;
    bool isReady = false;
    QImage thumbnail{};
};

class PhotoTray : public QObject {
    Q_OBJECT
public:
    /// More belong to another entry: each is sent and kept, and the laptop works on them one by one.
    static constexpr int most = 10;

    explicit PhotoTray(PhotoPort &port, QObject *parent = nullptr);

    void addFiles(const QStringList &files);
    /// From a camera or the clipboard.
    void addPicture(const PhotoSource &source);
    void remove(const QString &photoId);
    /// What a draft names; what is not there any more is told and left out. An empty list: no form holds any.
    void restore(const QStringList &photoIds);
    /// They are saved, or the vault was locked: forgets them here.
    void clear();
    /// Nobody wants them any more.
    void dropAll();

    const QList<TrayPhoto> &photos() const { return m_photos; }
    QStringList ids() const;
    bool isFull() const { return m_photos.size() >= most; }
    bool isBusy() const;
    /// A sentence for each that was not taken, until others are added.
    const QStringList &faults() const { return m_faults; }

Q_SIGNALS:
    void changed();
    void idsChanged(); ///< by the user, or because one was refused
    void settled();    ///< none is worked on any more

private:
    void add(const QString &name, const PhotoSource &source);
    void take(const QString &photoId, const QImage &thumbnail);
    void refuse(const QString &photoId, const Error &error);
    void forgetGone(const QStringList &photoIds);
    TrayPhoto *find(const QString &photoId);
    void leave(const QString &photoId);

    PhotoPort &m_port;
    QList<TrayPhoto> m_photos;
    QStringList m_faults;
};

} // namespace wellpulse::ui
