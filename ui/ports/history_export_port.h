// SPDX-License-Identifier: GPL-3.0-or-later
// Takes days of the history out of the program: to a CSV file that `wellpulse import` takes back, to a PDF file, or all at
// once for the printer. One job at a time, none on the GUI thread; a file is there whole or not at all. Signals on the GUI
// thread.
#pragma once

#include "ui/ports/history_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

/// What stands on paper beside the days.
struct HistoryReportHead {
    QString title;   ///< the wells
    QString details; ///< the dates and the rest of the filter
    QString printed; ///< by whom and when
    QLocale locale;
    HistoryTotals totals{};
};

class HistoryExportPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Each is answered by written or readAll, by cancelled, or by failed; meanwhile by progressed.
    virtual void writeCsv(const wellpulse::ui::HistoryKeys &keys, const QString &file) = 0;
    virtual void writePdf(
        const wellpulse::ui::HistoryKeys &keys, const wellpulse::ui::HistoryReportHead &head, const QString &file)
        = 0;
    virtual void readAllDays(const wellpulse::ui::HistoryKeys &keys) = 0;
    /// Leaves no file; answered by cancelled, unless the job was done already.
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void written(const QString &file, qint64 days);
    void allRead(const QList<wellpulse::ui::HistoryDay> &days);
    void cancelled();
    /// No file was written; one sentence says why.
    void failed(const QString &sentence);
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::HistoryReportHead)
