// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the home screen: the day, how far the round is, the quick action, the search and the route. Logic is in
// HomeModel. GUI thread.
#pragma once

#include "ui/home/home_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace wellpulse::ui {

class RowList;
class TouchButton;

class HomePage : public QWidget {
    Q_OBJECT
public:
    HomePage(const Appearance &appearance, HomeModel &model, QWidget *parent = nullptr);

    /// Where the keyboard starts.
    void focusFirst();

Q_SIGNALS:
    /// Enter production for a well; an empty id = the first well that misses today's entry.
    void sheetWanted();
    void entryWanted(const QString &wellId);

private:
    void showRoute();

    HomeModel &m_model;
    QLabel *m_todayLabel;
    QLabel *m_progressLabel;
    QProgressBar *m_progressBar;
    TouchButton *m_enterButton;
    TouchButton *m_sheetButton;
    QLineEdit *m_searchEdit;
    bool m_focusIsDue = false; ///< asked for before there were wells
    RowList *m_routeList;
    QLabel *m_emptyLabel;
};

} // namespace wellpulse::ui
