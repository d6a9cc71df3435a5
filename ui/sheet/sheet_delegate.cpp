// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_delegate.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>

namespace wellpulse::ui {

namespace {

constexpr int sidePx = 7; // five wells fit side by side at 1920 pixels
constexpr int betweenPx = 4;
constexpr int rowPadPx = 8;
constexpr int editorSidePx = 6;

SheetModel::State stateAt(const QModelIndex &index)
{
    return static_cast<SheetModel::State>(index.data(SheetModel::StateRole).toInt());
}

Icon iconOf(SheetModel::State state, bool isFarOff)
{
    switch (state) {
    case SheetModel::State::Wrong:
        return Icon::Refused;
    case SheetModel::State::Replacing:
        return Icon::NeedsYou;
    case SheetModel::State::Entered:
        return isFarOff ? Icon::Flagged : Icon::Entered;
    case SheetModel::State::New:
        return isFarOff ? Icon::Flagged : Icon::Enter;
    case SheetModel::State::Blank:
    case SheetModel::State::Future:
    case SheetModel::State::Total:
        break;
    }
    return Icon::None;
}

QFont sized(QFont font, int px, bool strong, bool struckOut = false)
{
    font.setPixelSize(px);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setStrikeOut(struckOut);
    return font;
}

} // namespace

SheetDelegate::SheetDelegate(const Appearance &appearance, SheetModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_model(model)
{
}

int SheetDelegate::rowHeight() const
{
    const Metrics &metrics = m_appearance.metrics;
    return std::max(metrics.inputHeight, metrics.textPx + metrics.smallPx + 2 * rowPadPx);
}

int SheetDelegate::columnWidth() const
{
    const QFontMetrics metrics(sized(QGuiApplication::font(), m_appearance.metrics.textPx, true));
    return metrics.horizontalAdvance(QStringLiteral("1,234.50")) + m_appearance.metrics.iconSide + betweenPx
        + 2 * sidePx;
}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(sized(QGuiApplication::font(), m_appearance.metrics.textPx, true));
    const int words = metrics.horizontalAdvance(index.data().toString());
    return {std::max(columnWidth(), words + m_appearance.metrics.iconSide + betweenPx + 2 * sidePx), rowHeight()};
}

QColor SheetDelegate::inkOf(SheetModel::State state) const
{
    switch (state) {
    case SheetModel::State::Wrong:
        return m_appearance.colors.danger;
    case SheetModel::State::Replacing:
        return m_appearance.colors.warning;
    case SheetModel::State::Entered:
    case SheetModel::State::Future:
        return m_appearance.colors.quietText;
    case SheetModel::State::New:
    case SheetModel::State::Blank:
    case SheetModel::State::Total:
        break;
    }
    return m_appearance.colors.text;
}

void SheetDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, SheetModel::State state) const
{
    const ThemeColors &colors = m_appearance.colors;
    const bool isQuiet = state == SheetModel::State::Total || state == SheetModel::State::Future;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isSelected ? colors.selected : isQuiet ? colors.raised : colors.surface);
    painter->setPen(QPen(colors.line, m_appearance.metrics.linePx));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (state == SheetModel::State::Wrong) {
        painter->setPen(QPen(colors.danger, 2, Qt::DashLine));
        painter->drawRect(option.rect.adjusted(2, 2, -3, -3));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const int inset = m_appearance.metrics.focusPx / 2 + 1;
        painter->setPen(QPen(colors.focus, m_appearance.metrics.focusPx, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(option.rect.adjusted(inset, inset, -inset - 1, -inset - 1));
    }
}

void SheetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const SheetModel::State state = stateAt(index);
    paintGround(painter, option, state);
    const QColor ink = inkOf(state);
    const QRect room = option.rect.adjusted(sidePx, 0, -sidePx, 0);
    const Icon icon = iconOf(state, index.data(SheetModel::WarningRole).toBool());
    const int side = m_appearance.metrics.iconSide;
    if (icon != Icon::None) {
        const QColor color = icon == Icon::Flagged ? m_appearance.colors.warning : ink;
        painter->drawPixmap(room.left(), room.center().y() - side / 2,
            iconPixmap(icon, color, side, painter->device()->devicePixelRatioF()));
    }
    const bool isStrong = state != SheetModel::State::Entered;
    const QFont font = sized(option.font, m_appearance.metrics.textPx, isStrong);
    const QString former = index.data(SheetModel::FormerRole).toString();
    const QRect words = icon != Icon::None ? room.adjusted(side + betweenPx, 0, 0, 0) : room;
    const int height = QFontMetrics(font).height();
    painter->setFont(font);
    painter->setPen(ink);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideLeft, words.width());
    if (state != SheetModel::State::Replacing) {
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, text);
    } else {
        const QFont small = sized(option.font, m_appearance.metrics.smallPx, false, true);
        const int top = room.center().y() - (height + QFontMetrics(small).height()) / 2;
        painter->drawText(QRect(words.left(), top, words.width(), height), Qt::AlignRight | Qt::AlignVCenter,
            text.isEmpty() ? QStringLiteral("-") : text);
        painter->setFont(small);
        painter->setPen(m_appearance.colors.quietText);
        painter->drawText(QRect(words.left(), top + height, words.width(), QFontMetrics(small).height()),
            Qt::AlignRight | Qt::AlignVCenter, former);
    }
    painter->restore();
}

QWidget *SheetDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"sheetCellEdit");
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setAlignment(Qt::AlignRight);
    editor->setMaxLength(40);
    editor->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    editor->setTextMargins(0, 0, 0, 0);
    connect(editor, &QLineEdit::textEdited, &m_model,
        [&model = m_model, at = QPersistentModelIndex(index)](const QString &text) { model.keepTyping(at, text); });
    return editor;
}

void SheetDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *edit = qobject_cast<QLineEdit *>(editor); edit != nullptr && !edit->isModified())
        edit->setText(index.data(Qt::EditRole).toString());
}

void SheetDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int wanted = m_appearance.metrics.textPx * 6;
    QRect rect = option.rect;
    if (rect.width() < wanted)
        rect.setLeft(std::max(0, rect.right() - wanted));
    editor->setGeometry(rect.adjusted(-editorSidePx / 2, 0, 0, 0));
}

bool SheetDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (event->type() == QEvent::KeyPress && editor != nullptr) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            const QString text = QGuiApplication::clipboard()->text();
            if (text.trimmed().contains(u'\t') || text.trimmed().contains(u'\n')) {
                Q_EMIT closeEditor(editor, NoHint);
                Q_EMIT tablePasted(text);
                return true;
            }
        }
        if (pressKey(editor, key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

bool SheetDelegate::pressKey(QWidget *editor, int key, Qt::KeyboardModifiers modifiers)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (modifiers == Qt::ControlModifier && (isEnter || key == Qt::Key_S)) {
        Q_EMIT commitData(editor); // what is saved includes it
        Q_EMIT closeEditor(editor, NoHint);
        return false;
    }
    Way way = Way::Stay;
    if (isEnter && modifiers == Qt::NoModifier)
        way = Way::OnByEnter;
    else if (key == Qt::Key_Tab && modifiers == Qt::NoModifier)
        way = Way::NextByTab;
    else if (key == Qt::Key_Backtab)
        way = Way::BackByTab;
    else if (key == Qt::Key_Up)
        way = Way::Up;
    else if (key == Qt::Key_Down)
        way = Way::Down;
    if (way == Way::Stay)
        return false;
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT left(way);
    return true;
}

} // namespace wellpulse::ui
