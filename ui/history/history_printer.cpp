// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_printer.h"

#include <algorithm>

namespace wellpulse::ui {

HistoryPrinter::HistoryPrinter(
    std::unique_ptr<QPrinter> printer, const HistoryReportHead &head, const QList<HistoryDay> &days, QObject *parent)
    : QObject(parent)
    , m_printer(std::move(printer))
    , m_report(head, days, m_printer->pageLayout())
    , m_last(m_report.pageCount() - 1)
{
    if (m_printer->toPage() > 0) { // the user asked for some of the pages
        m_page = std::max(0, m_printer->fromPage() - 1);
        m_last = std::min(m_last, m_printer->toPage() - 1);
    }
    m_printer->setDocName(m_report.title());
    QMetaObject::invokeMethod(this, &HistoryPrinter::printNext, Qt::QueuedConnection);
}

void HistoryPrinter::printNext()
{
    const bool isFirst = !m_painter.isActive();
    const bool isReady = isFirst ? m_painter.begin(m_printer.get()) : m_printer->newPage();
    if (!isReady) {
        m_painter.end();
        return Q_EMIT failed();
    }
    m_report.paintPage(m_painter, m_page);
    if (++m_page <= m_last) {
        QMetaObject::invokeMethod(this, &HistoryPrinter::printNext, Qt::QueuedConnection);
        return;
    }
    m_painter.end();
    Q_EMIT printed(m_report.pageCount());
}

} // namespace wellpulse::ui
