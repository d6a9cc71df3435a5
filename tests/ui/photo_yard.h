// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop in the window with a pump jack and the form of its maintenance, over a real encrypted store; and what lies on its
// disk.
#pragma once

#include "tests/photo/sample_photo.h"
#include "tests/ui/real_window.h"

#include <QtCore/QBuffer>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QPlainTextEdit>

namespace wellpulse::test {

class PhotoYard {
public:
    explicit PhotoYard(const QString &folder, desktop::MakeCameraSource makeCamera = {})
        : device(folder + QStringLiteral("/vault"))
        , w(device, demoToday(), std::move(makeCamera))
    {
    }

    template <class Widget> QList<Widget *> all(const char *name)
    {
        QList<Widget *> visible = w.window().findChildren<Widget *>(QString::fromLatin1(name));
        visible.removeIf([](const Widget *widget) { return !widget->isVisible(); });
        return visible;
    }
    template <class Widget> Widget *find(const char *name)
    {
        const auto visible = all<Widget>(name);
        if (visible.isEmpty())
            FAIL("not visible: " << name);
        return visible.constFirst();
    }
    template <class Widget> bool shows(const char *name) { return !all<Widget>(name).isEmpty(); }
    void press(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }

    void addEquipment()
    {
        w.press(Qt::Key_F8);
        press("addEquipmentButton");
        find<QComboBox>("equipmentFormWellCombo")->setCurrentIndex(0);
        find<QLineEdit>("serialNumberEdit")->setFocus();
        w.keys("PJ-456");
        w.press(Qt::Key_S, Qt::ControlModifier);
        w.waitFor([&] { return w.notice().startsWith(u"Pump jack PJ-456 was added."); });
    }
    /// With a description, so that it can be saved.
    void openForm()
    {
        press("logMaintenanceButton");
        w.waitFor([&] { return shows<QPlainTextEdit>("descriptionEdit"); });
        find<QPlainTextEdit>("descriptionEdit")->setFocus();
        w.keys("Belt replaced");
    }
    int tiles() { return static_cast<int>(all<QAbstractButton>("photoTileButton").size()); }
    /// Each is there with its thumbnail.
    void waitForTiles(int count)
    {
        w.waitFor([&] {
            const auto buttons = all<QAbstractButton>("photoTileButton");
            return buttons.size() == count && std::all_of(buttons.cbegin(), buttons.cend(), [](const auto *button) {
                return button->isEnabled();
            });
        });
    }
    void save()
    {
        w.press(Qt::Key_S, Qt::ControlModifier);
        w.waitFor([&] { return w.notice().startsWith(u"The maintenance of"); });
    }

    RealDevice device;
    RealWindow w;
};

inline QByteArray jpegOf(const QImage &image, int quality = 90)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", quality);
    return jpeg;
}

inline QString writeFile(const QTemporaryDir &folder, const char *name, const QByteArray &content)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        FAIL("cannot write " << name);
    return file.fileName();
}

/// Files below `folder` in which a JPEG begins somewhere, as a picture, a thumbnail or a part of one.
inline QStringList filesWithPictures(const QString &folder)
{
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        // Four bytes can stand in encrypted ones by chance; what follows a picture's beginning cannot.
        if (content.contains("\xff\xd8\xff\xe0") && content.contains("JFIF"))
            found.push_back(file.fileName());
    }
    return found;
}

inline QStringList photoFiles(const QString &folder)
{
    return QDir(folder + QStringLiteral("/vault/photos")).entryList(QDir::Files, QDir::Name);
}

} // namespace wellpulse::test
