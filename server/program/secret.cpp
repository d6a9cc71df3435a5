// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/secret.h"

#include <fcntl.h>
#include <unistd.h>

#include <sodium.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

namespace wellpulse::server {

namespace {

Error unwritable(const std::filesystem::path &file)
{
    return {"folder_unusable", "Cannot write " + file.string() + ": " + std::strerror(errno) + "."};
}

Result<ServerSecret> makeSecret(const std::filesystem::path &file)
{
    ServerSecret secret{};
    randombytes_buf(secret.data(), secret.size());
    const std::string text = core::toHex(secret) + "\n";
    constexpr mode_t ownerOnly = 0600;
    // Whole or not at all, whatever cuts in: written beside, then renamed.
    const std::filesystem::path beside = file.string() + ".new";
    const int out = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, ownerOnly);
    if (out < 0)
        return unwritable(beside);
    const bool written = write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(out) == 0;
    close(out);
    if (!written || rename(beside.c_str(), file.c_str()) != 0)
        return unwritable(file);
    return secret;
}

} // namespace

Result<ServerSecret> parseSecret(std::string_view hex)
{
    const auto secret = core::parseBytes32(hex);
    if (!secret)
        return Error{"secret_invalid", "The server's secret must be 64 lower-case hex digits."};
    return *secret;
}

Result<ServerSecret> readOrMakeSecret(const std::filesystem::path &file)
{
    std::ifstream in(file);
    std::string line;
    if (!in)
        return makeSecret(file);
    std::getline(in, line);
    return parseSecret(line);
}

core::Bytes32 keyFor(const ServerSecret &secret, std::string_view purpose)
{
    core::Bytes32 key{};
    const std::string text = "wellpulse-server " + std::string(purpose);
    crypto_auth_hmacsha256(
        key.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size(), secret.data());
    return key;
}

} // namespace wellpulse::server
