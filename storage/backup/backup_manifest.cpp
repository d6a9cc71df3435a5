// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_manifest.h"

#include "core/event/hex.h"
#include "core/json/json.h"
#include "core/sealed/passphrase_file_header.h"

namespace wellpulse::storage {
namespace {

using core::Json;

std::string textMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t numberMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

} // namespace

std::string encodeManifest(const BackupManifest &manifest)
{
    return core::canonicalJson({{"writtenAtMs", manifest.writtenAtMs}, {"events", manifest.events},
        {"photos", manifest.photos}, {"schemaVersion", manifest.schemaVersion}, {"server", manifest.account.server},
        {"tenantId", manifest.account.tenantId}, {"email", manifest.account.email},
        {"databaseKey", core::toHex(manifest.databaseKey.span())}});
}

Result<BackupManifest> parseManifest(std::string_view text)
{
    const auto json = core::parseJson(text);
    if (!json || !json->is_object())
        return core::damagedFile();
    auto key = core::parseBytes32(textMember(*json, "databaseKey"));
    BackupManifest manifest;
    manifest.writtenAtMs = numberMember(*json, "writtenAtMs");
    manifest.events = numberMember(*json, "events");
    manifest.photos = numberMember(*json, "photos");
    manifest.schemaVersion = static_cast<int>(numberMember(*json, "schemaVersion"));
    manifest.account = {textMember(*json, "server"), textMember(*json, "tenantId"), textMember(*json, "email")};
    if (!key || manifest.events < 0 || manifest.schemaVersion < 0)
        return core::damagedFile();
    manifest.databaseKey = SecretBytes::takeFrom(*key);
    return manifest;
}

} // namespace wellpulse::storage
