// SPDX-License-Identifier: GPL-3.0-or-later
// An unsaved entry form as bytes for DraftPort, and back: canonical JSON with a version. Keeps what was typed, valid or not;
// what nobody touched is left out and comes from the day again. Reading takes what it knows and leaves the rest. Pure.
#pragma once

#include "ui/production/entry_form.h"

namespace wellpulse::ui {

struct EntryDraft {
    EntryForm form;
    QString cursor; ///< the name of the field that had it

    friend bool operator==(const EntryDraft &, const EntryDraft &) = default;
};

QByteArray toBytes(const EntryDraft &draft);
/// Nothing when the bytes are no draft of this form, or one of a later version.
std::optional<EntryDraft> entryDraftOf(const QByteArray &bytes);

} // namespace wellpulse::ui
