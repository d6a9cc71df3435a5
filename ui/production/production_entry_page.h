// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of entering a day. Enter moves on, Ctrl+Enter saves and goes to the next well, Ctrl+S saves and stays.
// Logic is in ProductionEntryModel. GUI thread.
#pragma once

#include "ui/production/production_entry_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;

namespace wellpulse::ui {

class FormField;
class PageColumn;
class TouchButton;
class VolumeField;

class ProductionEntryPage : public QWidget {
    Q_OBJECT
public:
    ProductionEntryPage(
        const Appearance &appearance, ProductionEntryModel &model, const QLocale &locale, QWidget *parent = nullptr);

    void focusField(EntryField field);
    /// Around a lock: the same field has the cursor afterwards.
    void rememberFocus();
    void focusLast();

Q_SIGNALS:
    void homeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const Appearance &appearance, const QLocale &locale);
    QWidget *buildHead(const Appearance &appearance);
    QWidget *buildVolumes(const Appearance &appearance);
    QWidget *buildActions(const Appearance &appearance);
    void connectModel();
    bool pressKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers);
    void moveOnFrom(QObject *widget);
    void commitDate();
    void showWells();
    void showDay();
    void showErrors();
    void showComparisons();
    VolumeField *volume(core::Fluid fluid) const { return m_volumes[indexOf(fluid)]; }

    ProductionEntryModel &m_model;
    PageColumn *m_page = nullptr;
    QComboBox *m_wellCombo = nullptr;
    QDateEdit *m_dateEdit = nullptr;
    QPlainTextEdit *m_notesEdit = nullptr;
    FormField *m_wellField = nullptr;
    FormField *m_dateField = nullptr;
    FormField *m_notesField = nullptr;
    QLabel *m_earlierLabel = nullptr;
    std::array<VolumeField *, 3> m_volumes{};
    TouchButton *m_saveNextButton = nullptr;
    TouchButton *m_saveButton = nullptr;
    QWidget *m_lastFocus = nullptr;
    QList<QWidget *> m_order; ///< in which Enter moves
};

} // namespace wellpulse::ui
