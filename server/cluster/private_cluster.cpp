// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/private_cluster.h"

#include "server/cluster/child_process.h"
#include "server/cluster/cluster_folder.h"

#include <libpq-fe.h>

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <mutex>
#include <thread>

namespace wellpulse::server {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr const char *adminUser = "wellpulse";
constexpr std::size_t maxLogBytes = 16 * 1024 * 1024;

std::string conninfoValue(std::string_view value)
{
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "'";
}

std::string conninfoFor(const fs::path &socketFolder, std::string_view password, std::string_view database)
{
    return "host=" + conninfoValue(socketFolder.string()) + " port=5432 user=" + adminUser
        + " password=" + conninfoValue(password) + " dbname=" + conninfoValue(database);
}

/// Given with every start rather than written into the cluster, so that a newer program brings its own to an old cluster.
std::vector<std::string> settings(const PrivateClusterOptions &options, const fs::path &socketFolder)
{
    std::vector<std::string> values{"listen_addresses=", "unix_socket_directories=" + socketFolder.string(),
        "unix_socket_permissions=0700", "port=5432", "max_connections=" + std::to_string(options.maxConnections),
        // Room for a tenant's hot tables; a private cluster shares its machine with everything else.
        "shared_buffers=256MB", "work_mem=16MB", "maintenance_work_mem=64MB",
        // Nobody replicates from here, and fewer checkpoints write fewer full pages.
        "wal_level=minimal", "max_wal_senders=0", "max_wal_size=2GB", "checkpoint_timeout=15min",
        // A new log file is filled by what is logged, not with 16 MiB of zeros first, for which everybody would wait.
        "wal_init_zero=off",
        // Short statements only: neither pays.
        "jit=off", "max_parallel_workers_per_gather=0", "update_process_title=off",
        // The log must not hold what people entered.
        "log_min_error_statement=panic", "log_error_verbosity=terse", "log_checkpoints=off",
        "log_line_prefix=%m [%p] "};
    values.emplace_back("synchronous_commit=on");
    values.emplace_back(options.durable ? "fsync=on" : "fsync=off");
    std::vector<std::string> arguments;
    for (std::string &value : values) {
        arguments.emplace_back("-c");
        arguments.push_back(std::move(value));
    }
    return arguments;
}

/// Each statement takes memory and gives it back. glibc would return it to the kernel each time, and take it again page by
/// page.
std::vector<std::string> allocatorSettings()
{
    return {"MALLOC_TRIM_THRESHOLD_=16777216", "MALLOC_MMAP_THRESHOLD_=16777216", "MALLOC_TOP_PAD_=1048576"};
}

void rotateLog(const fs::path &file)
{
    std::error_code error;
    if (fs::file_size(file, error) > maxLogBytes && !error)
        fs::rename(file, file.string() + ".1", error);
}

} // namespace

class PrivateCluster::Impl {
public:
    Impl(PrivateClusterOptions options, ClusterFolder folder)
        : m_options(std::move(options))
        , m_folder(std::move(folder))
    {
    }
    ~Impl() { stop(); }
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    Status start()
    {
        auto programs = findPostgresPrograms();
        if (!programs)
            return errorOf(std::move(programs));
        auto identity = m_folder.chooseIdentity(m_options.runAs);
        if (!identity)
            return errorOf(std::move(identity));
        if (Status made = m_folder.makeCluster(*programs, *identity, m_options.adminPassword, m_options.durable); !made)
            return made;
        if (Status cleared = m_folder.clearRemains(*identity); !cleared)
            return cleared;
        auto socketFolder = m_folder.makeSocketFolder(*identity);
        if (!socketFolder)
            return errorOf(std::move(socketFolder));
        m_socketFolder = std::move(*socketFolder);
        rotateLog(m_folder.logFile("postgres.log"));

        std::error_code error; // canonical: PostgreSQL's user may be unable to follow the link
        m_program.program = programs->postgres;
        m_program.arguments = settings(m_options, m_socketFolder);
        m_program.arguments.insert(
            m_program.arguments.begin(), {"-D", fs::canonical(m_folder.dataFolder(), error).string()});
        m_program.environment = allocatorSettings();
        m_program.outputFile = m_folder.logFile("postgres.log");
        m_program.identity = *identity;
        m_supervisor = std::thread([this] { supervise(); });
        return waitUntilReady();
    }

