// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the audit: tells its rows which of them are in sight, keeps its place when newer entries come above it. GUI thread.
#pragma once

#include "ui/audit/audit_rows.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QTableView>

namespace wellpulse::ui {

class AuditTable : public QTableView {
    Q_OBJECT
public:
    AuditTable(const Appearance &appearance, AuditRows &rows, const QLocale &locale, QWidget *parent = nullptr);

Q_SIGNALS:
    void entryWanted(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fitColumns(const QLocale &locale);
    void fitToShown();
    void tellShown();

    int widthOf(const QString &words) const;

    int m_rowHeight;
    QFont m_font; ///< as the style sheet sets it once the table is shown
    AuditRows &m_rows;
    int m_rowsBefore = 0;
};

} // namespace wellpulse::ui
