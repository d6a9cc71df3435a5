// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulty_disk.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace wellpulse::test {

namespace {

constexpr const char *vfsName = "faulty";
constexpr std::int64_t sectorBytes = 512;

/// A write or a truncation that no sync has followed yet.
struct Unsynced {
    std::int64_t offset = 0;
    std::vector<char> before;                 ///< what lay there, shorter where the file ended
    std::optional<std::vector<char>> written; ///< nothing: a truncation to `offset`
    std::int64_t sizeBefore = 0;
};

using History = std::vector<Unsynced>;

} // namespace

class FaultyDisk::Files {
public:
    Files();
    ~Files() { sqlite3_vfs_unregister(&vfs); }

    /// SQLITE_OK, or how a call that changes a file fails.
    int next(int failure, bool takesRoom);

    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    std::map<std::string, History> histories;
    std::int64_t calls = 0;
    std::int64_t failAt = 0; ///< 0: never
    Fault fault = Fault::Once;
    bool hasFailed = false;
    bool hasPower = true;
};

namespace {

using Files = FaultyDisk::Files;

/// SQLite allocates it, with the real file behind it.
struct File {
    sqlite3_file base;
    Files *files;
    History *history; ///< none for a temporary file
    sqlite3_file *real;
};

File &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return fileOf(file).real;
}

std::int64_t sizeOf(sqlite3_file *real)
{
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    return size;
}

std::vector<char> bytesAt(sqlite3_file *real, std::int64_t offset, std::int64_t count)
{
    std::vector<char> bytes(static_cast<std::size_t>(std::clamp<std::int64_t>(sizeOf(real) - offset, 0, count)));
    if (!bytes.empty())
        real->pMethods->xRead(real, bytes.data(), static_cast<int>(bytes.size()), offset);
    return bytes;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    if (!fileOf(file).files->hasPower)
        return SQLITE_IOERR_READ;
    return realOf(file)->pMethods->xRead(realOf(file), to, count, offset);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    File &self = fileOf(file);
    const std::int64_t size = sizeOf(self.real);
    if (const int code = self.files->next(SQLITE_IOERR_WRITE, offset + count > size); code != SQLITE_OK)
        return code;
    if (self.history != nullptr) {
        const auto *bytes = static_cast<const char *>(from);
        self.history->push_back(
            {offset, bytesAt(self.real, offset, count), std::vector<char>(bytes, bytes + count), size});
    }
    return self.real->pMethods->xWrite(self.real, from, count, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 length)
{
    File &self = fileOf(file);
    if (const int code = self.files->next(SQLITE_IOERR_TRUNCATE, false); code != SQLITE_OK)
        return code;
    const std::int64_t size = sizeOf(self.real);
    if (self.history != nullptr)
        self.history->push_back({length, bytesAt(self.real, length, size - length), std::nullopt, size});
    return self.real->pMethods->xTruncate(self.real, length);
}

// The machine's own disk is not asked: what lasts is told by the history.
int syncFile(sqlite3_file *file, int)
{
    File &self = fileOf(file);
    if (const int code = self.files->next(SQLITE_IOERR_FSYNC, true); code != SQLITE_OK)
        return code;
    if (self.history != nullptr)
        self.history->clear();
    return SQLITE_OK;
}

const sqlite3_io_methods fileMethods{
    2, // no memory mapping, which would go past these
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    [](sqlite3_file *file, sqlite3_int64 *size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); },
    [](sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); },
    [](sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); },
    [](sqlite3_file *file, int *held) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held); },
    [](sqlite3_file *file, int operation, void *argument) {
        return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
    },
    [](sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); },
    [](sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); },
    [](sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
        return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
    },
    [](sqlite3_file *file, int offset, int count, int flags) {
        return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
    },
    [](sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); },
    [](sqlite3_file *file, int remove) { return realOf(file)->pMethods->xShmUnmap(realOf(file), remove); },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flagsOut)
{
    auto *files = static_cast<Files *>(vfs->pAppData);
    auto *self = new (file) File{};
    self->files = files;
    self->history = path != nullptr ? &files->histories[path] : nullptr;
    self->real = reinterpret_cast<sqlite3_file *>(self + 1);
    const int code
        = files->hasPower ? files->real->xOpen(files->real, path, self->real, flags, flagsOut) : SQLITE_CANTOPEN;
    self->base.pMethods = code == SQLITE_OK ? &fileMethods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    auto *files = static_cast<Files *>(vfs->pAppData);
    if (!files->hasPower)
        return SQLITE_IOERR_DELETE;
    if (const auto found = files->histories.find(path); found != files->histories.end())
        found->second.clear();
    return files->real->xDelete(files->real, path, syncFolder);
}

