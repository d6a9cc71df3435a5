// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of the sheet and lends it an editor: the volume, an icon for what it is (entered, new, replacing, wrong, far
// from the day before), and under a value that replaces another the former one, struck out. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/sheet/sheet_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QStyledItemDelegate>

namespace wellpulse::ui {

class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Way { Stay, OnByEnter, NextByTab, BackByTab, Up, Down };

    SheetDelegate(const Appearance &appearance, SheetModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    int columnWidth() const; ///< least that shows a usual volume with its icon
    int rowHeight() const;

Q_SIGNALS:
    /// The editor was left; its text is committed.
    void left(wellpulse::ui::SheetDelegate::Way way);
    /// A table was pasted into the editor: it belongs to the sheet.
    void tablePasted(const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool pressKey(QWidget *editor, int key, Qt::KeyboardModifiers modifiers);
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, SheetModel::State state) const;
    QColor inkOf(SheetModel::State state) const;

    Appearance m_appearance;
    SheetModel &m_model;
};

} // namespace wellpulse::ui
