// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the well is down, since when and why: started once with a reason, carried from day to day until one press ends
// it. GUI thread.
#pragma once

#include "ui/production/production_entry_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class ReasonChips;
class TouchButton;

class DowntimePanel : public QWidget {
    Q_OBJECT
public:
    DowntimePanel(const Appearance &appearance, ProductionEntryModel &model, QWidget *parent = nullptr);

    /// Shows what the model says.
    void refresh();
    void focusFirst();

private:
    void toggle();
    QString actionWords() const;

    ProductionEntryModel &m_model;
    QWidget *m_words;
    QLabel *m_wordsLabel;
    QLabel *m_errorLabel;
    TouchButton *m_button;
    ReasonChips *m_chips;
};

} // namespace wellpulse::ui
