// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person can go in the window, each with its words, its icon and the key that leads there from everywhere. Pure.
#pragma once

#include "ui/controls/icon.h"

#include <QtGui/QKeySequence>

#include <array>

namespace wellpulse::ui {

enum class Place { Home, Entry, Sheet, History, Charts, Queue, Settings, Equipment, Maintenance, Photo, Inbox, Audit };

inline constexpr std::array allPlaces{Place::Home, Place::Entry, Place::Sheet, Place::History, Place::Charts,
    Place::Queue, Place::Settings, Place::Equipment, Place::Maintenance, Place::Photo, Place::Inbox, Place::Audit};

QString placeWords(Place place);
Icon placeIcon(Place place);
/// Home has none of its own: Escape leads there.
QKeySequence placeKey(Place place);

/// "Charts (F5)"
QString wordsWithKey(const QString &words, const QKeySequence &key);

inline const QKeySequence helpKey{Qt::Key_F1};
inline const QKeySequence lockKey{Qt::CTRL | Qt::Key_L};
inline const QKeySequence searchKey{Qt::CTRL | Qt::Key_F};
inline const QKeySequence undoKey{Qt::CTRL | Qt::SHIFT | Qt::Key_Z};

} // namespace wellpulse::ui
