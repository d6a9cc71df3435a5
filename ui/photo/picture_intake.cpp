// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/picture_intake.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

namespace wellpulse::ui {

namespace {

/// Without decoding: a look at a large picture at every move of the mouse would be slow.
bool offersPictures(const QMimeData &data)
{
    const auto urls = data.urls();
    const bool hasFiles = std::any_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
    return hasFiles || data.hasImage();
}

} // namespace

OfferedPictures picturesIn(const QMimeData &data, bool textComesFirst)
{
    OfferedPictures pictures;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            pictures.files.push_back(url.toLocalFile());
    }
    if (pictures.files.isEmpty() && data.hasImage() && !(textComesFirst && data.hasText()))
        pictures.image = qvariant_cast<QImage>(data.imageData());
    return pictures;
}

PictureIntake::PictureIntake(QWidget &page)
    : QObject(&page)
    , m_page(page)
{
    page.setAcceptDrops(true);
    page.installEventFilter(this);
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        widget->setAcceptDrops(false); // so that a drop reaches the page
        if (qobject_cast<QLineEdit *>(widget) != nullptr || qobject_cast<QPlainTextEdit *>(widget) != nullptr)
            widget->installEventFilter(this);
    }
    auto *key = new QShortcut(QKeySequence::Paste, &page);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &PictureIntake::paste);
}

void PictureIntake::paste()
{
    const OfferedPictures pictures = picturesIn(*QApplication::clipboard()->mimeData(), false);
    if (pictures.isEmpty())
        Q_EMIT nothingToPaste();
    else
        Q_EMIT offered(pictures);
}

// A field that has the keyboard would take the key for itself.
bool PictureIntake::takePaste(const QKeyEvent &key)
{
    if (!key.matches(QKeySequence::Paste))
        return false;
    const OfferedPictures pictures = picturesIn(*QApplication::clipboard()->mimeData(), true);
    if (!pictures.isEmpty())
        Q_EMIT offered(pictures);
    return !pictures.isEmpty();
}

bool PictureIntake::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_page)
        return event->type() == QEvent::KeyPress && takePaste(*static_cast<QKeyEvent *>(event));
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    if (!offersPictures(*drop->mimeData()))
        return false;
    drop->setDropAction(Qt::CopyAction); // the file stays where it is
    drop->accept();
    if (event->type() == QEvent::Drop) {
        const OfferedPictures pictures = picturesIn(*drop->mimeData(), false);
        if (!pictures.isEmpty())
            Q_EMIT offered(pictures);
    }
    return true;
}

} // namespace wellpulse::ui
