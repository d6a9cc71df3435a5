// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as the pages' tests need it: ports that answer at once, or when told to, and remember what was asked.
#pragma once

#include "ui/ports/chart_port.h"
#include "ui/ports/draft_port.h"
#include "ui/ports/location_port.h"
#include "ui/ports/production_entry_port.h"
#include "ui/ports/queue_port.h"
#include "ui/ports/route_port.h"
#include "ui/ports/settings_port.h"
#include "ui/ports/sheet_port.h"
#include "ui/ports/sign_in_port.h"
#include "ui/ports/sync_status_port.h"
#include "ui/ports/unlock_port.h"
#include "ui/production/entry_form.h"

#include <QtCore/QMap>
#include <map>

#include <utility>
#include <vector>

namespace wellpulse::test {

class FakeRoutePort : public ui::RoutePort {
    Q_OBJECT
public:
    QList<ui::RouteStop> stops;
    int reads = 0;
    bool answers = true;

    void readRoute(const QDate &day) override
    {
        ++reads;
        if (answers)
            Q_EMIT routeRead(day, stops);
    }
};

class FakeEntryPort : public ui::ProductionEntryPort {
    Q_OBJECT
public:
    ui::DayContext context; ///< wellId and date are filled in
    std::vector<ui::DayEntry> saves;
    int undos = 0;
    bool answersSave = true;
    std::optional<Error> refusal;
    bool answersContext = true;

    void readContext(const QString &wellId, const QDate &date) override
    {
        m_asked = {wellId, date};
        if (answersContext)
            answerContext();
    }
    void answerContext()
    {
        ui::DayContext answer = context;
        answer.wellId = m_asked.first;
        answer.date = m_asked.second;
        Q_EMIT contextRead(answer);
    }
    void save(const ui::DayEntry &entry) override
    {
        saves.push_back(entry);
        if (refusal)
            Q_EMIT refused(*refusal);
        else if (answersSave)
            answerSave();
    }
    void answerSave() { Q_EMIT saved(lastSaved(context.entered.has_value())); }
    void undoLast() override
    {
        ++undos;
        if (!saves.empty())
            Q_EMIT undone(lastSaved(false));
    }

private:
    ui::SavedDay lastSaved(bool changedEarlierEntry) const
    {
        const core::ProductionDay &day = saves.back().day;
        return {.wellId = QString::fromStdString(day.wellId),
            .date = ui::dateOf(day.date),
            .changedEarlierEntry = changedEarlierEntry};
    }
    std::pair<QString, QDate> m_asked;
};

class FakeDraftPort : public ui::DraftPort {
    Q_OBJECT
public:
    std::map<QString, QByteArray> contents;
    int writes = 0;
    bool isSlow = false; ///< what is read comes when the test gives the answer

    void keep(const QString &form, const QByteArray &content) override
    {
        ++writes;
        contents[form] = content;
    }
    void read(const QString &form) override
    {
        if (!isSlow)
            answer(form, contents.contains(form) ? contents.at(form) : QByteArray());
    }
    void answer(const QString &form, const QByteArray &content) { Q_EMIT draftRead(form, content); }
    void forget(const QString &form) override { contents.erase(form); }
    void fail(const QString &sentence) { Q_EMIT keepFailed(sentence); }
};

class FakeSheetPort : public ui::SheetPort {
    Q_OBJECT
public:
    QList<ui::SheetReading> entered;
    std::vector<QList<ui::SheetDayDraft>> saves;
    QString refusal;
    int reads = 0;
    bool answers = true;

    void readDays(const QStringList &wellIds, const QDate &from, const QDate &to) override
    {
        ++reads;
        ui::SheetContents contents{.wellIds = wellIds, .from = from, .to = to, .entered = {}};
        for (const ui::SheetReading &reading : entered) {
            if (wellIds.contains(reading.wellId) && reading.date >= from && reading.date <= to)
                contents.entered.push_back(reading);
        }
        if (answers)
            Q_EMIT daysRead(contents);
    }
    void save(const QList<ui::SheetDayDraft> &days) override
    {
        saves.push_back(days);
        if (!refusal.isEmpty()) {
            Q_EMIT refused(refusal);
            return;
        }
        ui::SavedSheet result;
        for (const ui::SheetDayDraft &day : days) {
            ++(day.seen ? result.replaced : result.added);
            entered.removeIf([&](const auto &old) { return old.wellId == day.wellId && old.date == day.date; });
            entered.push_back({day.wellId, day.date, day.wanted});
        }
        Q_EMIT saved(result);
    }
};

class FakeQueuePort : public ui::QueuePort {
    Q_OBJECT
public:
    ui::QueueContents contents;

