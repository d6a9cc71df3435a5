// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the home screen: the day, how far the round is, the quick actions, what is missing, the search and the
// route. Logic is in HomeModel. GUI thread.
#pragma once

#include "ui/home/home_model.h"
#include "ui/shell/place.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace wellpulse::ui {

class RowList;
class TouchButton;

class HomePage : public QWidget {
    Q_OBJECT
public:
    /// `quickActions` in their order; the first is the main one.
    HomePage(
        const Appearance &appearance, HomeModel &model, const QList<Place> &quickActions, QWidget *parent = nullptr);

    /// Where the keyboard starts.
    void focusFirst();
    void focusSearch();
    /// Between what is missing and the route.
    void addPanel(QWidget *panel);
    /// The well of the current row while the route has the keyboard; else empty.
    QString chosenWell() const;

Q_SIGNALS:
    /// An empty well: none was chosen.
    void placeWanted(wellpulse::ui::Place place, const QString &wellId);
    void helpWanted();

private:
    void buildHead(QVBoxLayout &layout);
    void buildActions(QVBoxLayout &layout);
    void buildReminders(QVBoxLayout &layout);
    void buildRoute(QVBoxLayout &layout);
    void showRoute();
    void showReminder(TouchButton *button, const QString &sentence);
    void showWellMenu(const QPoint &where);

    Appearance m_appearance;
    HomeModel &m_model;
    QList<Place> m_quickActions;
    QLabel *m_todayLabel;
    QLabel *m_progressLabel;
    QProgressBar *m_progressBar;
    QList<TouchButton *> m_actionButtons;
    TouchButton *m_missingTodayButton = nullptr;
    TouchButton *m_missingWeekButton = nullptr;
    QLineEdit *m_searchEdit;
    QVBoxLayout *m_panels = nullptr;
    bool m_focusIsDue = false; ///< asked for before there were wells
    RowList *m_routeList;
    QLabel *m_emptyLabel;
};

} // namespace wellpulse::ui
