// SPDX-License-Identifier: GPL-3.0-or-later
// Prints a report a page at a time, with the event loop in between: a long one does not stop the window. GUI thread, as
// printers want it.
#pragma once

#include "ui/history/history_report.h"

#include <QtCore/QObject>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

#include <memory>

namespace wellpulse::ui {

class HistoryPrinter : public QObject {
    Q_OBJECT
public:
    /// Prints at once; answered by printed or failed.
    HistoryPrinter(std::unique_ptr<QPrinter> printer, const HistoryReportHead &head, const QList<HistoryDay> &days,
        QObject *parent = nullptr);

Q_SIGNALS:
    void printed(int pages);
    void failed();

private:
    void printNext();

    std::unique_ptr<QPrinter> m_printer;
    HistoryReport m_report;
    QPainter m_painter;
    int m_page = 0;
    int m_last = 0;
};

} // namespace wellpulse::ui
