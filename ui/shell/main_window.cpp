// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/chart/chart_page.h"
#include "ui/controls/notice_bar.h"
#include "ui/history/history_page.h"
#include "ui/home/home_page.h"
#include "ui/production/production_entry_page.h"
#include "ui/settings/settings_page.h"
#include "ui/sheet/sheet_page.h"
#include "ui/shell/keys_dialog.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/status_words.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/unlock/set_up_page.h"
#include "ui/unlock/unlock_page.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

/// Home's buttons, the main one first.
const QList<Place> quickActions{
    Place::Entry, Place::Maintenance, Place::Photo, Place::Sheet, Place::History, Place::Charts, Place::Equipment};

} // namespace

MainWindow::MainWindow(const Ports &ports, const WindowSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_ports(ports)
    , m_settings(settings)
    , m_unlockModel(ports.unlock)
    , m_setUpModel(ports.unlock)
    , m_homeModel(ports.route, settings.today, settings.locale)
    , m_entryModel({ports.entry, ports.drafts, ports.location}, settings.today, settings.locale)
    , m_sheetModel(ports.sheet, ports.drafts, settings.today, settings.locale)
    , m_signInModel(ports.signIn)
    , m_chartModel(ports.chart, settings.today, settings.locale)
    , m_settingsModel(ports.settings, ports.location, settings.locale)
    , m_backupModel(ports.backup, settings.today, settings.locale)
    , m_historyModel(ports.history, settings.today, settings.locale)
    , m_historyExport(ports.historyExport, m_historyModel)
    , m_equipment({ports.equipment, ports.drafts, ports.location, ports.photos}, ports.camera, settings.appearance,
          settings.today, settings.locale)
    , m_delivery(
          {ports.queue, ports.inbox, ports.audit, ports.sync}, settings.appearance, settings.today, settings.locale)
{
    setObjectName(u"mainWindow");
    setLocale(settings.locale);
    buildFrame();
    connectModels();
    addKeys();
    resize(1024, 768);
}

// The pages go before the models that they speak to.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
}

void MainWindow::buildFrame()
{
    auto *frame = new QWidget;
    frame->setProperty("look", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"pagesStack");
    layout->addWidget(m_pages, 1);
    m_noticeBar = new NoticeBar(m_settings.appearance);
    m_noticeBar->setObjectName(u"noticeBar");
    auto *noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(24, 0, 24, 12);
    noticeRow->addWidget(m_noticeBar);
    layout->addLayout(noticeRow);
    m_statusStrip = new StatusStrip(m_settings.appearance, m_ports.sync, m_settings.today, m_settings.locale);
    m_statusStrip->hide();
    layout->addWidget(m_statusStrip);
    setCentralWidget(frame);

    connect(m_statusStrip, &StatusStrip::queueWanted, this, [this] { go(Place::Queue); });
    connect(m_statusStrip, &StatusStrip::inboxWanted, this, [this] { go(Place::Inbox); });
    connect(m_statusStrip, &StatusStrip::signInWanted, this, &MainWindow::showSignIn);
    connect(m_statusStrip, &StatusStrip::settingsWanted, this, [this] { go(Place::Settings); });
    connect(m_statusStrip, &StatusStrip::lockWanted, &m_ports.unlock, &UnlockPort::lock);
    connect(m_statusStrip, &StatusStrip::wordsChanged, this, &MainWindow::showTitle);
    connect(m_noticeBar, &NoticeBar::actionPressed, this, [this] {
        if (m_undo)
            m_undo();
    });
}

