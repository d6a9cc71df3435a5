// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/icon.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

namespace wellpulse::ui {

namespace {

QString fileNameOf(Icon icon)
{
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Home:
        return QStringLiteral("home");
    case Icon::Enter:
        return QStringLiteral("enter");
    case Icon::Entered:
        return QStringLiteral("entered");
    case Icon::Missing:
        return QStringLiteral("missing");
    case Icon::Flagged:
        return QStringLiteral("flagged");
    case Icon::Down:
        return QStringLiteral("down");
    case Icon::Laptop:
        return QStringLiteral("laptop");
    case Icon::Waiting:
        return QStringLiteral("waiting");
    case Icon::Sending:
        return QStringLiteral("sending");
    case Icon::Office:
        return QStringLiteral("office");
    case Icon::Offline:
        return QStringLiteral("offline");
    case Icon::NeedsYou:
        return QStringLiteral("needs-you");
    case Icon::Refused:
        return QStringLiteral("refused");
    case Icon::OnHold:
        return QStringLiteral("on-hold");
    case Icon::Lock:
        return QStringLiteral("lock");
    case Icon::Person:
        return QStringLiteral("person");
    case Icon::Search:
        return QStringLiteral("search");
    case Icon::Back:
        return QStringLiteral("back");
    case Icon::Undo:
        return QStringLiteral("undo");
    case Icon::Sync:
        return QStringLiteral("sync");
    case Icon::Next:
        return QStringLiteral("next");
    case Icon::SignIn:
        return QStringLiteral("sign-in");
    case Icon::Location:
        return QStringLiteral("location");
    case Icon::Open:
        return QStringLiteral("open");
    case Icon::Sheet:
        return QStringLiteral("sheet");
    case Icon::Paste:
        return QStringLiteral("paste");
    case Icon::Tick:
        return QStringLiteral("tick");
    case Icon::History:
        return QStringLiteral("history");
    case Icon::Chart:
        return QStringLiteral("chart");
    case Icon::Settings:
        return QStringLiteral("settings");
    case Icon::Keys:
        return QStringLiteral("keys");
    case Icon::Calendar:
        return QStringLiteral("calendar");
    case Icon::Delete:
        return QStringLiteral("delete");
    case Icon::Filter:
        return QStringLiteral("filter");
    case Icon::SaveFile:
        return QStringLiteral("save-file");
    case Icon::Print:
        return QStringLiteral("print");
    case Icon::Backspace:
        return QStringLiteral("backspace");
    case Icon::Keypad:
        return QStringLiteral("keypad");
    case Icon::Carry:
        return QStringLiteral("carry");
    case Icon::NotRead:
        return QStringLiteral("not-read");
    case Icon::Clear:
        return QStringLiteral("clear");
    case Icon::Equipment:
        return QStringLiteral("equipment");
    case Icon::Maintenance:
        return QStringLiteral("maintenance");
    case Icon::Add:
        return QStringLiteral("add");
    case Icon::Camera:
        return QStringLiteral("camera");
    case Icon::Photo:
        return QStringLiteral("photo");
    }
    return {};
}

QPixmap drawn(Icon icon, const QColor &color, const QSize &pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/wellpulse/icons/%1.svg").arg(fileNameOf(icon)));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "icon", "not in resources/icons");
    if (!found)
        return pixmap;
    QSvgRenderer renderer(file.readAll());
    QPainter painter(&pixmap);
    renderer.render(&painter);
    // The drawing is a stencil: its ink takes the asked colour.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

QPixmap cached(Icon icon, const QColor &color, const QSize &pixels)
{
    const QString key = QStringLiteral("wellpulse/%1/%2/%3x%4")
                            .arg(fileNameOf(icon), color.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(icon, color, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class StencilEngine : public QIconEngine {
public:
    StencilEngine(Icon icon, const QColor &color, const QColor &disabledColor)
        : m_icon(icon)
        , m_color(color)
        , m_disabledColor(disabledColor)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QSize square(rect.height(), rect.height());
        const QSize pixels = (QSizeF(square) * painter->device()->devicePixelRatio()).toSize();
        painter->drawPixmap(QRect(rect.topLeft(), square), cached(m_icon, inkOf(mode), pixels));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.drawPixmap(0, 0, cached(m_icon, inkOf(mode), QSize(size.height(), size.height())));
        return pixmap;
    }
    QIconEngine *clone() const override { return new StencilEngine(m_icon, m_color, m_disabledColor); }

private:
    QColor inkOf(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_disabledColor : m_color; }

    Icon m_icon;
    QColor m_color;
    QColor m_disabledColor;
};

} // namespace

QPixmap iconPixmap(Icon icon, const QColor &color, int side, qreal devicePixelRatio)
{
    if (icon == Icon::None)
        return {};
    QPixmap pixmap = cached(icon, color, (QSizeF(side, side) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon themedIcon(Icon icon, const QColor &color, const QColor &disabledColor)
{
    return icon == Icon::None ? QIcon() : QIcon(new StencilEngine(icon, color, disabledColor));
}

} // namespace wellpulse::ui
