// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the settings about backups: where they go, how many are kept, when the last one was made, and one at once.
// Logic is in BackupModel. GUI thread.
#pragma once

#include "ui/backup/backup_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class ChoiceRow;
class TouchButton;

class BackupSettings : public QWidget {
    Q_OBJECT
public:
    BackupSettings(const Appearance &appearance, BackupModel &model, QWidget *parent = nullptr);

private:
    void showState();
    void askForFolder();

    BackupModel &m_model;
    const QColor m_ink; ///< of a button's icon
    QLabel *m_folderLabel;
    QLabel *m_lastLabel;
    QLabel *m_progressLabel;
    QLabel *m_troubleLabel;
    TouchButton *m_folderButton;
    TouchButton *m_nowButton;
    TouchButton *m_forgetButton;
    ChoiceRow *m_keepRow;
};

} // namespace wellpulse::ui