void MainWindow::connectModels()
{
    connect(&m_unlockModel, &UnlockModel::unlocked, this, &MainWindow::enter);
    connect(&m_setUpModel, &SetUpModel::unlocked, this, &MainWindow::enter);
    connect(&m_ports.unlock, &UnlockPort::locked, this, &MainWindow::leave);
    connect(&m_signInModel, &SignInModel::signedIn, this, [this] {
        m_ports.sync.syncNow();
        leaveSignIn();
        m_noticeBar->say(Tone::Good, tr("Signed in. Sending goes on."));
    });
    connect(&m_homeModel, &HomeModel::routeChanged, this, [this] {
        m_entryModel.setWells(m_homeModel.route());
        m_chartModel.setWells(m_homeModel.route());
        m_sheetModel.setRoute(m_homeModel.route());
        m_equipment.setWells(m_homeModel.route());
        if (m_homeModel.hasRead() && m_homePage != nullptr && !m_homeWasShown) {
            m_homeWasShown = true;
            Q_EMIT homeShown(m_homePage);
        }
    });
    connect(&m_entryModel, &ProductionEntryModel::savedWith, this,
        [this](const QString &sentence) { offerUndo(sentence, [this] { m_entryModel.undo(); }); });
    connect(&m_entryModel, &ProductionEntryModel::undoneWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Quiet, sentence); });
    connect(&m_entryModel, &ProductionEntryModel::refusedWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Danger, sentence); });
    connect(&m_chartModel, &ChartModel::savedWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Good, sentence); });
    connect(&m_chartModel, &ChartModel::refusedWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Danger, sentence); });
    connect(&m_entryModel, &ProductionEntryModel::routeFinished, this, &MainWindow::showHome);
    connect(&m_sheetModel, &SheetModel::savedWith, this,
        [this](const QString &sentence) { offerUndo(sentence, [this] { m_entryModel.undo(); }); });
    connect(&m_sheetModel, &SheetModel::said, this,
        [this](Tone tone, const QString &sentence) { m_noticeBar->say(tone, sentence); });
    connect(&m_entryModel, &ProductionEntryModel::restored, this, &MainWindow::showRestored);
    connect(&m_ports.drafts, &DraftPort::keepFailed, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Warning, sentence); });
    connectHistory();
    connectEquipment();
    connectDelivery();
}

void MainWindow::connectEquipment()
{
    connect(&m_equipment, &EquipmentPlace::homeWanted, this, &MainWindow::showHome);
    connect(&m_equipment, &EquipmentPlace::pageWanted, this, &MainWindow::takePage);
    connect(&m_equipment, &EquipmentPlace::said, this,
        [this](Tone tone, const QString &sentence) { m_noticeBar->say(tone, sentence); });
    connect(&m_equipment, &EquipmentPlace::offered, this, &MainWindow::offer);
}

void MainWindow::connectDelivery()
{
    connect(&m_delivery, &DeliveryPlace::homeWanted, this, &MainWindow::showHome);
    connect(&m_delivery, &DeliveryPlace::exportWanted, &m_backupModel, &BackupModel::exportUnsent);
    connect(&m_backupModel, &BackupModel::saidWith, this,
        [this](Tone tone, const QString &sentence) { m_noticeBar->say(tone, sentence); });
    connect(&m_delivery, &DeliveryPlace::signInWanted, this, &MainWindow::showSignIn);
    connect(&m_delivery, &DeliveryPlace::pageWanted, this, [this](QWidget *page, const QString &title, QWidget *from) {
        takePage(page, title);
        if (from != nullptr)
            rememberWayFrom(from);
    });
    connect(&m_delivery, &DeliveryPlace::said, this,
        [this](Tone tone, const QString &sentence) { m_noticeBar->say(tone, sentence); });
    connect(&m_delivery, &DeliveryPlace::offered, this, &MainWindow::offer);
}

void MainWindow::takePage(QWidget *page, const QString &title)
{
    if (m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    m_noticeBar->clear();
    showPage(page, title);
}

void MainWindow::offer(const NoticeOffer &wanted)
{
    m_undo = wanted.act;
    m_noticeBar->offer(wanted.tone, wanted.sentence, wanted.icon, wanted.action);
}

void MainWindow::connectHistory()
{
    connect(&m_historyModel, &HistoryModel::doneWith, this,
        [this](const QString &sentence) { offerUndo(sentence, [this] { m_historyModel.undo(); }); });
    connect(&m_historyModel, &HistoryModel::undoneWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Quiet, sentence); });
    connect(&m_historyModel, &HistoryModel::refusedWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Danger, sentence); });
    connect(&m_historyExport, &HistoryExportModel::doneWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Good, sentence); });
    connect(&m_historyExport, &HistoryExportModel::failedWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Warning, sentence); });
}

void MainWindow::offerUndo(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_noticeBar->offer(Tone::Good, sentence, Icon::Undo, tr("U&ndo"));
}

