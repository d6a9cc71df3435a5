// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/postgres_programs.h"

#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace wellpulse::server {

namespace fs = std::filesystem;

namespace {

bool hasPrograms(const fs::path &folder)
{
    return access((folder / "initdb").c_str(), X_OK) == 0 && access((folder / "postgres").c_str(), X_OK) == 0;
}

/// "15" -> 15; 0 for what is no version folder.
int versionOf(const fs::path &folder)
{
    const std::string name = folder.filename().string();
    int version = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), version);
    return error == std::errc() && end == name.data() + name.size() ? version : 0;
}

fs::path newestDebianFolder()
{
    fs::path best;
    int bestVersion = 0;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator("/usr/lib/postgresql", error)) {
        const int version = versionOf(entry.path());
        if (version > bestVersion && hasPrograms(entry.path() / "bin")) {
            bestVersion = version;
            best = entry.path() / "bin";
        }
    }
    return best;
}

fs::path folderInPath()
{
    const char *variable = std::getenv("PATH");
    std::string_view rest = variable == nullptr ? "" : variable;
    while (!rest.empty()) {
        const std::size_t colon = rest.find(':');
        const fs::path folder(rest.substr(0, colon));
        if (folder.is_absolute() && hasPrograms(folder))
            return folder;
        rest.remove_prefix(colon == std::string_view::npos ? rest.size() : colon + 1);
    }
    return {};
}

} // namespace

Result<PostgresPrograms> findPostgresPrograms()
{
    fs::path folder = newestDebianFolder();
    if (folder.empty())
        folder = folderInPath();
    if (folder.empty()) {
        return Error{"postgres_missing",
            "PostgreSQL's programs (initdb, postgres) were not found; install the package \"postgresql\"."};
    }
    return PostgresPrograms{folder / "initdb", folder / "postgres"};
}

} // namespace wellpulse::server
