// SPDX-License-Identifier: GPL-3.0-or-later
// Two sides of one record beside each other, "Yours" always left and the office's always right, who wrote each, and between
// them the day before; or what a refused entry says. GUI thread.
#pragma once

#include "ui/ports/inbox_port.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace wellpulse::ui {

class ComparisonGrid : public QWidget {
    Q_OBJECT
public:
    ComparisonGrid(const Appearance &appearance, const QLocale &locale, QWidget *parent = nullptr);

    void showItem(const InboxItem &item, const QDate &today);

private:
    void clear();
    QLabel *put(int row, int column, const QString &words, const char *look, const QString &name = {});
    void showConflict(const InboxItem &item, const QDate &today);
    void showEntry(const InboxItem &item);

    QLocale m_locale;
    QGridLayout *m_grid;
};

} // namespace wellpulse::ui
