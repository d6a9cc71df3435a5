// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/config.h"
#include "server/program/well_list.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

#include <fstream>
#include <map>

using namespace wellpulse;
using namespace wellpulse::server;

namespace {

class ConfigFile {
public:
    explicit ConfigFile(const std::string &text)
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "wellpulse-config-XXXXXX").string();
        close(mkstemp(pattern.data()));
        m_path = pattern;
        std::ofstream(m_path) << text;
    }
    ~ConfigFile() { std::filesystem::remove(m_path); }
    ConfigFile(const ConfigFile &) = delete;
    ConfigFile &operator=(const ConfigFile &) = delete;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

Environment environment(std::map<std::string, std::string> values = {})
{
    return [values = std::move(values)](const char *name) {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    };
}

} // namespace

TEST_CASE("a configuration is read, and the environment wins over it")
{
    const ConfigFile file(R"({"address": "0.0.0.0", "port": 443, "database": "host=db", "secretFile": "/etc/s",
        "rateLimit": 20, "tls": {"certificate": "c", "key": "k"}, "threads": {"sockets": 4},
        "photos": {"uploadSeconds": 60}})");
    auto config = loadConfig(file.path(), environment());
    REQUIRE(config);
    CHECK(config->http.address == "0.0.0.0");
    CHECK(config->http.port == 443);
    CHECK(config->http.syncBatchesPerMinute == 20);
    CHECK(config->http.certificateFile == "c");
    CHECK(config->http.socketThreads == 4);
    CHECK(config->database == "host=db");
    CHECK(config->photos.times.uploadMs == 60'000);
    config = loadConfig(file.path(), environment({{"WELLPULSE_PORT", "8443"}, {"WELLPULSE_RATE_LIMIT", "0"}}));
    REQUIRE(config);
    CHECK(config->http.port == 8443);
    CHECK(config->http.syncBatchesPerMinute == 0);
    CHECK(loadConfig(file.path(), environment({{"WELLPULSE_PHOTO_UPLOAD_SECONDS", "5"}}))->photos.times.uploadMs
        == 5'000);
    CHECK(loadConfig({}, environment({{"WELLPULSE_DATABASE", "host=db"}, {"WELLPULSE_SECRET_FILE", "s"}})));
}

TEST_CASE("a configuration that cannot be is a sentence that names the place")
{
    const auto messageOf = [](const std::string &text, const Environment &variables) {
        const ConfigFile file(text);
        const auto config = loadConfig(file.path(), variables);
        return config ? std::string("accepted") : config.error().message;
    };
    const std::string base = R"("database": "d", "secretFile": "s")";
    CHECK(messageOf("{" + base + "}", environment()) == "accepted");
    CHECK(messageOf("{" + base + R"(, "port": 70000})", environment()).find("\"port\"") != std::string::npos);
    CHECK(messageOf("{" + base + R"(, "threads": {"sockets": "two"}})", environment()).find("\"threads.sockets\"")
        != std::string::npos);
    CHECK(messageOf("{" + base + R"(, "tls": {"certificate": "c"}})", environment()).find("both") != std::string::npos);
    CHECK(messageOf("{" + base + R"(, "photos": {"uploadSeconds": 0}})", environment()).find("at least 1")
        != std::string::npos);
    CHECK(messageOf("{" + base + "}", environment({{"WELLPULSE_PHOTO_UPLOAD_SECONDS", "0"}})).find("at least 1")
        != std::string::npos);
    CHECK(messageOf("{}", environment()).find("WELLPULSE_DATABASE") != std::string::npos);
    CHECK(messageOf("[", environment()).find("not a JSON object") != std::string::npos);
    CHECK(messageOf("{" + base + "}", environment({{"WELLPULSE_PORT", "many"}})).find("WELLPULSE_PORT")
        != std::string::npos);
    CHECK(loadConfig("/nonexistent.json", environment()).error().code == "config_unreadable");
}

TEST_CASE("a list of wells gives the good rows and names the bad ones")
{
    const auto list = readWellList("\xEF\xBB\xBF"
                                   "api,name,latitude,longitude,routeOrder\r\n"
                                   "42-1,\"One, the first\",31.8,-102.3,1\r\n"
                                   "42-2,,31.8,-102.3,2\r\n"
                                   "42-3,Three,95,-102.3,3\r\n"
                                   "42-4,Four,,,x\r\n"
                                   "42-1,Again,,,\r\n"
                                   "\r\n"
                                   "42-6,\"Six\nin two lines\",,,\r\n"
                                   "42-7,,,,\r\n"
                                   "42-5,Five,,,\r\n");
    REQUIRE(list);
    REQUIRE(list->wells.size() == 3);
    CHECK(list->wells[0].name == "One, the first");
    CHECK(list->wells[0].latitude == "31.8");
    CHECK(list->wells[0].routeOrder == 1);
    CHECK(list->wells[2].name == "Five");
    CHECK_FALSE(list->wells[2].latitude);
    REQUIRE(list->rejected.size() == 5);
    CHECK(list->rejected[0].line == 3);
    CHECK(list->rejected[3].line == 6);
    CHECK(list->rejected[4].line == 10);
    CHECK(readWellList("name\nOne\n").error().code == "column_missing");
    CHECK(readWellList("").error().code == "column_missing");
    CHECK(readWellList("name,api\n\"One,42\n").error().code == "csv_invalid");
}
