// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the sheet for hands that know spreadsheets: arrows move, typing replaces, F2 edits, Delete clears, Ctrl+C and
// Ctrl+V copy and paste, Ctrl+Z takes typing back. Enter moves on as in the entry form: through a day's fluids, then to the
// well's next day. Tab goes through a line and out of the table at its end. GUI thread.
#pragma once

#include "ui/sheet/sheet_delegate.h"

#include <QtWidgets/QTableView>

namespace wellpulse::ui {

class SheetHeader;

class SheetTable : public QTableView {
    Q_OBJECT
public:
    SheetTable(const Appearance &appearance, SheetModel &model, QWidget *parent = nullptr);

    /// At the current cell, or at the first.
    void pasteFromClipboard();
    void focusCell(const QModelIndex &index);
    /// A few rows: the page gives it what room there is, up to all of them.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void cellChanged();
    /// Enter on the last cell.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    bool pressCommand(QKeyEvent *event);
    void go(SheetDelegate::Way way);
    void moveOn();
    bool moveAlong(int step);
    void moveDays(int days);
    void fitColumns();
    void fitHeight();
    int tableHeight(int rows) const;

    SheetModel &m_model;
    SheetDelegate *m_delegate;
    SheetHeader *m_days;
    SheetHeader *m_fluids;
};

} // namespace wellpulse::ui
