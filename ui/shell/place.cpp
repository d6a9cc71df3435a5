// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/place.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

} // namespace

QString placeWords(Place place)
{
    switch (place) {
    case Place::Home:
        return Places::tr("My wells");
    case Place::Entry:
        return Places::tr("Enter production");
    case Place::Sheet:
        return Places::tr("Seven-day sheet");
    case Place::History:
        return Places::tr("History");
    case Place::Charts:
        return Places::tr("Charts");
    case Place::Queue:
        return Places::tr("Waiting to send");
    case Place::Settings:
        return Places::tr("Settings");
    case Place::Equipment:
        return Places::tr("Equipment");
    case Place::Maintenance:
        return Places::tr("Log maintenance");
    case Place::Photo:
        return Places::tr("Take photo");
    case Place::Inbox:
        return Places::tr("Needs you");
    case Place::Audit:
        return Places::tr("The log");
    }
    return {};
}

Icon placeIcon(Place place)
{
    switch (place) {
    case Place::Home:
        return Icon::Home;
    case Place::Entry:
        return Icon::Enter;
    case Place::Sheet:
        return Icon::Sheet;
    case Place::History:
        return Icon::History;
    case Place::Charts:
        return Icon::Chart;
    case Place::Queue:
        return Icon::Waiting;
    case Place::Settings:
        return Icon::Settings;
    case Place::Equipment:
        return Icon::Equipment;
    case Place::Maintenance:
        return Icon::Maintenance;
    case Place::Photo:
        return Icon::Camera;
    case Place::Inbox:
        return Icon::NeedsYou;
    case Place::Audit:
        return Icon::Office;
    }
    return Icon::None;
}

QKeySequence placeKey(Place place)
{
    switch (place) {
    case Place::Home:
        break;
    case Place::Entry:
        return Qt::Key_F2;
    case Place::Sheet:
        return Qt::Key_F3;
    case Place::History:
        return Qt::Key_F4;
    case Place::Charts:
        return Qt::Key_F5;
    case Place::Queue:
        return Qt::Key_F6;
    case Place::Settings:
        return Qt::Key_F7;
    case Place::Equipment:
        return Qt::Key_F8;
    case Place::Maintenance:
        return Qt::Key_F9;
    case Place::Inbox:
        return Qt::Key_F10;
    case Place::Audit:
        return Qt::Key_F12;
    case Place::Photo:
        return Qt::Key_F11;
    }
    return {};
}

QString wordsWithKey(const QString &words, const QKeySequence &key)
{
    if (key.isEmpty())
        return words;
    //: words of a button, and the key that does the same
    return Places::tr("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText));
}

} // namespace wellpulse::ui
