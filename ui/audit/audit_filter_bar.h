// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit is narrowed by: kind, well, person, laptop, dates, where it stands, words. GUI thread.
#pragma once

#include "ui/audit/audit_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace wellpulse::ui {

class FormField;

class AuditFilterBar : public QWidget {
    Q_OBJECT
public:
    AuditFilterBar(const Appearance &appearance, AuditModel &model, QWidget *parent = nullptr);

    void showAll();
    /// The history of one record and nothing else.
    void showRecord(const QString &recordId);

private:
    enum Period { AllDates, Days7, Days30, ChosenDates };

    QComboBox *makeCombo(const char *name);
    QDateEdit *makeDate(const char *name);
    void showNames();
    void apply();

    AuditModel &m_model;
    QComboBox *m_typeCombo;
    QComboBox *m_wellCombo;
    QComboBox *m_personCombo;
    QComboBox *m_deviceCombo;
    QComboBox *m_standingCombo;
    QComboBox *m_periodCombo;
    QDateEdit *m_fromEdit;
    QDateEdit *m_toEdit;
    FormField *m_fromField;
    FormField *m_toField;
    QLineEdit *m_searchEdit;
    QString m_recordId;
    bool m_isShowing = false;
};

} // namespace wellpulse::ui
