// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real device: every port that entering production touches is the program's own. What a person does is
// done with keys and the mouse on the widgets that are visible.
#pragma once

#include "app/desktop/audit_browser.h"
#include "app/desktop/backup_keeper.h"
#include "app/desktop/day_recorder.h"
#include "app/desktop/draft_keeper.h"
#include "app/desktop/equipment_keeper.h"
#include "app/desktop/inbox_keeper.h"
#include "app/desktop/photo_keeper.h"
#include "app/desktop/queue_reader.h"
#include "app/desktop/route_reader.h"
#include "tests/ui/demo_day.h"
#include "tests/ui/fake_history_ports.h"
#include "tests/ui/real_device.h"
#include "tests/ui/scripted_camera.h"
#include "tests/ui/ui_texts.h"
#include "ui/shell/main_window.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

namespace wellpulse::test {

/// Opens and closes the device, as the vault's gate does.
class RealUnlockPort : public ui::UnlockPort {
    Q_OBJECT
public:
    explicit RealUnlockPort(RealDevice &device)
        : m_device(device)
    {
    }
    bool vaultExists() const override { return true; }
    void unlock(const QString &) override
    {
        if (m_device.slot.device() == nullptr)
            m_device.unlock();
        Q_EMIT unlocked(QStringLiteral("Demo Pumper"));
    }
    void setUp(const ui::SetUpRequest &) override { }
    void lock() override
    {
        m_device.lock();
        Q_EMIT locked();
    }

private:
    RealDevice &m_device;
};

class RealWindow {
public:
    /// Without `makeCamera`: the scripted one.
    explicit RealWindow(
        RealDevice &device, const QDate &firstToday = demoToday(), desktop::MakeCameraSource makeCamera = {})
        : today(firstToday)
        , m_appearance(ui::Appearance::of({ui::ThemeName::Light, 100, false}))
        , m_unlock(device)
        , m_route(device.slot)
        , m_entry(device.slot, [this] { return today; })
        , m_drafts(device.slot)
        , m_queue(device.slot)
        , m_equipment(device.slot, [this] { return today; })
        , m_photos(device.slot)
        , m_camera(
              makeCamera ? std::move(makeCamera) : [this] { return std::make_unique<ScriptedCameraSource>(camera); })
        , m_inbox(device.slot, [this] { return today; })
        , m_audit(device.slot)
        , m_backups(device.slot, settings, [this] { return today.startOfDay(); })
    {
        ui::applyAppearance(*qApp, m_appearance);
        m_window = std::make_unique<ui::MainWindow>(
            ui::Ports{m_unlock, m_route, m_entry, m_drafts, m_queue, m_sync, m_signIn, settings, location, m_chart,
                m_sheet, m_history, m_historyExport, m_equipment, m_photos, m_camera, m_inbox, m_audit, m_backups},
            ui::WindowSettings{
                m_appearance, QLocale(QLocale::English, QLocale::UnitedStates), [this] { return today; }, {}});
        m_window->show();
        m_window->showUnlockOrSetUp();
        REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
        unlock();
    }

    void unlock()
    {
        keys("correct horse");
        press(Qt::Key_Return);
        waitFor([this] {
            const auto *list = window().findChild<QListView *>(QStringLiteral("routeList"));
            return list != nullptr && list->model()->rowCount() > 0;
        });
        settle(); // what was not saved comes back
    }
    void lock() { m_unlock.lock(); }
    /// Opens the form on a well and waits until what is known of the day is shown.
    void enter(int well)
    {
        m_window->showEntry(wellIdOf(well));
        waitForDay();
    }
    void waitForDay()
    {
        waitFor([this] { return knowsDay(); });
    }
    bool knowsDay() const
    {
        return button("sameAsYesterdayButton")->isEnabled() || !label("cannotCarryLabel")->text().isEmpty();
    }
    template <class Condition> void waitFor(Condition condition) { REQUIRE(QTest::qWaitFor(condition, 10'000)); }
    void settle() const
    {
        for (int turn = 0; turn < 8; ++turn)
            QApplication::processEvents();
    }
    void keys(const char *text) const { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    /// Saves with Ctrl+Enter and waits for the notice.
    std::string saveAndGoOn()
    {
        const QString before = notice();
        press(Qt::Key_Return, Qt::ControlModifier);
        waitFor([this, before] { return notice() != before; });
        return notice().toStdString();
    }
    QString notice() const { return noticeChild<QLabel>("noticeLabel")->text(); }
    void pressNotice() const { QTest::mouseClick(noticeChild<QAbstractButton>("noticeButton"), Qt::LeftButton); }
    std::string focused() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget != nullptr ? widget->objectName().toStdString() : std::string("nothing");
    }
    QAbstractButton *button(const char *name) const { return child<QAbstractButton>(name); }
    QLabel *label(const char *name) const { return child<QLabel>(name); }
    QLineEdit *edit(const char *name) const { return child<QLineEdit>(name); }
    QComboBox *combo() const { return child<QComboBox>("wellCombo"); }
    ui::MainWindow &window() const { return *m_window; }

    QDate today;
    ScriptedCamera camera; ///< what is plugged in
    FakeLocationPort location;
    FakeSettingsPort settings;

private:
    /// Of the window's own notice, not of the form's question.
    template <class Widget> Widget *noticeChild(const char *name) const
    {
        const auto *placeBar = m_window->findChild<QWidget *>(QStringLiteral("placeBar"));
        for (auto *found : m_window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (placeBar == nullptr || !placeBar->isAncestorOf(found))
                return found;
        }
        FAIL("no such widget: " << name);
        return nullptr;
    }
    template <class Widget> Widget *child(const char *name) const
    {
        auto *found = m_window->findChild<Widget *>(QString::fromLatin1(name));
        if (found == nullptr)
            FAIL("no such widget: " << name);
        return found;
    }

    Texts m_texts;
    ui::Appearance m_appearance;
    RealUnlockPort m_unlock;
    desktop::RouteReader m_route;
    desktop::DayRecorder m_entry;
    desktop::DraftKeeper m_drafts;
    desktop::QueueReader m_queue;
    FakeSyncPort m_sync;
    FakeSignInPort m_signIn;
    FakeChartPort m_chart;
    FakeSheetPort m_sheet;
    FakeHistoryPort m_history;
    FakeHistoryExportPort m_historyExport;
    desktop::EquipmentKeeper m_equipment;
    desktop::PhotoKeeper m_photos;
    desktop::CameraWatch m_camera;
    desktop::InboxKeeper m_inbox;
    desktop::AuditBrowser m_audit;
    desktop::BackupKeeper m_backups;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace wellpulse::test
