// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chart_model.h"

#include "ui/chart/chart_words.h"
#include "ui/chart/civil_dates.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int patienceMs = 150;

} // namespace

ChartModel::ChartModel(ChartPort &port, std::function<QDate()> today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
{
    connect(&port, &ChartPort::seriesRead, this, &ChartModel::take);
    connect(&port, &ChartPort::seriesFailed, this, [this](const QString &wellId, const QString &sentence) {
        if (wellId != m_wellId)
            return;
        m_failure = sentence;
        m_patience.stop();
        rebuild();
    });
    connect(&port, &ChartPort::viewsChanged, this, [this] {
        if (m_days == nullptr || m_refreshIsDue)
            return;
        m_refreshIsDue = true; // many changes in one turn are one reading
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (std::exchange(m_refreshIsDue, false))
                    refresh();
            },
            Qt::QueuedConnection);
    });
    connect(&port, &ChartPort::pictureSaved, this,
        [this](const QString &path) { Q_EMIT savedWith(tr("Saved the picture: %1").arg(QFileInfo(path).fileName())); });
    connect(&port, &ChartPort::pictureFailed, this, &ChartModel::refusedWith);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &ChartModel::rebuild);
    resetWindow();
}

core::CivilDate ChartModel::today() const
{
    return civilDate(m_today());
}

std::span<const core::SeriesDay> ChartModel::days() const
{
    return m_days != nullptr ? std::span(*m_days) : std::span<const core::SeriesDay>();
}

void ChartModel::setWells(const QList<RouteStop> &wells)
{
    m_wells = wells;
    Q_EMIT wellsChanged();
}

qsizetype ChartModel::place() const
{
    const auto found = std::find_if(
        m_wells.cbegin(), m_wells.cend(), [this](const RouteStop &stop) { return stop.wellId == m_wellId; });
    return found != m_wells.cend() ? found - m_wells.cbegin() : -1;
}

QString ChartModel::wellName() const
{
    const qsizetype at = place();
    return at >= 0 ? m_wells.at(at).name : QString();
}

bool ChartModel::canGo(int steps) const
{
    const qsizetype at = place() + steps;
    return at >= 0 && at < m_wells.size();
}

void ChartModel::goToWell(int steps)
{
    if (canGo(steps))
        chooseWell(m_wells.at(place() + steps).wellId);
}

void ChartModel::open(const QString &wellId, const QDate &day)
{
    const QString first = m_wells.isEmpty() ? QString() : m_wells.constFirst().wellId;
    const QString wanted = !wellId.isEmpty() ? wellId : !m_wellId.isEmpty() ? m_wellId : first;
    m_wantedCursor = day.isValid() ? std::optional(civilDate(day)) : std::nullopt;
    if (wanted != m_wellId || m_days == nullptr || m_wantedCursor) {
        m_wellId = wanted;
        m_days = nullptr;
        m_failure.clear();
        m_cursor.reset();
        m_patience.start();
        Q_EMIT cursorChanged();
    }
    Q_EMIT wellsChanged();
    if (m_wellId.isEmpty())
        rebuild();
    refresh();
}

void ChartModel::chooseWell(const QString &wellId)
{
    if (wellId != m_wellId)
        open(wellId);
}

void ChartModel::refresh()
{
    if (!m_wellId.isEmpty())
        m_port.readSeries(m_wellId);
}

void ChartModel::clear()
{
    m_days = nullptr;
    m_patience.stop();
    m_refreshIsDue = false;
    m_wells.clear();
    rebuild();
    Q_EMIT cursorChanged();
    Q_EMIT wellsChanged();
}

void ChartModel::take(const QString &wellId, const SeriesDays &days)
{
    if (wellId != m_wellId)
        return; // another well was chosen meanwhile
    const bool isNew = m_days == nullptr;
    m_days = days;
    m_failure.clear();
    m_patience.stop();
    if (isNew && (!m_cursor || m_wantedCursor)) {
        resetWindow();
        m_cursor.reset();
        if (!days->empty())
            m_cursor = std::min(days->back().date, m_content.window.last);
        if (m_wantedCursor)
            moveCursor(*std::exchange(m_wantedCursor, std::nullopt));
    }
    rebuild();
    Q_EMIT cursorChanged();
}

void ChartModel::resetWindow()
{
    m_content.window = chartWindow(days(), m_choice.range, today());
}

/// All days that can be shown: from the first entry to today or the latest entry.
core::DateRange ChartModel::reach() const
{
    const core::DateRange now = chartWindow(days(), m_choice.range, today());
    const core::CivilDate first = days().empty() ? now.first : days().front().date;
    return {std::min(first, now.first), now.last};
}

void ChartModel::setWindow(const core::DateRange &window)
{
    if (window == m_content.window)
        return;
    m_content.window = window;
    rebuild();
}

