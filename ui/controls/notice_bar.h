// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence about what just happened, with an icon and at most one thing to do about it (Undo, Try again). Hidden
// while there is nothing to say. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QFrame>

class QLabel;

namespace wellpulse::ui {

class TouchButton;

enum class Tone { Quiet, Good, Warning, Danger };

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(const Appearance &appearance, QWidget *parent = nullptr);

    void say(Tone tone, const QString &sentence);
    /// As above with a button; `actionPressed` tells when it is pressed.
    void offer(Tone tone, const QString &sentence, Icon icon, const QString &action);
    void clear();
    QString sentence() const;

Q_SIGNALS:
    void actionPressed();

private:
    Appearance m_appearance;
    QLabel *m_iconLabel;
    QLabel *m_sentenceLabel;
    TouchButton *m_actionButton;
};

QColor toneColor(const ThemeColors &colors, Tone tone);

} // namespace wellpulse::ui