    void readQueue() override { Q_EMIT queueRead(contents); }
};

class FakeSyncPort : public ui::SyncStatusPort {
    Q_OBJECT
public:
    int syncs = 0;

    ui::SyncStatus status() const override { return m_status; }
    void syncNow() override { ++syncs; }
    void set(const ui::SyncStatus &status)
    {
        m_status = status;
        Q_EMIT statusChanged(status);
    }

private:
    ui::SyncStatus m_status;
};

class FakeUnlockPort : public ui::UnlockPort {
    Q_OBJECT
public:
    bool exists = true;
    bool answers = true;
    QString rightPassphrase = QStringLiteral("correct horse");
    QList<ui::SetUpRequest> setUps;
    int unlocks = 0;

    bool vaultExists() const override { return exists; }
    void unlock(const QString &passphrase) override
    {
        ++unlocks;
        if (!answers)
            return;
        if (passphrase == rightPassphrase)
            Q_EMIT unlocked(QStringLiteral("Demo Pumper"));
        else
            Q_EMIT refused(ui::UnlockTrouble::WrongPassphrase, {});
    }
    void setUp(const ui::SetUpRequest &request) override
    {
        setUps.push_back(request);
        exists = true;
        if (answers)
            Q_EMIT unlocked(QStringLiteral("Demo Pumper"));
    }
    void lock() override { Q_EMIT locked(); }
};

class FakeSignInPort : public ui::SignInPort {
    Q_OBJECT
public:
    QStringList passwords;
    int cancels = 0;

    QString email() const override { return QStringLiteral("demo@acme.test"); }
    void signIn(const QString &password) override { passwords.push_back(password); }
    void cancel() override { ++cancels; }
    void accept() { Q_EMIT signedIn(); }
    void refuse(ui::SignInTrouble trouble) { Q_EMIT refused(trouble, QStringLiteral("detail")); }
};

class FakeSettingsPort : public ui::SettingsPort {
    Q_OBJECT
public:
    QString words; ///< of trouble()
    int changes = 0;

    ui::Settings settings() const override { return m_settings; }
    void change(const ui::Settings &settings) override
    {
        if (settings == m_settings)
            return;
        ++changes;
        m_settings = settings;
        Q_EMIT settingsChanged(settings);
    }
    QString trouble() const override { return words; }

private:
    ui::Settings m_settings;
};

/// Says for every well what it was told to.
class FakeLocationPort : public ui::LocationPort {
    Q_OBJECT
public:
    ui::LocationReading reading;
    ui::SourceReport source;
    QList<ui::SerialPortChoice> ports;
    int tries = 0;

    ui::LocationReading readingFor(const QString &) const override { return reading; }
    ui::SourceReport report() const override { return source; }
    void tryAgain() override { ++tries; }
    bool setManual(const QString &latitude, const QString &longitude) override
    {
        const std::string north = latitude.toStdString();
        const std::string east = longitude.toStdString();
        if (!core::pointOf(north, east))
            return false;
        reading.state = ui::LocationState::Typed;
        reading.position = core::Position{north, east, {}, 0};
        source.state = ui::LocationState::Typed;
        Q_EMIT locationChanged();
        return true;
    }
    void clearManual() override
    {
        reading = {};
        source.state = ui::LocationState::Off;
        Q_EMIT locationChanged();
    }
    QList<ui::SerialPortChoice> serialPorts() const override { return ports; }
    void set(const ui::LocationReading &now)
    {
        reading = now;
        Q_EMIT locationChanged();
    }
};

class FakeChartPort : public ui::ChartPort {
    Q_OBJECT
public:
    QMap<QString, std::vector<core::SeriesDay>> series; ///< by well id
    QStringList reads;
    QString failure;
    QImage picture;
    QString picturePath;
    bool answers = true;

    void readSeries(const QString &wellId) override
    {
        reads.push_back(wellId);
        if (answers)
            answer(wellId);
    }
    void answer(const QString &wellId)
    {
        if (failure.isEmpty())
            Q_EMIT seriesRead(wellId, std::make_shared<const std::vector<core::SeriesDay>>(series.value(wellId)));
        else
            Q_EMIT seriesFailed(wellId, failure);
    }
    void savePicture(const QImage &image, const QString &path) override
    {
        picture = image;
        picturePath = path;
        Q_EMIT pictureSaved(path);
    }
};

} // namespace wellpulse::test
