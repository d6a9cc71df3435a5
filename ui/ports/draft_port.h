// SPDX-License-Identifier: GPL-3.0-or-later
// What a form asks of the engine while it is filled in: keep what stands in it, hand it back after a lock, a crash or a
// restart, and forget it once it is saved. What the bytes mean is the form's business; `form` tells forms apart (say
// "production" or "sheet"). Answers come as signals on the GUI thread; no call waits for the disk. A call while locked
// keeps nothing and reads nothing.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

class DraftPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// In place of what was kept for the form before. On every change; of many in a row the last one counts.
    virtual void keep(const QString &form, const QByteArray &content) = 0;
    /// Answered by draftRead.
    virtual void read(const QString &form) = 0;
    virtual void forget(const QString &form) = 0;

Q_SIGNALS:
    /// Empty content: nothing is kept.
    void draftRead(const QString &form, const QByteArray &content);
    /// Drafts cannot be kept at present; one sentence says why. Said once, until one can be kept again. Typing goes on.
    void keepFailed(const QString &sentence);
};

} // namespace wellpulse::ui
