// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/audit_browser.h"

#include "app/desktop/audit_entries.h"
#include "app/desktop/audit_export.h"
#include "storage/archive/archive_index.h"
#include "storage/audit/audit_reader.h"
#include "storage/audit/audit_scan.h"
#include "ui/production/refusal_words.h"

namespace wellpulse::desktop {

namespace {

constexpr std::int64_t eventsPerSlice = 40'000;

ui::AuditCheck checkOf(const storage::VerifyReport &report)
{
    ui::AuditCheck check{.events = report.events, .problems = {}};
    for (const std::string &problem : report.problems)
        check.problems.push_back(QString::fromStdString(problem));
    return check;
}

} // namespace

/// One question on its way through the log. Touched on the reading thread until it is found.
struct AuditBrowser::Search {
    int question;
    storage::AuditFilter filter;
    std::optional<storage::AuditScan> scan{};
    ui::AuditKeys keys{};

    Result<bool> goOn(const storage::ReadStore &store)
    {
        if (!scan) {
            auto begun = storage::AuditScan::begin(store.connection(), store, filter);
            if (!begun)
                return begun.error();
            scan.emplace(std::move(*begun));
        }
        const auto more = scan->advance(store.connection(), eventsPerSlice);
        if (more && !*more)
            takeKeys(*scan->take());
        return more;
    }
    void takeKeys(const std::vector<std::int64_t> &found)
    {
        keys = std::make_shared<const std::vector<ui::AuditKey>>(found.begin(), found.end());
    }
};

AuditBrowser::AuditBrowser(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &AuditBrowser::viewsChanged);
    connect(&slot, &DeviceSlot::deviceChanged, this, [this] {
        m_checker.stop();
        m_export.reset();
    });
    connect(&m_checker, &AuditChecker::progressed, this, &AuditBrowser::checking);
    connect(&m_checker, &AuditChecker::finished, this,
        [this](const std::shared_ptr<Result<storage::VerifyReport>> &report) {
            if (*report)
                Q_EMIT checked(checkOf(**report));
            else
                Q_EMIT checkFailed(ui::refusalSentence(report->error()));
        });
}

template <class Work, class Done> void AuditBrowser::read(Work work, Done done)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(m_box, std::move(work), [this, done = std::move(done)](const auto &result) {
        if (result)
            done(*result);
        else
            Q_EMIT readFailed(ui::refusalSentence(result.error()));
    });
}

void AuditBrowser::find(int question, const ui::AuditFilter &filter)
{
    m_question = question;
    const auto asked = filterOf(filter);
    if (!asked)
        return Q_EMIT readFailed(ui::refusalSentence(asked.error()));
    searchOn(std::make_shared<Search>(Search{question, *asked}));
}

void AuditBrowser::searchOn(const std::shared_ptr<Search> &search)
{
    read([search](const storage::ReadStore &store) { return search->goOn(store); },
        [this, search](bool more) {
            if (search->question != m_question)
                return; // something else is asked by now
            if (!more)
                return Q_EMIT found(search->question, search->keys);
            Q_EMIT finding(search->question, search->scan->eventsSeen(), search->scan->eventsInAll());
            searchOn(search);
        });
}

void AuditBrowser::readEntries(int request, const QList<ui::AuditKey> &keys)
{
    if (m_slot.device() == nullptr)
        return;
    read(
        [keys, userId = m_slot.device()->account().userId](
            const storage::ReadStore &store) -> Result<QList<ui::AuditEntry>> {
            const std::vector<std::int64_t> places(keys.cbegin(), keys.cend());
            const auto entries = storage::readAudit(store.connection(), store, places);
            if (!entries)
                return entries.error();
            QList<ui::AuditEntry> shown;
            for (std::size_t i = 0; i < entries->size(); ++i)
                shown.push_back(entryOf(places[i], (*entries)[i], userId));
            return shown;
        },
        [this, request](const QList<ui::AuditEntry> &entries) { Q_EMIT entriesRead(request, entries); });
}

void AuditBrowser::readNames()
{
    if (m_slot.device() == nullptr)
        return;
    read(
        [userId = m_slot.device()->account().userId](const storage::ReadStore &store) -> Result<ui::AuditNames> {
            const auto authors = storage::readAuditAuthors(store.connection(), store);
            if (!authors)
                return authors.error();
            const auto wells = store.wells().wells();
            if (!wells)
                return wells.error();
            const auto archive = storage::summarizeArchive(store.connection());
            if (!archive)
                return archive.error();
            ui::AuditNames names = namesOf(*authors, userId);
            names.archivedEntries = archive->events;
            for (const storage::WellRecord &well : *wells)
                names.wells.push_back(
                    {QString::fromStdString(well.id.toString()), QString::fromStdString(well.well.name)});
            return names;
        },
        [this](const ui::AuditNames &names) { Q_EMIT namesRead(names); });
}

void AuditBrowser::check()
{
    if (m_slot.device() == nullptr)
        return;
    if (const Status started = m_checker.start(*m_slot.device()); !started)
        Q_EMIT checkFailed(ui::refusalSentence(started.error()));
}

void AuditBrowser::stopCheck()
{
    m_checker.stop();
    Q_EMIT checkStopped();
}

void AuditBrowser::save(const ui::AuditKeys &keys, ui::AuditFormat format, const QString &file)
{
    if (m_export)
        return; // one at a time
    m_export = std::make_shared<AuditExport>(keys, format, file);
    saveOn(m_export);
}

void AuditBrowser::saveOn(const std::shared_ptr<AuditExport> &job)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [job](const storage::ReadStore &store) { return job->goOn(store); },
        [this, job](const Result<bool> &more) {
            if (job != m_export)
                return; // stopped: nothing was put in place
            if (more && *more) {
                Q_EMIT saving(job->done(), job->total());
                return saveOn(job);
            }
            m_export.reset();
            if (more)
                Q_EMIT saved(job->file(), job->done());
            else
                Q_EMIT saveFailed(ui::refusalSentence(more.error()));
        });
}

void AuditBrowser::stopSave()
{
    m_export.reset();
    Q_EMIT saveStopped();
}

} // namespace wellpulse::desktop
