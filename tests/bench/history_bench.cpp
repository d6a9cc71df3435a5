// SPDX-License-Identifier: GPL-3.0-or-later
// The history's table, the real page over a real encrypted view, scrolled through 1,000,000 days by keyboard, wheel and drag
// at sixty frames a second: how long the GUI thread works for a frame, pages that arrive included. Beside it the same
// scrolling of a plain table of the same size and looks over constant data: what painting alone costs.
#include "app/desktop/history_browser.h"
#include "app/desktop/history_exporter.h"
#include "resources/resources.h"
#include "storage/log/aggregate_registry.h"
#include "storage/log/transaction.h"
#include "storage/projection/production_row.h"
#include "tests/bench/bench_log.h"
#include "tests/bench/bench_report.h"
#include "tests/support/open_field_device.h"
#include "ui/history/history_page.h"

#include <QtCore/QThread>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionSlider>
#include <QtWidgets/QTableView>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {

constexpr int framesEach = 500;
constexpr double frameMs = 1000.0 / 60;

void fillView(sqlite3 *connection, std::int64_t days)
{
    const Workload workload;
    auto transaction = must(storage::Transaction::begin(connection));
    auto registry = must(storage::AggregateRegistry::open(connection));
    auto name = must(storage::Statement::prepare(connection,
        "INSERT INTO well_view (aggregate, revision, pending, conflicted, deleted, name) VALUES (?,1,0,0,0,?)"));
    std::vector<std::int64_t> wells;
    for (int well = 0; well < Workload::wells; ++well) {
        wells.push_back(must(registry.internWell(workload.well(well))));
        const std::string words = "Acme Well #" + std::to_string(well + 1);
        name.bindAll(wells.back(), std::string_view(words));
        must(name.run());
    }
    auto insert = must(storage::Statement::prepare(connection, storage::replaceProductionRow));
    for (std::int64_t number = 0; number < days; ++number) {
        const auto day = workload.day(number);
        storage::ProductionRow row;
        row.place = storage::productionPlace(wells[static_cast<std::size_t>(number % Workload::wells)], day.date);
        row.aggregate = number + 1'000;
        row.revision = 1;
        for (std::size_t fluid = 0; fluid < 3; ++fluid) {
            row.volumes[fluid] = day.readings[fluid].volume->hundredths;
            row.sources[fluid] = static_cast<std::uint8_t>(*day.readings[fluid].provenance);
        }
        row.entryMethod = static_cast<std::uint8_t>(day.entryMethod);
        row.pending = number % 40 == 0;
        const std::string notes = day.notes.value_or(std::string());
        row.notes = notes;
        storage::bindRow(insert, row);
        must(insert.run());
    }
    must(transaction.commit());
}

/// Frames at sixty a second; the time that the GUI thread worked for each.
class Frames {
public:
    template <class Input> void add(int count, Input input)
    {
        for (int frame = 0; frame < count; ++frame) {
            const Stopwatch watch;
            input(frame);
            QApplication::processEvents();
            const double worked = watch.milliseconds();
            m_milliseconds.push_back(worked);
            if (worked < frameMs)
                QThread::usleep(static_cast<unsigned long>((frameMs - worked) * 1000));
        }
    }
    const std::vector<double> &milliseconds() const { return m_milliseconds; }

private:
    std::vector<double> m_milliseconds;
};

void sendWheel(QTableView &table, int steps)
{
    const QPointF middle = table.viewport()->rect().center();
    QWheelEvent wheel(middle, table.viewport()->mapToGlobal(middle), {}, QPoint(0, -120 * steps), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(table.viewport(), &wheel);
}

void sendMouse(QScrollBar &bar, QEvent::Type type, const QPoint &at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, bar.mapToGlobal(at), button, held, Qt::NoModifier);
    QApplication::sendEvent(&bar, &event);
}

/// The slider is taken with the mouse and drawn over its whole way, there and back.
void drag(Frames &frames, QTableView &table)
{
    QScrollBar *bar = table.verticalScrollBar();
    bar->setValue(0);
    QStyleOptionSlider option;
    option.initFrom(bar);
    option.orientation = Qt::Vertical;
    option.maximum = bar->maximum();
    option.pageStep = bar->pageStep();
    const QRect slider = bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar);
    const QPoint start = slider.center();
    const int way = bar->height() - slider.height();
    sendMouse(*bar, QEvent::MouseButtonPress, start);
    frames.add(framesEach, [&](int frame) {
        const int half = framesEach / 2;
        const int at = frame < half ? frame : framesEach - 1 - frame;
        sendMouse(*bar, QEvent::MouseMove, start + QPoint(0, way * at / (half - 1)));
    });
    sendMouse(*bar, QEvent::MouseButtonRelease, start);
}

Frames scrollThrough(QTableView &table)
{
    Frames frames;
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    frames.add(framesEach,
        [&](int) { QTest::sendKeyEvent(QTest::Press, &table, Qt::Key_PageDown, QString(), Qt::NoModifier); });
    frames.add(framesEach / 2,
        [&](int) { QTest::sendKeyEvent(QTest::Press, &table, Qt::Key_Down, QString(), Qt::NoModifier); });
    QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
    frames.add(framesEach / 2,
        [&](int) { QTest::sendKeyEvent(QTest::Press, &table, Qt::Key_PageUp, QString(), Qt::NoModifier); });
    frames.add(framesEach, [&](int frame) { sendWheel(table, frame % 2 == 0 ? 3 : -2); });
    drag(frames, table);
    return frames;
}

