// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the history: a volume with a mark when it is over the limit, the most pressing state as
// icon and words with the others and the notes under it, the current row. A row whose day is under way is quiet. GUI thread; painted often, so without variants.
#pragma once

#include "ui/history/history_rows.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QStyledItemDelegate>

namespace wellpulse::ui {

class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int sidePx = 12;

    /// How wide the words are painted, rounded up: an advance rounded down would shorten words that fit.
    static int widthOf(const QFont &font, const QString &words);

    HistoryDelegate(const Appearance &appearance, const HistoryRows &rows, const QLocale &locale, QObject *parent);

    const QFont &plainFont() const { return m_plain; }
    const QFont &strongFont() const { return m_strong; }
    const QFont &smallFont() const { return m_small; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What the words need that are never shortened: all but notes and the second state and those after it.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isFirst) const;
    void paintVolume(QPainter *painter, const QRect &room, const HistoryReading &reading) const;
    void paintState(QPainter *painter, const QRect &room, const HistoryDay &day) const;

    Appearance m_appearance;
    const HistoryRows &m_rows;
    QLocale m_locale;
    QFont m_plain;
    QFont m_strong;
    QFont m_small;
};

} // namespace wellpulse::ui
