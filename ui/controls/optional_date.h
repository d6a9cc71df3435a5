// SPDX-License-Identifier: GPL-3.0-or-later
// A date that may be none: a box to tick, and the date beside it while it is ticked. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtWidgets/QWidget>

class QDateEdit;

namespace wellpulse::ui {

class FormField;
class TickBox;

struct OptionalDateWords {
    QString tick; ///< "The installation date is known"
    QString date; ///< "Installation date"
};

class OptionalDate : public QWidget {
    Q_OBJECT
public:
    /// `name` starts the object names: "installed" makes "installedTick" and "installedDateEdit". `proposed` is the date that
    /// comes with a tick where none was set before.
    OptionalDate(const Appearance &appearance, const QString &name, const OptionalDateWords &words,
        const QLocale &locale, const QDate &proposed, QWidget *parent = nullptr);

    /// Not told by chosen(). An invalid date is none.
    void setDate(const QDate &date);
    QDate date() const; ///< invalid for none
    void setProposed(const QDate &date) { m_proposed = date; }
    void setError(const QString &sentence);
    QWidget *dateEdit() const;

Q_SIGNALS:
    /// By a person; invalid for none.
    void chosen(const QDate &date);

private:
    TickBox *m_tick;
    QDateEdit *m_edit;
    FormField *m_field;
    QDate m_proposed;
};

} // namespace wellpulse::ui
