// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures without widgets: a form's tray, pictures one after the other, the camera's words, what is pasted and dropped.
#include "tests/ui/fake_camera_port.h"
#include "tests/ui/fake_equipment_port.h"
#include "tests/ui/fake_photo_port.h"
#include "tests/ui/ui_texts.h"
#include "ui/camera/camera_model.h"
#include "ui/camera/camera_words.h"
#include "ui/camera/photo_subject_model.h"
#include "ui/equipment/maintenance_model.h"
#include "ui/photo/photo_thumbnails.h"
#include "ui/photo/photo_view_model.h"
#include "ui/photo/picture_intake.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

struct Tray {
    Texts texts;
    FakePhotoPort port;
    ui::PhotoTray tray{port};

    Tray() { port.answers = false; }
};

struct Work {
    Work()
    {
        photos.answers = false;
        equipment.items = demoEquipment();
        model.setWells(demoRoute());
        model.openNew(QStringLiteral("well-1"), QStringLiteral("jack"));
        ui::MaintenanceForm form = model.form();
        form.description = QStringLiteral("Belt replaced");
        model.change(form);
    }

    Texts texts;
    FakeEquipmentPort equipment;
    FakeDraftPort drafts;
    FakeLocationPort location;
    FakePhotoPort photos;
    ui::MaintenanceModel model{{equipment, drafts, location, photos}, demoToday, english};
};

} // namespace

TEST_CASE("a picture is in the form from the start, and ready when it was taken in")
{
    Tray t;
    QSignalSpy settled(&t.tray, &ui::PhotoTray::settled);
    t.tray.addFiles({QStringLiteral("/home/jo/pump.jpg"), QStringLiteral("/home/jo/belt.jpg")});
    CHECK(t.tray.ids() == QStringList{QStringLiteral("photo-1"), QStringLiteral("photo-2")});
    CHECK(t.tray.photos()[0].name == u"pump.jpg");
    CHECK(t.tray.isBusy());
    t.port.progress(QStringLiteral("photo-1"), 60);
    CHECK(t.tray.photos()[0].percent == 60);
    t.port.answer(QStringLiteral("photo-1"));
    CHECK(t.tray.photos()[0].isReady);
    CHECK(settled.isEmpty());
    t.port.answer(QStringLiteral("photo-2"));
    CHECK(settled.size() == 1);
    CHECK_FALSE(t.tray.isBusy());
    CHECK(t.tray.faults().isEmpty());
}

TEST_CASE("one that is refused leaves the form with its name and one sentence; the others stay")
{
    Tray t;
    t.tray.addFiles({QStringLiteral("/home/jo/pump.jpg"), QStringLiteral("/home/jo/notes.txt")});
    t.port.answer(QStringLiteral("photo-1"));
    t.port.refusal = Error{"photo_not_a_picture", "In English"};
    t.port.answer(QStringLiteral("photo-2"));
    CHECK(t.tray.ids() == QStringList{QStringLiteral("photo-1")});
    CHECK(t.tray.faults()
        == QStringList{
            QStringLiteral("notes.txt: This is no picture that can be read. Choose a JPEG, PNG or WebP file.")});
    t.tray.addFiles({QStringLiteral("/home/jo/belt.jpg")});
    CHECK(t.tray.faults().isEmpty()); // of before
}

TEST_CASE("the eleventh picture is refused in words, and never taken in")
{
    Tray t;
    QStringList files;
    for (int number = 0; number < 12; ++number)
        files.push_back(QStringLiteral("/home/jo/%1.jpg").arg(number));
    t.tray.addFiles(files);
    CHECK(t.tray.isFull());
    CHECK(t.tray.photos().size() == 10);
    CHECK(t.port.sources.size() == 10);
    REQUIRE(t.tray.faults().size() == 1);
    CHECK(t.tray.faults()[0].startsWith(u"At most 10 photos go with one entry."));
}

TEST_CASE("a picture removed is wanted no more, also while it is worked on; what comes of it later changes nothing")
{
    Tray t;
    QSignalSpy settled(&t.tray, &ui::PhotoTray::settled);
    t.tray.addFiles({QStringLiteral("/home/jo/pump.jpg")});
    t.tray.remove(QStringLiteral("photo-1"));
    CHECK(t.port.dropped == QStringList{QStringLiteral("photo-1")});
    CHECK(settled.size() == 1); // nothing to wait for
    t.port.answer(QStringLiteral("photo-1"));
    CHECK(t.tray.ids().isEmpty());
}

