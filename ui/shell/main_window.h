// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: unlock or set-up first, then home, entry, queue and, when the office asks, sign-in above the status strip. Pages are made when first
// shown, so that the home screen is painted early. Knows pages and ports, no storage and no network. GUI thread.
#pragma once

#include "ui/backup/backup_model.h"
#include "ui/chart/chart_model.h"
#include "ui/history/history_export_model.h"
#include "ui/history/history_model.h"
#include "ui/home/home_model.h"
#include "ui/ports/draft_port.h"
#include "ui/ports/location_port.h"
#include "ui/ports/settings_port.h"
#include "ui/ports/sign_in_port.h"
#include "ui/ports/sync_status_port.h"
#include "ui/ports/unlock_port.h"
#include "ui/production/production_entry_model.h"
#include "ui/settings/settings_model.h"
#include "ui/sheet/sheet_model.h"
#include "ui/shell/delivery_place.h"
#include "ui/shell/equipment_place.h"
#include "ui/shell/place.h"
#include "ui/sign_in/sign_in_model.h"
#include "ui/theme/appearance.h"
#include "ui/unlock/set_up_model.h"
#include "ui/unlock/unlock_model.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace wellpulse::ui {

class ChartPage;
class HistoryPage;
class HomePage;
class NoticeBar;
class ProductionEntryPage;
class SetUpPage;
class SettingsPage;
class SheetPage;
class SignInPage;
class StatusStrip;
class UnlockPage;

/// The engine as the window sees it. All outlive the window.
struct Ports {
    UnlockPort &unlock;
    RoutePort &route;
    ProductionEntryPort &entry;
    DraftPort &drafts;
    QueuePort &queue;
    SyncStatusPort &sync;
    SignInPort &signIn;
    SettingsPort &settings;
    LocationPort &location;
    ChartPort &chart;
    SheetPort &sheet;
    HistoryPort &history;
    HistoryExportPort &historyExport;
    EquipmentPort &equipment;
    PhotoPort &photos;
    CameraPort &camera;
    InboxPort &inbox;
    AuditPort &audit;
    BackupPort &backup;
};

struct WindowSettings {
    Appearance appearance;
    QLocale locale;
    Today today;
    QString knownServer; ///< put into the set-up form
};

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Ports &ports, const WindowSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showUnlockOrSetUp();
    /// Nothing while locked. An empty well: the one that the present page is about, if any.
    void go(Place place, const QString &wellId = {});
    void showKeys();
    /// As if it had been typed on the unlock page.
    void unlock(const QString &passphrase) { m_unlockModel.unlock(passphrase); }
    void showHome();
    /// Today, unless there is a date.
    void showEntry(const QString &wellId, const QDate &date = {});
    /// Of one well, if there is one.
    void showHistory(const QString &wellId = {});
    void showSheet();
    void showQueue() { m_delivery.showQueue(); }
    void showSignIn();
    void showSettings();
    /// Other looks, at once: all pages are made anew from their models, which keep what was typed.
    void wear(const wellpulse::ui::Appearance &appearance);
    /// Stands where `before` stood, open for the same user if it was; for another language.
    void takePlaceOf(const MainWindow &before);
    /// An empty id: the well shown last, or the first of the route.
    void showChart(const QString &wellId, const QDate &day = {});

Q_SIGNALS:
    /// Home stands with its wells; what may wait until now can start.
    void homeShown(QWidget *homePage);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFrame();
    void addKeys();
    void addKey(const QKeySequence &key, const std::function<void()> &action);
    bool isOpen() const;
    QString presentWell() const;
    /// To the page that led to this one, or home.
    void goBack();
    /// The page now shown was opened from `page`.
    void rememberWayFrom(QWidget *page);
    void focusPage(const QWidget *page);
    void lookAside(Place place);
    bool isAside(const QWidget *page) const;
    void connectModels();
    void connectHistory();
    void connectEquipment();
    void connectDelivery();
    /// Of another part of the window: puts it where pages are, and shows it.
    void takePage(QWidget *page, const QString &title);
    void offer(const NoticeOffer &wanted);
    /// With `undo` behind the button.
    void offerUndo(const QString &sentence, std::function<void()> undo);
    void enter(const QString &userName);
    void leave();
    void showPage(QWidget *page, const QString &title);
    void showTitle();
    void openAgain();
    void showRestored(const QString &cursor, const QString &sentence);
    void ensureHome();
    void ensureEntry();
    void ensureSheet();
    void ensureHistory();
    void ensureSignIn();
    void ensureChart();
    void ensureSettings();
    void leaveSignIn();

    Ports m_ports;
    WindowSettings m_settings;
    UnlockModel m_unlockModel;
    SetUpModel m_setUpModel;
    HomeModel m_homeModel;
    ProductionEntryModel m_entryModel;
    SheetModel m_sheetModel;
    SignInModel m_signInModel;
    ChartModel m_chartModel;
    SettingsModel m_settingsModel;
    BackupModel m_backupModel;
    HistoryModel m_historyModel;
    HistoryExportModel m_historyExport;
    EquipmentPlace m_equipment;
    DeliveryPlace m_delivery;
    std::function<void()> m_undo; ///< behind the notice's button
    QStackedWidget *m_pages = nullptr;
    NoticeBar *m_noticeBar = nullptr;
    StatusStrip *m_statusStrip = nullptr;
    QString m_userName; ///< empty while locked
    // Gone when other looks are put on: ensure…() makes them again.
    QPointer<UnlockPage> m_unlockPage;
    QPointer<SetUpPage> m_setUpPage;
    QPointer<HomePage> m_homePage;
    QPointer<ProductionEntryPage> m_entryPage;
    QPointer<SheetPage> m_sheetPage;
    QPointer<HistoryPage> m_historyPage;
    QPointer<SignInPage> m_signInPage;
    QPointer<ChartPage> m_chartPage;
    QPointer<SettingsPage> m_settingsPage;
    QPointer<QWidget> m_pageBeforeSignIn;                 ///< null while the sign-in is not shown
    QHash<const QWidget *, QPointer<QWidget>> m_cameFrom; ///< the page that led to a page by one of its buttons
    QPointer<QWidget> m_pageBeforeLock;
    QString m_pageTitle;
    bool m_homeWasShown = false;
    bool m_formComesBack = false; ///< an unsaved form may take the screen
};

} // namespace wellpulse::ui
