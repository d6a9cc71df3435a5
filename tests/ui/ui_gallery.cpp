// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page in every theme, language, text scale and window size to PNG files, to be looked at.
// Below each file's name stands what a look at every widget finds cut off.
// usage: ui_gallery DIR [part of a file name …]
#include "app/desktop/language.h"
#include "resources/resources.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/fake_engine.h"
#include "ui/history/history_report.h"
#include "ui/photo/photo_strip.h"
#include "ui/theme/appearance.h"

#include <QtCore/QDir>
#include <QtCore/QTextStream>
#include <QtGui/QClipboard>
#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <memory>

namespace {

using namespace wellpulse;

struct Look {
    QString language;
    QString theme;
    int textScalePercent;
    QSize size;

    QString suffix() const
    {
        return QStringLiteral("%1-%2-%3-%4x%5")
            .arg(language, theme)
            .arg(textScalePercent)
            .arg(size.width())
            .arg(size.height());
    }
};

/// One window in one look, from its first page to its last.
class Gallery {
public:
    Gallery(QApplication &application, const QDir &folder, const QStringList &wanted, const Look &look)
        : m_folder(folder)
        , m_wanted(wanted)
        , m_look(look)
        , m_locale(look.language == u"es" ? QStringLiteral("es_MX") : QStringLiteral("en_US"))
        , m_language(application, m_locale)
        , m_appearance(ui::Appearance::of({*ui::themeNamed(look.theme), look.textScalePercent, false}))
    {
        ui::applyAppearance(application, m_appearance);
        m_engine.route.stops.clear();
        m_window = std::make_unique<ui::MainWindow>(
            m_engine.ports(), ui::WindowSettings{m_appearance, m_locale, test::demoToday, {}});
        m_window->resize(look.size);
        m_window->show();
    }

    void paint()
    {
        paintDoors();
        paintHome();
        paintEntry();
        paintCharts();
        paintHistory();
        paintPaper();
        paintEquipment();
        paintPhotos();
        paintCamera();
        paintQueue();
        paintInbox();
        paintAudit();
        paintSettings();
        paintSheet();
        paintSignIn();
        paintKeys();
    }

private:
    void paintDoors();
    void paintHome();
    void paintEntry();
    void paintCharts();
    void paintHistory();
    void paintHistoryDay();
    void paintPaper();
    void paintEquipment();
    void paintPhotos();
    void paintCamera();
    void showPart(const char *widget) const;
    void paintQueue();
    void paintInbox();
    void paintAudit();
    void paintSettings();
    void paintSheet();
    void paintSignIn();
    void paintKeys();

    QString wantedFile(const char *page) const; ///< empty: not wanted
    void settle() const;
    void grab(const char *page);
    template <class Widget> Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    void press(const char *name) const { find<QPushButton>(name)->click(); }
    void type(const char *name, const char *text) const { find<QLineEdit>(name)->setText(QLatin1String(text)); }

