// SPDX-License-Identifier: GPL-3.0-or-later
// The window with the system's real cameras through Qt Multimedia. Run by camera_test.sh, which gives a machine a camera that
// has none; each case wants a session of its own.
#include "app/desktop/qt_camera_source.h"
#include "tests/support/qt_warnings.h"
#include "tests/ui/photo_yard.h"
#include "ui/camera/camera_view.h"

#include <set>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

constexpr int patienceMs = 60'000; ///< for a session bus and a media server on a busy machine

struct RealCameraYard {
    ToleratedQtWarning noSound{QStringLiteral("PulseAudioService")};
    ToleratedQtWarning noGraphicsCard{QStringLiteral("No RHI backend")};
    QTemporaryDir folder;
    PhotoYard yard{folder.path(), [] { return std::make_unique<desktop::QtCameraSource>(); }};

    QString state() { return yard.shows<QLabel>("cameraStateLabel") ? yard.text("cameraStateLabel") : QString(); }
    void openCamera()
    {
        yard.addEquipment();
        yard.openForm();
        yard.press("takePhotoButton");
    }
};

} // namespace

TEST_CASE("a photo is taken with the system's camera and saved", "[camera]")
{
    RealCameraYard c;
    c.openCamera();
    const bool isLive = QTest::qWaitFor([&] { return c.state().contains(u" works: "); }, patienceMs);
    CAPTURE(c.state().toStdString());
    REQUIRE(isLive);
    CHECK(c.state().startsWith(u"FakeCam"));
    CHECK(c.state().contains(u"1,280 x 720"));
    auto *view = c.yard.find<ui::CameraView>("cameraView");
    const QImage first = view->picture();
    REQUIRE(QTest::qWaitFor([&] { return view->picture() != first; }, patienceMs)); // it moves
    c.yard.press("cameraTakeButton");
    const QImage taken = view->picture();
    CHECK(taken.size() == QSize(1'280, 720));
    std::set<QRgb> colours;
    for (int y = 0; y < taken.height(); y += 8) {
        for (int x = 0; x < taken.width(); x += 8)
            colours.insert(taken.pixel(x, y));
    }
    CHECK(colours.size() > 1);
    c.yard.press("cameraUseButton");
    c.yard.waitForTiles(1);
    c.yard.save();
    c.yard.w.waitFor([&] { return c.yard.all<QAbstractButton>("timelinePhotoButton").size() == 1; });
    CHECK(filesWithPictures(c.folder.path()).isEmpty());
}

TEST_CASE("without a camera the page says so, and takes a file", "[no-camera]")
{
    RealCameraYard c;
    c.openCamera();
    CHECK(c.state().startsWith(u"No camera was found."));
    CHECK(c.yard.w.focused() == "cameraFileButton");
}