TEST_CASE("a draft's pictures come back with their thumbnails; one that is gone is told")
{
    Tray t;
    t.port.gone = QStringList{QStringLiteral("photo-4")};
    t.tray.restore({QStringLiteral("photo-3"), QStringLiteral("photo-4")});
    CHECK(t.port.held == QStringList{QStringLiteral("photo-3"), QStringLiteral("photo-4")});
    CHECK(t.tray.ids() == QStringList{QStringLiteral("photo-3")});
    CHECK(t.tray.photos()[0].isReady);
    REQUIRE(t.tray.faults().size() == 1);
    CHECK(t.tray.faults()[0] == u"1 photo of what was not saved is not here any more. Attach it again.");
}

TEST_CASE("saving waits for the pictures, and goes on by itself")
{
    Work w;
    w.model.photos().addFiles({QStringLiteral("/home/jo/pump.jpg")});
    w.model.save();
    CHECK(w.model.waitsForPhotos());
    CHECK(w.equipment.logs.empty());
    w.photos.answer(QStringLiteral("photo-1"));
    REQUIRE(w.equipment.logs.size() == 1);
    CHECK(w.equipment.logs[0].photoIds == QStringList{QStringLiteral("photo-1")});
    CHECK(w.model.photos().ids().isEmpty()); // a new form
    CHECK(w.photos.dropped.isEmpty());       // and they are part of the old one
}

TEST_CASE("a picture refused while saving waits for it stops the saving, so that somebody looks at it first")
{
    Work w;
    w.photos.refusal = Error{"photo_truncated", {}};
    w.model.photos().addFiles({QStringLiteral("/home/jo/pump.jpg")});
    w.model.save();
    w.photos.answer(QStringLiteral("photo-1"));
    CHECK(w.equipment.logs.empty());
    CHECK_FALSE(w.model.waitsForPhotos());
    w.model.save();
    CHECK(w.equipment.logs.size() == 1);
}

TEST_CASE("the draft names the pictures before they are ready, and another window has them again")
{
    Work w;
    w.model.photos().addFiles({QStringLiteral("/home/jo/pump.jpg")});
    CHECK(w.drafts.contents[QStringLiteral("maintenance")].contains("photo-1"));
    w.model.lockAway();
    CHECK(w.model.photos().ids().isEmpty());
    CHECK(w.photos.dropped.isEmpty());
    w.model.restoreDraft();
    CHECK(w.model.photos().ids() == QStringList{QStringLiteral("photo-1")});
    CHECK(w.model.form().photoIds == QStringList{QStringLiteral("photo-1")});
    w.model.clear();
    CHECK(w.photos.dropped == QStringList{QStringLiteral("photo-1")});
    w.model.lockAway();
    w.model.restoreDraft(); // nothing is held: what else was taken in may go
    CHECK(w.photos.held.isEmpty());
}

TEST_CASE("a picture from the camera tells when and where it was taken")
{
    Work w;
    w.location.set({.state = ui::LocationState::Fix,
        .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
        .fence = {core::Fence::Inside, core::FenceDoubt::None, 20.0}});
    w.model.addFromCamera({.image = demoPhoto(1, {64, 48}), .takenAt = QDateTime(demoToday(), QTime(9, 30))});
    REQUIRE(w.photos.sources.size() == 1);
    CHECK(w.photos.sources[0].location["fence"] == "INSIDE");
    CHECK(w.photos.sources[0].takenAt == QDateTime(demoToday(), QTime(9, 30)));
}

TEST_CASE("thumbnails are asked for once, and forgotten at the lock")
{
    FakePhotoPort port;
    ui::PhotoThumbnails thumbnails(port);
    QSignalSpy ready(&thumbnails, &ui::PhotoThumbnails::ready);
    CHECK(thumbnails.thumbnail(QStringLiteral("photo-1")).isNull());
    CHECK(ready.size() == 1);
    CHECK_FALSE(thumbnails.thumbnail(QStringLiteral("photo-1")).isNull());
    CHECK(ready.size() == 1);
    thumbnails.clear();
    CHECK(thumbnails.thumbnail(QStringLiteral("photo-1")).isNull());
    CHECK(ready.size() == 2);
}

