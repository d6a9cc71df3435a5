// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_header.h"

#include "ui/sheet/sheet_model.h"

#include <QtGui/QPainter>

namespace wellpulse::ui {

namespace {

constexpr int sidePx = 10;
constexpr int linePadPx = 6;
constexpr int columnsOfWell = 3;

QFont headingFont(const QFont &base, int px, bool strong)
{
    QFont font = base;
    font.setPixelSize(px);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

SheetHeader::SheetHeader(const Appearance &appearance, Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
    , m_appearance(appearance)
{
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

QString SheetHeader::words(int section) const
{
    return model() != nullptr ? model()->headerData(section, orientation()).toString() : QString();
}

QSize SheetHeader::sizeHint() const
{
    if (orientation() == Qt::Vertical)
        return {widestSection(), QHeaderView::sizeHint().height()};
    const QFontMetrics name(headingFont(font(), m_appearance.metrics.textPx, true));
    const QFontMetrics fluid(headingFont(font(), m_appearance.metrics.smallPx, false));
    return {QHeaderView::sizeHint().width(), name.height() + fluid.height() + 3 * linePadPx};
}

int SheetHeader::widestSection() const
{
    const QFontMetrics metrics(headingFont(font(), m_appearance.metrics.textPx, true));
    int widest = metrics.horizontalAdvance(QStringLiteral("00"));
    for (int section = 0; section < count(); ++section)
        widest = std::max(widest, metrics.horizontalAdvance(words(section)));
    return widest + 2 * sidePx;
}

QSize SheetHeader::sectionSizeFromContents(int section) const
{
    if (orientation() == Qt::Vertical)
        return {widestSection(), sectionSize(section)};
    return {sectionSize(section), sizeHint().height()};
}

void SheetHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_appearance.colors.raised);
    painter->setPen(QPen(m_appearance.colors.line, m_appearance.metrics.linePx));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (orientation() == Qt::Vertical)
        paintDay(painter, rect, section);
    else
        paintFluid(painter, rect, section);
    painter->restore();
}

void SheetHeader::paintDay(QPainter *painter, const QRect &rect, int section) const
{
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setFont(headingFont(font(), m_appearance.metrics.textPx, true));
    painter->setPen(m_appearance.colors.text);
    painter->drawText(rect.adjusted(sidePx, 0, -sidePx, 0), Qt::AlignLeft | Qt::AlignVCenter, words(section));
}

QRect SheetHeader::groupOf(int section) const
{
    const int first = section - section % columnsOfWell;
    const int last = std::min(first + columnsOfWell, count()) - 1;
    const int left = std::max(0, sectionViewportPosition(first));
    const int right = std::min(viewport()->width(), sectionViewportPosition(last) + sectionSize(last));
    return {left, 0, right - left, height()};
}

// Each section paints its own slice of the name, so that the slices join whatever is repainted.
void SheetHeader::paintFluid(QPainter *painter, const QRect &rect, int section) const
{
    const auto *sheet = qobject_cast<const SheetModel *>(model());
    if (section % columnsOfWell == columnsOfWell - 1)
        painter->drawLine(rect.topRight(), rect.bottomRight());
    const QFont nameFont = headingFont(font(), m_appearance.metrics.textPx, true);
    const int nameHeight = QFontMetrics(nameFont).height();
    const QRect group = groupOf(section).adjusted(sidePx, linePadPx, -sidePx, 0);
    painter->setClipRect(rect);
    painter->setFont(nameFont);
    painter->setPen(m_appearance.colors.text);
    painter->drawText(QRect(group.left(), group.top(), group.width(), nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(nameFont).elidedText(
            sheet != nullptr ? sheet->wellName(section) : QString(), Qt::ElideRight, group.width()));
    const QFont fluidFont = headingFont(font(), m_appearance.metrics.smallPx, false);
    painter->setFont(fluidFont);
    painter->setPen(m_appearance.colors.quietText);
    const int top = 2 * linePadPx + nameHeight;
    painter->drawText(QRect(rect.left(), top, rect.width() - sidePx, rect.bottom() - top - linePadPx),
        Qt::AlignRight | Qt::AlignVCenter, words(section));
}

} // namespace wellpulse::ui
