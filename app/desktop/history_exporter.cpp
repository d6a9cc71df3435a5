// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/history_exporter.h"

#include "app/desktop/history_browser.h"
#include "app/desktop/history_csv.h"
#include "ui/history/history_report.h"
#include "ui/production/refusal_words.h"

#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <numeric>

namespace wellpulse::desktop {

namespace {

constexpr std::size_t daysPerChunk = 2'000;

Error cannotWrite(const QSaveFile &file)
{
    return {"export_not_written",
        HistoryExporter::tr(
            "%1 could not be written (%2). Your entries are safe; choose another folder or free some space.")
            .arg(file.fileName(), file.errorString())
            .toStdString()};
}

/// The days at `places`, read in the order in which they lie: neighbours come from one page of the file.
Result<std::vector<std::optional<storage::HistoryDay>>> daysAt(
    const storage::ReadStore &store, std::span<const ui::HistoryKey> places)
{
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    std::vector<std::int64_t> sorted(places.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        sorted[i] = places[order[i]];
    auto found = storage::HistoryReader(store.connection()).days(sorted);
    if (!found)
        return found;
    std::vector<std::optional<storage::HistoryDay>> days(places.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        days[order[i]] = std::move((*found)[i]);
    return days;
}

} // namespace

/// What is done with the days, chunk by chunk, on the reading thread.
class HistoryExporter::Job {
public:
    explicit Job(ui::HistoryKeys keys)
        : m_keys(std::move(keys))
    {
    }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    virtual ~Job() = default;

    qint64 done() const { return static_cast<qint64>(m_next); }
    qint64 total() const { return static_cast<qint64>(m_keys->size()); }
    /// True when there is more to do.
    Result<bool> goOn(const storage::ReadStore &store)
    {
        if (m_next == 0) {
            if (auto begun = begin(store); !begun)
                return begun.error();
        }
        const auto chunk = std::span(*m_keys).subspan(m_next, std::min(daysPerChunk, m_keys->size() - m_next));
        auto days = daysAt(store, chunk);
        if (!days)
            return days.error();
        if (auto taken = take(chunk, *days); !taken)
            return taken.error();
        m_next += chunk.size();
        if (m_next < m_keys->size())
            return true;
        if (auto finished = finish(); !finished)
            return finished.error();
        return false;
    }

protected:
    virtual Status begin(const storage::ReadStore &store) = 0;
    virtual Status take(std::span<const ui::HistoryKey> keys, std::vector<std::optional<storage::HistoryDay>> &days)
        = 0;
    virtual Status finish() = 0;

private:
    ui::HistoryKeys m_keys;
    std::size_t m_next = 0;
};

class HistoryExporter::CsvJob : public Job {
public:
    CsvJob(ui::HistoryKeys keys, const QString &file)
        : Job(std::move(keys))
        , m_path(file)
    {
    }
    qint64 written() const { return m_written; }

private:
    Status begin(const storage::ReadStore &store) override
    {
        const auto wells = store.wells().wells();
        if (!wells)
            return wells.error();
        m_csv.emplace(*wells);
        m_file = std::make_unique<QSaveFile>(m_path);
        if (!m_file->open(QIODevice::WriteOnly))
            return cannotWrite(*m_file);
        return put(m_csv->header());
    }
    Status take(std::span<const ui::HistoryKey>, std::vector<std::optional<storage::HistoryDay>> &days) override
    {
        std::string lines;
        for (const auto &day : days) {
            if (!day)
                continue; // deleted since it was found
            lines += m_csv->line(*day);
            ++m_written;
        }
        return put(lines);
    }
    Status finish() override { return m_file->commit() ? Status() : cannotWrite(*m_file); }
    Status put(const std::string &text)
    {
        const auto size = static_cast<qint64>(text.size());
        return m_file->write(text.data(), size) == size ? Status() : cannotWrite(*m_file);
    }

    QString m_path;
    std::optional<HistoryCsv> m_csv;
    std::unique_ptr<QSaveFile> m_file;
    qint64 m_written = 0;
};

class HistoryExporter::DaysJob : public Job {
public:
    using Job::Job;
    QList<ui::HistoryDay> days;

private:
    Status begin(const storage::ReadStore &) override { return {}; }
    Status take(std::span<const ui::HistoryKey> keys, std::vector<std::optional<storage::HistoryDay>> &found) override
    {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (found[i])
                days.push_back(historyDayOf(keys[i], found[i]));
        }
        return {};
    }
    Status finish() override { return {}; }
};

HistoryExporter::HistoryExporter(DeviceSlot &slot)
    : m_slot(slot)
{
}

HistoryExporter::~HistoryExporter()
{
    end();
}

// Also breaks off what is under way: one job at a time.
void HistoryExporter::end()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled.reset();
    m_job.reset();
    m_done = {};
}

void HistoryExporter::cancel()
{
    if (!m_isCancelled)
        return;
    end();
    Q_EMIT cancelled();
}

void HistoryExporter::start(const std::shared_ptr<Job> &job, std::function<void()> done)
{
    end();
    m_job = job;
    m_done = std::move(done);
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    goOn();
}

void HistoryExporter::goOn()
{
    if (m_slot.device() == nullptr) { // locked meanwhile
        end();
        return Q_EMIT cancelled();
    }
    m_slot.device()->views().ask(
        m_box, [job = m_job](const storage::ReadStore &store) { return job->goOn(store); },
        [this, job = m_job](const Result<bool> &more) {
            if (job != m_job)
                return; // cancelled
            if (!more) {
                end();
                return Q_EMIT failed(ui::refusalSentence(more.error()));
            }
            Q_EMIT progressed(job->done(), job->total());
            if (job != m_job)
                return; // cancelled at the sight of it
            if (*more)
                return goOn();
            const auto done = std::exchange(m_done, {});
            done();
        });
}

void HistoryExporter::writeCsv(const ui::HistoryKeys &keys, const QString &file)
{
    const auto job = std::make_shared<CsvJob>(keys, file);
    start(job, [this, days = job.get(), file] {
        const qint64 count = days->written();
        end();
        Q_EMIT written(file, count);
    });
}

void HistoryExporter::readAllDays(const ui::HistoryKeys &keys)
{
    const auto job = std::make_shared<DaysJob>(keys);
    start(job, [this, found = job.get()] {
        const QList<ui::HistoryDay> days = std::move(found->days);
        end();
        Q_EMIT allRead(days);
    });
}

void HistoryExporter::writePdf(const ui::HistoryKeys &keys, const ui::HistoryReportHead &head, const QString &file)
{
    start(std::make_shared<DaysJob>(keys), [this, head, file] { paint(head, file); });
}

namespace {

Status paintPdf(
    const ui::HistoryReport &report, const QLocale &locale, const QString &path, const std::atomic<bool> &isCancelled)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(ui::paperFor(locale));
        writer.setTitle(report.title());
        writer.setCreator(QStringLiteral("WellPulse Field"));
        QPainter painter(&writer);
        for (int page = 0; page < report.pageCount(); ++page) {
            if (isCancelled)
                return {};
            if (page > 0)
                writer.newPage();
            report.paintPage(painter, page);
        }
    }
    return file.commit() ? Status() : cannotWrite(file);
}

} // namespace

void HistoryExporter::paint(const ui::HistoryReportHead &head, const QString &file)
{
    auto days = std::move(static_cast<DaysJob *>(m_job.get())->days);
    const auto handle = m_box.handle();
    QThreadPool::globalInstance()->start(
        [this, handle, head, file, days = std::move(days), job = m_job, isCancelled = m_isCancelled] {
            const auto count = days.size();
            const ui::HistoryReport report(head, days, ui::paperFor(head.locale));
            const Status painted = paintPdf(report, head.locale, file, *isCancelled);
            handle.post([this, painted, file, count, job] {
                if (job != m_job)
                    return; // cancelled: nothing was put in place
                end();
                if (painted)
                    Q_EMIT written(file, count);
                else
                    Q_EMIT failed(QString::fromStdString(painted.error().message));
            });
        });
}

} // namespace wellpulse::desktop
