// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/local_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace wellpulse::server {

namespace {

constexpr std::size_t pieceBytes = 64 * 1024;

Error failed(const char *what, int number)
{
    return {"blob_unavailable", std::string("The photo store cannot ") + what + ": " + std::strerror(number) + "."};
}

class File {
public:
    explicit File(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    File(File &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    File &operator=(File &&) = delete;
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

Status writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed("write a file", errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Status waitForFolder(const std::filesystem::path &folder)
{
    const File opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() < 0 || ::fsync(opened.get()) != 0)
        return failed("wait for the disk", errno);
    return {};
}

} // namespace

Status writeWholeFile(
    const std::filesystem::path &file, Durability durability, const std::function<Status(const PieceSink &sink)> &fill)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return failed("make a folder", error.value());
    std::string beside = (file.parent_path() / ".new-XXXXXX").string();
    const File opened(::mkostemp(beside.data(), O_CLOEXEC));
    if (opened.get() < 0)
        return failed("make a file", errno);
    Status done = fill([&opened](std::string_view piece) { return writeAll(opened.get(), piece); });
    const bool waits = durability == Durability::Machine;
    if (done && waits && ::fsync(opened.get()) != 0)
        done = failed("wait for the disk", errno);
    if (done && ::rename(beside.c_str(), file.c_str()) != 0)
        done = failed("name a file", errno);
    if (!done) {
        ::unlink(beside.c_str());
        return done;
    }
    return waits ? waitForFolder(file.parent_path()) : Status();
}

Result<bool> readWholeFile(const std::filesystem::path &file, const PieceSink &sink)
{
    const File opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (opened.get() < 0 && (errno == ENOENT || errno == ENOTDIR))
        return false;
    if (opened.get() < 0)
        return failed("open a file", errno);
    std::array<char, pieceBytes> piece{};
    for (;;) {
        const ssize_t count = ::read(opened.get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed("read a file", errno);
        if (count == 0)
            return true;
        if (Status taken = sink({piece.data(), static_cast<std::size_t>(count)}); !taken)
            return taken.error();
    }
}

} // namespace wellpulse::server
