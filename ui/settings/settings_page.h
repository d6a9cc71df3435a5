// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the settings. Every choice is in force when it is pressed; there is nothing to save. Escape leads back.
// Logic is in SettingsModel. GUI thread.
#pragma once

#include "ui/settings/settings_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class ChoiceRow;
class PageColumn;

class BackupModel;

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    SettingsPage(const Appearance &appearance, SettingsModel &model, BackupModel &backups, QWidget *parent = nullptr);

    void focusFirst();
    /// Around a change of looks, which makes the page anew: which control has the cursor, and how far it is scrolled.
    struct Place {
        QString focusName;
        int scrolled = 0;
    };
    Place place() const;
    void returnTo(const Place &place);

Q_SIGNALS:
    void homeWanted();
    void backWanted(); ///< to where this page was opened

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead(const Appearance &appearance);
    void addHeading(const QString &words);
    void connectRows();
    void showSettings();

    SettingsModel &m_model;
    PageColumn *m_page;
    QLabel *m_troubleLabel;
    ChoiceRow *m_themeRow;
    ChoiceRow *m_textRow;
    ChoiceRow *m_glovesRow;
    ChoiceRow *m_languageRow;
    ChoiceRow *m_keypadRow;
};

} // namespace wellpulse::ui
