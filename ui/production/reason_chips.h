// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons to press: one of them holds at a time, a second press takes it back, and "Other" asks for a person's own words.
// Tab comes to them once, arrows move among them. GUI thread.
#pragma once

#include "ui/production/entry_form.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace wellpulse::ui {

class TouchButton;

class ReasonChips : public QWidget {
    Q_OBJECT
public:
    /// `name` starts the object names ("oilVariance") and `question` is what a screen reader says of them all.
    ReasonChips(const Appearance &appearance, const QString &name, const QString &question, const QStringList &codes,
        QWidget *parent = nullptr);

    void setReason(const ReasonInput &reason);
    void focusFirst();

Q_SIGNALS:
    void chosen(const wellpulse::ui::ReasonInput &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(const QString &code);
    void makeTabStop(TouchButton *chip);

    Appearance m_appearance;
    ReasonInput m_reason;
    QList<TouchButton *> m_chips;
    QLineEdit *m_wordsEdit;
};

} // namespace wellpulse::ui
