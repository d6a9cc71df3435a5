// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/refusal_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <string_view>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

struct Sentence {
    std::string_view code;
    const char *text; ///< in the context RefusalWords
};

// What is wrong with one field: the sentence says what to type.
constexpr std::array fieldSentences{
    Sentence{"volume_negative", QT_TRANSLATE_NOOP("RefusalWords", "A volume cannot be below zero. Type 0 or more.")},
    Sentence{
        "volume_too_precise", QT_TRANSLATE_NOOP("RefusalWords", "Type at most two digits after the decimal mark.")},
    Sentence{"date_in_future",
        QT_TRANSLATE_NOOP("RefusalWords", "This date is in the future. Choose today or an earlier day.")},
    Sentence{"notes_too_long",
        QT_TRANSLATE_NOOP("RefusalWords", "The notes are too long. Shorten them to at most 10,000 characters.")},
    Sentence{"reason_too_long",
        QT_TRANSLATE_NOOP("RefusalWords", "This reason is too long. Shorten it to at most 255 characters.")},
    Sentence{"reason_missing", QT_TRANSLATE_NOOP("RefusalWords", "Say why; the office keeps the reason.")},
    Sentence{"text_not_utf8",
        QT_TRANSLATE_NOOP("RefusalWords", "The text holds characters that cannot be stored. Type it again.")},
    Sentence{"nothing_entered",
        QT_TRANSLATE_NOOP(
            "RefusalWords", "Nothing is entered yet. Type at least one volume, or say why it was not read.")},
    Sentence{"unknown_well", QT_TRANSLATE_NOOP("RefusalWords", "Choose a well.")},
};

// Why nothing was changed: cause, what is safe, next step.
constexpr std::array stepSentences{
    Sentence{"locked", QT_TRANSLATE_NOOP("RefusalWords", "WellPulse is locked. Unlock it, then save again.")},
    Sentence{"day_exists",
        QT_TRANSLATE_NOOP("RefusalWords",
            "This day was entered meanwhile, and nothing of it was overwritten. Look at it, then save again.")},
    Sentence{"date_taken",
        QT_TRANSLATE_NOOP("RefusalWords",
            "This well has an entry on that date already, so nothing was changed. Choose another date, or edit that day.")},
    Sentence{"date_unchanged",
        QT_TRANSLATE_NOOP("RefusalWords", "This is the date the day has already. Choose the right one.")},
    Sentence{"day_missing",
        QT_TRANSLATE_NOOP(
            "RefusalWords", "Nothing is entered for this well on that day, so there is nothing to change.")},
    Sentence{"nothing_changed",
        QT_TRANSLATE_NOOP("RefusalWords", "The day has these values already, so nothing was changed.")},
    Sentence{"sheet_day_changed",
        QT_TRANSLATE_NOOP("RefusalWords",
            "A day of this sheet was entered or changed meanwhile, and nothing was saved. Look at the marked days, then "
            "save again.")},
    Sentence{"sheet_day_emptied",
        QT_TRANSLATE_NOOP("RefusalWords",
            "Nothing would be left of a day, so nothing was saved. Type a volume, or delete the day in the history.")},
    Sentence{"sheet_too_many_days",
        QT_TRANSLATE_NOOP("RefusalWords", "These are too many days to save at once. Choose fewer wells.")},
    Sentence{"changed_since",
        QT_TRANSLATE_NOOP("RefusalWords",
            "This day was corrected since it was entered, so it was left as it is. Delete it in History if it should go.")},
    Sentence{"nothing_to_undo", QT_TRANSLATE_NOOP("RefusalWords", "There is nothing left to take back.")},
    Sentence{"disk_full",
        QT_TRANSLATE_NOOP("RefusalWords",
            "The disk is full. Everything saved so far is safe; free some space on it, then do this again.")},
    Sentence{"folder_read_only",
        QT_TRANSLATE_NOOP("RefusalWords",
            "The folder for your entries cannot be written to. Nothing was changed; allow writing there, then try "
            "again.")},
    Sentence{"cannot_open",
        QT_TRANSLATE_NOOP("RefusalWords",
            "A file of your entries cannot be opened. Nothing was changed; check that its folder is still there.")},
    Sentence{"vault_damaged",
        QT_TRANSLATE_NOOP("RefusalWords",
            "The stored entries cannot be read. Nothing was changed; leave their folder as it is and call the office.")},
    Sentence{"disk_error",
        QT_TRANSLATE_NOOP("RefusalWords",
            "The disk reported an error, so this was not saved. What was saved before is safe; call the office.")},
    Sentence{"database_busy",
        QT_TRANSLATE_NOOP(
            "RefusalWords", "Another program is writing your entries just now. Nothing was changed; try again.")},
    Sentence{"out_of_memory",
        QT_TRANSLATE_NOOP("RefusalWords",
            "This computer's memory is used up. Nothing was changed; close other programs, then try again.")},
};

template <std::size_t count> const char *textOf(const std::array<Sentence, count> &sentences, const std::string &code)
{
    const auto found = std::find_if(
        sentences.begin(), sentences.end(), [&](const Sentence &sentence) { return sentence.code == code; });
    return found != sentences.end() ? found->text : nullptr;
}

} // namespace

QString refusalSentence(const Error &error)
{
    if (error.code == "volume_too_large")
        return Words::tr("That is too large. Type at most %1.").arg(QLocale().toString(99'999'999.99, 'f', 2));
    if (error.code == "volume_not_a_number" || error.code == "volume_empty")
        return Words::tr("Type a number with digits only, like %1.").arg(QLocale().toString(42.5, 'f', 1));
    const char *text = textOf(fieldSentences, error.code);
    if (text == nullptr)
        text = textOf(stepSentences, error.code);
    return text != nullptr ? Words::tr(text) : QString::fromStdString(error.message);
}

} // namespace wellpulse::ui
