// SPDX-License-Identifier: GPL-3.0-or-later
// The camera in the window, over a scripted camera and a real encrypted store: taken, retaken, used; missing, unplugged, busy,
// refused and silent cameras lead to a file with a plain sentence.
#include "app/desktop/qt_camera_source.h"
#include "tests/ui/photo_yard.h"
#include "ui/camera/camera_view.h"

#include <catch2/generators/catch_generators.hpp>

#include <QtTest/QSignalSpy>
#include <QtWidgets/QFileDialog>

using namespace wellpulse;
using namespace wellpulse::test;
using namespace std::chrono_literals;

namespace {

const ui::CameraChoice face{QStringLiteral("face"), QStringLiteral("FaceCam")};
const ui::CameraChoice usb{QStringLiteral("usb"), QStringLiteral("USB camera")};

struct CameraYard {
    QTemporaryDir folder;
    PhotoYard yard{folder.path()};
    ScriptedCamera &camera = yard.w.camera;

    void openForm()
    {
        yard.addEquipment();
        yard.openForm();
    }
    QString state() { return yard.text("cameraStateLabel"); }
};

} // namespace

TEST_CASE("a photo is taken, taken again, and used in the form it was asked for")
{
    CameraYard c;
    c.camera.cameras = {face, usb};
    c.openForm();
    c.yard.press("takePhotoButton");
    CHECK(c.camera.opened == QStringList{QStringLiteral("face")});
    CHECK(c.state() == u"Opening FaceCam…");
    CHECK_FALSE(c.yard.find<QAbstractButton>("cameraTakeButton")->isEnabled());
    c.camera.show(samplePicture(640, 480));
    CHECK(c.state() == u"FaceCam works: 640 x 480 pixels.");
    CHECK(c.yard.w.focused() == "cameraTakeButton");
    c.yard.w.press(Qt::Key_Return);
    CHECK(c.yard.w.focused() == "cameraUseButton");
    c.camera.show(samplePicture(320, 240));
    CHECK(c.yard.find<ui::CameraView>("cameraView")->picture().size() == QSize(640, 480));
    c.yard.w.press(Qt::Key_Escape); // another one
    c.camera.show(samplePicture(800, 600));
    c.yard.w.press(Qt::Key_Return);
    c.yard.w.press(Qt::Key_Return);
    CHECK_FALSE(c.camera.isOpen);
    CHECK(c.yard.w.notice().startsWith(u"The photo is with this maintenance."));
    c.yard.waitForTiles(1);
    CHECK(c.yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Belt replaced");
    c.yard.press("photoTileButton");
    c.yard.w.waitFor([&] { return c.yard.shows<QLabel>("photoFactsLabel"); });
    CHECK(c.yard.text("photoFactsLabel").contains(u"800 x 600 pixels"));
    CHECK(c.yard.text("photoFactsLabel").startsWith(u"Taken "));
}

TEST_CASE("another camera is chosen, and is the one next time")
{
    CameraYard c;
    c.camera.cameras = {face, usb};
    c.openForm();
    c.yard.press("takePhotoButton");
    c.yard.find<QComboBox>("cameraCombo")->setCurrentIndex(1);
    CHECK(c.camera.opened.constLast() == u"usb");
    c.yard.press("cameraBackButton");
    CHECK_FALSE(c.camera.isOpen);
    c.yard.press("takePhotoButton");
    CHECK(c.camera.opened.constLast() == u"usb");
    CHECK(c.yard.find<QComboBox>("cameraCombo")->currentText() == u"USB camera");
}

TEST_CASE("what is wrong with a camera is said in a sentence, and a file is a press away")
{
    CameraYard c;
    struct Case {
        std::optional<desktop::CameraTrouble> trouble;
        bool hasCamera;
        bool isHidden;
        const char *words;
    };
    const auto wrong = GENERATE(Case{{}, false, false, "No camera was found."},
        Case{{}, false, true, "This computer does not let WellPulse use the camera."},
        Case{desktop::CameraTrouble::Refused, true, false, "This computer does not let WellPulse use the camera."},
        Case{desktop::CameraTrouble::Busy, true, false, "Another program uses FaceCam."},
        Case{desktop::CameraTrouble::Failed, true, false, "FaceCam cannot be used."});
    if (wrong.hasCamera)
        c.camera.cameras = {face};
    c.camera.hidden = wrong.isHidden;
    c.camera.trouble = wrong.trouble;
    c.openForm();
    c.yard.press("takePhotoButton");
    CAPTURE(c.state().toStdString());
    CHECK(c.state().startsWith(QLatin1StringView(wrong.words)));
    CHECK_FALSE(c.camera.isOpen);
    CHECK(c.yard.w.focused() == "cameraFileButton");
    c.camera.trouble.reset();
    if (wrong.hasCamera)
        c.yard.press("cameraAgainButton");
    else
        c.camera.plugIn({face}); // is opened by itself
    CHECK(c.state() == u"Opening FaceCam…");
    c.yard.press("cameraFileButton");
    auto *dialog = c.yard.find<QFileDialog>("photoFileDialog");
    Q_EMIT dialog->filesSelected({writeFile(c.folder, "one.jpg", jpegOf(samplePicture(320, 240)))});
    dialog->close();
    c.yard.waitForTiles(1);
    CHECK_FALSE(c.camera.isOpen);
}

TEST_CASE("a camera unplugged in the middle is told, and goes on when it is plugged in again")
{
    CameraYard c;
    c.camera.cameras = {face};
    c.openForm();
    c.yard.press("takePhotoButton");
    c.camera.show(samplePicture(640, 480));
    c.camera.plugIn({});
    CHECK(c.state().startsWith(u"FaceCam was unplugged."));
    CHECK_FALSE(c.yard.find<QAbstractButton>("cameraTakeButton")->isEnabled());
    CHECK(c.yard.find<ui::CameraView>("cameraView")->picture().isNull());
    c.camera.plugIn({face});
    c.camera.show(samplePicture(640, 480));
    CHECK(c.state().startsWith(u"FaceCam works"));
    c.yard.press("cameraTakeButton");
    c.camera.plugIn({}); // what was taken stays
    c.yard.press("cameraUseButton");
    c.yard.waitForTiles(1);
}

TEST_CASE("a camera that sends nothing is told, and is live when it sends")
{
    Texts texts;
    ScriptedCamera camera{.cameras = {face}};
    desktop::CameraWatch watch([&camera] { return std::make_unique<ScriptedCameraSource>(camera); }, 1ms);
    QSignalSpy told(&watch, &ui::CameraPort::reportChanged);
    watch.open({});
    REQUIRE(QTest::qWaitFor([&] { return watch.report().state == ui::CameraState::Silent; }));
    camera.show(samplePicture(64, 48));
    CHECK(watch.report().state == ui::CameraState::Live);
    watch.close();
    camera.show(samplePicture(64, 48));
    CHECK(watch.report().state == ui::CameraState::Closed);
}

TEST_CASE("the lock closes the camera, and nothing of it is shown after")
{
    CameraYard c;
    c.camera.cameras = {face};
    c.openForm();
    c.yard.press("takePhotoButton");
    c.camera.show(samplePicture(640, 480));
    c.yard.press("cameraTakeButton");
    c.yard.w.lock();
    CHECK_FALSE(c.camera.isOpen);
    c.yard.w.unlock();
    CHECK_FALSE(c.camera.isOpen);
    CHECK_FALSE(c.yard.shows<QWidget>("cameraView"));
}

TEST_CASE("from home: what the photo belongs to, then the camera, then the form with it")
{
    CameraYard c;
    c.camera.cameras = {face};
    c.yard.addEquipment();
    c.yard.w.window().showHome();
    c.yard.w.press(Qt::Key_F11);
    c.yard.w.waitFor([&] { return c.yard.shows<QComboBox>("photoWellCombo"); });
    c.yard.find<QComboBox>("photoWellCombo")->setCurrentIndex(0);
    c.yard.w.waitFor([&] { return c.yard.shows<QListView>("photoSubjectList"); });
    c.yard.find<QListView>("photoSubjectList")->setFocus();
    c.yard.w.press(Qt::Key_Return);
    c.camera.show(samplePicture(640, 480));
    c.yard.w.press(Qt::Key_Return);
    c.yard.w.press(Qt::Key_Return);
    c.yard.waitForTiles(1);
    CHECK(c.yard.find<QComboBox>("maintenanceEquipmentCombo")->currentText() == u"Pump jack PJ-456");
    c.yard.find<QPlainTextEdit>("descriptionEdit")->setFocus();
    c.yard.w.keys("Leak at the stuffing box");
    c.yard.save();
    c.yard.w.waitFor([&] { return c.yard.all<QAbstractButton>("timelinePhotoButton").size() == 1; });

    // And once more, to what is logged now.
    c.yard.w.window().showHome();
    c.yard.press("photoButton");
    c.yard.find<QComboBox>("photoWellCombo")->setCurrentIndex(0);
    c.yard.w.waitFor([&] {
        const auto lists = c.yard.all<QListView>("photoSubjectList");
        return !lists.isEmpty() && lists[0]->model()->rowCount() == 2;
    });
    auto *list = c.yard.find<QListView>("photoSubjectList");
    list->setCurrentIndex(list->model()->index(1, 0));
    list->setFocus();
    c.yard.w.press(Qt::Key_Return);
    c.camera.show(samplePicture(640, 480));
    c.yard.w.press(Qt::Key_Return);
    c.yard.w.press(Qt::Key_Return);
    c.yard.waitForTiles(1);
    CHECK(c.yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Leak at the stuffing box");
    c.yard.save();
    c.yard.w.waitFor([&] { return c.yard.all<QAbstractButton>("timelinePhotoButton").size() == 2; });
}

TEST_CASE("the system's words about a camera are understood as far as they go")
{
    CHECK(desktop::troubleIn(QStringLiteral("Device '/dev/video0' is busy")) == desktop::CameraTrouble::Busy);
    CHECK(desktop::troubleIn(QStringLiteral("The camera is in use by another application"))
        == desktop::CameraTrouble::Busy);
    CHECK(desktop::troubleIn(QStringLiteral("Permission denied")) == desktop::CameraTrouble::Refused);
    CHECK(desktop::troubleIn(QStringLiteral("Internal data stream error.")) == desktop::CameraTrouble::Failed);
}
