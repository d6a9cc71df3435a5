// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/date_edit.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>

#include <utility>

namespace wellpulse::ui {

QString dateFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

bool DateEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && (static_cast<QKeyEvent *>(event)->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        interpretText();
    return QDateEdit::event(event);
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool hadGoneOn = std::exchange(m_hasGoneOn, false);
    const bool isHome = event->key() == Qt::Key_Home;
    if (event->modifiers() == Qt::NoModifier && (isHome || event->key() == Qt::Key_End)) {
        setCurrentSectionIndex(isHome ? 0 : sectionCount() - 1);
        setSelectedSection(currentSection());
        return;
    }
    const QChar typed = event->text().isEmpty() ? QChar() : event->text().front();
    if (hadGoneOn && typed.isPrint() && !typed.isLetterOrNumber())
        return;
    const int before = currentSectionIndex();
    QDateEdit::keyPressEvent(event);
    m_hasGoneOn = typed.isDigit() && currentSectionIndex() != before;
}

void DateEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

DateEdit *makeDateEdit(const QString &name, const QLocale &locale)
{
    auto *edit = new DateEdit;
    edit->setObjectName(name);
    edit->setLocale(locale);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(dateFormat(locale));
    edit->setKeyboardTracking(false);
    return edit;
}

} // namespace wellpulse::ui
