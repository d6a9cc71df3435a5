// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/archive_command.h"
#include "app/cli/backup_commands.h"
#include "app/cli/command.h"
#include "app/cli/conflict_commands.h"
#include "app/cli/equipment_commands.h"
#include "app/cli/import_command.h"
#include "app/cli/init_command.h"
#include "app/cli/log_commands.h"
#include "app/cli/photo_commands.h"
#include "app/cli/production_commands.h"
#include "app/cli/queue_commands.h"
#include "app/cli/sync_command.h"
#include "app/cli/well_commands.h"

#include <ostream>

namespace wellpulse::cli {

namespace {
using Json = core::Json;

/// Text that came from outside may hold anything; what is printed is UTF-8.
std::string dump(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int print(const Outcome &outcome, bool asJson, std::ostream &out, std::ostream &err)
{
    if (outcome.error)
        err << outcome.error->message << '\n';
    if (asJson) {
        Json json = outcome.json;
        if (outcome.error)
            json["error"] = {{"code", outcome.error->code}, {"message", outcome.error->message}};
        out << dump(json) << '\n';
    } else {
        out << outcome.text;
    }
    return outcome.exitCode;
}

void takeGlobals(CLI::App &root, GlobalOptions &options)
{
    root.add_option("--vault", options.vault, "The vault's folder");
    root.add_option("--passphrase-file", options.passphraseFile, "File with the vault's passphrase in its first line");
    root.add_option("--ca", options.caFile, "Extra trust root, PEM");
    root.add_option("--now", options.now, "Fixed wall clock, for tests");
    root.add_flag("--insecure-file-keychain", options.insecureFileKeychain,
        "For tests and demos: keep the device secret in a file beside the vault");
    root.add_flag("--json", options.json, "One JSON document on stdout");
}

/// What the options must have for any command; nothing if all is there.
std::optional<Error> missingGlobals(const GlobalOptions &options)
{
    if (options.vault.empty())
        return Error{"usage", "Name the vault's folder with --vault before the command."};
    if (options.passphraseFile.empty())
        return Error{"usage", "Name the file that holds the passphrase with --passphrase-file before the command."};
    if (!options.now.empty() && !options.insecureFileKeychain)
        return Error{"usage", "--now is for tests and needs --insecure-file-keychain."};
    return std::nullopt;
}

bool asksForJson(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--json")
            return true;
    }
    return false;
}
} // namespace

int runCommandLine(int argc, char **argv, std::ostream &out, std::ostream &err)
{
    CLI::App root(
        "WellPulse Field on the command line: the same vault and sync engine, without a window.", "wellpulse");
    root.set_version_flag("--version", "wellpulse " WELLPULSE_VERSION);
    root.require_subcommand(1);
    root.fallthrough();
    GlobalOptions options;
    takeGlobals(root, options);
    CommandSlot slot;
    InitCommand init(root, slot);
    WellCommands wells(root, slot);
    ProductionCommands production(root, slot);
    EquipmentCommands equipment(root, slot);
    MaintenanceCommands maintenance(root, slot);
    PhotoCommands photo(root, slot);
    ImportCommand import(root, slot);
    QueueCommands queue(root, slot);
    SyncCommand sync(root, slot);
    ConflictCommands conflicts(root, slot);
    LogCommands log(root, slot);
    BackupCommands backup(root, slot);
    ArchiveCommand archive(root, slot);
    try {
        root.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0)
            return root.exit(error, out, err); // --help, --version
        return print(Outcome::refused({"usage", error.what()}, Usage), asksForJson(argc, argv), out, err);
    }
    if (const auto missing = missingGlobals(options))
        return print(Outcome::refused(*missing, Usage), options.json, out, err);
    return print(slot.work(options), options.json, out, err);
}

} // namespace wellpulse::cli
