// SPDX-License-Identifier: GPL-3.0-or-later
// A line to the office that a test can cut, on loopback: passes whole HTTP requests on and their answers back, and breaks
// where it was told to. Counts which parts of photos the office has taken. On the test's thread, in its event loop.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <map>
#include <memory>

namespace wellpulse::test {

class CutProxy : public QObject {
    Q_OBJECT
public:
    explicit CutProxy(const QUrl &office);

    QUrl url() const;

    enum class Fault {
        None,
        CutWithin, ///< half of the request reaches the office, then the line breaks
        CutAfter,  ///< the office takes it, the answer is lost
        Expire,    ///< the address is not good any more: the office refuses it
        Late,      ///< held until the time up to which its address is good is over
    };
    /// Asked for every request, with its first line.
    std::function<Fault(const QByteArray &firstLine)> faultFor;
    /// Told of every answer before it is passed on (or lost by CutAfter): who is ended here never sees it.
    std::function<void(const QByteArray &firstLine, int status)> answered;

    /// The blocks and whole blobs that the office has taken, and how often each.
    const std::map<QByteArray, int> &taken() const { return m_taken; }

private:
    struct Line {
        QTcpSocket *client = nullptr;
        QTcpSocket *office = nullptr;
        QByteArray request;
        QByteArray answer;
        QByteArray firstLine;
        Fault fault = Fault::None;
    };
    void accept();
    void takeRequest(const std::shared_ptr<Line> &line);
    void takeAnswer(const std::shared_ptr<Line> &line);
    static void breakOff(const std::shared_ptr<Line> &line);

    QTcpServer m_server;
    QUrl m_office;
    std::map<QByteArray, int> m_taken;
};

} // namespace wellpulse::test
