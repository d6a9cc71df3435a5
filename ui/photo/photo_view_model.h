// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures one after the other, without the widgets: which one is shown, what is known of it and how far it is. While the
// next one is read the last one is gone: a picture is never shown under another's words. One that is not on this laptop is
// asked of the office. GUI thread.
#pragma once

#include "ui/photo/photo_words.h"

#include <functional>

namespace wellpulse::ui {

class PhotoViewModel : public QObject {
    Q_OBJECT
public:
    PhotoViewModel(PhotoPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent = nullptr);

    void open(const QStringList &photoIds, const QString &photoId);
    /// 1: the next one, -1: the one before; nothing beyond the ends.
    void step(int by);
    bool canStep(int by) const;
    /// Locked, or left.
    void clear();

    QString photoId() const { return m_ids.value(m_at); }
    /// It could not be had from the office; asking again may help.
    bool canTryAgain() const { return m_wasAsked && !m_trouble.isEmpty(); }
    void tryAgain();
    /// Null while it is read, and when it cannot be shown.
    const QImage &picture() const { return m_picture; }
    QString placeWords() const;   ///< "Photo 2 of 3"
    QString insteadWords() const; ///< in place of the picture; empty while it is there
    QString factsWords() const;
    Badge delivery() const;

    /// What a copy may be called, without its folder.
    QString copyName() const;
    void saveCopy(const QString &file);

Q_SIGNALS:
    void pictureChanged();
    void infoChanged();
    void copiedWith(const QString &sentence);
    void failedWith(const QString &sentence);

private:
    void show(qsizetype at);
    void take(const QImage &picture, const Error &error);

    PhotoPort &m_port;
    std::function<QDate()> m_today;
    QLocale m_locale;
    QStringList m_ids;
    qsizetype m_at = 0;
    QImage m_picture;
    QString m_trouble;       ///< why it cannot be shown
    bool m_wasAsked = false; ///< of the office, because it is not here
    PhotoInfo m_info;        ///< an empty id: not read yet
};

} // namespace wellpulse::ui
