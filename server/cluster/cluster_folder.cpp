// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/cluster_folder.h"

#include "server/cluster/child_process.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>
#include <thread>
#include <utility>
#include <vector>

namespace wellpulse::server {

namespace fs = std::filesystem;

namespace {

constexpr mode_t ownerOnlyFile = 0600;
constexpr mode_t ownerOnlyFolder = 0700;

Error unusable(const fs::path &path, const std::string &reason)
{
    return {"folder_unusable", "The folder " + path.string() + " cannot be used: " + reason + "."};
}

bool makeFolder(const fs::path &path)
{
    return mkdir(path.c_str(), ownerOnlyFolder) == 0 || errno == EEXIST;
}

/// mkdtemp under `parent`; empty on failure.
fs::path makeUniqueFolder(const fs::path &parent, const char *prefix)
{
    std::string pattern = (parent / (std::string(prefix) + "XXXXXX")).string();
    return mkdtemp(pattern.data()) == nullptr ? fs::path() : fs::path(pattern);
}

bool giveTo(const ClusterIdentity &identity, const fs::path &path)
{
    return identity.runAs != RunAs::PostgresUser || lchown(path.c_str(), identity.uid, identity.gid) == 0;
}

/// A file only the identity may read, gone at the end of the scope.
class SecretFile {
public:
    SecretFile(fs::path path, const std::string &content, const ClusterIdentity &identity)
        : m_path(std::move(path))
    {
        const int file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, ownerOnlyFile);
        m_written = file >= 0 && write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
        if (file >= 0)
            close(file);
        m_written = m_written && giveTo(identity, m_path);
    }
    ~SecretFile() { unlink(m_path.c_str()); }
    SecretFile(const SecretFile &) = delete;
    SecretFile &operator=(const SecretFile &) = delete;
    [[nodiscard]] bool written() const { return m_written; }

private:
    fs::path m_path;
    bool m_written = false;
};

/// The calling thread's rights to files are the identity's until the end of the scope. In a container even root may not see
/// what another user's process is at; that user may.
class FileRightsOf {
public:
    explicit FileRightsOf(const ClusterIdentity &identity)
        : m_isOther(identity.runAs == RunAs::PostgresUser)
    {
        if (m_isOther) {
            setfsgid(identity.gid);
            setfsuid(identity.uid);
        }
    }
    ~FileRightsOf()
    {
        if (m_isOther) {
            setfsuid(geteuid());
            setfsgid(getegid());
        }
    }
    FileRightsOf(const FileRightsOf &) = delete;
    FileRightsOf &operator=(const FileRightsOf &) = delete;

private:
    const bool m_isOther;
};

/// Processes whose working folder is `folder`: PostgreSQL changes into its data folder, with all its children.
std::vector<pid_t> processesIn(const fs::path &folder, const ClusterIdentity &identity)
{
    std::vector<pid_t> found;
    std::error_code error;
    const fs::path wanted = fs::canonical(folder, error);
    const FileRightsOf rights(identity);
    for (const auto &entry : fs::directory_iterator("/proc", error)) {
        const std::string name = entry.path().filename().string();
        pid_t pid = 0;
        const auto [end, parseError] = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (parseError != std::errc() || end != name.data() + name.size())
            continue;
        std::error_code unreadable;
        if (fs::read_symlink(entry.path() / "cwd", unreadable) == wanted && pid != getpid())
            found.push_back(pid);
    }
    return found;
}

} // namespace

ClusterFolder::ClusterFolder(fs::path folder, int lock)
    : m_folder(std::move(folder))
    , m_lock(lock)
{
}

