// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures that are dropped on a page, or pasted anywhere on it, whichever field has the keyboard. Text stays text:
// what a spreadsheet copies as text and as a picture goes into a field as text. GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtGui/QImage>

class QKeyEvent;
class QMimeData;
class QWidget;

namespace wellpulse::ui {

/// What is offered: files of this computer, or a picture.
struct OfferedPictures {
    QStringList files{};
    QImage image{};

    bool isEmpty() const { return files.isEmpty() && image.isNull(); }
};

/// Pure. `textComesFirst`: a picture of text is not wanted.
OfferedPictures picturesIn(const QMimeData &data, bool textComesFirst);

class PictureIntake : public QObject {
    Q_OBJECT
public:
    /// Listens to `page` and all that is in it now.
    explicit PictureIntake(QWidget &page);

    /// What the clipboard has, as if it had been pasted.
    void paste();

Q_SIGNALS:
    void offered(const wellpulse::ui::OfferedPictures &pictures);
    void nothingToPaste();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takePaste(const QKeyEvent &key);

    QWidget &m_page;
};

} // namespace wellpulse::ui
