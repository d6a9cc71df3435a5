// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real PostgreSQL: each case makes its own cluster in its own folder.
#include "server/cluster/private_cluster.h"

#include <libpq-fe.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

using namespace wellpulse;
using namespace wellpulse::server;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
public:
    explicit TemporaryFolder(const char *parent = "/tmp")
    {
        std::string pattern = std::string(parent) + "/wellpulse-test-XXXXXX";
        m_path = mkdtemp(pattern.data());
    }
    ~TemporaryFolder()
    {
        std::error_code error;
        const fs::path elsewhere = fs::read_symlink(m_path / "cluster", error); // where PostgreSQL's user may not enter
        if (!error)
            fs::remove_all(elsewhere, error);
        fs::remove_all(m_path, error);
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
};

PrivateClusterOptions optionsFor(const fs::path &folder)
{
    PrivateClusterOptions options;
    options.folder = folder;
    options.adminPassword = "it's a \\ secret";
    options.durable = false;
    return options;
}

/// The one value of a query, or the connection's error.
std::string ask(const std::string &conninfo, const char *sql)
{
    PGconn *connection = PQconnectdb(conninfo.c_str());
    if (PQstatus(connection) != CONNECTION_OK) {
        const std::string error = PQerrorMessage(connection);
        PQfinish(connection);
        return error;
    }
    PGresult *result = PQexec(connection, sql);
    const bool hasRow = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) > 0;
    const std::string answer = hasRow ? PQgetvalue(result, 0, 0) : PQerrorMessage(connection);
    PQclear(result);
    PQfinish(connection);
    return answer;
}

/// A process that has ended but that nobody has waited for does not count.
bool isRunning(pid_t pid)
{
    std::string name;
    char state = 'Z';
    std::ifstream("/proc/" + std::to_string(pid) + "/stat") >> name >> name >> state;
    return state != 'Z';
}

} // namespace

TEST_CASE("a cluster keeps its data from one start to the next and ends with its object")
{
    const TemporaryFolder folder;
    pid_t pid = 0;
    {
        auto cluster = PrivateCluster::start(optionsFor(folder.path()));
        INFO((cluster ? std::string() : cluster.error().message));
        REQUIRE(cluster);
        pid = (*cluster)->postgresPid();
        CHECK(isRunning(pid));
        ask((*cluster)->conninfo(), "CREATE TABLE kept AS SELECT 42 AS n");
        CHECK(ask((*cluster)->conninfo(), "SELECT rolname FROM pg_roles WHERE rolsuper") == "wellpulse");
        CHECK(ask((*cluster)->conninfo(), "SHOW listen_addresses").empty());
    }
    CHECK_FALSE(isRunning(pid));
    auto again = PrivateCluster::start(optionsFor(folder.path()));
    REQUIRE(again);
    CHECK(ask((*again)->conninfo(), "SELECT n FROM kept") == "42");
}

TEST_CASE("the durable settings are the default")
{
    const TemporaryFolder folder;
    PrivateClusterOptions options = optionsFor(folder.path());
    options.durable = PrivateClusterOptions().durable;
    auto cluster = PrivateCluster::start(options);
    INFO((cluster ? std::string() : cluster.error().message));
    REQUIRE(cluster);
    CHECK(ask((*cluster)->conninfo(), "SHOW fsync") == "on");
    CHECK(ask((*cluster)->conninfo(), "SHOW synchronous_commit") == "on");
}

TEST_CASE("a wrong password does not get in, not even through the socket")
{
    const TemporaryFolder folder;
    auto cluster = PrivateCluster::start(optionsFor(folder.path()));
    INFO((cluster ? std::string() : cluster.error().message));
    REQUIRE(cluster);
    CHECK_THAT(ask((*cluster)->conninfo() + " password=other", "SELECT 1"), ContainsSubstring("authentication failed"));
}

TEST_CASE("a second server on the same folder is refused with a sentence")
{
    const TemporaryFolder folder;
    auto first = PrivateCluster::start(optionsFor(folder.path()));
    REQUIRE(first);
    auto second = PrivateCluster::start(optionsFor(folder.path()));
    REQUIRE_FALSE(second);
    CHECK(second.error().code == "folder_in_use");
    CHECK_THAT(second.error().message, ContainsSubstring("Another server is running"));
}