void ChartModel::setRange(ChartRange range)
{
    if (range == m_choice.range)
        return;
    m_choice.range = range;
    resetWindow();
    const auto cursor = m_cursor;
    if (cursor && !m_content.window.contains(*cursor))
        moveCursor(*cursor); // the window follows
    rebuild();
    Q_EMIT cursorChanged();
}

void ChartModel::stepRange(int steps)
{
    const int wanted = static_cast<int>(m_choice.range) + steps;
    setRange(static_cast<ChartRange>(
        std::clamp(wanted, static_cast<int>(ChartRange::Days30), static_cast<int>(ChartRange::All))));
}

void ChartModel::show(core::Fluid fluid, bool shown)
{
    m_choice.shown[static_cast<std::size_t>(fluid)] = shown;
    rebuild();
    Q_EMIT cursorChanged();
}

void ChartModel::setCumulative(bool cumulative)
{
    m_choice.cumulative = cumulative;
    rebuild();
    Q_EMIT cursorChanged();
}

void ChartModel::moveCursor(core::CivilDate date)
{
    if (days().empty())
        return;
    const core::DateRange within = reach();
    const core::CivilDate wanted = std::clamp(date, within.first, within.last);
    if (wanted == m_cursor && window().contains(wanted))
        return;
    m_cursor = wanted;
    core::DateRange window = m_content.window;
    if (!window.contains(*m_cursor)) {
        const int by
            = *m_cursor < window.first ? m_cursor->days - window.first.days : m_cursor->days - window.last.days;
        window = {window.first.plusDays(by), window.last.plusDays(by)};
    }
    setWindow(window);
    Q_EMIT cursorChanged();
}

void ChartModel::stepCursor(int days)
{
    moveCursor((m_cursor ? *m_cursor : window().last).plusDays(days));
}

void ChartModel::toEnd(bool last)
{
    moveCursor(last ? window().last : window().first);
}

bool ChartModel::canPan(int steps) const
{
    if (days().empty())
        return false;
    return steps < 0 ? window().first > reach().first : window().last < reach().last;
}

void ChartModel::pan(int days)
{
    if (this->days().empty())
        return;
    const core::DateRange within = reach();
    const int by = std::clamp(
        days, std::min(0, within.first.days - window().first.days), std::max(0, within.last.days - window().last.days));
    setWindow({window().first.plusDays(by), window().last.plusDays(by)});
    if (m_cursor)
        m_cursor = std::clamp(*m_cursor, window().first, window().last);
    Q_EMIT cursorChanged();
}

void ChartModel::rebuild()
{
    m_content = chartContent(days(), m_content.window, m_choice);
    Q_EMIT contentChanged();
}

QString ChartModel::cursorWords() const
{
    return m_cursor && m_days != nullptr ? chartDayWords(days(), *m_cursor, m_content, m_locale) : QString();
}

QString ChartModel::summaryWords() const
{
    if (days().empty())
        return {};
    QStringList parts{windowWords(window(), m_locale)};
    if (m_content.cumulative)
        parts.push_back(tr("sums from the first of these days"));
    if (m_content.readings() == 0)
        parts.push_back(tr("no readings"));
    else if (m_content.readings() == 1)
        parts.push_back(tr("one reading"));
    else if (m_content.allZero())
        parts.push_back(tr("all readings are zero"));
    std::vector<core::CivilDate> notable;
    for (const FluidLine &line : m_content.lines) {
        for (const core::NotableDay &day : line.notable)
            notable.push_back(day.date);
    }
    std::sort(notable.begin(), notable.end());
    const auto count = std::unique(notable.begin(), notable.end()) - notable.begin();
    if (count > 0)
        parts.push_back(tr("%n day(s) far from the day before", nullptr, static_cast<int>(count)));
    if (window().last == days().back().date && window().last < today())
        parts.push_back(tr("nothing entered since"));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString ChartModel::emptyWords() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (m_wellId.isEmpty())
        return tr("There are no wells on this laptop yet. They come with the first sync.");
    if (m_patience.isActive())
        return {};
    if (m_days == nullptr)
        return tr("Reading the days of %1 …").arg(wellName());
    if (m_days->empty())
        return tr("Nothing is entered for %1 yet.").arg(wellName());
    if (std::none_of(m_choice.shown.begin(), m_choice.shown.end(), [](bool shown) { return shown; }))
        return tr("Choose oil, gas or water to see a line.");
    return {};
}

QString ChartModel::pictureName() const
{
    QString name
        = QStringLiteral("%1 %2 %3.png")
              .arg(wellName(), qDate(window().first).toString(Qt::ISODate), qDate(window().last).toString(Qt::ISODate));
    static const QRegularExpression notInFileNames(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    return name.replace(notInFileNames, QStringLiteral("-"));
}

} // namespace wellpulse::ui
