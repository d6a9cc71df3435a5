// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_export_model.h"

#include "ui/history/history_report.h"
#include "ui/history/history_words.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

namespace wellpulse::ui {

HistoryExportModel::HistoryExportModel(HistoryExportPort &port, HistoryModel &history, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_history(history)
{
    connect(&port, &HistoryExportPort::progressed, this, [this](qint64 done, qint64 total) {
        m_done = done;
        m_total = total;
        Q_EMIT changed();
    });
    connect(&port, &HistoryExportPort::written, this, [this](const QString &file, qint64 days) {
        end();
        const QString count = countWords(days, {}, m_history.locale());
        //: %1 is how many days, %2 a file
        Q_EMIT doneWith(tr("%1 saved in %2.").arg(count, QDir::toNativeSeparators(file)));
    });
    connect(&port, &HistoryExportPort::allRead, this, [this](const QList<HistoryDay> &days) {
        end();
        Q_EMIT readyToPrint(days);
    });
    connect(&port, &HistoryExportPort::cancelled, this, [this] {
        end();
        Q_EMIT failedWith(tr("Stopped. No file was written."));
    });
    connect(&port, &HistoryExportPort::failed, this, [this](const QString &sentence) {
        end();
        Q_EMIT failedWith(sentence);
    });
}

QString HistoryExportModel::progressWords() const
{
    if (m_total == 0)
        return m_words;
    const QLocale &locale = m_history.locale();
    //: %1 is what is done, %2 how far it is, %3 of how many days
    return tr("%1 %2 of %3 days").arg(m_words, locale.toString(m_done), locale.toString(m_total));
}

int HistoryExportModel::percent() const
{
    return m_total == 0 ? 0 : static_cast<int>(m_done * 100 / m_total);
}

QString HistoryExportModel::fileName() const
{
    static const QRegularExpression notAllowed(QStringLiteral(R"([\\/:*?"<>|#%&{}$!'@+`=\x00-\x1f]+)"));
    QString name = tr("Production %1 %2").arg(m_history.wellWords(), m_history.today().toString(Qt::ISODate));
    return name.replace(notAllowed, QStringLiteral(" ")).simplified();
}

HistoryReportHead HistoryExportModel::reportHead() const
{
    const QLocale &locale = m_history.locale();
    return {.title = tr("Production: %1").arg(m_history.wellWords()),
        .details = filterWords(m_history.filter(), locale),
        .printed = tr("WellPulse Field, %1").arg(dateWords(m_history.today(), locale)),
        .locale = locale,
        .totals = m_history.totals()};
}

void HistoryExportModel::begin(const QString &words)
{
    m_words = words;
    m_done = 0;
    m_total = 0;
    m_isBusy = true;
    Q_EMIT changed();
}

void HistoryExportModel::end()
{
    m_isBusy = false;
    Q_EMIT changed();
}

void HistoryExportModel::saveCsv(const QString &file)
{
    if (m_isBusy || file.isEmpty())
        return;
    begin(tr("Saving…"));
    m_port.writeCsv(m_history.rows().keys(), file);
}

void HistoryExportModel::savePdf(const QString &file)
{
    if (m_isBusy || file.isEmpty() || !fitsOnPaper())
        return;
    begin(tr("Saving…"));
    m_port.writePdf(m_history.rows().keys(), reportHead(), file);
}

void HistoryExportModel::readForPrinter()
{
    if (m_isBusy || !fitsOnPaper())
        return;
    begin(tr("Preparing to print…"));
    m_port.readAllDays(m_history.rows().keys());
}

bool HistoryExportModel::fitsOnPaper()
{
    const qint64 days = m_history.rows().rowCount();
    if (days <= mostDaysOnPaper)
        return true;
    const QLocale &locale = m_history.locale();
    Q_EMIT failedWith(
        tr("These are %1 days. Choose a well or dates, for at most %2 go on paper; a CSV file takes them all.")
            .arg(locale.toString(days), locale.toString(mostDaysOnPaper)));
    return false;
}

void HistoryExportModel::cancel()
{
    if (m_isBusy)
        m_port.cancel();
}

void HistoryExportModel::clear()
{
    if (!m_isBusy)
        return;
    const QSignalBlocker quiet(this);
    m_port.cancel();
    m_isBusy = false;
}

} // namespace wellpulse::ui
