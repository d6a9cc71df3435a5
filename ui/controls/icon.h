// SPDX-License-Identifier: GPL-3.0-or-later
// The application's own icons: one-colour drawings that take the colour of the words they stand beside. Drawn when first
// painted, so that a start does not pay for icons nobody sees. GUI thread; a missing file is a bug in resources/.
#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

namespace wellpulse::ui {

enum class Icon {
    None,
    Home,
    Enter,
    Entered,
    Missing,
    Flagged,
    Down,
    Laptop,
    Waiting,
    Sending,
    Office,
    Offline,
    NeedsYou,
    Refused,
    OnHold,
    Lock,
    Person,
    Search,
    Back,
    Undo,
    Sync,
    Next,
    SignIn,
    Location,
    Open, ///< an answer that is not chosen
    Sheet,
    Paste,
    Tick,
    History,
    Chart,
    Settings,
    Keys,
    Calendar,
    Delete,
    Filter,
    SaveFile,
    Print,
    Backspace,
    Keypad,
    Carry,
    NotRead,
    Clear,
    Equipment,
    Maintenance,
    Add,
    Camera,
    Photo,
};

/// `side` in device-independent pixels.
QPixmap iconPixmap(Icon icon, const QColor &color, int side, qreal devicePixelRatio);
/// For buttons: renders at the size and ratio it is painted with, and keeps to the left of a wider rectangle, which is how
/// a button gets room between icon and words.
QIcon themedIcon(Icon icon, const QColor &color, const QColor &disabledColor);

} // namespace wellpulse::ui
