// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the audit: filters, the table of the log, all of the entry that is looked at, the check of the chain, and the way
// to a file. GUI thread.
#pragma once

#include "ui/audit/audit_model.h"
#include "ui/controls/touch_button.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class AuditFilterBar;
class AuditTable;

class AuditPage : public QWidget {
    Q_OBJECT
public:
    AuditPage(const Appearance &appearance, AuditModel &model, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void homeWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions(QVBoxLayout &layout);
    void addTexts(QVBoxLayout &layout);
    void addEntry(QVBoxLayout &layout);
    QLabel *addLabel(QVBoxLayout &layout, const char *name, const char *look);
    TouchButton *makeButton(ButtonLook look, Icon icon, const QString &words, const char *name);
    void askForFile(AuditFormat format);
    void showFound();
    void showOpened();
    void showCheck();
    void showSaving();

    Appearance m_appearance;
    AuditModel &m_model;
    TouchButton *m_homeButton = nullptr;
    TouchButton *m_filterButton = nullptr;
    TouchButton *m_csvButton = nullptr;
    TouchButton *m_jsonButton = nullptr;
    TouchButton *m_checkButton = nullptr;
    TouchButton *m_stopButton = nullptr;
    TouchButton *m_recordButton = nullptr;
    TouchButton *m_allButton = nullptr;
    AuditFilterBar *m_filters;
    QLabel *m_archiveLabel = nullptr;
    QLabel *m_countLabel = nullptr;
    QLabel *m_checkLabel = nullptr;
    QLabel *m_savingLabel = nullptr;
    QLabel *m_emptyLabel = nullptr;
    AuditTable *m_table;
    QPlainTextEdit *m_entryText = nullptr;
};

} // namespace wellpulse::ui
