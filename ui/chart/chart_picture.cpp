// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chart_picture.h"

#include "ui/chart/chart_words.h"
#include "ui/chart/production_chart.h"
#include "ui/chart/series_marks.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsScene>

namespace wellpulse::ui {

namespace {

constexpr int marginPx = 32;
constexpr int swatchPx = 30;

class PictureWords {
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
public:
    static QString subtitle(const ChartContent &content, const QLocale &locale)
    {
        const QString dates = windowWords(content.window, locale);
        return content.cumulative ? tr("Sums, %1").arg(dates) : tr("Daily production, %1").arg(dates);
    }
};

QFont fontOf(int pixels, bool strong = false)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setBold(strong);
    return font;
}

/// Writes below `top` and gives the line's lower edge.
int write(QPainter &painter, int top, const QFont &font, const QString &words)
{
    painter.setFont(font);
    const QRect room(marginPx, top, pictureSize.width() - 2 * marginPx, QFontMetrics(font).height() * 3 / 2);
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width()));
    return room.bottom();
}

int writeLegend(QPainter &painter, int top, const Appearance &appearance, const ChartContent &content)
{
    const QFont font = fontOf(appearance.metrics.textPx);
    const QFontMetrics metrics(font);
    const int height = metrics.height() * 3 / 2;
    painter.setFont(font);
    int left = marginPx;
    for (const core::Fluid fluid : core::allFluids) {
        if (!content.line(fluid).isShown)
            continue;
        painter.drawPixmap(
            left, top + (height - 20) / 2, fluidSwatch(appearance.colors, fluid, {swatchPx, 20}, picturePixelRatio));
        left += swatchPx + 8;
        const QString words = QStringLiteral("%1 (%2)").arg(fluidWord(fluid), unitWord(fluid));
        const int width = metrics.horizontalAdvance(words);
        painter.drawText(QRect(left, top, width + 1, height), Qt::AlignVCenter, words);
        left += width + 32;
    }
    return top + height;
}

} // namespace

QImage chartPicture(const ChartContent &content, const QString &wellName, const QLocale &locale)
{
    const Appearance appearance = Appearance::of({});
    QImage picture(pictureSize * picturePixelRatio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(picturePixelRatio);
    picture.fill(appearance.colors.surface);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(appearance.colors.text);
    int top = write(painter, marginPx / 2, fontOf(appearance.metrics.titlePx, true), wellName);
    top = write(painter, top, fontOf(appearance.metrics.textPx), PictureWords::subtitle(content, locale));
    top = writeLegend(painter, top, appearance, content);

    const QFont small = fontOf(appearance.metrics.smallPx);
    const int footTop = pictureSize.height() - marginPx / 2 - QFontMetrics(small).height() * 3 / 2;
    write(painter, footTop, small, markWords(content));

    QGraphicsScene scene;
    auto *chart = new ProductionChart(appearance, locale); // the scene's
    scene.addItem(chart);
    chart->resize(pictureSize.width() - 2 * marginPx, footTop - top - 8);
    chart->show(content);
    scene.render(&painter, QRectF(QPointF(marginPx, top), chart->size()), QRectF(QPointF(), chart->size()));
    return picture;
}

} // namespace wellpulse::ui
