// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the seven-day sheet: which wells and week, the table, one sentence about the current cell, the box to tick
// before entered days are replaced, and Save. Logic is in SheetModel. GUI thread.
#pragma once

#include "ui/sheet/sheet_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace wellpulse::ui {

class SheetTable;
class TickBox;
class TouchButton;

class SheetPage : public QWidget {
    Q_OBJECT
public:
    SheetPage(const Appearance &appearance, SheetModel &model, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void homeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *buildFrame();
    QWidget *buildHead(const Appearance &appearance);
    QWidget *buildActions(const Appearance &appearance);
    void connectModel();
    void showChoices();
    void showWeek();
    void showSummary();
    void showCell();

    SheetModel &m_model;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_weekLabel = nullptr;
    QComboBox *m_wellsCombo = nullptr;
    TouchButton *m_earlierButton = nullptr;
    TouchButton *m_laterButton = nullptr;
    SheetTable *m_table = nullptr;
    QLabel *m_emptyLabel = nullptr;
    QLabel *m_cellLabel = nullptr;
    TickBox *m_replaceCheck = nullptr;
    TouchButton *m_saveButton = nullptr;
    TouchButton *m_pasteButton = nullptr;
    TouchButton *m_startOverButton = nullptr;
    QLabel *m_keysLabel = nullptr;
};

} // namespace wellpulse::ui
