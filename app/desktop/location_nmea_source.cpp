// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/location_nmea_source.h"

#include <QtCore/QFileInfo>
#include <QtNetwork/QTcpSocket>
#include <QtSerialPort/QSerialPort>
#include <QtSerialPort/QSerialPortInfo>

namespace wellpulse::desktop {

namespace {

constexpr qint64 longestLine = 4096; // NMEA allows 82 bytes
constexpr int linesBeforeJudging = 20;

class NetworkSource : public NmeaSource {
public:
    NetworkSource(QString host, int port, const NmeaTiming &timing)
        : NmeaSource(host.isEmpty() ? QString() : QStringLiteral("%1:%2").arg(host).arg(port), timing)
        , m_host(std::move(host))
        , m_port(port)
    {
        m_socket.setReadBufferSize(longestLine * 16); // a flood is the sender's trouble, not our memory's
        m_connectTimer.setSingleShot(true);
        connect(&m_socket, &QTcpSocket::connected, this, [this] {
            m_connectTimer.stop();
            opened(m_socket);
        });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            m_connectTimer.stop();
            failed(error == QAbstractSocket::RemoteHostClosedError ? ui::SourceTrouble::Closed
                                                                   : ui::SourceTrouble::NotReached,
                m_socket.errorString());
        });
        connect(&m_connectTimer, &QTimer::timeout, this, [this] { failed(ui::SourceTrouble::NotReached, {}); });
    }
    ~NetworkSource() override { m_socket.disconnect(this); }

protected:
    void open() override
    {
        if (m_host.isEmpty() || m_port <= 0 || m_port > 65535)
            return failed(ui::SourceTrouble::NotSetUp, {});
        m_connectTimer.start(timing().connectMs);
        m_socket.connectToHost(m_host, static_cast<quint16>(m_port), QIODevice::ReadOnly);
    }
    void close() override
    {
        m_connectTimer.stop();
        m_socket.abort();
    }

private:
    QString m_host;
    int m_port;
    QTcpSocket m_socket;
    QTimer m_connectTimer;
};

class SerialSource : public NmeaSource {
public:
    SerialSource(const QString &serialPort, int baudRate, const NmeaTiming &timing)
        : NmeaSource(serialPort, timing)
        , m_baudRate(baudRate)
    {
        m_port.setPortName(serialPort);
        m_port.setReadBufferSize(longestLine * 16);
        connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
            if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError) // pulled out
                failed(ui::SourceTrouble::Closed, m_port.errorString());
        });
    }
    ~SerialSource() override { m_port.disconnect(this); }

protected:
    void open() override
    {
        if (m_port.portName().isEmpty())
            return failed(ui::SourceTrouble::NotSetUp, {});
        m_port.setBaudRate(m_baudRate);
        if (!m_port.open(QIODevice::ReadOnly))
            return failed(m_port.error() == QSerialPort::PermissionError ? ui::SourceTrouble::Refused
                                                                         : ui::SourceTrouble::NotReached,
                m_port.errorString());
        opened(m_port);
    }
    void close() override { m_port.close(); }
    bool isGone() const override // some versions of Qt do not tell when a port is pulled out
    {
        return QSerialPortInfo(m_port.portName()).isNull() && !QFileInfo::exists(m_port.portName());
    }

private:
    QSerialPort m_port;
    int m_baudRate;
};

} // namespace

NmeaSource::NmeaSource(QString name, const NmeaTiming &timing)
    : m_timing(timing)
{
    m_signs.name = std::move(name);
    for (QTimer *timer : {&m_silenceTimer, &m_fixTimer, &m_retryTimer})
        timer->setSingleShot(true);
    connect(&m_silenceTimer, &QTimer::timeout, this,
        [this] { failed(isGone() ? ui::SourceTrouble::Closed : ui::SourceTrouble::Silent, {}); });
    connect(&m_fixTimer, &QTimer::timeout, this, &NmeaSource::fallSilent);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { open(); });
}

NmeaSource::~NmeaSource() = default;

void NmeaSource::start()
{
    tell(ui::LocationState::Searching, ui::SourceTrouble::None, {});
    open();
}

SourceSigns NmeaSource::signs() const
{
    SourceSigns signs = m_signs;
    signs.sentencesHeard = m_earlierSentences + (m_parser ? m_parser->sentences() : 0);
    signs.garbledHeard = m_earlierGarbled + (m_parser ? m_parser->garbled() : 0);
    if (m_parser)
        signs.satellites = m_parser->satellites();
    return signs;
}

