// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/config.h"

#include "core/json/json.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>

namespace wellpulse::server {

namespace {

constexpr std::int64_t msPerSecond = 1'000;

Error invalid(const std::string &what)
{
    return {"config_invalid", what};
}

/// Reads members of one JSON object and remembers the first that is wrong.
class Reader {
public:
    Reader(const core::Json &object, std::string where)
        : m_object(object)
        , m_where(std::move(where))
    {
    }
    void text(const char *name, std::string &target)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            return;
        if (found->is_string())
            target = found->get<std::string>();
        else
            fail(name, "a text");
    }
    template <class Number> void number(const char *name, Number &target)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            return;
        if (found->is_number_integer() && found->get<std::int64_t>() >= 0
            && found->get<std::int64_t>() <= std::int64_t{std::numeric_limits<Number>::max()})
            target = static_cast<Number>(found->get<std::int64_t>());
        else
            fail(name, "a whole number in range");
    }
    Reader object(const char *name)
    {
        static const core::Json nothing = core::Json::object();
        const auto found = m_object.find(name);
        if (found != m_object.end() && !found->is_object())
            fail(name, "an object");
        return {found != m_object.end() && found->is_object() ? *found : nothing, m_where + name + "."};
    }
    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    void fail(const char *name, const char *expected)
    {
        if (m_problem.empty())
            m_problem = "\"" + m_where + name + "\" must be " + expected + ".";
    }
    const core::Json &m_object;
    std::string m_where;
    std::string m_problem;
};

Status readFile(const std::filesystem::path &file, ServerConfig &config)
{
    std::ifstream stream(file);
    if (!stream)
        return Error{"config_unreadable", "The configuration file " + file.string() + " cannot be read."};
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto json = core::parseJson(text);
    if (!json || !json->is_object())
        return invalid(file.string()
            + " is not a JSON object: " + (json ? std::string("another kind of value") : json.error().message));
    Reader top(*json, "");
    std::string secretFile = config.secretFile.string();
    top.text("address", config.http.address);
    top.number("port", config.http.port);
    top.text("database", config.database);
    top.text("secretFile", secretFile);
    top.number("rateLimit", config.http.syncBatchesPerMinute);
    config.secretFile = secretFile;
    Reader tls = top.object("tls");
    tls.text("certificate", config.http.certificateFile);
    tls.text("key", config.http.privateKeyFile);
    top.text("publicUrl", config.photos.publicUrl);
    Reader photos = top.object("photos");
    std::string folder;
    photos.text("folder", folder);
    auto uploadSeconds = static_cast<std::uint16_t>(config.photos.times.uploadMs / msPerSecond);
    photos.number("uploadSeconds", uploadSeconds);
    config.photos.times.uploadMs = uploadSeconds * msPerSecond;
    Reader azure = photos.object("azure");
    azure.text("account", config.photos.azureAccount);
    azure.text("key", config.photos.azureKey);
    azure.text("endpoint", config.photos.azureEndpoint);
    azure.text("container", config.photos.azureContainer);
    config.photos.folder = folder;
    Reader threads = top.object("threads");
    threads.number("sockets", config.http.socketThreads);
    threads.number("database", config.http.databaseThreads);
    threads.number("password", config.http.passwordThreads);
    for (const Reader *reader : {&top, &tls, &photos, &azure, &threads}) {
        if (!reader->problem().empty())
            return invalid(file.string() + ": " + reader->problem());
    }
    return {};
}

template <class Number> Result<std::optional<Number>> numberFrom(const Environment &environment, const char *name)
{
    const auto text = environment(name);
    if (!text)
        return std::optional<Number>();
    Number number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size())
        return invalid(std::string(name) + " must be a whole number in range.");
    return std::optional(number);
}

Status readEnvironment(const Environment &environment, ServerConfig &config)
{
    std::string secretFile = config.secretFile.string();
    std::string photoFolder = config.photos.folder.string();
    for (const auto &[name, target] : {std::pair{"WELLPULSE_PUBLIC_URL", &config.photos.publicUrl},
             std::pair{"WELLPULSE_AZURE_ACCOUNT", &config.photos.azureAccount},
             std::pair{"WELLPULSE_AZURE_KEY", &config.photos.azureKey},
             std::pair{"WELLPULSE_AZURE_ENDPOINT", &config.photos.azureEndpoint},
             std::pair{"WELLPULSE_AZURE_CONTAINER", &config.photos.azureContainer},
             std::pair{"WELLPULSE_PHOTO_FOLDER", &photoFolder}, std::pair{"WELLPULSE_ADDRESS", &config.http.address},
             std::pair{"WELLPULSE_DATABASE", &config.database}, std::pair{"WELLPULSE_SECRET_FILE", &secretFile},
             std::pair{"WELLPULSE_TLS_CERTIFICATE", &config.http.certificateFile},
             std::pair{"WELLPULSE_TLS_KEY", &config.http.privateKeyFile}}) {
        if (auto value = environment(name))
            *target = std::move(*value);
    }
    config.secretFile = secretFile;
    config.photos.folder = photoFolder;
    auto port = numberFrom<std::uint16_t>(environment, "WELLPULSE_PORT");
    if (!port)
        return errorOf(std::move(port));
    config.http.port = port->value_or(config.http.port);
    auto rateLimit = rateLimitFrom(environment);
    if (!rateLimit)
        return errorOf(std::move(rateLimit));
    config.http.syncBatchesPerMinute = rateLimit->value_or(config.http.syncBatchesPerMinute);
    return readUploadSeconds(environment, config.photos.times);
}

} // namespace

Environment processEnvironment()
{
    return [](const char *name) -> std::optional<std::string> {
        const char *value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
}

Result<ServerConfig> loadConfig(const std::filesystem::path &file, const Environment &environment)
{
    ServerConfig config;
    config.http.port = 8443;
    if (!file.empty()) {
        if (Status read = readFile(file, config); !read)
            return errorOf(std::move(read));
        if (config.photos.times.uploadMs < msPerSecond)
            return invalid(file.string() + ": \"photos.uploadSeconds\" must be at least 1.");
    }
    if (Status read = readEnvironment(environment, config); !read)
        return errorOf(std::move(read));
    if (config.database.empty())
        return invalid(
            "The control database is not named: set \"database\" in the configuration, or WELLPULSE_DATABASE.");
    if (config.secretFile.empty())
        return invalid("The secret is not named: set \"secretFile\" in the configuration, or WELLPULSE_SECRET_FILE.");
    if (config.photos.folder.empty())
        config.photos.folder = config.secretFile.parent_path() / "photos";
    if (config.photos.publicUrl.ends_with('/'))
        config.photos.publicUrl.pop_back();
    if (config.http.certificateFile.empty() != config.http.privateKeyFile.empty())
        return invalid("TLS needs both a certificate and a key.");
    return config;
}

Result<std::optional<std::uint32_t>> rateLimitFrom(const Environment &environment)
{
    return numberFrom<std::uint32_t>(environment, "WELLPULSE_RATE_LIMIT");
}

Status readUploadSeconds(const Environment &environment, PhotoTimes &times)
{
    auto seconds = numberFrom<std::uint16_t>(environment, "WELLPULSE_PHOTO_UPLOAD_SECONDS");
    if (!seconds)
        return errorOf(std::move(seconds));
    if (seconds->value_or(1) == 0)
        return invalid("WELLPULSE_PHOTO_UPLOAD_SECONDS must be at least 1.");
    if (*seconds)
        times.uploadMs = **seconds * msPerSecond;
    return {};
}

} // namespace wellpulse::server