class ConstantModel : public QAbstractTableModel {
public:
    explicit ConstantModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &) const override { return m_rows; }
    int columnCount(const QModelIndex &) const override { return ui::HistoryRows::columnsInAll; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_words.at(index.column()) : QVariant();
    }

private:
    int m_rows;
    QStringList m_words{QStringLiteral("10/20/2025"), QStringLiteral("Acme Well #1"), QStringLiteral("42.50"),
        QStringLiteral("180.30"), QStringLiteral("1,234.50"), QStringLiteral("Waiting to send")};
};

void waitFor(const std::function<bool()> &isThere)
{
    if (!QTest::qWaitFor(isThere, 60'000)) {
        std::fprintf(stderr, "The history was not read within a minute.\n");
        std::exit(1);
    }
}

/// The share of the rows on the screen that were still placeholders while it was scrolled.
class PlaceholderCount {
public:
    explicit PlaceholderCount(const QTableView &table, const ui::HistoryRows &rows)
        : m_table(table)
        , m_rows(rows)
    {
    }
    void look()
    {
        for (int y = 1; y < m_table.viewport()->height(); y += m_table.rowHeight(0)) {
            ++m_seen;
            if (m_rows.day(m_table.rowAt(y)) == nullptr)
                ++m_missing;
        }
    }
    double share() const { return m_seen == 0 ? 0 : static_cast<double>(m_missing) / static_cast<double>(m_seen); }

private:
    const QTableView &m_table;
    const ui::HistoryRows &m_rows;
    std::int64_t m_seen = 0;
    std::int64_t m_missing = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::int64_t days = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    resources::load();
    const auto appearance = ui::Appearance::of({});
    ui::applyAppearance(application, appearance);

    QTemporaryDir folder;
    desktop::DeviceSlot slot;
    slot.put(
        must(test::openFieldDevice(folder, [&](storage::DeviceStore &store) { fillView(store.connection(), days); })));
    desktop::HistoryBrowser browser(slot);
    desktop::HistoryExporter exporter(slot);
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    ui::HistoryModel model(
        browser, [] { return QDate(2025, 10, 20); }, locale);
    ui::HistoryExportModel exporting(exporter, model);
    ui::HistoryPage page(appearance, model, exporting);
    page.resize(1024, 768);

    const Stopwatch finding;
    page.show();
    waitFor([&] { return model.rows().rowCount() == days; });
    const double findMs = finding.milliseconds();
    auto *table = page.findChild<QTableView *>(QStringLiteral("historyTable"));
    waitFor([&] { return model.rows().day(0) != nullptr; });
    const Frames scrolled = scrollThrough(*table);

    const Stopwatch taking; // the same days turned round: all of a million rows are new to the table
    model.rows().setKeys(std::make_shared<const std::vector<ui::HistoryKey>>(
        model.rows().keys()->crbegin(), model.rows().keys()->crend()));
    QApplication::processEvents();
    const double takeMs = taking.milliseconds();

    Frames dragged; // a drag alone, and how much of what was on the screen was there
    PlaceholderCount placeholders(*table, model.rows());
    QScrollBar *bar = table->verticalScrollBar();
    dragged.add(framesEach, [&](int frame) {
        bar->setValue(static_cast<int>(static_cast<double>(bar->maximum()) * frame / framesEach));
        placeholders.look();
    });

    ConstantModel constant(static_cast<int>(days));
    QTableView plain;
    plain.setModel(&constant);
    plain.verticalHeader()->hide();
    plain.verticalHeader()->setDefaultSectionSize(appearance.metrics.rowHeight);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.setSelectionBehavior(QAbstractItemView::SelectRows);
    plain.resize(table->size());
    plain.show();
    QApplication::processEvents();
    const Frames raw = scrollThrough(plain);

    Report report("history");
    report.metric("scroll_p99_ms", quantile(scrolled.milliseconds(), 0.99),
        "GUI thread a frame, 1,000,000 days by keys, wheel and drag; less than 16");
    report.metric("scroll_p50_ms", quantile(scrolled.milliseconds(), 0.5), "");
    report.metric("scroll_max_ms", quantile(scrolled.milliseconds(), 1), "");
    report.metric("raw_scroll_p99_ms", quantile(raw.milliseconds(), 0.99), "a plain table over constant data");
    report.metric("raw_scroll_p50_ms", quantile(raw.milliseconds(), 0.5), "");
    report.metric("frame_ms", frameMs, "the limit: sixty frames a second");
    report.metric("placeholder_share", placeholders.share(), "of rows in sight, dragged through all in 8 s");
    report.metric("find_ms", findMs, "from opening the page to the rows, none of it on the GUI thread");
    report.metric("take_ms", takeMs, "GUI thread: a million new rows taken in");
    report.print();
    return 0;
}
