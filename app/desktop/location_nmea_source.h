// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver that speaks NMEA over TCP or a serial line: connects, listens, and connects again when the line breaks or
// falls silent. GUI thread; nothing waits. Trouble is told in signs(), never by giving up.
#pragma once

#include "app/desktop/location_nmea_parser.h"
#include "app/desktop/location_source.h"

#include <QtCore/QTimer>

#include <memory>

class QIODevice;

namespace wellpulse::desktop {

struct NmeaTiming {
    int connectMs = 10'000; ///< for the host to answer
    int silenceMs = 10'000; ///< without a word or, while it claims to have one, without a new position
    int retryMs = 5'000;    ///< between two tries
};

class NmeaSource : public LocationSource {
    Q_OBJECT
public:
    NmeaSource(QString name, const NmeaTiming &timing);
    ~NmeaSource() override;

    void start() override;
    SourceSigns signs() const override;

protected:
    /// Begins to open the line; answers with opened() or failed(), at once or later.
    virtual void open() = 0;
    virtual void close() = 0;
    /// Whether a line that fell silent is not there any more.
    virtual bool isGone() const { return false; }

    void opened(QIODevice &line);
    void failed(ui::SourceTrouble trouble, const QString &detail);
    const NmeaTiming &timing() const { return m_timing; }

private:
    void listen();
    void readWhatIsNoLine();
    void take(const QGeoPositionInfo &info);
    void noteHeard();
    void fallSilent();
    void tell(ui::LocationState state, ui::SourceTrouble trouble, const QString &detail);

    NmeaTiming m_timing;
    SourceSigns m_signs;
    QIODevice *m_line = nullptr; ///< of the derived class, while it is open
    std::unique_ptr<NmeaParser> m_parser;
    bool m_hadFix = false;
    int m_earlierSentences = 0; ///< of parsers before
    int m_earlierGarbled = 0;
    QTimer m_silenceTimer;
    QTimer m_fixTimer;
    QTimer m_retryTimer;
};

/// `host` and `port` as typed; an empty host is told, not tried.
std::unique_ptr<LocationSource> nmeaNetworkSource(const QString &host, int port, const NmeaTiming &timing = {});
std::unique_ptr<LocationSource> nmeaSerialSource(
    const QString &serialPort, int baudRate, const NmeaTiming &timing = {});

} // namespace wellpulse::desktop
