// SPDX-License-Identifier: GPL-3.0-or-later
// wellpulse-server: the cloud API and its administration. Logs go to stderr, results to stdout.
#include "server/program/administration.h"
#include "server/program/config.h"
#include "server/program/dev_server.h"
#include "server/program/serve.h"

#include <CLI/CLI.hpp>
#include <sodium.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>

using namespace wellpulse;
using namespace wellpulse::server;

namespace {

void setUpLog()
{
    auto logger = spdlog::stderr_logger_mt("wellpulse-server");
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v", spdlog::pattern_time_type::utc);
    spdlog::set_default_logger(std::move(logger));
}

int runServe(const std::string &configFile, const std::optional<std::uint32_t> &rateLimit, const Output &output)
{
    auto config = loadConfig(configFile, processEnvironment());
    if (!config)
        return output.refuse(config.error());
    config->http.syncBatchesPerMinute = rateLimit.value_or(config->http.syncBatchesPerMinute);
    auto secret = readOrMakeSecret(config->secretFile);
    if (!secret)
        return output.refuse(secret.error());
    StopSignals signals;
    Office office(config->database, *secret);
    if (Status migrated = office.migrate(); !migrated)
        return output.refuse(migrated.error());
    auto photos = PhotoPlace::open(config->photos, *secret);
    if (!photos)
        return output.refuse(photos.error());
    return output.finish(serve(office, **photos, config->http, signals));
}

int runDev(DevOptions &options, const std::optional<std::uint32_t> &rateLimit, const Output &output)
{
    auto fromEnvironment = rateLimitFrom(processEnvironment());
    if (!fromEnvironment)
        return output.refuse(fromEnvironment.error());
    const std::uint32_t configured = fromEnvironment->value_or(options.http.syncBatchesPerMinute);
    options.http.syncBatchesPerMinute = rateLimit.value_or(configured);
    if (const Status read = readUploadSeconds(processEnvironment(), options.photos.times); !read)
        return output.refuse(read.error());
    StopSignals signals;
    return output.finish(runDevServer(options, signals));
}

} // namespace

int main(int argumentCount, char **arguments)
{
    setUpLog();
    if (sodium_init() < 0) {
        std::fputs("libsodium cannot start.\n", stderr);
        return static_cast<int>(Exit::Refused);
    }
    CLI::App app{"WellPulse Field's office server"};
    app.set_version_flag("--version", "wellpulse-server " WELLPULSE_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    bool json = false;
    app.add_flag("--json", json, "One JSON document on stdout");
    const Output output(json);
    std::function<int()> action;

    std::string configFile;
    std::optional<std::uint32_t> rateLimit;
    CLI::App *serveCommand = app.add_subcommand("serve", "Serve devices over HTTP or HTTPS");
    serveCommand->fallthrough();
    serveCommand->add_option("--config", configFile, "Configuration file (JSON); WELLPULSE_* variables win over it");
    serveCommand->add_option("--rate-limit", rateLimit, "Batches a minute a user; 0 = no limit");
    serveCommand->callback([&] { action = [&] { return runServe(configFile, rateLimit, output); }; });

    DevOptions dev;
    std::string data;
    std::string blob = "local";
    dev.http.port = 8787;
    CLI::App *devCommand = app.add_subcommand("dev", "Serve demo data from a private PostgreSQL in one folder");
    devCommand->fallthrough();
    devCommand->add_option("--data", data, "Folder for everything; made if missing")->required();
    devCommand->add_option("--port", dev.http.port, "Port on 127.0.0.1; 0 = any free one")->capture_default_str();
    devCommand->add_option("--blob", blob, "Where photos go: a folder of --data, or Azurite")
        ->check(CLI::IsMember({"local", "azurite"}))
        ->capture_default_str();
    devCommand->add_option("--rate-limit", rateLimit, "Batches a minute a user; 0 = no limit");
    devCommand->callback([&] {
        dev.folder = data;
        if (blob == "azurite") {
            dev.photos.azureEndpoint = processEnvironment()("WELLPULSE_AZURE_ENDPOINT").value_or("");
            pointAtAzurite(dev.photos);
        }
        action = [&] { return runDev(dev, rateLimit, output); };
    });

    addAdministration(app, output, action);
    try {
        app.parse(argumentCount, arguments);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? static_cast<int>(Exit::Done) : static_cast<int>(Exit::Usage);
    }
    return action();
}
