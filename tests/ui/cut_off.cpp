// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cut_off.h"

#include <QtCore/QTextStream>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionComboBox>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace wellpulse::test {

namespace {

constexpr int leastButtonPx = 60;
constexpr int leastInputPx = 50;
constexpr int leastGapPx = 20;

class Look {
public:
    void at(const QWidget &widget);
    void gaps(const QWidget &window);
    std::vector<std::string> faults;

private:
    void fault(const QWidget &widget, const QString &words, const char *what);
    void label(const QLabel &label);
    void button(const QAbstractButton &button);
    void lineEdit(const QLineEdit &edit);
    void comboBox(const QComboBox &combo);
    void spinBox(const QAbstractSpinBox &box);
    void header(const QHeaderView &header);
    void table(const QTableView &table);
    void list(const QListView &list);
    void name(const QWidget &widget);
    void place(const QWidget &widget);
    void neighbours(const QWidget &widget);
};

/// Made by Qt inside one of its own widgets, which answers for it.
bool isInner(const QWidget &widget)
{
    if (widget.objectName().startsWith(u"qt_"))
        return true;
    if (widget.inherits("QTableCornerButton"))
        return true; // switched off in ours: nobody presses it, it takes no focus and says nothing
    if (qobject_cast<const QLineEdit *>(widget.parentWidget()) != nullptr)
        return true; // its clear button; the keyboard clears it too
    for (const QWidget *parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const QCalendarWidget *>(parent) != nullptr)
            return true;
    }
    return false;
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QComboBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr;
}

/// The inner editor of a spin box, a date edit or a combo box.
bool isPartOfEditor(const QWidget &widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget.parentWidget()) != nullptr
        || qobject_cast<const QComboBox *>(widget.parentWidget()) != nullptr;
}

void Look::fault(const QWidget &widget, const QString &words, const char *what)
{
    QString line;
    QTextStream(&line) << widget.metaObject()->className() << ' ' << widget.objectName() << " \"" << words << "\" "
                       << widget.width() << 'x' << widget.height() << ": " << what;
    faults.push_back(line.toStdString());
}

void Look::label(const QLabel &label)
{
    if (label.text().isEmpty())
        return;
    const int height = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    if (label.height() < height)
        fault(label, label.text(), "the words are higher than the label");
    const int width = label.wordWrap() ? label.minimumSizeHint().width() : label.sizeHint().width();
    if (label.width() < width)
        fault(label, label.text(), "the words are wider than the label");
}

void Look::button(const QAbstractButton &button)
{
    if (button.width() < button.minimumSizeHint().width()) // long words stand on two lines
        fault(button, button.text(), "the words are wider than the button");
    if (button.height() < button.sizeHint().height())
        fault(button, button.text(), "the words are higher than the button");
    if (button.width() < leastButtonPx || button.height() < leastButtonPx)
        fault(button, button.text(), "the button is too small for a finger");
}

void Look::lineEdit(const QLineEdit &edit)
{
    const QString words = edit.text().isEmpty() ? edit.placeholderText() : edit.displayText();
    QRect room = edit.rect();
    if (!isPartOfEditor(edit)) {
        QStyleOptionFrame option;
        option.initFrom(&edit);
        option.lineWidth
            = edit.hasFrame() ? edit.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &edit) : 0;
        room = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit);
        if (edit.height() < leastInputPx)
            fault(edit, words, "the input is too low for a finger");
    }
    room = room.marginsRemoved(edit.textMargins());
    for (const QAction *action : edit.actions()) {
        if (action->isVisible())
            room.setWidth(room.width() - edit.fontMetrics().height());
    }
    if (edit.fontMetrics().horizontalAdvance(words) > room.width())
        fault(edit, words, "the words are wider than the input");
    if (edit.fontMetrics().height() > room.height())
        fault(edit, words, "the words are higher than the input");
}

void Look::comboBox(const QComboBox &combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.currentText = combo.currentText();
    const QRect room
        = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    if (combo.fontMetrics().horizontalAdvance(combo.currentText()) > room.width())
        fault(combo, combo.currentText(), "the words are wider than the box");
    if (combo.height() < leastInputPx)
        fault(combo, combo.currentText(), "the box is too low for a finger");
}

void Look::spinBox(const QAbstractSpinBox &box)
{
    const auto *words = box.findChild<QLineEdit *>();
    if (words->fontMetrics().horizontalAdvance(words->displayText()) > words->width())
        fault(box, words->displayText(), "the words are wider than the box");
    if (box.height() < leastInputPx)
        fault(box, words->displayText(), "the box is too low for a finger");
}

void Look::header(const QHeaderView &header)
{
    if (header.model() == nullptr)
        return;
    const bool wraps = (header.defaultAlignment() & Qt::TextWordWrap) != 0;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section))
            continue;
        const QString words = header.model()->headerData(section, header.orientation()).toString();
        const bool isWide = header.orientation() == Qt::Horizontal;
        if (!(isWide && wraps) && header.sectionSize(section) < header.sectionSizeHint(section))
            fault(header, words, "the words do not fit their section");
        if (!isWide && header.width() < header.sizeHint().width())
            fault(header, words, "the words are wider than the header");
    }
    if (header.orientation() == Qt::Horizontal && header.height() < header.sizeHint().height())
        fault(header, {}, "the words are higher than the header");
}

