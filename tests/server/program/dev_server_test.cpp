// SPDX-License-Identifier: GPL-3.0-or-later
// The built program with its own PostgreSQL: started, stopped, killed; and the wall between tenants (security.md, 33).
#include "core/json/json.h"
#include "tests/server/support/http_client.h"
#include "tests/server/support/server_process.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

using namespace wellpulse;
using namespace wellpulse::tests;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

class DataFolder {
public:
    DataFolder()
    {
        std::string pattern = (fs::temp_directory_path() / "wellpulse-dev-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
        chmod(m_path.c_str(), 0711); // else a root's cluster may lie elsewhere, for PostgreSQL's user
    }
    ~DataFolder()
    {
        std::error_code error;
        fs::remove_all(m_path, error);
    }
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;
    [[nodiscard]] const fs::path &path() const { return m_path; }
    [[nodiscard]] std::string server() const { return (m_path / "server").string(); }
    [[nodiscard]] std::string file(const char *name, const std::string &content) const
    {
        std::ofstream(m_path / name) << content;
        return (m_path / name).string();
    }

private:
    fs::path m_path;
};

std::vector<std::string> devArguments(const DataFolder &folder)
{
    return {"dev", "--data", folder.server(), "--port", "0"};
}

/// One user's view of a running server.
class Caller {
public:
    explicit Caller(std::uint16_t port)
        : m_client(port)
    {
    }
    void login(const char *tenant, const char *email, const char *password)
    {
        const core::Json body{{"tenant", tenant}, {"email", email}, {"password", password}};
        m_authorization = "Authorization: Bearer "
            + call("POST", "/auth/login", body.dump()).at("accessToken").get<std::string>() + "\r\n";
    }
    int status(const char *method, const std::string &target, const std::string &body = {})
    {
        return m_client.request(method, target, body, m_authorization).value().status;
    }
    core::Json call(const char *method, const std::string &target, const std::string &body = {})
    {
        const auto reply = m_client.request(method, target, body, m_authorization).value();
        INFO(target << " " << reply.body);
        REQUIRE(reply.status < 300);
        return core::parseJson(reply.body).value();
    }
    core::Json enrol(const char *nonce)
    {
        return call(
            "POST", "/devices", core::Json{{"installNonce", nonce}, {"name", "laptop"}, {"platform", "linux"}}.dump());
    }

private:
    HttpClient m_client;
    std::string m_authorization;
};

bool hasProcessIn(const fs::path &folder)
{
    std::error_code error;
    for (const auto &entry : fs::directory_iterator("/proc", error)) {
        std::error_code unreadable;
        if (fs::read_symlink(entry.path() / "cwd", unreadable).string().starts_with(folder.string()))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("a dev server comes back with everything after SIGTERM and after SIGKILL")
{
    const DataFolder folder;
    core::Json device;
    core::Json state;
    for (const int signal : {SIGTERM, SIGKILL, SIGINT}) {
        INFO(signal);
        ServerProcess server(devArguments(folder));
        REQUIRE(server.port() != 0);
        CHECK(server.firstLine() == "listening on http://127.0.0.1:" + std::to_string(server.port()));
        Caller caller(server.port());
        CHECK(caller.status("GET", "/health") == 200);
        CHECK(caller.status("GET", "/wells") == 401);
        caller.login("acme", "demo@acme.test", "wellpulse-demo");
        const core::Json nowDevice = caller.enrol("the same installation");
        const core::Json nowState = caller.call("GET", "/sync/state-hash");
        if (device.is_null()) {
            device = nowDevice;
            state = nowState;
            Caller second(server.port());
            second.login("acme", "second@acme.test", "wellpulse-demo");
            CHECK(second.enrol("the same installation").at("deviceId") != device.at("deviceId"));
        }
        CHECK(nowDevice == device);
        CHECK(nowState == state);
        CHECK(nowState.at("seq") == 5); // the five wells, made once
        CHECK(server.end(signal) == (signal == SIGKILL ? -SIGKILL : 0));
        if (signal != SIGKILL)
            CHECK_FALSE(hasProcessIn(folder.path()));
    }
}

TEST_CASE("a token of one tenant reaches nothing of another's")
{
    const DataFolder folder;
    const ServerProcess server(devArguments(folder));
    REQUIRE(server.port() != 0);
    const std::string data = folder.server();
    const std::string password = folder.file("password", "beta's password\n");
    REQUIRE(runServerProgram({"tenant", "create", "beta", "--data", data}).exitCode == 0);
    const ProgramResult user = runServerProgram({"user", "create", "--tenant", "beta", "--email", "ben@beta.test",
        "--role", "office", "--password-file", password, "--data", data, "--json"});
    REQUIRE(user.exitCode == 0);
    CHECK(core::parseJson(user.output).value().at("email") == "ben@beta.test");

    Caller acme(server.port());
    acme.login("acme", "demo@acme.test", "wellpulse-demo");
    const core::Json acmeDevice = acme.enrol("acme's laptop");
    Caller beta(server.port());
    CHECK(
        beta.status("POST", "/auth/login", R"({"tenant":"acme","email":"ben@beta.test","password":"beta's password"})")
        == 401);
    beta.login("beta", "ben@beta.test", "beta's password");
    const core::Json betaDevice = beta.enrol("beta's laptop");

    const std::string well = acme.call("GET", "/wells").dump();
    const std::size_t at = well.find("\"id\":\"");
    REQUIRE(at != std::string::npos);
    const std::string path = "/wells/" + well.substr(at + 6, 36);
    const std::string day = path + "/production/2025-10-20";
    const std::string record = R"({"date":"2025-10-20","productionDate":"2025-10-20","oilVolume":"42.50"})";
    REQUIRE(acme.status("GET", path) == 200); // so that what follows fails for its own reason

    CHECK(beta.call("GET", "/wells").dump().find("Acme") == std::string::npos);
    CHECK(beta.status("GET", path) == 404);
    CHECK(beta.status("DELETE", path) == 404);
    CHECK(beta.status("GET", path + "/production") == 404);
    CHECK(beta.status("GET", path + "/production/summary") == 404);
    CHECK(beta.status("POST", path + "/production", record) == 404);
    CHECK(beta.status("GET", day) == 404);
    CHECK(beta.status("PUT", day, record) == 404);
    CHECK(beta.status("DELETE", day, R"({"reason":"none"})") == 404);
    CHECK(beta.call("GET", "/sync/state-hash").at("seq") == 0);
    CHECK(beta.call("GET", "/sync/changes").at("changes").empty());
    CHECK(beta.call("GET", "/sync/snapshot").at("aggregates").empty());
    for (const core::Json &device : {acmeDevice, betaDevice}) {
        const core::Json batch{{"protocol", 1}, {"deviceId", device.at("deviceId")},
            {"cursor", {{"epoch", device.at("feedEpoch")}, {"seq", 0}, {"feedHash", std::string(64, '0')}}},
            {"events", core::Json::array()}};
        CHECK(beta.status("POST", "/sync/batch", batch.dump()) == (device == betaDevice ? 200 : 403));
    }
}

TEST_CASE("administration works beside a running server and without one")
{
    const DataFolder folder;
    const std::string data = folder.server();
    {
        ServerProcess server(devArguments(folder));
        REQUIRE(server.port() != 0);
        Caller caller(server.port());
        caller.login("acme", "demo@acme.test", "wellpulse-demo");
        const std::string device = caller.enrol("laptop").at("deviceId");
        const auto listed = core::parseJson(
            runServerProgram({"device", "list", "--tenant", "acme", "--data", data, "--json"}).output);
        REQUIRE(listed);
        CHECK(listed->at("devices").at(0).at("id") == device);
        CHECK(runServerProgram({"device", "revoke", device, "--tenant", "acme", "--data", data}).exitCode == 0);
        CHECK(caller.status("POST", "/devices", R"({"installNonce":"laptop","name":"n","platform":"p"})") == 403);
    }
    CHECK(
        runServerProgram({"tenant", "set", "acme", "--conflict-policy", "user-prompt", "--data", data}).exitCode == 0);
    const ProgramResult tenants = runServerProgram({"tenant", "list", "--json", "--data", data});
    CHECK(tenants.output
        == R"({"tenants":[{"conflictPolicy":"user-prompt","id":"acme"}]})"
           "\n");

    const auto epochOf = [&](const char *tenant) {
        const auto told
            = core::parseJson(runServerProgram({"tenant", "restored", tenant, "--json", "--data", data}).output);
        REQUIRE(told);
        return *told;
    };
    const core::Json restored = epochOf("acme");
    CHECK(restored.at("id") == "acme");
    CHECK(restored.at("seq") == 5); // the wells: nothing of the feed is gone
    CHECK(epochOf("acme").at("epoch") != restored.at("epoch"));
    CHECK(epochOf("nobody").at("error").at("code") == "tenant_unknown");

    const std::string wells = folder.file("wells.csv", "name,api\nAcme Well #6,42-6\nNameless,\n");
    const ProgramResult imported
        = runServerProgram({"wells", "import", wells, "--tenant", "acme", "--data", data, "--json"});
    CHECK_THAT(imported.output, ContainsSubstring(R"("created":1)") && ContainsSubstring(R"("line":3)"));
    const ProgramResult again
        = runServerProgram({"wells", "import", wells, "--tenant", "acme", "--data", data, "--json"});
    CHECK_THAT(again.output, ContainsSubstring(R"("created":0)") && ContainsSubstring(R"("unchanged":1)"));

    const ProgramResult unknown = runServerProgram({"user", "create", "--tenant", "nobody", "--email", "a@b.test",
        "--password-file", folder.file("p", "a password\n"), "--data", data, "--json"});
    CHECK(unknown.exitCode == 1);
    CHECK(core::parseJson(unknown.output).value().at("error").at("code") == "tenant_unknown");
    CHECK(unknown.errors == "There is no tenant \"nobody\".\n");
}

TEST_CASE("wrong arguments are exit code 2, a refusal is 1 and one sentence")
{
    CHECK(runServerProgram({"--help"}).exitCode == 0);
    CHECK_THAT(runServerProgram({"--version"}).output, ContainsSubstring("wellpulse-server"));
    CHECK(runServerProgram({}).exitCode == 2);
    CHECK(runServerProgram({"dev"}).exitCode == 2);
    CHECK(runServerProgram({"tenant", "set", "acme", "--conflict-policy", "mine"}).exitCode == 2);
    const ProgramResult refused = runServerProgram({"serve", "--config", "/nonexistent.json"});
    CHECK(refused.exitCode == 1);
    CHECK(refused.output.empty());
    CHECK(refused.errors == "The configuration file /nonexistent.json cannot be read.\n");
}
