// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's NMEA reader with what it leaves out where a fence hangs on it. Qt takes "no fix" of a GSA sentence for a fix, keeps
// an accuracy for ever once it heard one, and gives nothing for a receiver that never tells the date; here
// a position without a fix is none, one without a fresh accuracy has none, and the date is the computer's until one is
// heard. Counts what it hears, for the self-test. GUI thread; garbage is counted and left.
#pragma once

#include <QtCore/QDateTime>
#include <QtPositioning/QNmeaPositionInfoSource>

#include <optional>

namespace wellpulse::desktop {

/// One standard deviation of the range error of a civil GPS receiver, in metres: 3 m of the receiver's own, 5 m of the
/// ionosphere, 2.5 m of the orbits, 2 m of the clocks, 1 m of reflections and 0.5 m of the troposphere, squared and summed
/// (https://en.wikipedia.org/wiki/Error_analysis_for_the_Global_Positioning_System). Qt doubles it (95 %) and multiplies it with HDOP.
inline constexpr double rangeErrorMetres = 6.7;

class NmeaParser : public QNmeaPositionInfoSource {
    Q_OBJECT
public:
    explicit NmeaParser(QIODevice &device, QObject *parent = nullptr);

    int sentences() const { return m_sentences; }
    int garbled() const { return m_garbled; }
    std::optional<int> satellites() const { return m_satellites; }
    bool hasFix() const { return m_hasFix; }
    /// NaN unless the receiver told a dilution of precision within seconds of `fixTime`, by its own clock, and measured
    /// rather than guessed.
    double accuracyMetres(QTime fixTime) const;
    void countGarbled(int lines) { m_garbled += lines; }

Q_SIGNALS:
    void heard();

protected:
    bool parsePosInfoFromNmeaData(const char *data, int size, QGeoPositionInfo *posInfo, bool *hasFix) override;

private:
    void readGga(const QList<QByteArray> &fields);
    void fillDate(QGeoPositionInfo &info);

    int m_sentences = 0;
    int m_garbled = 0;
    std::optional<int> m_satellites;
    bool m_hasFix = false;
    bool m_isGuess = false; ///< dead reckoning, typed in, simulated
    double m_accuracyMetres;
    QTime m_accuracyTime;
    QTime m_lastTime; ///< of the last sentence that told one
    QDate m_date;     ///< UTC, as the receiver told it
};

} // namespace wellpulse::desktop