ClusterFolder::ClusterFolder(ClusterFolder &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_lock(std::exchange(other.m_lock, -1))
    , m_notice(std::move(other.m_notice))
{
}

ClusterFolder::~ClusterFolder()
{
    if (m_lock >= 0)
        close(m_lock);
}

Result<ClusterFolder> ClusterFolder::open(const fs::path &folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error)
        fs::create_directories(folder / "log", error);
    const fs::path absolute = error ? folder : fs::canonical(folder, error);
    if (error)
        return unusable(folder, error.message());
    const int lock = ::open((absolute / "server.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnlyFile);
    if (lock < 0)
        return unusable(absolute, std::strerror(errno));
    if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
        close(lock);
        return Error{"folder_in_use", "Another server is running on the folder " + absolute.string() + "."};
    }
    return ClusterFolder(absolute, lock);
}

Result<ClusterIdentity> ClusterFolder::chooseIdentity(std::optional<RunAs> wanted) const
{
    if (wanted)
        return clusterIdentity(*wanted);
    struct stat status { };
    const bool exists = stat(dataFolder().c_str(), &status) == 0;
    if (!exists || status.st_uid == geteuid())
        return chooseClusterIdentity();
    if (geteuid() != 0)
        return unusable(dataFolder(), "it belongs to another user");
    return clusterIdentity(RunAs::PostgresUser);
}

Result<fs::path> ClusterFolder::prepareNewFolder(const ClusterIdentity &identity)
{
    const fs::path inPlace = m_folder / "cluster.new";
    std::error_code error;
    fs::remove_all(inPlace, error); // of an initdb that was cut off
    if (makeFolder(inPlace) && giveTo(identity, inPlace) && canWrite(identity, inPlace))
        return inPlace;
    fs::remove_all(inPlace, error);
    if (identity.runAs != RunAs::PostgresUser)
        return unusable(m_folder, "it is not writable");
    const fs::path elsewhere = makeUniqueFolder("/var/tmp", "wellpulse-cluster-");
    if (elsewhere.empty() || !giveTo(identity, elsewhere))
        return unusable("/var/tmp", std::strerror(errno));
    m_notice
        = "PostgreSQL's user cannot enter " + m_folder.string() + ", so its files are in " + elsewhere.string() + ".";
    return elsewhere;
}

Status ClusterFolder::makeCluster(
    const PostgresPrograms &programs, const ClusterIdentity &identity, const std::string &adminPassword, bool durable)
{
    std::error_code error;
    if (fs::exists(dataFolder() / "PG_VERSION", error))
        return {};
    auto folder = prepareNewFolder(identity);
    if (!folder)
        return errorOf(std::move(folder));
    const bool elsewhere = folder->parent_path() != m_folder;
    // initdb wants its folder empty, so the password lies beside it.
    const fs::path passwordPath
        = elsewhere ? fs::path(folder->string() + ".password") : fs::path(m_folder / "password");
    const SecretFile password(passwordPath, adminPassword + "\n", identity);
    if (!password.written())
        return unusable(passwordPath, std::strerror(errno));

    ChildProgram initdb{programs.initdb,
        {"--pgdata=" + folder->string(), "--username=wellpulse", "--pwfile=" + passwordPath.string(),
            "--auth-local=scram-sha-256", "--auth-host=reject", "--encoding=UTF8", "--locale=C"},
        logFile("initdb.log"), identity};
    if (!durable)
        initdb.arguments.emplace_back("--no-sync");
    if (Status status = runChild(initdb); !status)
        return status;
    if (elsewhere)
        fs::create_directory_symlink(*folder, dataFolder(), error);
    else
        fs::rename(*folder, dataFolder(), error);
    if (error)
        return unusable(m_folder, error.message());
    return {};
}

Status ClusterFolder::clearRemains(const ClusterIdentity &identity) const
{
    const fs::path data = dataFolder();
    constexpr auto step = std::chrono::milliseconds(20);
    constexpr auto patience = std::chrono::seconds(30);
    const auto start = std::chrono::steady_clock::now();
    std::vector<pid_t> left = processesIn(data, identity);
    for (const pid_t pid : left)
        kill(pid, SIGINT);
    while (!left.empty()) {
        if (std::chrono::steady_clock::now() - start > patience) {
            return Error{"folder_in_use",
                "PostgreSQL process " + std::to_string(left.front()) + " still runs on " + data.string()
                    + " and does not end; stop it and start again."};
        }
        std::this_thread::sleep_for(step);
        left = processesIn(data, identity);
    }
    // Nobody is left, so whoever the file names is a stranger that got the number.
    std::error_code error;
    fs::remove(data / "postmaster.pid", error);
    if (error)
        return unusable(data, error.message());
    return {};
}

Result<fs::path> ClusterFolder::makeSocketFolder(const ClusterIdentity &identity) const
{
    removeSocketFolder();
    const char *runtime = std::getenv("XDG_RUNTIME_DIR");
    fs::path folder;
    // The socket's whole path must stay below 108 bytes.
    constexpr std::size_t maxParentBytes = 60;
    if (identity.runAs != RunAs::PostgresUser && runtime != nullptr && std::strlen(runtime) <= maxParentBytes)
        folder = makeUniqueFolder(runtime, "wellpulse-");
    if (folder.empty())
        folder = makeUniqueFolder("/tmp", "wellpulse-");
    if (folder.empty() || !giveTo(identity, folder))
        return unusable("/tmp", std::strerror(errno));
    std::ofstream(m_folder / "socket-folder") << folder.string();
    return folder;
}

void ClusterFolder::removeSocketFolder() const
{
    const fs::path note = m_folder / "socket-folder";
    std::string path;
    std::getline(std::ifstream(note), path);
    std::error_code error;
    // Only what this class makes: two file names in a folder of its own pattern.
    if (fs::path(path).filename().string().starts_with("wellpulse-")) {
        fs::remove(fs::path(path) / ".s.PGSQL.5432", error);
        fs::remove(fs::path(path) / ".s.PGSQL.5432.lock", error);
        fs::remove(path, error);
    }
    fs::remove(note, error);
}

Result<fs::path> ClusterFolder::socketFolderOf(const fs::path &folder)
{
    std::ifstream note(folder / "socket-folder");
    std::string path;
    if (!std::getline(note, path) || path.empty())
        return unusable(folder, "the server that uses it is only starting");
    return fs::path(path);
}

} // namespace wellpulse::server
