// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of any length that a passphrase opens, sealed block by block, so that neither side holds more than a block:
//
//   header line | head of the secret stream (24 bytes) | blocks of 64 KiB, each 17 bytes longer sealed, the last one marked
//
// (libsodium's secret stream, XChaCha20-Poly1305, under a key of the file's own.) A file cut short, put together of
// others, or changed in one byte is refused at the block where that shows. Knows no file and no thread: where bytes go and
// come from is given.
#pragma once

#include "core/sealed/passphrase_file_header.h"

#include <sodium.h>

#include <string>

namespace wellpulse::core {

inline constexpr std::size_t sealedFileBlockBytes = 64UL * 1024;

class PassphraseFileWriter {
public:
    using Write = std::function<Status(std::string_view)>;

    explicit PassphraseFileWriter(Write write);

    /// Errors, here and below, are those of `write`.
    Status begin(SealedContent content, const PassphraseSeal &seal, const FillRandom &random);
    Status write(std::string_view bytes);
    /// Without it the file is one cut short.
    Status finish();

private:
    Status writeBlock(std::string_view block, unsigned char tag);

    Write m_write;
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    std::string m_waiting; ///< at most a block
    std::string m_sealed;  ///< kept for its capacity
};

class PassphraseFileReader {
public:
    /// Fills up to `room` bytes, fewer only at the end of the file; answers how many.
    using Read = std::function<Result<std::size_t>(char *bytes, std::size_t room)>;
    /// The seal that the header asks for.
    using SealFor = std::function<Result<PassphraseSeal>(const PassphraseFileHeader &)>;

    /// Errors: those of parsePassphraseFileHeader(), `read` and `sealFor`; `file_other_kind`; `file_wrong_passphrase`;
    /// `file_damaged`.
    static Result<PassphraseFileReader> open(Read read, SealedContent content, const SealFor &sealFor);

    /// The next block; empty at the end. Errors: `file_damaged`, those of `read`.
    Result<std::string_view> next();
    /// The last block was read, and it was the last that was written.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

private:
    explicit PassphraseFileReader(Read read);
    Result<std::string> readHeaderLine();
    Result<std::size_t> fill(std::size_t wanted);

    Read m_read;
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    std::string m_sealed; ///< read and not opened yet
    std::string m_block;
    bool m_isAtEnd = false;
};

/// SealFor for who has the passphrase: derives what the header asks for.
[[nodiscard]] PassphraseFileReader::SealFor sealByPassphrase(std::string_view passphrase);

} // namespace wellpulse::core
