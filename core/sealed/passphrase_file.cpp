// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sealed/passphrase_file.h"

#include <algorithm>
#include <utility>

namespace wellpulse::core {
namespace {

constexpr std::size_t headBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t sealedBlockBytes = sealedFileBlockBytes + tagBytes;

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

unsigned char *bytesOf(std::string &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

Error otherKind(SealedContent found)
{
    return {"file_other_kind",
        found == SealedContent::Backup
            ? "The file is a laptop's backup and holds no unsent work for the office. Nothing was changed; restore it on a "
              "laptop."
            : "The file holds unsent work for the office and is no backup. Nothing was changed; give it to the office."};
}

} // namespace

PassphraseFileWriter::PassphraseFileWriter(Write write)
    : m_write(std::move(write))
{
}

Status PassphraseFileWriter::begin(SealedContent content, const PassphraseSeal &seal, const FillRandom &random)
{
    WipedKey fileKey;
    random(fileKey.span());
    std::string head = encodePassphraseFileHeader(makePassphraseFileHeader(content, seal, fileKey, random));
    const std::size_t lineBytes = head.size();
    head.resize(lineBytes + headBytes);
    crypto_secretstream_xchacha20poly1305_init_push(&m_stream, bytesOf(head) + lineBytes, fileKey.data());
    return m_write(head);
}

Status PassphraseFileWriter::writeBlock(std::string_view block, unsigned char tag)
{
    m_sealed.resize(block.size() + tagBytes);
    crypto_secretstream_xchacha20poly1305_push(
        &m_stream, bytesOf(m_sealed), nullptr, bytesOf(block), block.size(), nullptr, 0, tag);
    return m_write(m_sealed);
}

Status PassphraseFileWriter::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_waiting.size() == sealedFileBlockBytes) { // only now is it known not to be the last
            if (auto written = writeBlock(m_waiting, 0); !written)
                return written;
            m_waiting.clear();
        }
        const std::size_t taken = std::min(bytes.size(), sealedFileBlockBytes - m_waiting.size());
        m_waiting.append(bytes.substr(0, taken));
        bytes.remove_prefix(taken);
    }
    return {};
}

Status PassphraseFileWriter::finish()
{
    const Status written = writeBlock(m_waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    sodium_memzero(&m_stream, sizeof m_stream);
    return written;
}

PassphraseFileReader::PassphraseFileReader(Read read)
    : m_read(std::move(read))
{
}

/// Until `wanted` bytes wait in m_sealed, or the file ends.
Result<std::size_t> PassphraseFileReader::fill(std::size_t wanted)
{
    if (m_sealed.size() < wanted) {
        const std::size_t had = m_sealed.size();
        m_sealed.resize(wanted);
        const auto got = m_read(m_sealed.data() + had, wanted - had);
        m_sealed.resize(had + (got ? *got : 0));
        if (!got)
            return got.error();
    }
    return m_sealed.size();
}

Result<std::string> PassphraseFileReader::readHeaderLine()
{
    if (auto filled = fill(maxSealedHeaderBytes); !filled)
        return errorOf(std::move(filled));
    const std::size_t end = m_sealed.find('\n');
    if (end == std::string::npos)
        return foreignFile();
    std::string line = m_sealed.substr(0, end + 1);
    m_sealed.erase(0, end + 1);
    return line;
}

Result<PassphraseFileReader> PassphraseFileReader::open(Read read, SealedContent content, const SealFor &sealFor)
{
    PassphraseFileReader reader(std::move(read));
    auto line = reader.readHeaderLine();
    if (!line)
        return errorOf(std::move(line));
    const auto header = parsePassphraseFileHeader(*line);
    if (!header)
        return header.error();
    if (header->content != content)
        return otherKind(header->content);
    const auto seal = sealFor(*header);
    if (!seal)
        return seal.error();
    const auto fileKey = openFileKey(*header, *seal);
    if (!fileKey)
        return fileKey.error();
    if (auto filled = reader.fill(headBytes); !filled)
        return errorOf(std::move(filled));
    if (reader.m_sealed.size() < headBytes
        || crypto_secretstream_xchacha20poly1305_init_pull(
               &reader.m_stream, bytesOf(std::as_const(reader.m_sealed)), fileKey->data())
            != 0)
        return damagedFile();
    reader.m_sealed.erase(0, headBytes);
    return reader;
}

Result<std::string_view> PassphraseFileReader::next()
{
    if (m_isAtEnd)
        return std::string_view();
    // One byte more than a block tells whether another one follows.
    if (auto filled = fill(sealedBlockBytes + 1); !filled)
        return errorOf(std::move(filled));
    const std::size_t sealedBytes = std::min(m_sealed.size(), sealedBlockBytes);
    if (sealedBytes < tagBytes)
        return damagedFile();
    m_block.resize(sealedBytes - tagBytes);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &m_stream, bytesOf(m_block), nullptr, &tag, bytesOf(std::as_const(m_sealed)), sealedBytes, nullptr, 0)
        != 0)
        return damagedFile();
    m_sealed.erase(0, sealedBytes);
    m_isAtEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_isAtEnd != m_sealed.empty())
        return damagedFile();
    return std::string_view(m_block);
}

PassphraseFileReader::SealFor sealByPassphrase(std::string_view passphrase)
{
    return [passphrase](const PassphraseFileHeader &header) { return sealOf(passphrase, header.salt, header.kdf); };
}

} // namespace wellpulse::core
