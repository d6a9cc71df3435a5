// SPDX-License-Identifier: GPL-3.0-or-later
// What `serve` and the administration commands are told: a JSON file, over which the environment's WELLPULSE_* variables
// win. Members: `address`, `port`, `tls {certificate, key}`, `database` (libpq connection settings of the control
// database), `secretFile`, `rateLimit`, `threads {sockets, database, password}`, `publicUrl`, `photos {folder,
// uploadSeconds, azure {account, key, endpoint, container}}`.
#pragma once

#include "core/result.h"
#include "server/http/http_server.h"
#include "server/program/photo_place.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace wellpulse::server {

struct ServerConfig {
    HttpServerOptions http;
    std::string database;
    std::filesystem::path secretFile;
    PhotoPlaceConfig photos; ///< without a folder named: "photos" beside the secret
};

/// The value of an environment variable, or nothing.
using Environment = std::function<std::optional<std::string>(const char *name)>;
Environment processEnvironment();

/// Errors: `config_unreadable`, `config_invalid`, each with file and member.
Result<ServerConfig> loadConfig(const std::filesystem::path &file, const Environment &environment);

/// WELLPULSE_RATE_LIMIT, if it is set. Error: `config_invalid`.
Result<std::optional<std::uint32_t>> rateLimitFrom(const Environment &environment);

/// WELLPULSE_PHOTO_UPLOAD_SECONDS, if it is set, into `times`. Error: `config_invalid`.
Status readUploadSeconds(const Environment &environment, PhotoTimes &times);

} // namespace wellpulse::server
