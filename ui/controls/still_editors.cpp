// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/still_editors.h"

#include <QtGui/QKeyEvent>

#include <utility>

namespace wellpulse::ui {

void StillDateEdit::keyPressEvent(QKeyEvent *event)
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

} // namespace wellpulse::ui
