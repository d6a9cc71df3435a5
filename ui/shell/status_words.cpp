// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

class Status {
    Q_DECLARE_TR_FUNCTIONS(Status)
public:
    static QString heldWords(SyncTrouble trouble);
    static QString cause(const SyncStatus &status);
    static QString safety(const SyncStatus &status);
    static QString reminder(const SyncStatus &status);
    static QString heldPhotos(const SyncStatus &status);
    static QString notice(const SyncStatus &status);
    static QString nextStep(const SyncStatus &status, const QLocale &locale, const QDate &today);
    static StatusLine line(const SyncStatus &status, const QLocale &locale, const QDate &today);
    static QString countdown(qint64 seconds);
    static QString day(const QDate &day, const QLocale &locale, const QDate &today);
    static QString moment(const QDateTime &moment, const QLocale &locale, const QDate &today);
};

bool isHeld(SyncTrouble trouble)
{
    return trouble == SyncTrouble::SignInAgain || trouble == SyncTrouble::UpdateApp || trouble == SyncTrouble::Suspended
        || trouble == SyncTrouble::Keychain || trouble == SyncTrouble::Refused;
}

QString Status::heldWords(SyncTrouble trouble)
{
    switch (trouble) {
    case SyncTrouble::UpdateApp:
        return tr("Needs you: update WellPulse");
    case SyncTrouble::Suspended:
    case SyncTrouble::Refused:
        return tr("Needs you: call the office");
    case SyncTrouble::Keychain:
        return tr("Needs you: unlock the keychain");
    default:
        return tr("Needs you: sign in again");
    }
}

QString Status::moment(const QDateTime &moment, const QLocale &locale, const QDate &today)
{
    const QDateTime local = moment.toLocalTime();
    // Newer lists of the world's customs put a narrow space before AM and PM, which older fonts lack.
    const QString time = locale.toString(local.time(), QLocale::ShortFormat).replace(QChar(0x202F), u' ');
    if (local.date() == today)
        return time;
    //: %1 is a date, %2 a time of day
    return tr("%1, %2").arg(day(local.date(), locale, today), time);
}

// Up to a minute by five seconds, so that it can be read before it changes.
QString Status::countdown(qint64 seconds)
{
    if (seconds <= 0)
        return tr("now");
    if (seconds < 60)
        return tr("in %n seconds", nullptr, static_cast<int>((seconds + 4) / 5 * 5));
    return tr("in %n minutes", nullptr, static_cast<int>((seconds + 59) / 60));
}

QString Status::day(const QDate &day, const QLocale &locale, const QDate &today)
{
    if (day.year() == today.year()) {
        //: a day of this year in Qt's date format: MMM is the short month, d the day
        return locale.toString(day, tr("MMM d"));
    }
    //: a day of another year in Qt's date format
    return locale.toString(day, tr("MMM d, yyyy"));
}

StatusLine Status::line(const SyncStatus &status, const QLocale &locale, const QDate &today)
{
    if (isHeld(status.trouble))
        return {Icon::NeedsYou, Tone::Warning, heldWords(status.trouble)};
    if (status.needsPerson > 0)
        return {Icon::NeedsYou, Tone::Warning, tr("Needs you (%L1)").arg(status.needsPerson)};
    if (status.sendingOf > 0)
        return {Icon::Sending, Tone::Quiet, tr("Sending %L1 of %L2").arg(status.sending).arg(status.sendingOf)};
    if (status.pending > 0 && status.trouble == SyncTrouble::AskedToWait && status.nextTryAt.isValid()) {
        //: %L1 entries; %2 is a time of day: the office takes no more before that
        return {Icon::Waiting, Tone::Quiet,
            tr("%L1 to send, goes on %2").arg(status.pending).arg(moment(status.nextTryAt, locale, today))};
    }
    if (status.trouble == SyncTrouble::DiskFull)
        return {Icon::Waiting, Tone::Warning, tr("Disk full - %L1 waiting").arg(status.pending)};
    if (status.pending > 0 && status.daysWaiting > 0) {
        //: %n days, %L1 entries
        return {Icon::Waiting, Tone::Warning,
            tr("Not sent for %n days (%L1)", nullptr, status.daysWaiting).arg(status.pending)};
    }
    const bool isOffline = status.trouble != SyncTrouble::None && status.trouble != SyncTrouble::AskedToWait;
    if (status.pending > 0 && isOffline)
        return {Icon::Offline, Tone::Quiet, tr("Offline - %L1 waiting").arg(status.pending)};
    if (status.pending > 0)
        return {Icon::Waiting, Tone::Quiet, tr("Waiting to send (%L1)").arg(status.pending)};
    if (isOffline)
        return {Icon::Offline, Tone::Quiet, tr("Offline - nothing waiting")};
    if (status.officeHasAllAt.isValid()) {
        return {Icon::Office, Tone::Good,
            tr("Office has everything, %1").arg(moment(status.officeHasAllAt, locale, today))};
    }
    return {Icon::Laptop, Tone::Quiet, tr("Saved on this laptop")};
}

