// SPDX-License-Identifier: GPL-3.0-or-later
// Where this laptop stands with the office, derived from the log and the sync worker, never remembered by a screen.
// Signals on the GUI thread.
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

/// Why the office has not got everything yet.
enum class SyncTrouble {
    None,
    NoNetwork,   ///< the system says there is no network
    SignInPage,  ///< the network answers in the office's place: it wants somebody to sign in to it first
    NoAnswer,    ///< the office did not answer, or answered with an error of its own
    AskedToWait, ///< the office is there and takes more later, at `nextTryAt`
    DiskFull,    ///< this laptop has no room to note what the office answers; it tries again by itself
    SignInAgain, ///< held: the office wants the password again
    Keychain,    ///< held: the system's keychain does not hand out the right to send
    UpdateApp,   ///< held: the office speaks a newer protocol
    Suspended,   ///< held: this laptop was suspended by the office
    Refused,     ///< held: the office will not take what this laptop sends
};

/// What has happened since the laptop was unlocked that a person may wonder about; nobody has to do anything.
enum class SyncNotice {
    None,
    NewName,        ///< another laptop wrote under this one's name at the office; this one has a new one
    OfficeRestored, ///< the office came back from a backup, and this laptop gave it what it lacked
};

struct SyncStatus {
    int pending = 0;     ///< entries without a final answer of the office
    int sending = 0;     ///< of those, how many the running batch has got through
    int sendingOf = 0;   ///< 0 = nothing is being sent
    int needsPerson = 0; ///< entries that wait for a person: open conflicts and what the office would not take
    SyncTrouble trouble = SyncTrouble::None;
    QDateTime officeHasAllAt{}; ///< when the office last confirmed everything; invalid = not yet since set-up
    QDateTime nextTryAt{};      ///< invalid = no try is planned
    int daysWaiting = 0;        ///< for how long the oldest entry waits, once that is long; 0 = it is not
    int photosHeld = 0;         ///< pictures that wait for a network that does not cost by volume
    SyncNotice notice = SyncNotice::None;

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

class SyncStatusPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual SyncStatus status() const = 0;
    /// Tries now, whatever the backoff says. The outcome shows in the status.
    virtual void syncNow() = 0;

Q_SIGNALS:
    void statusChanged(const wellpulse::ui::SyncStatus &status);
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::SyncStatus)
