// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in the window over a real encrypted store and its threads: dropped, pasted and removed, refused in words, kept
// over a lock and a restart, shown in the timeline and large, copied out; and never on the disk as they are.
#include "tests/photo/png_bomb.h"
#include "tests/ui/photo_yard.h"
#include "ui/photo/photo_canvas.h"
#include "ui/photo/photo_page.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QScrollBar>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

void drop(QWidget &page, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.push_back(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &dropped);
    CHECK(dropped.isAccepted());
}

QWidget &pageOf(QWidget *widget)
{
    while (widget != nullptr && widget->property("look") != QStringLiteral("page"))
        widget = widget->parentWidget();
    while (widget != nullptr && !widget->acceptDrops())
        widget = widget->parentWidget();
    REQUIRE(widget != nullptr);
    return *widget;
}

QWidget &formOf(PhotoYard &yard)
{
    return pageOf(yard.find<QPlainTextEdit>("descriptionEdit"));
}

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

TEST_CASE("pictures dropped on the form go with the maintenance, stand in its timeline, and are seen large one by one")
{
    const QTemporaryDir folder;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    const QByteArray camera = withExif(jpegOf(samplePicture(1'600, 1'200)), {});
    drop(formOf(yard),
        {writeFile(folder, "one.jpg", camera), writeFile(folder, "two.jpg", jpegOf(samplePicture(800, 600)))});
    yard.waitForTiles(2);
    CHECK(yard.text("photoCountLabel") == u"2 of at most 10 photos");
    CHECK(yard.all<QAbstractButton>("photoTileButton")[1]->accessibleName() == u"Photo 2, two.jpg");
    yard.save();
    yard.w.waitFor([&] { return yard.all<QAbstractButton>("timelinePhotoButton").size() == 2; });
    CHECK(photoFiles(folder.path()).filter(QStringLiteral(".facts")).isEmpty()); // they have records
    CHECK(photoFiles(folder.path()).size() == 4);

    yard.press("timelinePhotoButton");
    yard.w.waitFor([&] { return yard.shows<QLabel>("photoDeliveryLabel"); });
    CHECK(yard.text("photoTitleLabel") == u"Photo 1 of 2");
    CHECK(yard.text("photoDeliveryLabel") == u"Waiting to send. It is safe on this laptop.");
    CHECK(yard.text("photoFactsLabel").contains(u"at 31.845700, -102.367600"));
    CHECK(yard.text("photoFactsLabel").contains(u"1,600 x 1,200 pixels"));
    auto *canvas = yard.find<ui::PhotoCanvas>("photoCanvas");
    yard.w.waitFor([&] { return canvas->pictureRect().height() > 0; });
    CHECK(canvas->viewport()->rect().contains(canvas->pictureRect())); // fitted
    yard.press("photoSizeButton");
    CHECK(canvas->pictureRect().size() == QSize(1'600, 1'200));
    const int before = canvas->verticalScrollBar()->value();
    yard.w.press(Qt::Key_Down);
    CHECK(canvas->verticalScrollBar()->value() > before);
    yard.press("photoNextButton");
    yard.w.waitFor([&] { return canvas->pictureRect().size() == QSize(800, 600); });
    CHECK(yard.text("photoTitleLabel") == u"Photo 2 of 2");
    yard.w.press(Qt::Key_Left);
    CHECK(yard.text("photoTitleLabel") == u"Photo 1 of 2");
    yard.w.press(Qt::Key_Right);
    CHECK(yard.text("photoTitleLabel") == u"Photo 2 of 2");
    yard.w.press(Qt::Key_Escape);
    yard.w.waitFor([&] { return yard.shows<QAbstractButton>("timelinePhotoButton"); });
}

TEST_CASE("a copy given out is the picture to the byte, and says where it is and that it is not encrypted")
{
    const QTemporaryDir folder;
    const QTemporaryDir outside;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    drop(formOf(yard), {writeFile(outside, "one.jpg", jpegOf(samplePicture(800, 600)))});
    yard.waitForTiles(1);
    yard.press("photoTileButton"); // before it is saved
    yard.w.waitFor([&] { return yard.shows<QLabel>("photoDeliveryLabel"); });
    CHECK(yard.text("photoDeliveryLabel") == u"Not saved yet: it goes with this maintenance.");
    yard.w.waitFor([&] { return yard.find<QAbstractButton>("photoCopyButton")->isEnabled(); });
    const QString copy = outside.filePath(QStringLiteral("copy.jpg"));
    yard.press("photoCopyButton");
    auto *dialog = yard.find<QFileDialog>("photoCopyDialog");
    Q_EMIT dialog->fileSelected(copy);
    dialog->close();
    yard.w.waitFor([&] { return yard.w.notice().startsWith(u"A copy is at "); });
    CHECK(yard.w.notice().endsWith(u"It is not encrypted."));
    QFile file(copy);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QImage::fromData(file.readAll()).size() == QSize(800, 600));
    yard.press("photoBackButton");
    yard.waitForTiles(1);
    CHECK(yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Belt replaced");
}

