// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_strip.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/photo/photo_tile.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace wellpulse::ui {

PhotoStrip::PhotoStrip(const Appearance &appearance, PhotoTray &tray, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_tray(tray)
    , m_countLabel(new QLabel)
    , m_faultsLabel(new QLabel)
    , m_tilesRow(new QWidget)
    , m_tilesLayout(new WrapLayout(appearance.metrics.gapPx))
{
    setObjectName(u"photoStrip");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx / 2);
    auto *title = new QLabel(tr("Photos"));
    title->setProperty("look", QStringLiteral("strong"));
    layout->addWidget(title);
    m_countLabel->setObjectName(u"photoCountLabel");
    m_countLabel->setProperty("look", QStringLiteral("quiet"));
    m_countLabel->setWordWrap(true);
    layout->addWidget(m_countLabel);
    layout->addWidget(makeButtons());
    m_faultsLabel->setObjectName(u"photoFaultsLabel");
    m_faultsLabel->setProperty("look", QStringLiteral("error"));
    m_faultsLabel->setTextFormat(Qt::PlainText);
    m_faultsLabel->setWordWrap(true);
    layout->addWidget(m_faultsLabel);
    m_tilesRow->setLayout(m_tilesLayout);
    layout->addSpacing(appearance.metrics.gapPx / 2);
    layout->addWidget(m_tilesRow);
    connect(&tray, &PhotoTray::changed, this, &PhotoStrip::showTray);
    showTray();
}

QWidget *PhotoStrip::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    row->setLayout(layout);
    const auto add = [&](Icon icon, const QString &words, const char *name) {
        auto *button = new TouchButton(m_appearance, ButtonLook::Raised, icon, words);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(words).remove(u'&'));
        layout->addWidget(button);
        m_sources.push_back(button);
        return button;
    };
    auto *cameraButton = add(Icon::Camera, tr("Take &photo"), "takePhotoButton");
    auto *fileButton = add(Icon::Photo, tr("Choose &file…"), "choosePhotoButton");
    auto *pasteButton = add(Icon::Paste, tr("Paste (Ctrl+V)"), "pastePhotoButton");
    pasteButton->setAccessibleName(tr("Paste a photo"));
    connect(cameraButton, &QPushButton::clicked, this, &PhotoStrip::cameraWanted);
    connect(fileButton, &QPushButton::clicked, this, &PhotoStrip::askForFiles);
    connect(pasteButton, &QPushButton::clicked, this, &PhotoStrip::pasteWanted);
    return row;
}

void PhotoStrip::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"photoFileDialog");
    dialog->setFileMode(QFileDialog::ExistingFiles);
    //: what is in brackets stays as it is
    dialog->setNameFilters({tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic)"), tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    connect(dialog, &QFileDialog::filesSelected, &m_tray, &PhotoTray::addFiles);
    dialog->open();
}

void PhotoStrip::focusFirst()
{
    m_sources.constFirst()->setFocus();
}

void PhotoStrip::showTray()
{
    const int count = static_cast<int>(m_tray.photos().size());
    m_countLabel->setText(count == 0
            ? tr("Take a photo, choose files, drop them on this page, or paste. At most %n go with one entry.", nullptr,
                PhotoTray::most)
            //: %1 of %2 photos
            : tr("%1 of at most %2 photos").arg(locale().toString(count), locale().toString(PhotoTray::most)));
    m_faultsLabel->setText(m_tray.faults().join(u'\n'));
    m_faultsLabel->setVisible(!m_tray.faults().isEmpty());
    for (TouchButton *button : m_sources)
        button->setEnabled(!m_tray.isFull());
    showTiles();
}

// Tiles stay where they are while their pictures are worked on, and keep the keyboard.
void PhotoStrip::showTiles()
{
    const QList<TrayPhoto> &photos = m_tray.photos();
    while (m_tiles.size() < photos.size())
        m_tiles.push_back(makeTile());
    while (m_tiles.size() > photos.size()) {
        PhotoTile *tile = m_tiles.takeLast();
        m_tilesLayout->removeWidget(tile);
        tile->hide();
        tile->deleteLater(); // it may be the one that was pressed
    }
    for (int at = 0; at < photos.size(); ++at)
        m_tiles.at(at)->setPhoto(photos.at(at), at + 1);
    m_tilesRow->setVisible(!photos.isEmpty());
}

PhotoTile *PhotoStrip::makeTile()
{
    auto *tile = new PhotoTile(m_appearance);
    m_tilesLayout->addWidget(tile);
    connect(tile, &PhotoTile::openWanted, this, &PhotoStrip::openWanted);
    connect(tile, &PhotoTile::removeWanted, this, &PhotoStrip::remove);
    return tile;
}

// The keyboard goes to the picture that took the place, or to where the next one comes from.
void PhotoStrip::remove(const QString &photoId)
{
    const auto tile = std::find_if(
        m_tiles.cbegin(), m_tiles.cend(), [&](const PhotoTile *one) { return one->photoId() == photoId; });
    const auto place = std::distance(m_tiles.cbegin(), tile);
    m_tray.remove(photoId);
    if (m_tiles.isEmpty())
        return focusFirst();
    m_tiles.at(qMin<qsizetype>(place, m_tiles.size() - 1))->removeButton()->setFocus();
}

} // namespace wellpulse::ui
