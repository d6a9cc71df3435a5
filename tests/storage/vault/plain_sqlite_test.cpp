// SPDX-License-Identifier: GPL-3.0-or-later
// This program is linked with a SQLite that has no cipher, as happens when a wrong library takes SQLCipher's place. The
// key is then accepted without a word; the open sequence must notice. Only the key function, which such a library may
// have for its own reasons, is added.
#include "storage/vault/open_database.h"
#include "tests/storage/vault/vault_fixture.h"

using namespace wellpulse::storage;
using namespace wellpulse::test;

extern "C" int sqlite3_key(sqlite3 *, const void *, int)
{
    return SQLITE_OK;
}

TEST_CASE("a SQLite without a cipher does not open, and writes nothing")
{
    QTemporaryDir folder;
    const SecretBytes key = secret("0123456789abcdef0123456789abcdef");
    const auto made = openDatabase(folder.filePath(QStringLiteral("new.db")), key, OpenMode::Create);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "cipher_missing");
    for (const auto &[path, bytes] : filesIn(folder.path()))
        CHECK(bytes.isEmpty());
}
