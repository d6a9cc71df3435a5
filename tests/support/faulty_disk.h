// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails or loses its power when a test says so: every database that is opened in its folder while it exists goes
// through it, over the machine's real files. Its writes reach the files at once, so that a closed database is whole; what
// was not synced since is taken back when the power goes. Several may exist, each with a folder of its own; one thread.
// Left out: a file's creation and deletion last at once, as if the folder were synced.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace wellpulse::test {

class FaultyDisk {
public:
    /// `folder` exists.
    explicit FaultyDisk(const std::string &folder);
    /// Its databases must be closed.
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    enum class Fault : std::uint8_t {
        Once,   ///< one call fails as a disk error
        Full,   ///< this one and all that make a file longer or are a sync, until heal(): there is no room
        Broken, ///< this one and all after it, until heal()
    };
    /// The `nth` write, sync or truncate from now (from 1) fails.
    void failAt(std::int64_t nth, Fault fault);
    void heal();
    bool hasFailed() const;
    /// Writes, syncs and truncates since the last failAt() or heal().
    std::int64_t calls() const;

    /// From now on every call fails, as the calls of a program that is no more. Close the databases, then restorePower().
    void cutPower();
    /// What was not synced before the cut is as `survives` says, asked for every 512 bytes written and every truncation.
    /// Without it all of it lasts: only the program died.
    void restorePower(const std::function<bool()> &survives = {});

    class Files;

private:
    std::unique_ptr<Files> m_files;
};

} // namespace wellpulse::test
