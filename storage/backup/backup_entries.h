// SPDX-License-Identifier: GPL-3.0-or-later
// Several named contents one after the other in one sealed stream. A content's length is not known when it begins, so it
// comes in pieces, each with its length before it, and an empty one ends it:
//
//   length of the name | name | (length of a piece | piece)* | 0        lengths are 32 bits, lowest byte first
//
// One thread at a time; errors are those of the file below.
#pragma once

#include "core/sealed/passphrase_file.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::storage {

class BackupEntryWriter {
public:
    explicit BackupEntryWriter(core::PassphraseFileWriter &file)
        : m_file(file)
    {
    }

    Status begin(std::string_view name);
    Status write(std::string_view piece);
    Status end();
    /// All of it at once.
    Status add(std::string_view name, std::string_view bytes);

private:
    Status writeLength(std::size_t length);

    core::PassphraseFileWriter &m_file;
};

class BackupEntryReader {
public:
    explicit BackupEntryReader(core::PassphraseFileReader file)
        : m_file(std::move(file))
    {
    }

    /// The name of the next content; nothing at the end. What was not read of the one before is passed over.
    Result<std::optional<std::string>> next();
    /// The next piece of the content; empty at its end. Valid until the next call.
    Result<std::string_view> piece();
    /// All that is left of the content. Error `file_damaged` when it is longer than `most`.
    Result<std::string> rest(std::size_t most);

private:
    Status take(std::size_t size, std::string &bytes);
    Result<std::size_t> readLength();
    Result<bool> atEnd();

    core::PassphraseFileReader m_file;
    std::string_view m_block; ///< what is left of the file's block
    std::string m_piece;
    bool m_inEntry = false;
};

} // namespace wellpulse::storage
