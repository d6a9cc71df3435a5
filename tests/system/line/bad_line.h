// SPDX-License-Identifier: GPL-3.0-or-later
// A line to the office on loopback, with the faults of a plan: one for each request that a client begins, none once the plan
// is used up. Runs on a thread of its own, so that a test may wait for whole programs meanwhile. Understands HTTP/1.1 only as
// far as where a message ends.
#pragma once

#include "tests/system/line/line_fault.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace wellpulse::test {

/// The line itself, on its thread.
class LineWorker : public QObject {
    Q_OBJECT
public:
    explicit LineWorker(quint16 officePort);

    quint16 listen();
    std::deque<LineFault> plan;
    std::optional<LineFault> always; ///< stands above the plan
    int exchanges = 0;               ///< begun so far

private:
    struct Line {
        QTcpSocket *client = nullptr;
        QTcpSocket *office = nullptr; ///< a child of `client`
        QByteArray request;
        QByteArray answer;
        std::optional<LineFault> fault; ///< of the exchange under way
    };
    void accept();
    LineFault nextFault();
    void takeRequest(const std::shared_ptr<Line> &line);
    void passRequest(Line &line, const QByteArray &request);
    void takeAnswer(const std::shared_ptr<Line> &line);
    void passAnswer(Line &line, QByteArray answer);
    static void breakOff(Line &line);

    quint16 m_officePort;
    QTcpServer *m_server;
};

class BadLine {
public:
    explicit BadLine(const QUrl &office);
    ~BadLine();
    BadLine(const BadLine &) = delete;
    BadLine &operator=(const BadLine &) = delete;

    QUrl url() const;
    void follow(const std::vector<LineFault> &plan);
    /// From now on every exchange has this fault.
    void stayBad(const LineFault &fault);
    /// No fault from now on.
    void getWell();
    /// How many of the plan's faults have not happened yet.
    std::size_t faultsLeft() const;
    int exchanges() const;

private:
    QThread m_thread;
    LineWorker *m_worker;
    quint16 m_port = 0;
};

} // namespace wellpulse::test