TEST_CASE("pictures are gone through one by one, and one that passed does not come back late")
{
    Texts texts;
    FakePhotoPort port;
    port.elsewhere = QStringList{QStringLiteral("photo-3")};
    ui::PhotoViewModel model(port, demoToday, english);
    model.open(
        {QStringLiteral("photo-1"), QStringLiteral("photo-2"), QStringLiteral("photo-3")}, QStringLiteral("photo-2"));
    CHECK(model.placeWords() == u"Photo 2 of 3");
    CHECK_FALSE(model.picture().isNull());
    CHECK(model.insteadWords().isEmpty());
    port.answers = false;
    model.step(1);
    CHECK(model.picture().isNull());
    CHECK_FALSE(model.canStep(1));
    model.step(1);
    CHECK(model.photoId() == u"photo-3");
    Q_EMIT port.pictureRead(QStringLiteral("photo-2"), demoPhoto(2, {8, 6}), {});
    CHECK(model.picture().isNull());
}

TEST_CASE("a picture of another laptop is asked of the office when it is opened, and once more when somebody says so")
{
    Texts texts;
    FakePhotoPort port;
    port.elsewhere = QStringList{QStringLiteral("photo-3")};
    port.answers = false;
    ui::PhotoViewModel model(port, demoToday, english);
    model.open({QStringLiteral("photo-3")}, QStringLiteral("photo-3"));
    CHECK(port.fetched == QStringList{QStringLiteral("photo-3")});
    CHECK(model.insteadWords() == u"Getting the photo from the office…");
    CHECK_FALSE(model.canTryAgain());
    Q_EMIT port.pictureRead(QStringLiteral("photo-3"), {}, {"office_unreachable", "ECONNREFUSED"});
    CHECK(model.insteadWords().startsWith(u"This picture could not be had from the office."));
    CHECK(model.canTryAgain());
    CHECK(port.fetched.size() == 1); // not by itself for ever
    port.answers = true;
    model.tryAgain();
    CHECK_FALSE(model.picture().isNull());
    CHECK_FALSE(model.canTryAgain());
}

