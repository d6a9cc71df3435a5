// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of entering a day. Enter moves on, Ctrl+Enter saves and goes to the next well, Ctrl+S saves and stays, Ctrl+D
// takes over the day before, Ctrl+R says that a volume was not read, Escape leads back. Logic is in ProductionEntryModel.
// GUI thread.
#pragma once

#include "ui/production/production_entry_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class DowntimePanel;
class FormField;
class Keypad;
class LocationLine;
class NoticeBar;
class PageColumn;
class TouchButton;
class VolumeField;

class ProductionEntryPage : public QWidget {
    Q_OBJECT
public:
    ProductionEntryPage(
        const Appearance &appearance, ProductionEntryModel &model, const QLocale &locale, QWidget *parent = nullptr);

    ~ProductionEntryPage() override;

    void focusField(EntryField field);
    /// Around a lock: the same field has the cursor afterwards.
    void rememberFocus();
    void focusLast();
    /// The field of that name, as the model noted it; the oil's when there is none.
    void focusNamed(const QString &name);
    void showKeypad(bool isShown);

Q_SIGNALS:
    void homeWanted();
    void backWanted(); ///< to where this page was opened
    void keypadToggled(bool isShown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const Appearance &appearance, const QLocale &locale);
    void fillColumn(const Appearance &appearance, const QLocale &locale);
    QWidget *buildHead(const Appearance &appearance);
    QWidget *buildDay(const Appearance &appearance, const QLocale &locale);
    QWidget *buildHelp(const Appearance &appearance);
    QWidget *buildKeypad(const Appearance &appearance, const QLocale &locale);
    QWidget *buildActions(const Appearance &appearance);
    void connectModel();
    void connectKeypad();
    void noteFocus(QWidget *now);
    bool pressKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers);
    bool pressControl(int key);
    void moveOnFrom(QObject *widget);
    QWidget *keypadTarget();
    void sendKey(int key, const QString &text);
    void commitDate();
    void alignFoot();
    QWidget *wholeOf(QWidget *widget) const;
    void showWells();
    void refresh();
    QWidget *widgetOf(EntryField field) const;
    VolumeField *volume(core::Fluid fluid) const { return m_volumes[indexOf(fluid)]; }

    ProductionEntryModel &m_model;
    PageColumn *m_page = nullptr;
    Keypad *m_keypad = nullptr;
    QWidget *m_keypadPanel = nullptr;
    QVBoxLayout *m_foot = nullptr;
    int m_widestWithKeypad = 0;
    QComboBox *m_wellCombo = nullptr;
    QDateEdit *m_dateEdit = nullptr;
    QPlainTextEdit *m_notesEdit = nullptr;
    FormField *m_wellField = nullptr;
    FormField *m_dateField = nullptr;
    FormField *m_notesField = nullptr;
    LocationLine *m_locationLine = nullptr;
    QLabel *m_earlierLabel = nullptr;
    QLabel *m_carryLabel = nullptr;
    std::array<VolumeField *, 3> m_volumes{};
    DowntimePanel *m_downtime = nullptr;
    NoticeBar *m_placeBar = nullptr;
    TouchButton *m_carryButton = nullptr;
    TouchButton *m_keypadButton = nullptr;
    TouchButton *m_saveNextButton = nullptr;
    TouchButton *m_saveButton = nullptr;
    TouchButton *m_clearButton = nullptr;
    QWidget *m_lastFocus = nullptr;
    QList<QWidget *> m_order; ///< in which Enter moves
};

} // namespace wellpulse::ui