void NmeaSource::opened(QIODevice &line)
{
    m_line = &line;
    m_silenceTimer.start(m_timing.silenceMs);
    listen();
}

// A reader of its own for each connection, and anew where one got stuck on a time that does not advance.
void NmeaSource::listen()
{
    if (m_parser) {
        m_earlierSentences += m_parser->sentences();
        m_earlierGarbled += m_parser->garbled();
    }
    m_parser = std::make_unique<NmeaParser>(*m_line);
    connect(m_parser.get(), &NmeaParser::positionUpdated, this, &NmeaSource::take);
    connect(m_parser.get(), &NmeaParser::heard, this, &NmeaSource::noteHeard);
    m_parser->startUpdates();
    connect(m_line, &QIODevice::readyRead, m_parser.get(), [this] { readWhatIsNoLine(); });
    m_fixTimer.start(m_timing.silenceMs);
}

// Whoever never ends a line would fill the buffer and never be read.
void NmeaSource::readWhatIsNoLine()
{
    if (m_line == nullptr || m_line->bytesAvailable() < longestLine || m_line->canReadLine())
        return;
    m_parser->countGarbled(static_cast<int>(m_line->readAll().size() / longestLine));
    noteHeard();
}

void NmeaSource::take(const QGeoPositionInfo &info)
{
    m_hadFix = true;
    m_fixTimer.start(m_timing.silenceMs);
    if (m_signs.state != ui::LocationState::Fix)
        tell(ui::LocationState::Fix, ui::SourceTrouble::None, {});
    Q_EMIT found({.latitude = info.coordinate().latitude(),
        .longitude = info.coordinate().longitude(),
        .accuracyMetres = m_parser->accuracyMetres(info.timestamp().time()),
        .fixAtMs = info.timestamp().toMSecsSinceEpoch()});
}

void NmeaSource::noteHeard()
{
    m_silenceTimer.start(m_timing.silenceMs);
    const bool isNoReceiver = m_parser->sentences() == 0 && m_parser->garbled() >= linesBeforeJudging;
    if (isNoReceiver && m_signs.trouble != ui::SourceTrouble::NotNmea)
        tell(ui::LocationState::Searching, ui::SourceTrouble::NotNmea, {});
    else if (m_parser->sentences() > 0 && !m_parser->hasFix() && m_signs.trouble != ui::SourceTrouble::NoFix)
        tell(ui::LocationState::Searching, ui::SourceTrouble::NoFix, {});
}

// The receiver talks, but no new position came: without a fix there is none; with one, its times do not advance (a
// recording that starts over, a receiver's clock that was set back).
void NmeaSource::fallSilent()
{
    if (m_parser->hasFix())
        listen();
    else
        m_fixTimer.start(m_timing.silenceMs);
}

void NmeaSource::failed(ui::SourceTrouble trouble, const QString &detail)
{
    m_silenceTimer.stop();
    m_fixTimer.stop();
    if (m_parser) {
        m_earlierSentences += m_parser->sentences();
        m_earlierGarbled += m_parser->garbled();
        m_parser.release()->deleteLater(); // it may be what is speaking
    }
    m_line = nullptr;
    close();
    const auto state = trouble == ui::SourceTrouble::Refused ? ui::LocationState::Refused
        : m_hadFix                                           ? ui::LocationState::Lost
                                                             : ui::LocationState::NoSource;
    tell(state, trouble, detail);
    if (trouble != ui::SourceTrouble::NotSetUp)
        m_retryTimer.start(m_timing.retryMs);
}

void NmeaSource::tell(ui::LocationState state, ui::SourceTrouble trouble, const QString &detail)
{
    m_signs.state = state;
    m_signs.trouble = trouble;
    m_signs.detail = detail;
    Q_EMIT signsChanged();
}

std::unique_ptr<LocationSource> nmeaNetworkSource(const QString &host, int port, const NmeaTiming &timing)
{
    return std::make_unique<NetworkSource>(host.trimmed(), port, timing);
}

std::unique_ptr<LocationSource> nmeaSerialSource(const QString &serialPort, int baudRate, const NmeaTiming &timing)
{
    return std::make_unique<SerialSource>(serialPort.trimmed(), baudRate, timing);
}

} // namespace wellpulse::desktop
