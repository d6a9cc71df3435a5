// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_entries.h"

#include <array>

namespace wellpulse::storage {
namespace {

constexpr std::size_t longestPiece = 1024UL * 1024;
constexpr std::size_t lengthBytes = 4;

} // namespace

Status BackupEntryWriter::writeLength(std::size_t length)
{
    std::array<char, lengthBytes> bytes{};
    for (std::size_t i = 0; i < lengthBytes; ++i)
        bytes[i] = static_cast<char>(length >> (8 * i) & 0xff);
    return m_file.write({bytes.data(), bytes.size()});
}

Status BackupEntryWriter::begin(std::string_view name)
{
    if (auto written = writeLength(name.size()); !written)
        return written;
    return m_file.write(name);
}

Status BackupEntryWriter::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, longestPiece);
        if (auto written = writeLength(piece.size()); !written)
            return written;
        if (auto written = m_file.write(piece); !written)
            return written;
        bytes.remove_prefix(piece.size());
    }
    return {};
}

Status BackupEntryWriter::end()
{
    return writeLength(0);
}

Status BackupEntryWriter::add(std::string_view name, std::string_view bytes)
{
    if (auto begun = begin(name); !begun)
        return begun;
    if (auto written = write(bytes); !written)
        return written;
    return end();
}

Result<bool> BackupEntryReader::atEnd()
{
    while (m_block.empty()) {
        if (m_file.isAtEnd())
            return true;
        const auto block = m_file.next();
        if (!block)
            return block.error();
        m_block = *block;
    }
    return false;
}

Status BackupEntryReader::take(std::size_t size, std::string &bytes)
{
    bytes.clear();
    while (bytes.size() < size) {
        const auto ended = atEnd();
        if (!ended)
            return ended.error();
        if (*ended)
            return core::damagedFile();
        const std::string_view part = m_block.substr(0, size - bytes.size());
        bytes.append(part);
        m_block.remove_prefix(part.size());
    }
    return {};
}

Result<std::size_t> BackupEntryReader::readLength()
{
    std::string bytes;
    if (auto taken = take(lengthBytes, bytes); !taken)
        return errorOf(std::move(taken));
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    if (length > longestPiece)
        return core::damagedFile();
    return length;
}

Result<std::optional<std::string>> BackupEntryReader::next()
{
    while (m_inEntry) {
        if (const auto passed = piece(); !passed)
            return passed.error();
    }
    const auto ended = atEnd();
    if (!ended)
        return ended.error();
    if (*ended)
        return std::optional<std::string>();
    const auto length = readLength();
    if (!length)
        return length.error();
    std::string name;
    if (auto taken = take(*length, name); !taken)
        return errorOf(std::move(taken));
    m_inEntry = true;
    return std::optional(std::move(name));
}

Result<std::string_view> BackupEntryReader::piece()
{
    if (!m_inEntry)
        return std::string_view();
    const auto length = readLength();
    if (!length)
        return length.error();
    if (*length == 0) {
        m_inEntry = false;
        return std::string_view();
    }
    if (auto taken = take(*length, m_piece); !taken)
        return errorOf(std::move(taken));
    return std::string_view(m_piece);
}

Result<std::string> BackupEntryReader::rest(std::size_t most)
{
    std::string all;
    for (;;) {
        const auto part = piece();
        if (!part)
            return part.error();
        if (part->empty())
            return all;
        if (all.size() + part->size() > most)
            return core::damagedFile();
        all.append(*part);
    }
}

} // namespace wellpulse::storage