void MainWindow::addKey(const QKeySequence &key, const std::function<void()> &action)
{
    auto *shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, this, [this, action] {
        if (isOpen())
            action();
    });
}

void MainWindow::addKeys()
{
    for (const Place place : allPlaces) {
        if (!placeKey(place).isEmpty())
            addKey(placeKey(place), [this, place] { go(place); });
    }
    addKey(lockKey, [this] { m_ports.unlock.lock(); });
    addKey(undoKey, [this] {
        if (m_equipment.owns(m_pages->currentWidget()))
            m_equipment.undo();
        else if (m_delivery.hasUndo(m_pages->currentWidget()))
            m_delivery.undo();
        else
            m_entryModel.undo();
    });
    addKey(searchKey, [this] {
        if (m_equipment.owns(m_pages->currentWidget()))
            return m_equipment.focusSearch();
        showHome();
        m_homePage->focusSearch();
    });
    connect(new QShortcut(helpKey, this), &QShortcut::activated, this, &MainWindow::showKeys);
}

// What a page does not want itself comes up to here.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isOpen())
        goBack();
    else
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::isOpen() const
{
    return !m_statusStrip->isHidden();
}

QString MainWindow::presentWell() const
{
    const QWidget *page = m_pages->currentWidget();
    if (m_homePage != nullptr && page == m_homePage)
        return m_homePage->chosenWell();
    if (m_historyPage != nullptr && page == m_historyPage)
        return m_historyModel.opened().isGone() ? m_historyModel.filter().wellId : m_historyModel.opened().wellId;
    if (m_chartPage != nullptr && page == m_chartPage)
        return m_chartModel.wellId();
    return m_entryPage != nullptr && page == m_entryPage ? m_entryModel.wellId() : QString();
}

void MainWindow::goBack()
{
    if (m_pageBeforeSignIn != nullptr)
        return leaveSignIn();
    const QWidget *page = m_pages->currentWidget();
    if (QWidget *before = m_cameFrom.take(page)) {
        showPage(before, before->windowTitle());
        return focusPage(before);
    }
    if (m_homePage == nullptr || page != m_homePage)
        showHome();
}

void MainWindow::rememberWayFrom(QWidget *page)
{
    m_cameFrom[m_pages->currentWidget()] = page;
}

void MainWindow::focusPage(const QWidget *page)
{
    if (page == m_entryPage)
        m_entryPage->focusLast();
    else if (m_delivery.owns(page))
        m_delivery.focus(page);
    else if (page == m_chartPage)
        m_chartPage->focusFirst();
    else if (page == m_sheetPage)
        m_sheetPage->focusFirst();
    else if (page == m_historyPage)
        m_historyPage->focusFirst();
    else if (page == m_settingsPage)
        m_settingsPage->focusFirst();
    else if (m_equipment.owns(page))
        m_equipment.focus(page);
    else
        m_homePage->focusFirst();
}

void MainWindow::go(Place place, const QString &wellId)
{
    if (!isOpen())
        return;
    leaveSignIn();
    const bool isLookAside
        = place == Place::Queue || place == Place::Inbox || place == Place::Audit || place == Place::Settings;
    if (!isLookAside)
        m_cameFrom.clear();
    const QString well = wellId.isEmpty() ? presentWell() : wellId;
    switch (place) {
    case Place::Home:
        return showHome();
    case Place::Entry:
        return showEntry(well);
    case Place::Queue:
    case Place::Inbox:
    case Place::Audit:
    case Place::Settings:
        return lookAside(place);
    case Place::Sheet:
        return showSheet();
    case Place::Charts:
        return showChart(well);
    case Place::History:
        return showHistory(wellId);
    case Place::Equipment:
        return m_equipment.showEquipment(wellId);
    case Place::Maintenance:
        return m_equipment.showMaintenance(well);
    case Place::Photo:
        return m_equipment.takePhoto(well);
    }
}

// A look at what waits, or a choice made, in the middle of something: Escape leads back to it.
void MainWindow::lookAside(Place place)
{
    QWidget *from = m_pages->currentWidget();
    while (isAside(from))
        from = m_cameFrom.take(from); // from one look aside to the next
    if (place == Place::Settings)
        showSettings();
    else if (place == Place::Audit)
        m_delivery.showAudit();
    else
        place == Place::Queue ? m_delivery.showQueue() : m_delivery.showInbox();
    if (from != nullptr)
        rememberWayFrom(from);
}