TEST_CASE("what is known of a picture, and how far it is, in words")
{
    Texts texts;
    ui::PhotoInfo info{.id = QStringLiteral("photo-1"),
        .pixels = {2'048, 1'536},
        .bytes = 1'200'000,
        .takenAt = QDateTime(demoToday(), QTime(14, 30)),
        .latitude = QStringLiteral("31.845700"),
        .longitude = QStringLiteral("-102.367600"),
        .delivery = ui::PhotoDelivery::Uploading,
        .sentBytes = 600'000};
    CHECK(ui::photoFactsWords(info, english, demoToday()).toStdString()
        == "Taken 2:30 PM \u00b7 at 31.845700, -102.367600 \u00b7 2,048 x 1,536 pixels \u00b7 1.2 MB");
    CHECK(ui::deliveryBadge(info, english).words.toStdString() == "Sending: 600 kB of 1.2 MB.");
    info.delivery = ui::PhotoDelivery::Waiting;
    CHECK(ui::deliveryBadge(info, english).words == u"Waiting to send. It is safe on this laptop.");
    info.delivery = ui::PhotoDelivery::Verified;
    CHECK(ui::deliveryBadge(info, english).words == u"The office has it and has compared it.");
    CHECK(ui::photoFactsWords({}, english, demoToday()).isEmpty());
}

TEST_CASE("each cause of a refusal has a sentence of its own")
{
    Texts texts;
    QSet<QString> sentences;
    for (const char *code : {"photo_empty", "photo_too_large", "photo_not_a_picture", "photo_unreadable",
             "photo_truncated", "photo_is_folder", "photo_file_missing", "photo_file_refused", "photo_missing",
             "file_damaged", "disk_full", "file_unwritable"}) {
        const QString sentence = ui::photoRefusal({code, {}});
        CAPTURE(code);
        CHECK_FALSE(sentence.isEmpty());
        sentences.insert(sentence);
    }
    CHECK(sentences.size() == 12);
}

TEST_CASE("the camera says in one sentence what it does and what to do")
{
    Texts texts;
    const auto words = [](ui::CameraState state, const QString &detail = {}) {
        return ui::cameraBadge({.state = state,
                                   .camera = {QStringLiteral("1"), QStringLiteral("FaceCam")},
                                   .pixels = {1'280, 720},
                                   .detail = detail},
            english)
            .words;
    };
    CHECK(words(ui::CameraState::Live) == u"FaceCam works: 1,280 x 720 pixels.");
    CHECK(words(ui::CameraState::Busy, QStringLiteral("Device is busy"))
        == u"Another program uses FaceCam. Close that program and try again, or choose a file instead.\n"
           "Details: Device is busy");
    for (const auto state : {ui::CameraState::NoCamera, ui::CameraState::Silent, ui::CameraState::Refused,
             ui::CameraState::Lost, ui::CameraState::Failed}) {
        CHECK(ui::isTrouble(state));
        CHECK(words(state).contains(u"file instead"));
    }
    CHECK(words(ui::CameraState::Closed).isEmpty());
}

TEST_CASE("a picture taken stays when the camera goes away, and an old one is not taken for a live one")
{
    FakeCameraPort port;
    port.choices = {{QStringLiteral("1"), QStringLiteral("FaceCam")}};
    port.atOpen = {.state = ui::CameraState::Live, .camera = port.choices[0]};
    ui::CameraModel model(port, english);
    QSignalSpy used(&model, &ui::CameraModel::used);
    model.begin();
    CHECK_FALSE(model.canTake());
    port.show(demoPhoto(1, {64, 48}));
    CHECK(model.canTake());
    model.take();
    CHECK(model.isTaken());
    port.show(demoPhoto(2, {64, 48}));
    CHECK(model.picture() == demoPhoto(1, {64, 48}));
    port.set({.state = ui::CameraState::Lost, .camera = port.choices[0]});
    CHECK(model.picture() == demoPhoto(1, {64, 48}));
    model.takeAnother();
    CHECK_FALSE(model.canTake());
    port.set(port.atOpen);
    port.show(demoPhoto(3, {64, 48}));
    model.take();
    model.use();
    REQUIRE(used.size() == 1);
    CHECK(used[0][0].value<ui::PhotoSource>().image == demoPhoto(3, {64, 48}));
    CHECK(used[0][0].value<ui::PhotoSource>().takenAt.isValid());
    CHECK(port.report().state == ui::CameraState::Closed);
    port.show(demoPhoto(4, {64, 48}));
    CHECK(model.picture().isNull());
}

TEST_CASE("a photo that is taken first goes to new maintenance, or to one that is logged")
{
    Texts texts;
    FakeEquipmentPort port;
    port.items = demoEquipment();
    port.work = demoWork();
    ui::PhotoSubjectModel model(port, demoToday, english);
    QAbstractItemModelTester tester(&model);
    model.setWells(demoRoute());
    CHECK(model.emptyWords() == u"Choose a well.");
    model.chooseWell(QStringLiteral("well-5"));
    CHECK(model.emptyWords().startsWith(u"No equipment is known at this well yet."));
    model.chooseWell(QStringLiteral("well-1"));
    CHECK(model.emptyWords().isEmpty());
    CHECK(model.equipmentId() == u"jack");
    CHECK(model.index(0).data().toString() == u"New maintenance");
    CHECK(model.index(1).data().toString() == u"Sep 12: Repair");
    QSignalSpy fresh(&model, &ui::PhotoSubjectModel::newWanted);
    QSignalSpy logged(&model, &ui::PhotoSubjectModel::loggedWanted);
    model.chooseEquipment(QStringLiteral("tank"));
    model.choose(0);
    CHECK(fresh.size() == 1);
    CHECK(fresh[0][1].toString() == u"tank");
    model.choose(1);
    REQUIRE(logged.size() == 1);
    CHECK(logged[0][1].value<ui::MaintenanceItem>().id == u"work-0");
    model.choose(99);
    model.clear();
    model.choose(0);
    CHECK(fresh.size() == 1);
}

TEST_CASE("files come before pictures, pictures before text, and text into a field first")
{
    QMimeData data;
    CHECK(ui::picturesIn(data, false).isEmpty());
    data.setText(QStringLiteral("43.7\\t174.80"));
    CHECK(ui::picturesIn(data, false).isEmpty());
    data.setImageData(demoPhoto(1, {8, 6}));
    CHECK(ui::picturesIn(data, true).isEmpty()); // cells of a spreadsheet, into a field
    CHECK_FALSE(ui::picturesIn(data, false).image.isNull());
    data.setUrls(
        {QUrl(QStringLiteral("https://example.test/a.jpg")), QUrl::fromLocalFile(QStringLiteral("/home/jo/a.jpg"))});
    CHECK(ui::picturesIn(data, true).files == QStringList{QStringLiteral("/home/jo/a.jpg")});
    CHECK(ui::picturesIn(data, true).image.isNull());
}
