// SPDX-License-Identifier: GPL-3.0-or-later
// A badge on a page: its icon and its words in the same ink. Hidden while it has nothing to say. GUI thread.
#pragma once

#include "ui/equipment/equipment_words.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class BadgeLine : public QWidget {
    Q_OBJECT
public:
    BadgeLine(const Appearance &appearance, const QString &name, QWidget *parent = nullptr);

    void setBadge(const Badge &badge);

private:
    Appearance m_appearance;
    QLabel *m_iconLabel;
    QLabel *m_wordsLabel;
};

} // namespace wellpulse::ui
