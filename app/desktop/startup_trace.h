// SPDX-License-Identifier: GPL-3.0-or-later
// How long the start took, for the benchmark: from the process's start, as the kernel notes it, to the moment the home
// screen with its wells was painted. The key derivation runs beside the window's making; only the time in which the GUI
// thread had nothing left to do but wait for it is taken off. GUI thread; writes one JSON file, once.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::desktop {

class StartupTrace : public QObject {
    Q_OBJECT
public:
    /// Made first thing in main(). Without a file it does nothing.
    explicit StartupTrace(QObject *parent = nullptr);

    void writeTo(const QString &file) { m_file = file; }
    /// The window stands and the event loop runs: from here on the GUI thread waits for the key.
    void noteWaiting();
    void noteUnlocked(qint64 keyDerivationMs);
    /// The home screen has its wells; the next paint is the one that counts.
    void watchPaint(QObject *homePage);

Q_SIGNALS:
    /// The home screen is on the screen: what was held back may start.
    void homePainted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    double sinceProcessStartMs() const;

    QElapsedTimer m_sinceMain;
    double m_processStartToMainMs = 0; ///< whole hundredths of a second: the kernel's clock ticks
    double m_waitingFromMs = 0;
    double m_unlockedAtMs = 0;
    qint64 m_keyDerivationMs = 0;
    QString m_file;
    QObject *m_watched = nullptr;
};

} // namespace wellpulse::desktop
