// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built programs as a user does: wellpulse-server on a private PostgreSQL, wellpulse on vaults in a folder of the
// test's own. Failures of the harness itself fail the test.
#pragma once

#include "core/json/json.h"

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include <map>
#include <memory>

namespace wellpulse::test {

struct Ran {
    int exitCode = -1;
    std::string out;
    std::string err;
    /// stdout as the one JSON document it must be; fails the test otherwise.
    core::Json json() const;
};

/// Runs a program to its end. Fails the test when it takes longer than `timeoutMs` or crashes.
Ran runProgram(const QString &program, const QStringList &arguments, int timeoutMs = 900'000);

/// Where the build puts programs.
QString builtProgram(const char *name);

/// `wellpulse-server dev` with an empty office, from construction to destruction.
class OfficeProgram {
public:
    /// `more`: further words of its command line.
    explicit OfficeProgram(int batchesPerMinute = 0, const QStringList &more = {});
    ~OfficeProgram();

    QUrl url() const { return m_url; }
    void stop();
    /// SIGKILL.
    void kill();
    void start();
    /// Keeps a copy of all its data, as of a moment at which it does not run.
    void backUp();
    /// Starts again on that copy, having said so (`tenant restored`).
    void restore();
    /// `wellpulse-server` with these words, on this office's data.
    Ran administer(const QStringList &command) const;
    /// Two people who differ are asked from now on; before, the later one was taken.
    void askPeople();
    /// GET as the demo user: the JSON of the answer.
    core::Json get(const std::string &path);
    std::string stateHash();
    /// How often each event, by its id, is in the feed.
    std::map<std::string, int> timesInFeed();

private:
    void copyData(const char *from, const char *to);

    QTemporaryDir m_data;
    int m_batchesPerMinute;
    QStringList m_more;
    QProcess m_process;
    QUrl m_url;
};

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The words of a command line, apart at its spaces.
inline QStringList words(const char *line)
{
    return text(line).split(QLatin1Char(' '));
}

/// A device's vault, driven through the command line.
class DeviceProgram {
public:
    /// In a folder of its own.
    DeviceProgram();
    /// As `original` is now, in a folder of its own.
    explicit DeviceProgram(const DeviceProgram &original);
    DeviceProgram &operator=(const DeviceProgram &) = delete;

    Ran run(const QStringList &command) const;
    /// Runs `command` with --json and expects exit code 0.
    core::Json must(const QStringList &command) const;
    /// The same under a fixed clock, ISO 8601.
    void setNow(const QString &now) { m_now = now; }
    core::Json init(const OfficeProgram &office, const QString &email = QStringLiteral("demo@acme.test")) const;
    /// Its command line, to an office behind `server`.
    QStringList initCommand(const QUrl &server, const QString &email = QStringLiteral("demo@acme.test")) const;
    std::string viewHash() const;

    QString folder() const { return m_folder->path(); }
    QString vault() const;
    QString database() const;
    QStringList globals() const;
    QString write(const QString &name, const QByteArray &content) const;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_now;
};

} // namespace wellpulse::test
