// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/dev_server.h"

#include "server/program/demo_content.h"
#include "server/program/serve.h"

#include <spdlog/spdlog.h>

#include <mutex>
#include <system_error>

namespace wellpulse::server {

namespace {

/// The first thing that went wrong on another thread.
class Loss {
public:
    void set(const Error &error)
    {
        const std::scoped_lock lock(m_mutex);
        m_error = error;
    }
    [[nodiscard]] Status status() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_error ? Status(*m_error) : Status();
    }

private:
    mutable std::mutex m_mutex;
    std::optional<Error> m_error;
};

Result<ServerSecret> secretOf(const std::filesystem::path &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return Error{"folder_unusable", "The folder " + folder.string() + " cannot be made: " + error.message() + "."};
    return readOrMakeSecret(folder / "secret");
}

PrivateClusterOptions clusterOptions(const std::filesystem::path &folder, const ServerSecret &secret)
{
    PrivateClusterOptions options;
    options.folder = folder;
    options.adminPassword = core::toHex(keyFor(secret, "cluster administrator"));
    return options;
}

} // namespace

Status runDevServer(const DevOptions &options, StopSignals &signals)
{
    auto secret = secretOf(options.folder);
    if (!secret)
        return errorOf(std::move(secret));
    Loss loss;
    PrivateClusterOptions clusterSettings = clusterOptions(options.folder, *secret);
    clusterSettings.onLost = [&loss, &signals](const Error &error) {
        loss.set(error);
        signals.request();
    };
    auto cluster = PrivateCluster::start(clusterSettings);
    if (!cluster)
        return errorOf(std::move(cluster));
    if (!(*cluster)->notice().empty())
        spdlog::info("{}", (*cluster)->notice());
    Office office((*cluster)->conninfo(controlDatabaseName), *secret);
    if (Status migrated = office.migrate(); !migrated)
        return migrated;
    if (Status filled = ensureDemoContent(office); !filled)
        return filled;
    PhotoPlaceConfig photoConfig = options.photos;
    photoConfig.folder = options.folder / "photos";
    auto photos = PhotoPlace::open(photoConfig, *secret);
    if (!photos)
        return errorOf(std::move(photos));
    const Status served = serve(office, **photos, options.http, signals);
    return served ? loss.status() : served;
}

Result<DevOffice> openDevOffice(const std::filesystem::path &folder)
{
    if (!std::filesystem::exists(folder / "secret"))
        return Error{"folder_unusable", "There is no dev server's data in " + folder.string() + "."};
    auto secret = secretOf(folder);
    if (!secret)
        return errorOf(std::move(secret));
    const PrivateClusterOptions settings = clusterOptions(folder, *secret);
    DevOffice opened;
    std::string conninfo;
    auto cluster = PrivateCluster::start(settings);
    if (cluster) {
        opened.cluster = std::move(*cluster);
        conninfo = opened.cluster->conninfo(controlDatabaseName);
    } else if (cluster.error().code == "folder_in_use") {
        auto running = PrivateCluster::conninfoOfRunning(folder, settings.adminPassword, controlDatabaseName);
        if (!running)
            return errorOf(std::move(running));
        conninfo = std::move(*running);
    } else {
        return errorOf(std::move(cluster));
    }
    opened.office = std::make_unique<Office>(conninfo, *secret);
    return opened;
}

} // namespace wellpulse::server
