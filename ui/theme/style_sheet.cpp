// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QtCore/QList>

#include <utility>

namespace wellpulse::ui {

namespace {

// A tiny template: @name is replaced by the token's value. Longer names come first, so that none is cut by a shorter.
constexpr QStringView rules = uR"(
* { font-size: @textPx; }
QMainWindow, QWidget[look="page"], QScrollArea, QScrollArea > QWidget > QWidget[look="page"] { background: @window; }
QScrollArea { border: none; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: @titlePx; font-weight: 700; }
QLabel[look="strong"] { font-weight: 700; }
QLabel[look="quiet"] { color: @quietText; font-size: @smallPx; }
QLabel[look="error"] { color: @danger; font-weight: 600; }
QLabel[look="warning"] { color: @warning; font-weight: 600; }
QFrame[look="card"] { background: @surface; border: @linePx solid @line; border-radius: 10px; }
QFrame[look="bar"] { background: @surface; border: none; border-top: @linePx solid @line; }

QPushButton { background: @raised; color: @text; border: @linePx solid @line; border-radius: 10px;
  padding: 4px 18px; font-weight: 600; outline: none; }
QPushButton:hover { border-color: @text; }
QPushButton:pressed { background: @selected; }
QPushButton:checked { background: @selected; border: 2px solid @text; padding: 3px 17px; }
QPushButton[look="key"] { font-size: @titlePx; padding: 0px; }
QPushButton[look="keyWord"] { font-size: @smallPx; padding: 0px 6px; }
QPushButton:focus { border: @focusPx solid @focus; padding: 2px 16px; }
QPushButton:disabled { color: @quietText; border-style: dashed; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[look="primary"]:hover { border-color: @text; }
QPushButton[look="primary"]:focus { border: @focusPx solid @focus; }
QPushButton[look="primary"]:disabled { background: @raised; color: @quietText; border: @linePx dashed @line; }
QPushButton[look="toggle"] { padding: 4px 10px; }
QPushButton[look="toggle"]:checked { background: @selected; color: @text; border: 3px solid @text; padding: 2px 8px; }
QPushButton[look="toggle"]:focus { border: @focusPx solid @focus; padding: 2px 8px; }
QPushButton[look="plain"] { background: transparent; border-color: transparent; text-align: left; padding: 4px 6px; }
QPushButton[look="plain"]:focus { padding: 2px 4px; }
QPushButton[look="plain"]:hover, QPushButton[look="plain"]:focus { border-color: @focus; }

QLineEdit, QPlainTextEdit, QComboBox, QDateEdit { background: @surface; border: @linePx solid @line;
  border-radius: 8px; padding: 2px 12px; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus { border: @focusPx solid @focus; padding: 0px 10px; }
QPlainTextEdit:focus { padding: 4px 6px; }
QLineEdit[wrong="true"], QDateEdit[wrong="true"], QComboBox[wrong="true"] { border: @focusPx solid @danger; padding: 0px 10px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled { border-style: dashed; }
QComboBox::drop-down, QDateEdit::drop-down { subcontrol-origin: padding; width: @buttonSide; border: none; border-left: @linePx solid @line; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/wellpulse/icons/@chevron); width: @iconSide; height: @iconSide; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: @linePx solid @line; outline: none;
  selection-background-color: @selected; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: @inputHeight; padding: 0px 12px; }

QListView { background: @surface; border: @linePx solid @line; border-radius: 10px; padding: 4px 2px; outline: none; }
QListView:focus { border: @focusPx solid @focus; padding: 2px 0px; }
QGraphicsView[look="chart"] { background: @surface; border: @linePx solid @line; border-radius: 10px; padding: @focusPx; }
QGraphicsView[look="chart"]:focus { border: @focusPx solid @focus; padding: @linePx; }
QProgressBar { background: @raised; border: @linePx solid @line; border-radius: 7px; max-height: 12px; min-height: 12px; }
QProgressBar::chunk { background: @accent; border-radius: 6px; }
QScrollBar:vertical { background: @window; width: 22px; margin: 0px; }
QScrollBar::handle:vertical { background: @line; min-height: 60px; border-radius: 6px; margin: 4px; }
QScrollBar:horizontal { background: @window; height: 22px; margin: 0px; }
QScrollBar::handle:horizontal { background: @line; min-width: 60px; border-radius: 6px; margin: 4px; }
QTableView { background: @surface; border: @linePx solid @line; outline: none; }
QTableView QTableCornerButton::section { background: @raised; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0px; width: 0px; }
QMenu { background: @surface; color: @text; border: @linePx solid @line; padding: 4px; }
QMenu::item { min-height: @inputHeight; padding: 0px 24px; border: @linePx solid transparent; }
QMenu::item:selected { background: @selected; border-color: @focus; }
QToolTip { background: @surface; color: @text; border: @linePx solid @line; padding: 6px; }
QCalendarWidget QWidget { background: @surface; color: @text; }
QCalendarWidget QToolButton { min-height: 48px; min-width: 48px; font-weight: 600; }
QCalendarWidget QAbstractItemView { background: @surface; selection-background-color: @accent;
  selection-color: @onAccent; alternate-background-color: @raised; }
QCalendarWidget QAbstractItemView:disabled { color: @line; }
)";

QString pixels(int count)
{
    return QString::number(count) + QLatin1String("px");
}

} // namespace

QPalette themePalette(const ThemeColors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.raised);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.quietText);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Link, colors.info);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.quietText);
    return palette;
}

QString themeStyleSheet(const ThemeColors &colors, const Metrics &metrics)
{
    const bool darkSurface = colors.surface.lightnessF() < 0.5F;
    const QList<std::pair<QStringView, QString>> values{
        {u"@inputHeight", pixels(metrics.inputHeight)},
        {u"@buttonSide", pixels(metrics.buttonSide)},
        {u"@quietText", colors.quietText.name()},
        {u"@onAccent", colors.accentText.name()},
        {u"@iconSide", pixels(metrics.iconSide)},
        {u"@selected", colors.selected.name()},
        {u"@surface", colors.surface.name()},
        {u"@titlePx", pixels(metrics.titlePx)},
        {u"@smallPx", pixels(metrics.smallPx)},
        {u"@focusPx", pixels(metrics.focusPx)},
        {u"@chevron", darkSurface ? QStringLiteral("chevron-light.svg") : QStringLiteral("chevron-dark.svg")},
        {u"@warning", colors.warning.name()},
        {u"@textPx", pixels(metrics.textPx)},
        {u"@linePx", pixels(metrics.linePx)},
        {u"@window", colors.window.name()},
        {u"@accent", colors.accent.name()},
        {u"@raised", colors.raised.name()},
        {u"@danger", colors.danger.name()},
        {u"@focus", colors.focus.name()},
        {u"@text", colors.text.name()},
        {u"@line", colors.line.name()},
    };
    QString sheet = rules.toString();
    for (const auto &[name, value] : values)
        sheet.replace(name.toString(), value);
    return sheet;
}

} // namespace wellpulse::ui
