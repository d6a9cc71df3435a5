// SPDX-License-Identifier: GPL-3.0-or-later
// From a well's days in memory to painted pixels of the chart's own widget at 1024 x 768: 90 days, and 3,000 days with
// all three lines. Each round shows another well, so that lines, axes and words are all made anew. Beside it the limit:
// the same points as plain strokes of QPainter::drawLines, its fastest way (a long polyline takes
// twenty times as long), on an image of the same size.
#include "resources/resources.h"
#include "tests/bench/bench_report.h"
#include "ui/chart/chart_view.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <random>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {

constexpr int rounds = 61;
constexpr QSize size(1024, 768);

class TwoWells : public ui::ChartPort {
public:
    explicit TwoWells(int days)
    {
        std::mt19937_64 random(static_cast<std::uint64_t>(days));
        for (auto &series : m_series)
            series = made(days, random);
    }
    void readSeries(const QString &wellId) override { Q_EMIT seriesRead(wellId, m_series[wellId == u"0" ? 0 : 1]); }
    void savePicture(const QImage &, const QString &) override { }
    const std::vector<core::SeriesDay> &days(int well) const { return *m_series[static_cast<std::size_t>(well)]; }

private:
    /// Rough like a real well: it sways, is down now and then, and a day in fifty is missing.
    static ui::SeriesDays made(int count, std::mt19937_64 &random)
    {
        auto days = std::make_shared<std::vector<core::SeriesDay>>();
        const core::CivilDate last = core::civilDate(2025, 10, 20);
        for (int back = count - 1; back >= 0; --back) {
            if (back > 0 && random() % 50 == 0)
                continue;
            core::SeriesDay day;
            day.date = last.plusDays(-back);
            if (random() % 60 == 0)
                day.downtimeReason = "PUMP_FAILURE";
            for (auto &reading : day.readings)
                reading.volume
                    = core::Volume{day.downtimeReason ? 0 : 4'000 + back + static_cast<std::int64_t>(random() % 900)};
            days->push_back(std::move(day));
        }
        return days;
    }

    std::array<ui::SeriesDays, 2> m_series;
};

struct Times {
    std::vector<double> chartMs;
    std::vector<double> rawMs;
};

double rawLinesMs(const std::vector<core::SeriesDay> &days, int count)
{
    QImage image(size, QImage::Format_RGB32);
    const Stopwatch watch;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 2));
    for (const core::Fluid fluid : core::allFluids) {
        QList<QLineF> strokes;
        QPointF before;
        const int first = days.back().date.days - count;
        for (const core::SeriesDay &day : days) {
            const double x = 50 + (day.date.days - first) * 920.0 / count;
            const QPointF place{x, 740 - static_cast<double>(day.reading(fluid).volume->hundredths) / 12'000 * 700};
            if (!before.isNull())
                strokes.emplace_back(before, place);
            before = place;
        }
        painter.drawLines(strokes);
    }
    painter.end();
    return watch.milliseconds();
}

Times measure(int count, ui::ChartRange range)
{
    TwoWells port(count);
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    ui::ChartModel model(
        port, [] { return QDate(2025, 10, 20); }, locale);
    model.setWells({{.wellId = QStringLiteral("0"), .name = QStringLiteral("Acme Well #1"), .apiNumber = {}},
        {.wellId = QStringLiteral("1"), .name = QStringLiteral("Acme Well #2"), .apiNumber = {}}});
    model.setRange(range);
    ui::ChartView view(ui::Appearance::of({}), model, locale);
    view.resize(size);
    model.open(QStringLiteral("0"));
    view.show();
    QApplication::processEvents();
    Times times;
    QImage image(size, QImage::Format_RGB32);
    for (int round = 0; round < rounds; ++round) {
        const int well = round % 2;
        const Stopwatch watch;
        model.open(QString::number(well));
        static_cast<QWidget &>(view).render(&image);
        times.chartMs.push_back(watch.milliseconds());
        QApplication::processEvents();
        times.rawMs.push_back(rawLinesMs(port.days(well), count));
    }
    times.chartMs.erase(times.chartMs.begin()); // the first loads fonts
    if (image.pixelColor(2, 2) == QColor(Qt::black))
        std::exit(1);
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    resources::load();
    ui::applyAppearance(application, ui::Appearance::of({}));
    const Times ninety = measure(90, ui::ChartRange::Days90);
    const Times all = measure(3'000, ui::ChartRange::All);
    Report report("chart");
    report.metric(
        "render_90_days_ms", quantile(ninety.chartMs, 0.5), "well in memory to pixels, 3 lines; less than 16");
    report.metric("render_90_days_p99_ms", quantile(ninety.chartMs, 0.99), "");
    report.metric("raw_90_days_ms", quantile(ninety.rawMs, 0.5), "the same points by QPainter::drawLines alone");
    report.metric("render_3000_days_ms", quantile(all.chartMs, 0.5), "3,000 days, 3 lines; less than 50");
    report.metric("render_3000_days_p99_ms", quantile(all.chartMs, 0.99), "");
    report.metric("raw_3000_days_ms", quantile(all.rawMs, 0.5), "the same points by QPainter::drawLines alone");
    report.print();
    return 0;
}