QString Status::cause(const SyncStatus &status)
{
    switch (status.trouble) {
    case SyncTrouble::NoNetwork:
        return tr("This laptop has no network.");
    case SyncTrouble::SignInPage:
        return tr("This network asks you to sign in to it first. Open a web page, and sign in there.");
    case SyncTrouble::NoAnswer:
        return tr("Office did not answer.");
    case SyncTrouble::AskedToWait:
        return tr("The office takes only so much a minute.");
    case SyncTrouble::DiskFull:
        return tr("The disk of this laptop is full. Free some space; the rest goes on by itself.");
    case SyncTrouble::SignInAgain:
        return tr("The office asks for your password again.");
    case SyncTrouble::UpdateApp:
        return tr("The office needs a newer WellPulse.");
    case SyncTrouble::Suspended:
        return tr("The office has suspended this laptop.");
    case SyncTrouble::Keychain:
        return tr("This laptop's keychain did not answer.");
    case SyncTrouble::Refused:
        return tr("The office does not take what this laptop sends.");
    case SyncTrouble::None:
        break;
    }
    return {};
}

QString Status::safety(const SyncStatus &status)
{
    if (status.needsPerson > 0 && status.trouble == SyncTrouble::None)
        return tr("What needs you is kept on this laptop; call the office if you are not sure.");
    return status.pending > 0 ? tr("Your %n entries are safe on this laptop.", nullptr, status.pending) : QString();
}

QString Status::reminder(const SyncStatus &status)
{
    return status.pending > 0 && status.daysWaiting > 0
        ? tr("The oldest waits since %n days: bring this laptop to a network soon.", nullptr, status.daysWaiting)
        : QString();
}

QString Status::heldPhotos(const SyncStatus &status)
{
    return status.photosHeld > 0
        ? tr("%n photos wait, as this network costs by volume. Press Sync now to send them all the same.", nullptr,
            status.photosHeld)
        : QString();
}

QString Status::notice(const SyncStatus &status)
{
    switch (status.notice) {
    case SyncNotice::NewName:
        return tr(
            "Another laptop holds a copy of this one's entries, so the office knows this laptop by a new name now. Nothing "
            "is lost, and both go on.");
    case SyncNotice::OfficeRestored:
        return tr(
            "The office was restored from a backup. This laptop has sent again what was missing there; nothing is lost.");
    case SyncNotice::None:
        break;
    }
    return {};
}

QString Status::nextStep(const SyncStatus &status, const QLocale &locale, const QDate &today)
{
    switch (status.trouble) {
    case SyncTrouble::SignInAgain:
        return status.pending > 0 ? tr("Sign in to send what waits.")
                                  : tr("Sign in to keep sending; what you entered here is safe.");
    case SyncTrouble::UpdateApp:
        return tr("Update WellPulse; nothing is lost.");
    case SyncTrouble::Suspended:
    case SyncTrouble::Refused:
        return tr("Call the office; nothing is lost.");
    case SyncTrouble::Keychain:
        return tr("Unlock the keychain, then press Sync now.");
    default:
        break;
    }
    if (status.trouble != SyncTrouble::None && status.nextTryAt.isValid())
        return tr("Next try %1.").arg(moment(status.nextTryAt, locale, today));
    return {};
}

} // namespace

bool isAboutPerson(const SyncStatus &status)
{
    return status.needsPerson > 0 && !isHeld(status.trouble);
}

StatusLine statusLine(const SyncStatus &status, const QLocale &locale, const QDate &today)
{
    return Status::line(status, locale, today);
}

QString statusDetails(const SyncStatus &status, const QLocale &locale, const QDate &today)
{
    QStringList sentences{Status::cause(status), Status::safety(status), Status::reminder(status),
        Status::nextStep(status, locale, today), Status::heldPhotos(status), Status::notice(status)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString countdownWords(const QDateTime &moment, const QDateTime &now)
{
    return Status::countdown(now.secsTo(moment));
}

QString dayWords(const QDate &day, const QLocale &locale, const QDate &today)
{
    return Status::day(day, locale, today);
}

QString momentWords(const QDateTime &moment, const QLocale &locale, const QDate &today)
{
    return Status::moment(moment, locale, today);
}

} // namespace wellpulse::ui
