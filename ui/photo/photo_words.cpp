// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo_words.h"

#include "ui/production/refusal_words.h"
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PhotoWords)
};

struct Sentence {
    std::string_view code;
    const char *text; ///< in the context PhotoWords
};

constexpr std::array sentences{
    Sentence{"photo_empty", QT_TRANSLATE_NOOP("PhotoWords", "This file is empty. Choose another one.")},
    Sentence{"photo_too_large",
        QT_TRANSLATE_NOOP("PhotoWords", "This picture is too large. Choose one below 50 MB and 30 million pixels.")},
    Sentence{"photo_not_a_picture",
        QT_TRANSLATE_NOOP("PhotoWords", "This is no picture that can be read. Choose a JPEG, PNG or WebP file.")},
    Sentence{"photo_unreadable",
        QT_TRANSLATE_NOOP("PhotoWords", "This picture cannot be read. Choose another one or take it again.")},
    Sentence{"photo_truncated",
        QT_TRANSLATE_NOOP("PhotoWords",
            "This picture's file is damaged or ends too early. Copy it again, or choose "
            "another one.")},
    Sentence{"photo_is_folder", QT_TRANSLATE_NOOP("PhotoWords", "This is a folder. Choose the pictures in it.")},
    Sentence{
        "photo_file_missing", QT_TRANSLATE_NOOP("PhotoWords", "This file is not there any more. Choose another one.")},
    Sentence{"photo_file_refused",
        QT_TRANSLATE_NOOP("PhotoWords", "This file cannot be read. Check who may read it, or choose another one.")},
    Sentence{"photo_missing",
        QT_TRANSLATE_NOOP("PhotoWords", "This picture is not on this laptop. Attach it again if you still have it.")},
    Sentence{"photo_not_there",
        QT_TRANSLATE_NOOP("PhotoWords",
            "The office does not have this picture yet. It comes with the next sync of the "
            "laptop that took it.")},
    Sentence{"photo_damaged",
        QT_TRANSLATE_NOOP(
            "PhotoWords", "What the office has is not this picture, so it was not taken. Tell the office.")},
    Sentence{"blob_host_refused",
        QT_TRANSLATE_NOOP("PhotoWords",
            "The office named a place for photos that this program does not trust. Tell the "
            "office.")},
    Sentence{"file_damaged",
        QT_TRANSLATE_NOOP("PhotoWords",
            "This picture's stored file is damaged and cannot be shown. Everything else is "
            "safe.")},
    Sentence{"file_unwritable",
        QT_TRANSLATE_NOOP("PhotoWords",
            "The copy could not be written there. The picture is safe; choose another "
            "folder.")},
};

/// "812 kB", "1.2 MB"
QString sizeWords(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace

QString photoRefusal(const Error &error)
{
    const auto found = std::find_if(
        sentences.begin(), sentences.end(), [&](const Sentence &sentence) { return sentence.code == error.code; });
    if (found != sentences.end())
        return Words::tr(found->text);
    const QString known = refusalSentence(error);
    // What the line or the office says about itself has no words of ours.
    return known != QString::fromStdString(error.message)
        ? known
        : Words::tr("This picture could not be had from the office. Try again when there is a network.");
}

Badge deliveryBadge(const PhotoInfo &info, const QLocale &locale)
{
    switch (info.delivery) {
    case PhotoDelivery::Unsaved:
        return {Icon::Flagged, Words::tr("Not saved yet: it goes with this maintenance."), Tone::Warning};
    case PhotoDelivery::Elsewhere:
        return {Icon::Office, Words::tr("Taken on another laptop."), Tone::Quiet};
    case PhotoDelivery::Waiting:
        return {Icon::Waiting, Words::tr("Waiting to send. It is safe on this laptop."), Tone::Quiet};
    case PhotoDelivery::Uploading:
        //: %1 and %2 are sizes, say "1.2 MB"
        return {Icon::Sending,
            Words::tr("Sending: %1 of %2.").arg(sizeWords(info.sentBytes, locale), sizeWords(info.bytes, locale)),
            Tone::Quiet};
    case PhotoDelivery::NeedsPerson:
        return {Icon::NeedsYou, Words::tr("Needs you: look at it under Waiting to send."), Tone::Warning};
    case PhotoDelivery::Verified:
        break;
    }
    return {Icon::Entered, Words::tr("The office has it and has compared it."), Tone::Good};
}

QString photoFactsWords(const PhotoInfo &info, const QLocale &locale, const QDate &today)
{
    QStringList facts;
    if (info.takenAt.isValid())
        //: %1 is a day and a time
        facts.push_back(Words::tr("Taken %1").arg(momentWords(info.takenAt, locale, today)));
    if (!info.latitude.isEmpty() && !info.longitude.isEmpty())
        //: latitude and longitude
        facts.push_back(Words::tr("at %1, %2").arg(info.latitude, info.longitude));
    if (!info.pixels.isEmpty())
        //: width and height in pixels
        facts.push_back(Words::tr("%1 x %2 pixels")
                            .arg(locale.toString(info.pixels.width()), locale.toString(info.pixels.height())));
    if (info.bytes > 0)
        facts.push_back(sizeWords(info.bytes, locale));
    return facts.join(QStringLiteral(" \u00b7 "));
}

} // namespace wellpulse::ui