TEST_CASE("a picture is pasted wherever the keyboard is, and text stays text")
{
    const QTemporaryDir folder;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    QApplication::clipboard()->setImage(samplePicture(640, 480));
    yard.w.press(Qt::Key_V, Qt::ControlModifier); // in the description
    yard.waitForTiles(1);
    CHECK(yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Belt replaced");
    yard.find<QAbstractButton>("takePhotoButton")->setFocus();
    yard.w.press(Qt::Key_V, Qt::ControlModifier);
    yard.waitForTiles(2);
    yard.press("pastePhotoButton");
    yard.waitForTiles(3);
    QApplication::clipboard()->setText(QStringLiteral(", oiled"));
    yard.find<QPlainTextEdit>("descriptionEdit")->setFocus();
    yard.w.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(yard.find<QPlainTextEdit>("descriptionEdit")->toPlainText() == u"Belt replaced, oiled");
    CHECK(yard.tiles() == 3);
    yard.press("pastePhotoButton");
    CHECK(yard.w.notice().startsWith(u"There is no picture to paste."));
}

TEST_CASE("pictures are removed by their button and by the keyboard, which stays at hand; their files go")
{
    const QTemporaryDir folder;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    QStringList files;
    for (int number = 0; number < 3; ++number)
        files.push_back(
            writeFile(folder, qPrintable(QStringLiteral("%1.jpg").arg(number)), jpegOf(samplePicture(320, 240))));
    drop(formOf(yard), files);
    yard.waitForTiles(3);
    CHECK(photoFiles(folder.path()).size() == 9);
    yard.press("removePhotoButton");
    yard.waitForTiles(2);
    CHECK(yard.w.focused() == "removePhotoButton");
    yard.all<QAbstractButton>("photoTileButton")[1]->setFocus();
    yard.w.press(Qt::Key_Delete);
    yard.waitForTiles(1);
    yard.w.press(Qt::Key_Space);
    yard.w.waitFor([&] { return yard.tiles() == 0; });
    CHECK(yard.w.focused() == "takePhotoButton");
    yard.w.waitFor([&] { return photoFiles(folder.path()).isEmpty(); });
}

TEST_CASE("hostile and broken files are refused each in one sentence, in little memory, and the good one stays")
{
    const QTemporaryDir folder;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    const QByteArray jpeg = jpegOf(samplePicture(1'200, 900));
    const QString huge = writeFile(folder, "huge.jpg", jpeg);
    REQUIRE(QFile::resize(huge, 200'000'000));
    const QString pipe = folder.filePath(QStringLiteral("pipe.jpg"));
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString directory = folder.filePath(QStringLiteral("holiday"));
    REQUIRE(QDir().mkdir(directory));
    const long before = peakMegabytes();
    drop(formOf(yard),
        {writeFile(folder, "bomb.png", pngBomb(30'000)),
            writeFile(folder, "drawing.jpg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
            writeFile(folder, "cut.jpg", jpeg.left(jpeg.size() / 2)), writeFile(folder, "empty.jpg", {}), huge,
            directory, pipe, folder.filePath(QStringLiteral("nothing.jpg")), writeFile(folder, "good.jpg", jpeg)});
    yard.w.waitFor(
        [&] { return yard.shows<QLabel>("photoFaultsLabel") && yard.text("photoFaultsLabel").count(u'\n') == 7; });
    yard.waitForTiles(1);
    const QStringList faults = yard.text("photoFaultsLabel").split(u'\n');
    const auto says = [&faults](const char *name, const char *words) {
        CAPTURE(name, words);
        CHECK(faults.filter(QLatin1StringView(name)).filter(QLatin1StringView(words)).size() == 1);
    };
    says("bomb.png: ", "too large");
    says("drawing.jpg: ", "no picture that can be read");
    says("cut.jpg: ", "ends too early");
    says("empty.jpg: ", "empty");
    says("huge.jpg: ", "too large");
    says("holiday: ", "a folder");
    says("pipe.jpg: ", "cannot be read");
    says("nothing.jpg: ", "not there any more");
    CHECK(peakMegabytes() - before < 200);
    CHECK(photoFiles(folder.path()).size() == 3); // of the good one
    yard.save();
    yard.w.waitFor([&] { return yard.all<QAbstractButton>("timelinePhotoButton").size() == 1; });
}

TEST_CASE("a lock and a restart cost no picture of a form that is not saved; what nobody holds goes")
{
    const QTemporaryDir folder;
    const QTemporaryDir outside;
    const QString one = writeFile(outside, "one.jpg", jpegOf(samplePicture(640, 480)));
    {
        PhotoYard yard(folder.path());
        yard.addEquipment();
        yard.openForm();
        drop(formOf(yard), {one}); // and at once:
        yard.w.lock();
        CHECK(yard.tiles() == 0);
        yard.w.unlock();
        yard.w.waitFor([&] { return yard.shows<QPlainTextEdit>("descriptionEdit"); });
        yard.waitForTiles(1);
    }
    // As a kill between keeping a picture and the draft's next write leaves it.
    mustHave([&] {
        RealDevice device(folder.filePath(QStringLiteral("vault")));
        return device.slot.device()->photoFiles()->keepUnsaved(
            *core::parseUuid("11111111-1111-7111-8111-111111111111"), "picture", "thumbnail", "facts");
    }());
    CHECK(photoFiles(folder.path()).size() == 6);
    PhotoYard yard(folder.path());
    yard.w.waitFor([&] { return yard.w.notice().startsWith(u"The maintenance you typed is not saved yet"); });
    yard.w.waitFor([&] { return photoFiles(folder.path()).size() == 3; });
    yard.w.pressNotice();
    yard.waitForTiles(1);
    yard.save();
    yard.w.waitFor([&] { return yard.all<QAbstractButton>("timelinePhotoButton").size() == 1; });
    CHECK(photoFiles(folder.path()).size() == 2);
}

TEST_CASE("a form that is not saved leaves no file of its pictures")
{
    const QTemporaryDir folder;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    QApplication::clipboard()->setImage(samplePicture(640, 480));
    yard.press("pastePhotoButton");
    yard.waitForTiles(1);
    yard.press("leaveMaintenanceButton");
    yard.w.waitFor([&] { return photoFiles(folder.path()).isEmpty(); });
}

TEST_CASE("pictures are added to what is logged already, with nothing else changed")
{
    const QTemporaryDir folder;
    PhotoYard yard(folder.path());
    yard.addEquipment();
    yard.openForm();
    yard.save();
    yard.w.waitFor([&] { return yard.shows<QAbstractButton>("timelineCorrectButton0"); });
    yard.press("timelineCorrectButton0");
    QApplication::clipboard()->setImage(samplePicture(640, 480));
    yard.press("pastePhotoButton");
    yard.waitForTiles(1);
    yard.save();
    yard.w.waitFor([&] { return yard.all<QAbstractButton>("timelinePhotoButton").size() == 1; });
}

TEST_CASE("neither a picture nor its thumbnail is ever on the disk as it is, in the vault or among temporary files")
{
    const QTemporaryDir folder;
    const QTemporaryDir temporary;
    const QTemporaryDir outside;
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    const QString one = writeFile(outside, "one.jpg", jpegOf(samplePicture(1'600, 1'200)));
    CHECK(filesWithPictures(outside.path()).size() == 1); // the search finds what is there
    const auto nothingLeaks = [&] {
        CHECK(filesWithPictures(folder.path()).isEmpty());
        CHECK(filesWithPictures(temporary.path()).isEmpty());
    };
    {
        PhotoYard yard(folder.path());
        yard.addEquipment();
        yard.openForm();
        drop(formOf(yard), {one});
        QApplication::clipboard()->setImage(samplePicture(640, 480));
        yard.press("pastePhotoButton");
        yard.waitForTiles(2);
        nothingLeaks(); // in a draft
        yard.save();
        yard.w.waitFor([&] { return yard.all<QAbstractButton>("timelinePhotoButton").size() == 2; });
        yard.press("timelinePhotoButton");
        yard.w.waitFor([&] { return yard.find<QAbstractButton>("photoCopyButton")->isEnabled(); });
        nothingLeaks(); // shown
        yard.w.lock();
        nothingLeaks();
    }
    nothingLeaks(); // closed
}
