// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/support/test_postgres.h"

#include "server/cluster/private_cluster.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

namespace wellpulse::server::test {

namespace {

class TestCluster {
public:
    TestCluster()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "wellpulse-test-XXXXXX").string();
        m_folder = mkdtemp(pattern.data());
        chmod(m_folder.c_str(), 0711); // else a root's cluster may lie elsewhere, for PostgreSQL's user
        PrivateClusterOptions options;
        options.folder = m_folder;
        options.adminPassword = "test";
        options.durable = false;
        auto started = PrivateCluster::start(std::move(options));
        if (!started)
            FAIL(started.error().message);
        m_cluster = std::move(*started);
    }
    ~TestCluster()
    {
        m_cluster.reset();
        std::error_code error;
        std::filesystem::remove_all(m_folder, error);
    }
    TestCluster(const TestCluster &) = delete;
    TestCluster &operator=(const TestCluster &) = delete;

    std::string conninfo(std::string_view database) const { return m_cluster->conninfo(database); }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<PrivateCluster> m_cluster;
};

std::string conninfo(const std::string &database)
{
    if (const char *given = std::getenv("WELLPULSE_TEST_POSTGRES"))
        return std::string(given) + " dbname=" + database;
    static const TestCluster cluster;
    return cluster.conninfo(database);
}

} // namespace

std::string adminConninfo()
{
    return conninfo("postgres");
}

std::string newDatabase()
{
    static std::atomic<int> count{0};
    const std::string name = "test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
    Result<postgres::Connection> admin = postgres::Connection::open(adminConninfo());
    if (!admin)
        FAIL(admin.error().message);
    if (Status made = admin->run("CREATE DATABASE " + name); !made)
        FAIL(made.error().message);
    return conninfo(name);
}

} // namespace wellpulse::server::test