    void stop()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stopping = true;
            if (m_pid > 0)
                kill(m_pid, SIGINT); // "fast": open sessions are ended, everything is written
        }
        m_changed.notify_all();
        if (m_supervisor.joinable())
            m_supervisor.join();
        m_folder.removeSocketFolder();
    }

    [[nodiscard]] std::string conninfo(std::string_view database) const
    {
        return conninfoFor(m_socketFolder, m_options.adminPassword, database);
    }

    [[nodiscard]] const std::string &notice() const { return m_folder.notice(); }

    [[nodiscard]] pid_t postgresPid() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_pid;
    }

private:
    void supervise()
    {
        constexpr auto window = std::chrono::seconds(60);
        constexpr std::size_t endsThatAreTooMany = 5;
        constexpr auto pause = std::chrono::milliseconds(300);
        std::deque<Clock::time_point> ends;
        while (true) {
            std::unique_lock lock(m_mutex);
            if (m_stopping)
                return;
            auto child = startChild(m_program);
            if (!child)
                return lose(lock, child.error());
            m_pid = *child;
            lock.unlock();
            // PostgreSQL recovers from its children's crashes by itself; here it has ended as a whole.
            waitForChild(*child);
            lock.lock();
            m_pid = 0;
            if (m_stopping)
                return;
            const Clock::time_point now = Clock::now();
            ends.push_back(now);
            while (now - ends.front() > window)
                ends.pop_front();
            if (ends.size() >= endsThatAreTooMany) {
                return lose(lock,
                    {"process_failed",
                        "PostgreSQL keeps ending: " + lastLineOf(m_program.outputFile) + " (see "
                            + m_program.outputFile.string() + ")."});
            }
            m_changed.wait_for(lock, pause, [this] { return m_stopping; });
        }
    }

    void lose(std::unique_lock<std::mutex> &lock, const Error &error)
    {
        m_lost = error;
        lock.unlock();
        if (m_options.onLost)
            m_options.onLost(error);
    }

    Status waitUntilReady()
    {
        // Recovery after a power cut may take its time, so there is no deadline while PostgreSQL is alive and at it.
        const std::string target = conninfo("postgres");
        while (true) {
            if (PQping(target.c_str()) == PQPING_OK)
                return {};
            std::unique_lock lock(m_mutex);
            if (m_lost)
                return *m_lost;
            constexpr auto step = std::chrono::milliseconds(10);
            m_changed.wait_for(lock, step, [this] { return m_stopping; });
        }
    }

    const PrivateClusterOptions m_options;
    ClusterFolder m_folder;
    fs::path m_socketFolder;
    ChildProgram m_program;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    pid_t m_pid = 0;
    std::optional<Error> m_lost;
    std::thread m_supervisor;
};

PrivateCluster::PrivateCluster(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

PrivateCluster::~PrivateCluster() = default;

Result<std::unique_ptr<PrivateCluster>> PrivateCluster::start(PrivateClusterOptions options)
{
    auto folder = ClusterFolder::open(options.folder);
    if (!folder)
        return errorOf(std::move(folder));
    auto impl = std::make_unique<Impl>(std::move(options), std::move(*folder));
    if (Status status = impl->start(); !status)
        return errorOf(std::move(status));
    return std::unique_ptr<PrivateCluster>(new PrivateCluster(std::move(impl)));
}

Result<std::string> PrivateCluster::conninfoOfRunning(
    const fs::path &folder, std::string_view adminPassword, std::string_view database)
{
    auto socketFolder = ClusterFolder::socketFolderOf(folder);
    if (!socketFolder)
        return errorOf(std::move(socketFolder));
    return conninfoFor(*socketFolder, adminPassword, database);
}

std::string PrivateCluster::conninfo(std::string_view database) const
{
    return m_impl->conninfo(database);
}

const std::string &PrivateCluster::notice() const
{
    return m_impl->notice();
}

pid_t PrivateCluster::postgresPid() const
{
    return m_impl->postgresPid();
}

} // namespace wellpulse::server
