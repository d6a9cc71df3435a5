// SPDX-License-Identifier: GPL-3.0-or-later
// The office model behind a real socket on loopback, with a script of faults: each waits for the next request to its path
// and is used once. For tests of the sync engine; lives on the test's thread and needs its event loop.
#pragma once

#include "tests/sync/office/office_model.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>

#include <list>
#include <vector>

class QTcpSocket;

namespace wellpulse::test {

/// What goes wrong with one request.
struct Fault {
    enum class Kind {
        Status,    ///< an error answer, nothing taken
        Hang,      ///< no answer at all
        LoseReply, ///< taken and committed, then the line breaks
        CutBody,   ///< taken and committed, half the answer arrives
        Html,      ///< a captive portal's page with status 200
        WrongType, ///< the right answer as text/plain
        Redirect,
        ForgetIds,  ///< taken, but the answer names no event
        GarbleFeed, ///< taken, but what comes of the feed makes no sense
    };
    std::string path; ///< prefix, "/sync/batch"
    Kind kind = Kind::Status;
    int status = 500;
    std::string code = "internal";
    std::string retryAfter = {};
};

struct SeenRequest {
    std::string method;
    std::string path;
    std::map<std::string, std::string> headers; ///< names in lower case
    core::Json body;
};

class FakeOffice : public QObject {
    Q_OBJECT
public:
    explicit FakeOffice(QObject *parent = nullptr);

    OfficeModel model;
    std::string password = "wellpulse-demo";
    std::size_t largestBatch = 500;
    bool refuseRefresh = false;

    QUrl url() const;
    void script(Fault fault) { m_faults.push_back(std::move(fault)); }
    std::size_t faultsLeft() const { return m_faults.size(); }
    /// The access tokens given so far answer 401 from now on.
    void expireAccessTokens() { ++m_accessGeneration; }
    /// Refuses connections until told otherwise, as a machine that is switched off.
    void switchOff();
    void switchOn();

    const std::vector<SeenRequest> &seen() const { return m_seen; }
    int timesSeen(std::string_view path) const;

Q_SIGNALS:
    void requestSeen(const QString &path);

private:
    struct Reply {
        int status = 200;
        core::Json body;
        std::string retryAfter;
    };
    void readFrom(QTcpSocket *socket, QByteArray &buffer);
    void answer(QTcpSocket *socket, const SeenRequest &request);
    Reply replyTo(const SeenRequest &request);
    core::Json tokens();
    std::optional<Fault> takeFault(const std::string &path);

    QTcpServer m_server;
    quint16 m_port = 0;
    std::list<Fault> m_faults;
    std::vector<SeenRequest> m_seen;
    int m_accessGeneration = 1;
    int m_refreshGeneration = 0;
};

} // namespace wellpulse::test
