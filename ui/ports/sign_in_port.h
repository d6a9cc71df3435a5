// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to the office again on a laptop that is set up: the office ended the session, the entries here stay as they
// are. Answers come as signals on the GUI thread. The password lives in the request only as long as it is needed.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

enum class SignInTrouble {
    WrongPassword,
    TooManyTries,
    OfficeNoAnswer, ///< not reached, or it answered with an error of its own
    Suspended,      ///< the office does not let this laptop in
    KeychainLocked, ///< the system's keychain did not answer
    Other,
};

class SignInPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whose laptop this is; empty while locked.
    virtual QString email() const = 0;
    /// Answered by signedIn, when the right to send is kept, or by refused. One request at a time.
    virtual void signIn(const QString &password) = 0;
    /// Breaks off what is under way; it is not answered any more.
    virtual void cancel() = 0;

Q_SIGNALS:
    void signedIn();
    /// `detail` is the engine's own sentence.
    void refused(wellpulse::ui::SignInTrouble trouble, const QString &detail);
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::SignInTrouble)
