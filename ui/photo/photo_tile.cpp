// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_tile.h"

#include "ui/controls/touch_button.h"
#include "ui/photo/photo_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

PhotoTile::PhotoTile(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_picture(new PhotoButton(appearance))
    , m_progress(new QProgressBar)
    , m_removeButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Delete, tr("Remove")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    m_picture->setObjectName(u"photoTileButton");
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_progress->setObjectName(u"photoProgressBar");
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as the picture
    layout->addWidget(m_progress);
    m_removeButton->setObjectName(u"removePhotoButton");
    layout->addWidget(m_removeButton);
    layout->addStretch(1);
    connect(m_picture, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_photoId); });
    connect(m_removeButton, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(m_photoId); });
}

void PhotoTile::setPhoto(const TrayPhoto &photo, int number)
{
    m_photoId = photo.id;
    //: a picture's place among the others of a form, and the name of its file
    const QString name
        = photo.name.isEmpty() ? tr("Photo %1").arg(number) : tr("Photo %1, %2").arg(number).arg(photo.name);
    m_picture->setPicture(photo.thumbnail);
    m_picture->setWords(photo.isReady ? QString() : tr("Being made small…"));
    m_picture->setEnabled(photo.isReady);
    m_picture->setAccessibleName(photo.isReady ? name : tr("%1, being made small").arg(name));
    m_picture->setToolTip(name);
    m_progress->setValue(photo.percent);
    m_progress->setAccessibleName(tr("Progress of photo %1").arg(number));
    m_progress->setVisible(!photo.isReady);
    //: %1 is "Photo 2" or "Photo 2, pump.jpg"
    m_removeButton->setAccessibleName(tr("Remove %1").arg(name));
}

QWidget *PhotoTile::removeButton() const
{
    return m_removeButton;
}

void PhotoTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeWanted(m_photoId);
    else
        QWidget::keyPressEvent(event);
}

} // namespace wellpulse::ui