std::vector<char> contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(std::vector<char> &content, std::int64_t offset, const std::vector<char> &bytes)
{
    const auto end = static_cast<std::size_t>(offset) + bytes.size();
    if (content.size() < end)
        content.resize(end);
    std::copy(bytes.begin(), bytes.end(), content.begin() + offset);
}

/// The file as the last sync left it, and of what came after only what survives.
void lose(const std::string &path, const History &history, const std::function<bool()> &survives)
{
    std::vector<char> content = contentOf(path);
    for (auto change = history.rbegin(); change != history.rend(); ++change) {
        put(content, change->offset, change->before);
        content.resize(static_cast<std::size_t>(change->sizeBefore));
    }
    for (const Unsynced &change : history) {
        if (!change.written) {
            if (survives())
                content.resize(static_cast<std::size_t>(change.offset));
            continue;
        }
        const auto count = static_cast<std::int64_t>(change.written->size());
        for (std::int64_t at = 0; at < count; at += sectorBytes) {
            if (survives()) {
                const auto from = change.written->begin() + at;
                put(content, change.offset + at, {from, from + std::min(sectorBytes, count - at)});
            }
        }
    }
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(content.data(), static_cast<std::streamsize>(content.size()));
}

} // namespace

FaultyDisk::Files::Files()
{
    real = sqlite3_vfs_find(nullptr);
    vfs = *real;
    vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    vfs.zName = vfsName;
    vfs.pAppData = this;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    // The rest is the real one's, which must be given itself.
    vfs.xAccess = [](sqlite3_vfs *self, const char *path, int flags, int *result) {
        auto *other = static_cast<Files *>(self->pAppData)->real;
        return other->xAccess(other, path, flags, result);
    };
    vfs.xFullPathname = [](sqlite3_vfs *self, const char *path, int size, char *full) {
        auto *other = static_cast<Files *>(self->pAppData)->real;
        return other->xFullPathname(other, path, size, full);
    };
    sqlite3_vfs_register(&vfs, 1);
}

int FaultyDisk::Files::next(int failure, bool takesRoom)
{
    if (!hasPower)
        return failure;
    const std::int64_t call = ++calls;
    if (failAt == 0 || call < failAt)
        return SQLITE_OK;
    const bool isFirst = call == failAt;
    if (fault == Fault::Once && !isFirst)
        return SQLITE_OK;
    if (fault == Fault::Full && !takesRoom)
        return SQLITE_OK;
    hasFailed = true;
    return fault == Fault::Full ? SQLITE_FULL : failure;
}

FaultyDisk::FaultyDisk()
{
    sqlite3_initialize();
    m_files = std::make_unique<Files>();
}

FaultyDisk::~FaultyDisk() = default;

void FaultyDisk::failAt(std::int64_t nth, Fault fault)
{
    heal();
    m_files->failAt = nth;
    m_files->fault = fault;
    m_files->hasFailed = false;
}

void FaultyDisk::heal()
{
    m_files->failAt = 0;
    m_files->calls = 0;
}

bool FaultyDisk::hasFailed() const
{
    return m_files->hasFailed;
}

std::int64_t FaultyDisk::calls() const
{
    return m_files->calls;
}

void FaultyDisk::cutPower()
{
    m_files->hasPower = false;
}

void FaultyDisk::restorePower(const std::function<bool()> &survives)
{
    for (auto &[path, history] : m_files->histories) {
        if (std::filesystem::exists(path))
            lose(path, history, survives);
        history.clear();
    }
    m_files->hasPower = true;
}

} // namespace wellpulse::test