    QDir m_folder;
    QStringList m_wanted;
    Look m_look;
    QLocale m_locale;
    desktop::Language m_language;
    ui::Appearance m_appearance;
    test::FakeEngine m_engine;
    std::unique_ptr<ui::MainWindow> m_window;
};

QString Gallery::wantedFile(const char *page) const
{
    const QString name = QStringLiteral("%1-%2.png").arg(QLatin1String(page), m_look.suffix());
    const bool isWanted = m_wanted.isEmpty()
        || std::any_of(m_wanted.cbegin(), m_wanted.cend(), [&](const QString &part) { return name.contains(part); });
    return isWanted ? m_folder.filePath(name) : QString();
}

void Gallery::settle() const
{
    for (int turn = 0; turn < 8; ++turn) // words change sizes, sizes change rows, rows change heights
        QApplication::processEvents();
}

void Gallery::grab(const char *page)
{
    settle();
    const QString file = wantedFile(page);
    if (file.isEmpty())
        return;
    m_window->grab().save(file);
    QTextStream(stdout) << file << '\n';
    for (const std::string &fault : test::faultsOf(*m_window))
        QTextStream(stdout) << "  " << QString::fromStdString(fault) << '\n';
}

void Gallery::paintDoors()
{
    m_engine.unlock.exists = false;
    m_window->showUnlockOrSetUp();
    grab("set-up");
    press("setUpButton");
    grab("set-up-errors");
    press("restoreBackupButton");
    auto *backupDialog = m_window->findChild<QFileDialog *>(QStringLiteral("restoreBackupDialog"));
    Q_EMIT backupDialog->fileSelected(QStringLiteral("/media/stick/wellpulse-1a2b3c4d-20251019-173000.wpbackup"));
    backupDialog->close();
    grab("set-up-backup");
    press("withoutBackupButton");
    m_engine.unlock.exists = true;
    m_window->showUnlockOrSetUp();
    grab("unlock");
    type("passphraseEdit", "");
    press("unlockButton");
    grab("unlock-error");
    for (QLineEdit *edit : m_window->findChildren<QLineEdit *>(QStringLiteral("passphraseEdit")))
        edit->setText(m_engine.unlock.rightPassphrase);
    press("unlockButton");
    QApplication::processEvents();
}

void Gallery::paintHome()
{
    grab("home-empty");
    m_engine.route.stops = test::demoRoute();
    m_engine.sync.set({.pending = 2});
    Q_EMIT m_engine.route.viewsChanged();
    grab("home");
    m_engine.route.stops[0].missingDays = 2;
    m_engine.route.stops[3].downSince = QDate(2025, 9, 12);
    m_engine.route.stops[3].carried = true;
    m_engine.route.stops[3].downtimeReason = QStringLiteral("PUMP_FAILURE");
    Q_EMIT m_engine.route.viewsChanged();
    grab("home-reminders");
    type("searchEdit", "no such well");
    grab("home-nothing-found");
    type("searchEdit", "");
}

// The last: the window is not active after it.
void Gallery::paintKeys()
{
    m_window->showKeys();
    settle();
    auto *keys = m_window->findChild<QDialog *>();
    if (const QString file = wantedFile("keys"); !file.isEmpty())
        keys->grab().save(file);
    keys->close();
}

void Gallery::paintEntry()
{
    m_window->showEntry(QStringLiteral("well-5"));
    m_engine.sync.set(
        {.pending = 5, .trouble = ui::SyncTrouble::NoAnswer, .nextTryAt = QDateTime(test::demoToday(), {14, 40})});
    grab("entry");
    type("oilVolumeEdit", "43.1");
    type("gasVolumeEdit", "98");
    type("waterVolumeEdit", "12x");
    press("saveButton");
    grab("entry-error");
    press("gasVolumeVarianceOTHERButton");
    press("waterVolumeNotReadButton");
    press("waterVolumeNotReadNO_ACCESSButton");
    grab("entry-reasons");
    m_engine.entry.context.downtimeBefore = core::Downtime{"PUMP_FAILURE", core::civilDate(2025, 10, 18)};
    m_engine.location.set({.state = ui::LocationState::Fix,
        .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
        .fixAgeMs = 4'000,
        .fence = {core::Fence::Outside, core::FenceDoubt::None, 2'300.0}});
    press("clearFormButton");
    press("keypadButton");
    press("sameAsYesterdayButton");
    grab("entry-carried");
    press("saveNextButton");
    grab("entry-place");
    press("keypadButton");
    press("saveNextButton");
    m_engine.location.set({});
    grab("entry-saved");
    m_engine.entry.context.downtimeBefore.reset();
    m_window->showEntry(QStringLiteral("well-4"));
    type("oilVolumeEdit", "44");
    press("downtimeButton");
    press("saveButton");
    grab("entry-down");
    Q_EMIT m_engine.unlock.locked();
    for (QLineEdit *edit : m_window->findChildren<QLineEdit *>(QStringLiteral("passphraseEdit")))
        edit->setText(m_engine.unlock.rightPassphrase);
    press("unlockButton");
    grab("entry-restored");
    press("clearFormButton");
}

void Gallery::paintCharts()
{
    m_engine.chart.series[QStringLiteral("well-1")] = test::demoSeries(3'000);
    m_engine.chart.series[QStringLiteral("well-2")] = test::demoSeries(1);
    m_window->showChart(QStringLiteral("well-1"));
    grab("chart-90");
    press("range30Button");
    grab("chart-30");
    press("cumulativeButton");
    grab("chart-30-sums");
    press("cumulativeButton");
    press("range365Button");
    press("showGasButton");
    grab("chart-365-without-gas");
    press("showGasButton");
    press("rangeAllButton");
    grab("chart-all");
    press("range90Button");
    m_window->showChart(QStringLiteral("well-2"));
    grab("chart-one-reading");
    m_window->showChart(QStringLiteral("well-3"));
    grab("chart-empty");
}

void Gallery::paintHistory()
{
    m_window->showHistory();
    grab("history-empty");
    test::fillDemoHistory(m_engine.history, 400);
    Q_EMIT m_engine.history.viewsChanged();
    grab("history");
    press("historyFilterButton");
    auto *period = find<QComboBox>("historyPeriodCombo");
    period->setCurrentIndex(period->count() - 1);
    grab("history-filter");
    const auto all = std::exchange(m_engine.history.order, {});
    type("historySearchEdit", "no such note");
    grab("history-nothing-found");
    m_engine.history.order = all;
    press("historyShowAllButton");
    press("historyFilterButton");
    m_engine.historyExport.answers = false;
    press("historyCsvButton");
    auto *dialog = m_window->findChild<QFileDialog *>();
    dialog->selectFile(m_folder.filePath(QStringLiteral("history.csv")));
    static_cast<QDialog *>(dialog)->accept();
    grab("history-export");
    Q_EMIT m_engine.historyExport.cancelled();
    paintHistoryDay();
}

void Gallery::paintHistoryDay()
{
    auto *table = find<QAbstractItemView>("historyTable");
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Return);
    grab("history-day");
    press("historyDateButton");
    press("historyAnswerButton");
    grab("history-date");
    press("historyKeepButton");
    press("historyDeleteButton");
    press("historyAnswerButton");
    grab("history-delete");
    type("historyReasonEdit", "Entered twice");
    press("historyAnswerButton");
    grab("history-deleted");
}

// As it comes out of the printer, at 100 dots per inch.
void Gallery::paintPaper()
{
    if (wantedFile("paper-0").isEmpty())
        return;
    QList<ui::HistoryDay> days;
    for (const auto &[key, day] : m_engine.history.days)
        days.push_back(day);
    ui::HistoryModel model(m_engine.history, test::demoToday, m_locale);
    model.setShown(true);
    const ui::HistoryExportModel exporting(m_engine.historyExport, model);
    const QPageLayout layout = ui::paperFor(m_locale);
    const ui::HistoryReport report(exporting.reportHead(), days, layout);
    for (const int page : {0, 1, report.pageCount() - 1}) {
        QImage paper(layout.fullRectPixels(100).size(), QImage::Format_RGB32);
        paper.setDotsPerMeterX(3'937);
        paper.setDotsPerMeterY(3'937);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.translate(layout.paintRectPixels(100).topLeft());
        report.paintPage(painter, page);
        painter.end();
        paper.save(wantedFile(qPrintable(QStringLiteral("paper-%1").arg(page))));
    }
}

void Gallery::paintEquipment()
{
    m_window->go(ui::Place::Equipment);
    grab("equipment-empty");
    m_engine.equipment.items = test::demoEquipment();
    m_engine.equipment.work = test::demoWork();
    m_engine.equipment.statuses = test::demoStatuses();
    Q_EMIT m_engine.equipment.viewsChanged();
    grab("equipment");
    auto *list = find<QAbstractItemView>("equipmentList");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    grab("equipment-piece");
    press("deleteEquipmentButton");
    press("equipmentDeleteItButton");
    grab("equipment-delete");
    press("equipmentKeepButton");
    press("editEquipmentButton");
    grab("equipment-edit");
    press("leaveEquipmentButton");
    press("equipmentBackButton");
    press("addEquipmentButton");
    find<QAbstractButton>("installedTick")->click();
    press("saveEquipmentButton");
    grab("equipment-add");
    press("leaveEquipmentButton");
    m_window->go(ui::Place::Maintenance, QStringLiteral("well-1"));
    grab("maintenance");
    type("costEdit", "12x");
    press("saveMaintenanceButton");
    grab("maintenance-faults");
    press("leaveMaintenanceButton");
    m_window->showHome();
    grab("home-due");
    m_engine.equipment.items.clear();
    Q_EMIT m_engine.equipment.viewsChanged();
}

/// Scrolled to where it is seen.
void Gallery::showPart(const char *widget) const
{
    settle();
    auto *part = find<QWidget>(widget);
    for (auto *area : m_window->findChildren<QScrollArea *>()) {
        if (area->isAncestorOf(part))
            area->ensureWidgetVisible(part, 0, area->viewport()->height() / 3);
    }
}

void Gallery::paintPhotos()
{
    m_engine.equipment.items = test::demoEquipment();
    m_engine.equipment.work = test::demoWork();
    m_engine.equipment.work[0].photoIds = test::demoPhotos(m_engine.photos);
    m_window->go(ui::Place::Equipment);
    auto *list = find<QAbstractItemView>("equipmentList");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    showPart("timelinePhotoButton");
    grab("photos-timeline");
    press("timelinePhotoButton");
    grab("photo");
    press("photoSizeButton");
    grab("photo-100");
    press("photoSizeButton");
    press("photoNextButton");
    m_engine.photos.refusal = Error{"photo_not_there", {}};
    press("photoNextButton");
    grab("photo-elsewhere");
    m_engine.photos.refusal.reset();
    press("photoBackButton");
    press("logMaintenanceButton");
    m_window->go(ui::Place::Maintenance, QStringLiteral("well-1"));
    showPart("takePhotoButton");
    grab("maintenance-no-photos");
    m_engine.photos.answers = false;
    auto *strip = find<ui::PhotoStrip>("photoStrip");
    strip->tray().addFiles({QStringLiteral("/home/jo/pump.jpg"), QStringLiteral("/home/jo/belt-guard-left-side.jpg"),
        QStringLiteral("/home/jo/notes.txt"), QStringLiteral("/home/jo/gauge.jpg")});
    m_engine.photos.answer(QStringLiteral("photo-1"));
    m_engine.photos.answer(QStringLiteral("photo-2"));
    m_engine.photos.refusal = Error{"photo_not_a_picture", {}};
    m_engine.photos.answer(QStringLiteral("photo-3"));
    m_engine.photos.refusal.reset();
    m_engine.photos.progress(QStringLiteral("photo-4"), 60);
    showPart("photoTileButton");
    grab("maintenance-photos");
    press("saveMaintenanceButton");
    press("leaveMaintenanceButton");
    m_engine.photos.answers = true;
}

void Gallery::paintCamera()
{
    m_window->go(ui::Place::Photo, QStringLiteral("well-1"));
    grab("camera-subject");
    auto *list = find<QAbstractItemView>("photoSubjectList");
    m_engine.camera.choices = {{QStringLiteral("1"), QStringLiteral("Integrated camera")},
        {QStringLiteral("2"), QStringLiteral("Logitech C920 HD Pro")}};
    m_engine.camera.atOpen = {.state = ui::CameraState::Opening, .camera = m_engine.camera.choices[0]};
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    grab("camera-opening");
    m_engine.camera.set({.state = ui::CameraState::Live, .camera = m_engine.camera.choices[0], .pixels = {1'280, 720}});
    m_engine.camera.show(test::demoPhoto(4, {1'280, 720}));
    grab("camera");
    press("cameraTakeButton");
    grab("camera-taken");
    press("cameraAnotherButton");
    m_engine.camera.set({.state = ui::CameraState::Busy,
        .camera = m_engine.camera.choices[0],
        .detail = QStringLiteral("Device '/dev/video0' is busy")});
    grab("camera-busy");
    m_engine.camera.choices.clear();
    m_engine.camera.set({.state = ui::CameraState::NoCamera});
    Q_EMIT m_engine.camera.camerasChanged();
    grab("camera-none");
    m_window->showHome();
    m_engine.equipment.items.clear();
    Q_EMIT m_engine.equipment.viewsChanged();
}

void Gallery::paintQueue()
{
    m_engine.queue.contents = test::demoQueue();
    m_engine.sync.set({.pending = 3, .needsPerson = 3});
    m_window->showQueue();
    grab("queue");
    m_engine.sync.set({.pending = 3, .trouble = ui::SyncTrouble::SignInAgain});
    Q_EMIT m_engine.queue.queueChanged();
    grab("queue-held");
    m_engine.sync.set({.officeHasAllAt = QDateTime(test::demoToday(), {14, 32})});
    m_engine.queue.contents = {};
    Q_EMIT m_engine.queue.queueChanged();
    grab("queue-empty");
}

void Gallery::paintInbox()
{
    m_window->go(ui::Place::Inbox);
    grab("inbox-empty");
    m_engine.inbox.items = test::demoInbox();
    m_engine.sync.set({.pending = 3, .needsPerson = 5});
    Q_EMIT m_engine.inbox.viewsChanged();
    grab("inbox");
    m_engine.inbox.faults = {{"oilVolume", {"volume_negative", "x"}}};
    press("inboxTypeButton");
    press("inboxSubmitButton");
    grab("inbox-type");
    m_engine.inbox.faults.clear();
    auto *list = find<QAbstractItemView>("inboxList");
    for (const auto &[row, page] : {std::pair(1, "inbox-deletion"), std::pair(2, "inbox-refused"),
             std::pair(3, "inbox-parked"), std::pair(4, "inbox-photo"), std::pair(5, "inbox-skipped")}) {
        list->setCurrentIndex(list->model()->index(row, 0));
        grab(page);
    }
    list->setCurrentIndex(list->model()->index(2, 0));
    press("inboxTypeButton");
    grab("inbox-fix");
}

void Gallery::paintAudit()
{
    m_window->go(ui::Place::Audit);
    grab("audit-empty");
    test::fillDemoAudit(m_engine.audit, 400);
    m_engine.audit.names.archivedEntries = 2'310;
    Q_EMIT m_engine.audit.viewsChanged();
    auto *table = find<QAbstractItemView>("auditTable");
    table->setCurrentIndex(table->model()->index(3, 0));
    grab("audit");
    press("auditFilterButton");
    grab("audit-filter");
    press("auditCheckButton");
    grab("audit-checking");
    m_engine.audit.tell({400, {}});
    press("auditFilterButton");
    grab("audit-checked");
}

void Gallery::paintSettings()
{
    m_window->showSettings();
    grab("settings");
    for (const auto &[source, page] : {std::pair(ui::LocationSource::NmeaNetwork, "settings-network"),
             std::pair(ui::LocationSource::NmeaSerial, "settings-serial")}) {
        ui::Settings choice = m_engine.settings.settings();
        choice.location.source = source;
        m_engine.location.source = test::demoReport(source);
        m_engine.settings.change(choice);
        settle();
        for (auto *area : m_window->findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        grab(page);
    }
    const auto showBackups = [this](const char *file) {
        settle();
        for (auto *area : m_window->findChildren<QScrollArea *>())
            area->ensureWidgetVisible(find<QWidget>("keepBackupsButton0"));
        grab(file);
    };
    m_engine.backup.set({.folder = QStringLiteral("/media/stick/WellPulse"),
        .lastAt = QDateTime(test::demoToday(), QTime(7, 12)),
        .isBusy = true,
        .done = 45,
        .total = 100});
    showBackups("settings-backup");
    m_engine.backup.set({.folder = QStringLiteral("/media/stick/WellPulse"),
        .lastAt = QDateTime(test::demoToday().addDays(-1), QTime(17, 30)),
        .trouble = ui::BackupTrouble::FolderMissing});
    showBackups("settings-backup-no-stick");
    m_engine.backup.set({});
}

void Gallery::paintSheet()
{
    m_engine.sheet.entered = test::demoSheet();
    m_window->showSheet();
    grab("sheet");
    QApplication::clipboard()->setText(test::demoTable());
    press("pasteButton");
    grab("sheet-pasted");
    press("startOverButton");
    auto *wells = find<QComboBox>("sheetWellsCombo");
    wells->setCurrentIndex(1);
    Q_EMIT wells->activated(1);
    press("pasteButton");
    press("saveSheetButton");
    grab("sheet-one");
    press("startOverButton");
}

void Gallery::paintSignIn()
{
    m_engine.sync.set({.pending = 3, .trouble = ui::SyncTrouble::SignInAgain});
    m_window->showSignIn();
    grab("sign-in");
    type("officePasswordEdit", "wrong");
    press("signInButton");
    grab("sign-in-busy");
    m_engine.signIn.refuse(ui::SignInTrouble::WrongPassword);
    grab("sign-in-error");
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: ui_gallery DIR [part of a file name ...]\n";
        return 2;
    }
    resources::load();
    const QDir folder(arguments.at(1));
    folder.mkpath(QStringLiteral("."));
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("es")}) {
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("sun")}) {
            for (const int scale : {100, 150, 200}) {
                for (const QSize &size : {QSize(1024, 768), QSize(1920, 1080)})
                    Gallery(application, folder, arguments.mid(2), {language, theme, scale, size}).paint();
            }
        }
    }
    return 0;
}
