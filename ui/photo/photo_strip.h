// SPDX-License-Identifier: GPL-3.0-or-later
// The photos of a form: where they come from, a tile for each with its progress and a way to remove it, and what was wrong
// with those that were not taken. Delete on a tile removes it. Logic is in PhotoTray. GUI thread.
#pragma once

#include "ui/photo/photo_tray.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace wellpulse::ui {

class PhotoTile;
class TouchButton;
class WrapLayout;

class PhotoStrip : public QWidget {
    Q_OBJECT
public:
    PhotoStrip(const Appearance &appearance, PhotoTray &tray, QWidget *parent = nullptr);

    PhotoTray &tray() { return m_tray; }
    void askForFiles();
    void focusFirst();

Q_SIGNALS:
    void cameraWanted();
    void pasteWanted();
    void openWanted(const QString &photoId);

private:
    QWidget *makeButtons();
    void showTray();
    void showTiles();
    PhotoTile *makeTile();
    void remove(const QString &photoId);

    Appearance m_appearance;
    PhotoTray &m_tray;
    QLabel *m_countLabel;
    QLabel *m_faultsLabel;
    QWidget *m_tilesRow;
    WrapLayout *m_tilesLayout;
    QList<PhotoTile *> m_tiles;
    QList<TouchButton *> m_sources;
};

} // namespace wellpulse::ui
