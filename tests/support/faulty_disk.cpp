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
#include <span>
#include <string>
#include <string_view>
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
    explicit Files(const std::string &path)
        : folder(std::filesystem::canonical(path).string() + '/')
    {
    }
    /// SQLITE_OK, or how a call that changes a file fails.
    int next(int failure, bool takesRoom);

    const std::string folder;
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
    Files *files; ///< none outside the faulty disks' folders
    History *history;
    sqlite3_file *real;
};

/// SQLite's default VFS while there is a faulty disk. SQLite knows one by its address: it stays where it is.
struct Vfs {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    std::vector<Files *> disks;

    Files *diskOf(std::string_view path) const
    {
        const auto found = std::find_if(
            disks.begin(), disks.end(), [&](const Files *disk) { return path.starts_with(disk->folder); });
        return found == disks.end() ? nullptr : *found;
    }
};

Vfs &vfsOf(sqlite3_vfs *vfs)
{
    return *static_cast<Vfs *>(vfs->pAppData);
}

int nextCall(const File &file, int failure, bool takesRoom)
{
    return file.files == nullptr ? SQLITE_OK : file.files->next(failure, takesRoom);
}

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
    if (const Files *files = fileOf(file).files; files != nullptr && !files->hasPower)
        return SQLITE_IOERR_READ;
    return realOf(file)->pMethods->xRead(realOf(file), to, count, offset);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    File &self = fileOf(file);
    const std::int64_t size = sizeOf(self.real);
    if (const int code = nextCall(self, SQLITE_IOERR_WRITE, offset + count > size); code != SQLITE_OK)
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
    if (const int code = nextCall(self, SQLITE_IOERR_TRUNCATE, false); code != SQLITE_OK)
        return code;
    const std::int64_t size = sizeOf(self.real);
    if (self.history != nullptr)
        self.history->push_back({length, bytesAt(self.real, length, size - length), std::nullopt, size});
    return self.real->pMethods->xTruncate(self.real, length);
}

// The machine's own disk is not asked: what lasts is told by the history.
int syncFile(sqlite3_file *file, int flags)
{
    File &self = fileOf(file);
    if (self.files == nullptr)
        return self.real->pMethods->xSync(self.real, flags);
    if (const int code = nextCall(self, SQLITE_IOERR_FSYNC, true); code != SQLITE_OK)
        return code;
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
    sqlite3_vfs *real = vfsOf(vfs).real;
    auto *self = new (file) File{};
    self->files = path != nullptr ? vfsOf(vfs).diskOf(path) : nullptr;
    self->history = self->files != nullptr ? &self->files->histories[path] : nullptr;
    self->real = reinterpret_cast<sqlite3_file *>(self + 1);
    const bool works = self->files == nullptr || self->files->hasPower;
    const int code = works ? real->xOpen(real, path, self->real, flags, flagsOut) : SQLITE_CANTOPEN;
    self->base.pMethods = code == SQLITE_OK ? &fileMethods : nullptr;
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    sqlite3_vfs *real = vfsOf(vfs).real;
    if (Files *disk = vfsOf(vfs).diskOf(path); disk != nullptr) {
        if (!disk->hasPower)
            return SQLITE_IOERR_DELETE;
        disk->histories[path].clear();
    }
    return real->xDelete(real, path, syncFolder);
}

Vfs &theVfs()
{
    static Vfs vfs;
    return vfs;
}

void add(Files *disk)
{
    Vfs &own = theVfs();
    own.disks.push_back(disk);
    if (own.disks.size() > 1)
        return;
    sqlite3_initialize();
    own.real = sqlite3_vfs_find(nullptr);
    own.vfs = *own.real;
    own.vfs.szOsFile = static_cast<int>(sizeof(File)) + own.real->szOsFile;
    own.vfs.zName = vfsName;
    own.vfs.pAppData = &own;
    own.vfs.xOpen = openFile;
    own.vfs.xDelete = deleteFile;
    // The rest is the real one's, which must be given itself.
    own.vfs.xAccess = [](sqlite3_vfs *self, const char *path, int flags, int *result) {
        sqlite3_vfs *real = vfsOf(self).real;
        return real->xAccess(real, path, flags, result);
    };
    own.vfs.xFullPathname = [](sqlite3_vfs *self, const char *path, int size, char *full) {
        sqlite3_vfs *real = vfsOf(self).real;
        return real->xFullPathname(real, path, size, full);
    };
    sqlite3_vfs_register(&own.vfs, 1);
}

void remove(Files *disk)
{
    Vfs &own = theVfs();
    std::erase(own.disks, disk);
    if (own.disks.empty())
        sqlite3_vfs_unregister(&own.vfs);
}

std::vector<char> contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(std::vector<char> &content, std::int64_t offset, std::span<const char> bytes)
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
                put(content, change.offset + at,
                    std::span(from, static_cast<std::size_t>(std::min(sectorBytes, count - at))));
            }
        }
    }
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(content.data(), static_cast<std::streamsize>(content.size()));
}

} // namespace

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

FaultyDisk::FaultyDisk(const std::string &folder)
    : m_files(std::make_unique<Files>(folder))
{
    add(m_files.get());
}

FaultyDisk::~FaultyDisk()
{
    remove(m_files.get());
}

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
        if (survives && !history.empty() && std::filesystem::exists(path))
            lose(path, history, survives);
        history.clear();
    }
    m_files->hasPower = true;
}

} // namespace wellpulse::test
