// SPDX-License-Identifier: GPL-3.0-or-later
// A list of tall rows that are pressed: a title, a quiet line under it, and at the right an icon with a word. Only the
// rows on screen are painted. What a row says comes from its model through RowWords. GUI thread.
#pragma once

#include "ui/controls/notice_bar.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include <functional>

namespace wellpulse::ui {

struct RowWords {
    QString title;
    QString quiet;
    Icon icon = Icon::None;
    QString word;
    Tone tone = Tone::Quiet;
};

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Words = std::function<RowWords(const QModelIndex &)>;
    RowDelegate(const Appearance &appearance, Words words, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool isStacked(const QStyleOptionViewItem &option, const RowWords &row) const;
    int stackedHeight(const QStyleOptionViewItem &option, const RowWords &row, int width) const;

    Appearance m_appearance;
    Words m_words;
};

class RowList : public QListView {
    Q_OBJECT
public:
    RowList(const Appearance &appearance, RowDelegate::Words words, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace wellpulse::ui
