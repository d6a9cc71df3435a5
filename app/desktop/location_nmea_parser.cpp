// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/location_nmea_parser.h"

#include <cmath>
#include <limits>

namespace wellpulse::desktop {

namespace {

constexpr int accuracyHoldsMs = 5'000; // receivers tell it once a second
constexpr int firstGuessedQuality = 6; // GGA: 6 = estimated, 7 = typed in, 8 = simulated
constexpr int leastFixMode = 2;        // GSA: 1 = no fix, 2 = in the plane, 3 = in space

QList<QByteArray> fieldsOf(const char *data, int size)
{
    const QByteArray line(data, size);
    return line.left(line.indexOf('*')).split(',');
}

bool isOfType(const QList<QByteArray> &fields, const char *type)
{
    return fields.constFirst().size() == 6 && fields.constFirst().endsWith(type);
}

bool isOtherSentence(const QByteArray &line)
{
    return line.size() > 6 && line.startsWith('$') && line.at(line.size() - 3) == '*' && !line.contains("GGA,")
        && !line.contains("RMC,") && !line.contains("GSA,");
}

} // namespace

NmeaParser::NmeaParser(QIODevice &device, QObject *parent)
    : QNmeaPositionInfoSource(RealTimeMode, parent)
    , m_accuracyMetres(std::numeric_limits<double>::quiet_NaN())
{
    setUserEquivalentRangeError(rangeErrorMetres);
    setDevice(&device);
}

double NmeaParser::accuracyMetres(QTime fixTime) const
{
    const bool isFresh = m_accuracyTime.isValid() && std::abs(m_accuracyTime.msecsTo(fixTime)) <= accuracyHoldsMs;
    return isFresh && !m_isGuess ? m_accuracyMetres : std::numeric_limits<double>::quiet_NaN();
}

bool NmeaParser::parsePosInfoFromNmeaData(const char *data, int size, QGeoPositionInfo *posInfo, bool *hasFix)
{
    if (size <= 0 || !QNmeaPositionInfoSource::parsePosInfoFromNmeaData(data, size, posInfo, hasFix)) {
        // Sentences of other kinds (GSV, TXT) are none of Qt's, and no garbage either.
        if (isOtherSentence(QByteArray(data, qMax(0, size)).trimmed()))
            ++m_sentences;
        else
            ++m_garbled;
        Q_EMIT heard();
        return false;
    }
    ++m_sentences;
    const auto fields = fieldsOf(data, size);
    if (isOfType(fields, "GSA") && fields.value(2).toInt() < leastFixMode)
        *hasFix = false;
    if (isOfType(fields, "GGA"))
        readGga(fields);
    if (isOfType(fields, "GGA") || isOfType(fields, "RMC"))
        m_hasFix = *hasFix;
    if (posInfo->hasAttribute(QGeoPositionInfo::HorizontalAccuracy)) {
        m_accuracyMetres = posInfo->attribute(QGeoPositionInfo::HorizontalAccuracy);
        m_accuracyTime = posInfo->timestamp().time().isValid() ? posInfo->timestamp().time() : m_lastTime;
    }
    if (posInfo->timestamp().time().isValid())
        m_lastTime = posInfo->timestamp().time();
    fillDate(*posInfo);
    Q_EMIT heard();
    return true;
}

void NmeaParser::readGga(const QList<QByteArray> &fields)
{
    bool isNumber = false;
    const int satellites = fields.value(7).toInt(&isNumber);
    m_satellites = isNumber ? std::optional(satellites) : std::nullopt;
    m_isGuess = fields.value(6).toInt() >= firstGuessedQuality;
}

void NmeaParser::fillDate(QGeoPositionInfo &info)
{
    const QDateTime told = info.timestamp();
    if (told.date().isValid())
        m_date = told.date();
    else if (told.time().isValid())
        info.setTimestamp(
            QDateTime(m_date.isValid() ? m_date : QDateTime::currentDateTimeUtc().date(), told.time(), Qt::UTC));
}

} // namespace wellpulse::desktop
