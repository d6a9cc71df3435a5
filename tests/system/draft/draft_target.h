// SPDX-License-Identifier: GPL-3.0-or-later
// What the test and the program it kills agree on.
#pragma once

#include "storage/draft/draft_store.h"

namespace wellpulse::test {

inline const QString typedForm = QStringLiteral("production");

inline storage::DraftStore draftStoreIn(const QString &folder)
{
    return {folder, storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef")),
        {"vault-1", "user-1"}, storage::systemRandom()};
}

/// A form's content after `keystrokes` of them: long enough that a torn write would show.
inline QByteArray typedContent(int keystrokes)
{
    return QByteArrayLiteral("MARKER ") + QByteArray::number(keystrokes) + QByteArray(6'000, 'x');
}

/// How many keystrokes are in it; -1: none, or not whole.
inline int keystrokesIn(const QByteArray &content)
{
    const int count = content.mid(7, content.indexOf('x') - 7).toInt();
    return content == typedContent(count) ? count : -1;
}

} // namespace wellpulse::test
