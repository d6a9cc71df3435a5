// SPDX-License-Identifier: GPL-3.0-or-later
// Taking out what the history shows, without its widgets: CSV, PDF, days for the printer; how far it is, and breaking it off.
// One at a time. GUI thread.
#pragma once

#include "ui/history/history_model.h"
#include "ui/ports/history_export_port.h"

namespace wellpulse::ui {

class HistoryExportModel : public QObject {
    Q_OBJECT
public:
    HistoryExportModel(HistoryExportPort &port, HistoryModel &history, QObject *parent = nullptr);

    bool isBusy() const { return m_isBusy; }
    QString progressWords() const;
    int percent() const;
    /// "Acme Well #1 2025-10-20": the start of a name for the file, without what no system allows.
    QString fileName() const;
    HistoryReportHead reportHead() const;

    void saveCsv(const QString &file);
    void savePdf(const QString &file);
    void readForPrinter();
    void cancel();
    /// The vault was locked.
    void clear();

    /// False, and said, when it is more than anybody would put on paper.
    bool fitsOnPaper();

Q_SIGNALS:
    void changed();
    void doneWith(const QString &sentence);
    void failedWith(const QString &sentence);
    void readyToPrint(const QList<wellpulse::ui::HistoryDay> &days);

private:
    void begin(const QString &words);
    void end();

    HistoryExportPort &m_port;
    HistoryModel &m_history;
    QString m_words;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_isBusy = false;
};

} // namespace wellpulse::ui