TEST_CASE("a killed PostgreSQL is started again by its supervisor")
{
    const TemporaryFolder folder;
    auto cluster = PrivateCluster::start(optionsFor(folder.path()));
    INFO((cluster ? std::string() : cluster.error().message));
    REQUIRE(cluster);
    ask((*cluster)->conninfo(), "CREATE TABLE kept AS SELECT 42 AS n");
    const pid_t before = (*cluster)->postgresPid();
    kill(before, SIGKILL);
    while (PQping((*cluster)->conninfo().c_str()) != PQPING_OK || (*cluster)->postgresPid() == before)
        std::this_thread::yield();
    CHECK(ask((*cluster)->conninfo(), "SELECT n FROM kept") == "42");
}

TEST_CASE("a postmaster.pid that names a stranger does not prevent a start")
{
    const TemporaryFolder folder;
    REQUIRE(PrivateCluster::start(optionsFor(folder.path())));
    // Our own process: alive, the same user, and no PostgreSQL.
    std::ofstream(folder.path() / "cluster" / "postmaster.pid") << getpid() << "\n" << folder.path().string() << "\n";
    CHECK(PrivateCluster::start(optionsFor(folder.path())));
}

TEST_CASE("a PostgreSQL whose server was killed ends, and the next server starts on its folder")
{
    const TemporaryFolder folder;
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t server = fork();
    if (server == 0) {
        auto cluster = PrivateCluster::start(optionsFor(folder.path()));
        const pid_t pid = cluster ? (*cluster)->postgresPid() : 0;
        if (write(ready[1], &pid, sizeof pid) == sizeof pid)
            pause();
        _exit(0);
    }
    pid_t postgres = 0;
    REQUIRE(read(ready[0], &postgres, sizeof postgres) == sizeof postgres);
    close(ready[0]);
    close(ready[1]);
    REQUIRE(postgres > 0);
    kill(server, SIGKILL);
    waitpid(server, nullptr, 0);
    auto next = PrivateCluster::start(optionsFor(folder.path()));
    REQUIRE(next);
    CHECK((*next)->postgresPid() != postgres);
    CHECK_FALSE(isRunning(postgres));
    CHECK(ask((*next)->conninfo(), "SELECT 1") == "1");
}

TEST_CASE("as root, PostgreSQL runs under every identity the machine allows")
{
    if (geteuid() != 0) {
        SUCCEED("not root here: the first case ran it as ourselves");
        return;
    }
    const RunAs runAs = GENERATE(RunAs::UserNamespace, RunAs::PostgresUser);
    if (!clusterIdentity(runAs)) {
        SUCCEED("this machine does not allow it");
        return;
    }
    const TemporaryFolder folder;
    SECTION("in a folder that everybody may pass")
    {
        chmod(folder.path().c_str(), 0755);
        PrivateClusterOptions options = optionsFor(folder.path());
        options.runAs = runAs;
        {
            auto cluster = PrivateCluster::start(options);
            INFO((cluster ? std::string() : cluster.error().message));
            REQUIRE(cluster);
            CHECK((*cluster)->notice().empty());
            CHECK(ask((*cluster)->conninfo(), "SELECT 1") == "1");
        }
        options.runAs.reset(); // the second start finds out by itself
        auto again = PrivateCluster::start(options);
        REQUIRE(again);
        CHECK(ask((*again)->conninfo(), "SELECT 1") == "1");
    }
    SECTION("in a folder that only root may pass")
    {
        PrivateClusterOptions options = optionsFor(folder.path());
        options.runAs = runAs;
        auto cluster = PrivateCluster::start(options);
        INFO((cluster ? std::string() : cluster.error().message));
        REQUIRE(cluster);
        CHECK(ask((*cluster)->conninfo(), "SELECT 1") == "1");
        CHECK((*cluster)->notice().empty() == (runAs == RunAs::UserNamespace));
        const fs::path files = fs::canonical(folder.path() / "cluster");
        CHECK((files.parent_path() == fs::canonical(folder.path())) == (runAs == RunAs::UserNamespace));
    }
}

TEST_CASE("a folder that cannot be made is a sentence")
{
    auto cluster = PrivateCluster::start(optionsFor("/proc/wellpulse"));
    REQUIRE_FALSE(cluster);
    CHECK(cluster.error().code == "folder_unusable");
}