bool MainWindow::isAside(const QWidget *page) const
{
    return page != nullptr && (m_delivery.owns(page) || page == m_settingsPage);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(m_settings.appearance, allKeys(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showUnlockOrSetUp()
{
    if (m_ports.unlock.vaultExists()) {
        if (m_unlockPage == nullptr) {
            m_unlockPage = new UnlockPage(m_settings.appearance, m_unlockModel);
            m_pages->addWidget(m_unlockPage);
        }
        showPage(m_unlockPage, tr("Locked"));
        m_unlockPage->focusFirst();
        return;
    }
    if (m_setUpPage == nullptr) {
        m_setUpPage = new SetUpPage(m_settings.appearance, m_setUpModel, m_settings.knownServer);
        m_pages->addWidget(m_setUpPage);
    }
    showPage(m_setUpPage, tr("Set-up"));
    m_setUpPage->focusFirst();
}

void MainWindow::wear(const Appearance &appearance)
{
    m_settings.appearance = appearance;
    m_equipment.wear(appearance);
    m_delivery.wear(appearance);
    const QWidget *page = m_pages->currentWidget();
    const bool wasSettings = m_settingsPage != nullptr && page == m_settingsPage;
    const bool wasEntry = m_entryPage != nullptr && page == m_entryPage;
    const auto place = wasSettings ? m_settingsPage->place() : SettingsPage::Place();
    const QSize size = this->size();
    m_cameFrom.clear();
    delete takeCentralWidget(); // and with it every page
    buildFrame();
    centralWidget()->show(); // at once: a frame that is not on the screen takes no focus
    resize(size);            // larger text must not grow the window
    openAgain();
    if (m_userName.isEmpty())
        return;
    if (wasSettings) {
        showSettings();
        m_settingsPage->returnTo(place);
    } else if (wasEntry) {
        ensureEntry();
        showPage(m_entryPage, tr("Enter production"));
        m_entryPage->focusLast();
    } else {
        showHome();
    }
}

void MainWindow::takePlaceOf(const MainWindow &before)
{
    m_userName = before.m_userName;
    openAgain();
    if (!m_userName.isEmpty()) {
        m_homeModel.refresh();
        showSettings();
        if (before.m_settingsPage != nullptr)
            m_settingsPage->returnTo(before.m_settingsPage->place());
        m_entryModel.restoreDraft();
        m_equipment.enter(nullptr);
    }
    restoreGeometry(before.saveGeometry());
    show();
}

// Without an unlock: the device is open, or it is not.
void MainWindow::openAgain()
{
    if (m_userName.isEmpty())
        return showUnlockOrSetUp();
    m_statusStrip->setUserName(m_userName);
    m_statusStrip->show();
}

void MainWindow::enter(const QString &userName)
{
    m_userName = userName;
    m_statusStrip->setUserName(userName);
    m_statusStrip->show();
    const bool wasLocked = m_pageBeforeLock != nullptr;
    m_formComesBack = !wasLocked || m_pageBeforeLock == m_entryPage;
    if (wasLocked && m_pageBeforeLock == m_entryPage) {
        showPage(m_entryPage, tr("Enter production"));
        m_entryModel.readAgain();
        m_entryPage->focusLast();
    } else if (m_pageBeforeLock != nullptr && m_pageBeforeLock == m_sheetPage) {
        showSheet();
    } else {
        showHome();
    }
    const QPointer<QWidget> pageBefore = std::exchange(m_pageBeforeLock, nullptr);
    m_homeModel.refresh();
    m_entryModel.restoreDraft();
    m_equipment.enter(pageBefore);
}

void MainWindow::leave()
{
    m_signInModel.cancel();
    leaveSignIn();
    m_pageBeforeLock = m_pages->currentWidget();
    if (m_entryPage != nullptr)
        m_entryPage->rememberFocus();
    m_userName.clear();
    m_statusStrip->hide();
    m_noticeBar->clear();
    m_homeModel.clear();
    m_delivery.leave();
    m_chartModel.clear();
    m_sheetModel.forgetContents();
    m_historyExport.clear();
    m_historyModel.clear();
    m_equipment.leave();
    m_entryModel.lockAway();
    showUnlockOrSetUp();
}

void MainWindow::ensureHome()
{
    if (m_homePage != nullptr)
        return;
    m_homePage = new HomePage(m_settings.appearance, m_homeModel, quickActions);
    m_pages->addWidget(m_homePage);
    connect(m_homePage, &HomePage::placeWanted, this, &MainWindow::go);
    connect(m_homePage, &HomePage::helpWanted, this, &MainWindow::showKeys);
    m_equipment.addTo(*m_homePage);
}

void MainWindow::ensureEntry()
{
    if (m_entryPage != nullptr)
        return;
    m_entryPage = new ProductionEntryPage(m_settings.appearance, m_entryModel, m_settings.locale);
    m_pages->addWidget(m_entryPage);
    connect(m_entryPage, &ProductionEntryPage::homeWanted, this, &MainWindow::showHome);
    connect(m_entryPage, &ProductionEntryPage::backWanted, this, &MainWindow::goBack);
    m_entryPage->showKeypad(m_ports.settings.settings().keypad);
    connect(m_entryPage, &ProductionEntryPage::keypadToggled, this, [this](bool isShown) {
        Settings settings = m_ports.settings.settings();
        settings.keypad = isShown;
        m_ports.settings.change(settings);
    });
    connect(&m_ports.settings, &SettingsPort::settingsChanged, m_entryPage.data(),
        [page = m_entryPage.data()](const Settings &settings) { page->showKeypad(settings.keypad); });
}

void MainWindow::ensureSheet()
{
    if (m_sheetPage != nullptr)
        return;
    m_sheetPage = new SheetPage(m_settings.appearance, m_sheetModel);
    m_pages->addWidget(m_sheetPage);
    connect(m_sheetPage, &SheetPage::homeWanted, this, &MainWindow::showHome);
}

void MainWindow::ensureHistory()
{
    if (m_historyPage != nullptr)
        return;
    m_historyPage = new HistoryPage(m_settings.appearance, m_historyModel, m_historyExport);
    m_pages->addWidget(m_historyPage);
    connect(m_historyPage, &HistoryPage::homeWanted, this, &MainWindow::showHome);
    connect(m_historyPage, &HistoryPage::backWanted, this, &MainWindow::goBack);
    connect(m_historyPage, &HistoryPage::editWanted, this, [this](const QString &wellId, const QDate &date) {
        showEntry(wellId, date);
        rememberWayFrom(m_historyPage);
    });
    connect(m_historyPage, &HistoryPage::decisionWanted, this, [this](const QString &wellId, const QDate &date) {
        m_delivery.showInboxFor(wellId, date);
        rememberWayFrom(m_historyPage);
    });
    connect(m_historyPage, &HistoryPage::printedWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Quiet, sentence); });
}

void MainWindow::ensureSignIn()
{
    if (m_signInPage != nullptr)
        return;
    m_signInPage = new SignInPage(m_settings.appearance, m_signInModel);
    m_pages->addWidget(m_signInPage);
    connect(m_signInPage, &SignInPage::cancelled, this, &MainWindow::leaveSignIn);
}

void MainWindow::ensureChart()
{
    if (m_chartPage != nullptr)
        return;
    m_chartPage = new ChartPage(m_settings.appearance, m_chartModel, m_settings.locale);
    m_pages->addWidget(m_chartPage);
    connect(m_chartPage, &ChartPage::homeWanted, this, &MainWindow::showHome);
    connect(m_chartPage, &ChartPage::backWanted, this, &MainWindow::goBack);
    connect(m_chartPage, &ChartPage::entryWanted, this, [this](const QString &wellId, const QDate &day) {
        showEntry(wellId, day);
        rememberWayFrom(m_chartPage);
    });
    connect(m_chartPage, &ChartPage::historyWanted, this, [this](const QString &wellId) {
        showHistory(wellId);
        rememberWayFrom(m_chartPage);
    });
    connect(m_chartPage, &ChartPage::doneWith, this,
        [this](const QString &sentence) { m_noticeBar->say(Tone::Good, sentence); });
}

void MainWindow::ensureSettings()
{
    if (m_settingsPage != nullptr)
        return;
    m_settingsPage = new SettingsPage(m_settings.appearance, m_settingsModel, m_backupModel);
    m_pages->addWidget(m_settingsPage);
    connect(m_settingsPage, &SettingsPage::homeWanted, this, &MainWindow::showHome);
    connect(m_settingsPage, &SettingsPage::backWanted, this, &MainWindow::goBack);
}

void MainWindow::showSettings()
{
    if (m_userName.isEmpty())
        return;
    ensureSettings();
    m_noticeBar->clear();
    showPage(m_settingsPage, tr("Settings"));
    m_settingsPage->focusFirst();
}

void MainWindow::showHome()
{
    ensureHome();
    m_cameFrom.clear();
    showPage(m_homePage, tr("My wells"));
    m_homePage->focusFirst();
}

void MainWindow::showEntry(const QString &wellId, const QDate &date)
{
    ensureEntry();
    QString well = wellId.isEmpty() ? m_homeModel.firstMissingWell() : wellId;
    if (well.isEmpty() && !m_homeModel.route().isEmpty())
        well = m_homeModel.route().constFirst().wellId;
    if (!m_entryModel.hasTyped())
        m_entryModel.open(well, date.isValid() ? date : m_settings.today());
    else if (well != m_entryModel.wellId() || (date.isValid() && date != m_entryModel.date()))
        m_noticeBar->say(Tone::Warning, tr("These values are not saved yet. Save them, or clear the fields."));
    showPage(m_entryPage, tr("Enter production"));
    m_entryPage->focusField(EntryField::Oil);
}

void MainWindow::showSheet()
{
    ensureSheet();
    m_sheetModel.open();
    showPage(m_sheetPage, tr("Seven days"));
    m_sheetPage->focusFirst();
}

void MainWindow::showHistory(const QString &wellId)
{
    ensureHistory();
    if (!wellId.isEmpty())
        m_historyPage->showWell(wellId);
    m_noticeBar->clear();
    showPage(m_historyPage, tr("History"));
    m_historyPage->focusFirst();
}

// What was not saved before the lock or the end is there again, as it was.
void MainWindow::showRestored(const QString &cursor, const QString &sentence)
{
    if (!std::exchange(m_formComesBack, false))
        return;
    const bool isThere = m_entryPage != nullptr && m_pages->currentWidget() == m_entryPage;
    ensureEntry();
    showPage(m_entryPage, tr("Enter production"));
    m_entryPage->focusNamed(cursor);
    if (!isThere)
        m_noticeBar->say(Tone::Warning, sentence);
}

void MainWindow::showChart(const QString &wellId, const QDate &day)
{
    ensureChart();
    m_noticeBar->clear();
    m_chartModel.open(wellId, day);
    showPage(m_chartPage, tr("Charts"));
    m_chartPage->focusFirst();
}

void MainWindow::showSignIn()
{
    if (m_pageBeforeSignIn != nullptr)
        return;
    ensureSignIn();
    m_pageBeforeSignIn = m_pages->currentWidget();
    if (m_entryPage != nullptr && m_pageBeforeSignIn == m_entryPage)
        m_entryPage->rememberFocus();
    m_noticeBar->clear();
    showPage(m_signInPage, tr("Sign in again"));
    m_signInPage->begin(statusDetails(m_ports.sync.status(), m_settings.locale, m_settings.today()));
}

// Back to where the sign-in was asked for; what was typed there stands as it was.
void MainWindow::leaveSignIn()
{
    QWidget *page = std::exchange(m_pageBeforeSignIn, nullptr);
    if (page == nullptr)
        return;
    showPage(page, page->windowTitle());
    focusPage(page);
}

void MainWindow::showPage(QWidget *page, const QString &title)
{
    m_pages->setCurrentWidget(page);
    page->setWindowTitle(title);
    m_pageTitle = title;
    showTitle();
}

// The title says the status too, so that a minimised window still tells it.
void MainWindow::showTitle()
{
    const bool open = !m_statusStrip->isHidden();
    setWindowTitle(open ? tr("%1 - %2 - WellPulse Field").arg(m_pageTitle, m_statusStrip->words())
                        : tr("%1 - WellPulse Field").arg(m_pageTitle));
}

} // namespace wellpulse::ui
