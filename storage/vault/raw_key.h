// SPDX-License-Identifier: GPL-3.0-or-later
// A key in the form in which SQLCipher takes it as it is and derives nothing from it.
#pragma once

#include "core/result.h"
#include "storage/driver/storage_error.h"
#include "storage/secret/secret_bytes.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

namespace wellpulse::storage {

/// Calls `use` (sqlite3_key, sqlite3_rekey) with x'64 hex digits'.
template <class Use> Status withRawKey(sqlite3 *connection, const SecretBytes &key, Use use)
{
    SecretBytes literal(keyBytes * 2 + 4);
    if (key.size() != keyBytes || literal.isEmpty())
        return storageError(SQLITE_MISUSE, "a key of another length");
    char *text = reinterpret_cast<char *>(literal.data());
    sodium_bin2hex(text + 2, keyBytes * 2 + 1, key.data(), keyBytes);
    text[0] = 'x';
    text[1] = '\'';
    text[keyBytes * 2 + 2] = '\'';
    if (use(connection, text, static_cast<int>(keyBytes * 2 + 3)) != SQLITE_OK)
        return storageError(connection);
    return {};
}

} // namespace wellpulse::storage
