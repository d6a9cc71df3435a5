// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_table.h"

#include "ui/sheet/sheet_header.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

namespace wellpulse::ui {

namespace {

constexpr int columnsOfWell = 3;
constexpr int leastRows = 3; ///< in view where large text leaves the window too low

} // namespace

SheetTable::SheetTable(const Appearance &appearance, SheetModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new SheetDelegate(appearance, model, this))
    , m_days(new SheetHeader(appearance, Qt::Vertical, this))
    , m_fluids(new SheetHeader(appearance, Qt::Horizontal, this))
{
    setObjectName(u"sheetTable");
    setAccessibleName(tr("Seven days"));
    setVerticalHeader(m_days);
    setHorizontalHeader(m_fluids);
    setItemDelegate(m_delegate);
    setModel(&model);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setTabKeyNavigation(true);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed
        | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_days->setDefaultSectionSize(m_delegate->rowHeight());
    m_days->setMinimumSectionSize(m_delegate->rowHeight());
    m_fluids->setMinimumSectionSize(m_delegate->columnWidth());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    fitHeight();

    connect(m_delegate, &SheetDelegate::left, this, &SheetTable::go);
    connect(m_delegate, &SheetDelegate::tablePasted, this,
        [this](const QString &text) { m_model.paste(text, currentIndex()); });
    connect(&model, &SheetModel::modelReset, this, [this] {
        fitColumns();
        fitHeight();
        if (m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(0, 0));
        Q_EMIT cellChanged();
    });
    connect(&model, &SheetModel::dataChanged, this, [this] {
        fitColumns();
        Q_EMIT cellChanged();
    });
    // A well's name stands where its columns are in view, so it moves when they do.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_fluids->viewport(), qOverload<>(&QWidget::update));
}

int SheetTable::tableHeight(int rows) const
{
    const bool isScrolled = m_fluids->length() > viewport()->width();
    return m_fluids->sizeHint().height() + rows * m_delegate->rowHeight() + 2 * frameWidth()
        + (isScrolled ? horizontalScrollBar()->sizeHint().height() : 0);
}

QSize SheetTable::minimumSizeHint() const
{
    return {m_days->sizeHint().width() + m_delegate->columnWidth(), tableHeight(leastRows)};
}

// No taller than its rows: what is left over stays below the page's last line.
void SheetTable::fitHeight()
{
    setMaximumHeight(tableHeight(m_model.rowCount()));
}

// Every column is as wide as the widest volume wants; what is left over is shared.
void SheetTable::fitColumns()
{
    m_days->setFixedWidth(m_days->widestSection());
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    int width = viewport()->width() / columns;
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            width = std::max(width, m_delegate->sizeHint({}, m_model.index(row, column)).width());
    }
    for (int column = 0; column < columns; ++column)
        m_fluids->resizeSection(column, width);
}

void SheetTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    fitHeight();
}

void SheetTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

void SheetTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT cellChanged();
}

void SheetTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    m_model.keepDraft(); // what was typed and given up is not kept
}

void SheetTable::focusCell(const QModelIndex &index)
{
    setFocus(Qt::OtherFocusReason);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void SheetTable::pasteFromClipboard()
{
    m_model.paste(QGuiApplication::clipboard()->text(), currentIndex());
}

bool SheetTable::pressCommand(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_model.copy(selectedIndexes()));
    } else if (event->matches(QKeySequence::Cut)) {
        QGuiApplication::clipboard()->setText(m_model.copy(selectedIndexes()));
        m_model.clear(selectedIndexes());
    } else if (event->matches(QKeySequence::Paste)) {
        pasteFromClipboard();
    } else if (event->matches(QKeySequence::Undo)) {
        m_model.undoStack().undo();
    } else if (event->matches(QKeySequence::Redo)) {
        m_model.undoStack().redo();
    } else if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace) {
        m_model.clear(selectedIndexes());
    } else {
        return false;
    }
    return true;
}

void SheetTable::keyPressEvent(QKeyEvent *event)
{
    if (pressCommand(event)) {
        event->accept();
        return;
    }
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && isPlain)
        return go(SheetDelegate::Way::OnByEnter);
    if (event->key() == Qt::Key_Tab && isPlain) {
        event->setAccepted(moveAlong(1)); // not accepted: the keyboard goes on to what comes after the table
        return;
    }
    if (event->key() == Qt::Key_Backtab) {
        event->setAccepted(moveAlong(-1));
        return;
    }
    const bool isPaging = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (event->key() == Qt::Key_Escape || isEnter || (isPaging && event->modifiers() == Qt::ControlModifier)) {
        event->ignore(); // the page's
        return;
    }
    QTableView::keyPressEvent(event);
}

void SheetTable::go(SheetDelegate::Way way)
{
    setFocus();
    switch (way) {
    case SheetDelegate::Way::OnByEnter:
        return moveOn();
    case SheetDelegate::Way::NextByTab:
        if (!moveAlong(1))
            focusNextChild();
        return;
    case SheetDelegate::Way::BackByTab:
        if (!moveAlong(-1))
            focusPreviousChild();
        return;
    case SheetDelegate::Way::Up:
        return moveDays(-1);
    case SheetDelegate::Way::Down:
        return moveDays(1);
    case SheetDelegate::Way::Stay:
        return;
    }
}

void SheetTable::moveDays(int days)
{
    const int row = currentIndex().row() + days;
    if (row >= 0 && row < sheetDays)
        setCurrentIndex(m_model.index(row, currentIndex().column()));
}

// Oil, gas, water, the next day's oil; after the well's last day the next well.
void SheetTable::moveOn()
{
    int row = currentIndex().row();
    int column = currentIndex().column() + 1;
    if (column % columnsOfWell == 0) {
        column -= columnsOfWell;
        if (++row == sheetDays) {
            row = 0;
            column += columnsOfWell;
        }
    }
    if (column >= m_model.columnCount())
        Q_EMIT finished();
    else
        setCurrentIndex(m_model.index(row, column));
}

bool SheetTable::moveAlong(int step)
{
    const int columns = m_model.columnCount();
    const int at = currentIndex().row() * columns + currentIndex().column() + step;
    if (columns == 0 || !currentIndex().isValid() || at < 0 || at >= sheetDays * columns)
        return false;
    setCurrentIndex(m_model.index(at / columns, at % columns));
    return true;
}

} // namespace wellpulse::ui
