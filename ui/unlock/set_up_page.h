// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the first run: where the office is, who you are, and a new passphrase typed twice; or the backup of another
// laptop, with its passphrase. GUI thread.
#pragma once

#include "ui/theme/appearance.h"
#include "ui/unlock/set_up_model.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace wellpulse::ui {

class FormField;
class NoticeBar;
class TouchButton;

class SetUpPage : public QWidget {
    Q_OBJECT
public:
    SetUpPage(const Appearance &appearance, SetUpModel &model, const QString &knownServer, QWidget *parent = nullptr);

    void focusFirst();

private:
    struct Line {
        QLineEdit *edit;
        FormField *field;
    };

    Line addLine(const Appearance &appearance, SetUpField field, const QString &label, const QString &objectName);
    QWidget *buildBackup(const Appearance &appearance);
    void askForBackup();
    /// An empty one: this laptop starts anew.
    void takeBackup(const QString &file);
    void submit();
    void showState();
    void forgetSecrets();

    SetUpModel &m_model;
    QWidget *m_form;
    QMap<SetUpField, Line> m_lines;
    QLabel *m_backupLabel = nullptr;
    TouchButton *m_backupButton = nullptr;
    TouchButton *m_withoutBackupButton = nullptr;
    QString m_backupFile; ///< what the vault is to be made of
    NoticeBar *m_noticeBar;
    TouchButton *m_setUpButton;
};

} // namespace wellpulse::ui