// Cells that are on the screen; the rest look the same.
void Look::table(const QTableView &table)
{
    if (table.model() == nullptr)
        return;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const QModelIndex cell = table.model()->index(row, column);
            const QRect rect = table.visualRect(cell);
            if (table.isColumnHidden(column) || rect.top() > table.viewport()->height())
                continue;
            const QSize words = table.sizeHintForIndex(cell);
            if (rect.width() < words.width() && !table.wordWrap())
                fault(table, cell.data().toString(), "the words are wider than the cell");
            if (rect.height() < words.height())
                fault(table, cell.data().toString(), "the words are higher than the cell");
        }
        if (table.rowViewportPosition(row) > table.viewport()->height())
            break;
    }
}

void Look::list(const QListView &list)
{
    if (list.model() == nullptr)
        return;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (list.visualRect(index).height() < list.sizeHintForIndex(index).height())
            fault(list, index.data().toString(), "the words are higher than the row");
    }
}

void Look::name(const QWidget &widget)
{
    if (isControl(widget) && !isPartOfEditor(widget) && widget.accessibleName().isEmpty())
        fault(widget, {}, "the control has no accessible name");
}

// Inside of its parent, in the directions in which that does not scroll.
void Look::place(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (parent == nullptr || widget.isWindow())
        return;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    const bool isContent = area != nullptr && area->viewport() == parent;
    const bool scrollsDown = isContent && area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const bool scrollsAside = isContent && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const QRect room = parent->rect();
    const QRect own = widget.geometry();
    if (!scrollsAside && (own.left() < room.left() || own.right() > room.right()))
        fault(widget, {}, "the widget sticks out at a side");
    if (!scrollsDown && (own.top() < room.top() || own.bottom() > room.bottom()))
        fault(widget, {}, "the widget sticks out above or below");
}

void Look::neighbours(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (parent == nullptr || parent->layout() == nullptr || parent->layout()->indexOf(&widget) < 0)
        return;
    for (const QObject *child : parent->children()) {
        const auto *other = qobject_cast<const QWidget *>(child);
        if (other == nullptr || other <= &widget || !other->isVisible() || parent->layout()->indexOf(other) < 0)
            continue;
        if (widget.geometry().intersects(other->geometry()))
            fault(widget, other->objectName(), "the widget lies over that neighbour");
    }
}

/// A finger's targets, lists and tables aside: their rows lie close by nature.
bool isTarget(const QWidget &widget)
{
    return isControl(widget) && qobject_cast<const QAbstractItemView *>(&widget) == nullptr && !isPartOfEditor(widget)
        && !isInner(widget)
        && qobject_cast<const QAbstractItemView *>(widget.parentWidget()->parentWidget()) == nullptr;
}

/// What scrolls together.
const QWidget *scrolledIn(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    while (parent != nullptr && qobject_cast<const QAbstractScrollArea *>(parent) == nullptr)
        parent = parent->parentWidget();
    return parent;
}

QRect rectIn(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

// So far from each other that a gloved finger hits one of them.
void Look::gaps(const QWidget &window)
{
    QList<const QWidget *> targets;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && isTarget(*widget))
            targets.push_back(widget);
    }
    for (qsizetype i = 0; i < targets.size(); ++i) {
        for (qsizetype j = i + 1; j < targets.size(); ++j) {
            if (scrolledIn(*targets.at(i)) != scrolledIn(*targets.at(j)))
                continue;
            const QRect one = rectIn(window, *targets.at(i));
            const QRect other = rectIn(window, *targets.at(j));
            const int across = std::max(other.left() - one.right(), one.left() - other.right()) - 1;
            const int down = std::max(other.top() - one.bottom(), one.top() - other.bottom()) - 1;
            if (std::max(across, down) < leastGapPx)
                fault(*targets.at(i), targets.at(j)->objectName(), "the neighbour is too close for a gloved finger");
        }
    }
}

void Look::at(const QWidget &widget)
{
    if (!widget.isVisible() || isInner(widget))
        return;
    if (const auto *words = qobject_cast<const QLabel *>(&widget))
        label(*words);
    else if (const auto *pressed = qobject_cast<const QAbstractButton *>(&widget))
        button(*pressed);
    else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        lineEdit(*edit);
    else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        comboBox(*combo);
    else if (const auto *box = qobject_cast<const QAbstractSpinBox *>(&widget))
        spinBox(*box);
    else if (const auto *sections = qobject_cast<const QHeaderView *>(&widget))
        header(*sections);
    else if (const auto *cells = qobject_cast<const QTableView *>(&widget))
        table(*cells);
    else if (const auto *rows = qobject_cast<const QListView *>(&widget))
        list(*rows);
    if (qobject_cast<const QHeaderView *>(&widget) == nullptr)
        name(widget);
    place(widget);
    neighbours(widget);
}

} // namespace

std::vector<std::string> faultsOf(const QWidget &window)
{
    Look look;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        look.at(*widget);
    look.gaps(window);
    return look.faults;
}

} // namespace wellpulse::test
