// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which a person types or chooses a date, the same everywhere. GUI thread.
#pragma once

#include <QtCore/QLocale>
#include <QtWidgets/QDateEdit>

namespace wellpulse::ui {

/// The locale's short date, with all four digits of the year: two would leave the century to a guess.
QString dateFormat(const QLocale &locale);

/// Typed over as people write a date. Home and End choose its first and its last part; Qt's own only move the cursor, and what is
/// typed then does not fit. A separator behind a part that was full is that part's end; Qt, which has gone on to the next part
/// by itself, would leave that one out. A date is taken when it is complete, not at each digit of it, and before a key
/// that saves or goes elsewhere does so.
class DateEdit : public QDateEdit {
public:
    using QDateEdit::QDateEdit;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; ///< the page scrolls, the date stays

private:
    bool m_hasGoneOn = false; ///< with the key before
};

/// With its calendar, in dateFormat(). `name` is the object's.
DateEdit *makeDateEdit(const QString &name, const QLocale &locale);

} // namespace wellpulse::ui
