// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/administration.h"

#include "server/program/office_location.h"
#include "server/program/unsent_import.h"
#include "server/program/well_list.h"
#include "server/program/well_records.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>

namespace wellpulse::server {

namespace {

/// The options of all commands; one struct, because only one command runs.
struct Arguments {
    OfficeLocation location;
    std::string tenant;
    std::string conflictPolicy;
    std::string email;
    std::string name;
    std::string role = "pumper";
    std::string passwordFile;
    std::string deviceId;
    std::string wellFile;
    std::string unsentFile;
    std::string passphraseFile;
};

constexpr const char *lastWriterWins = "lww";
constexpr const char *userPrompt = "user-prompt";

const char *policyName(core::ConflictPolicy policy)
{
    return policy == core::ConflictPolicy::UserPrompt ? userPrompt : lastWriterWins;
}

Result<std::string> readPassword(const std::string &file)
{
    std::ifstream stream(file);
    std::string line;
    if (!std::getline(stream, line))
        return Error{"password_unreadable", "The password file " + file + " cannot be read or is empty."};
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

Status createTenant(Office &office, const Arguments &arguments, const Output &output)
{
    if (Status migrated = office.migrate(); !migrated)
        return migrated;
    if (Status created = office.createTenant(arguments.tenant); !created)
        return created;
    output.done({{"id", arguments.tenant}}, "Tenant " + arguments.tenant + " is ready.");
    return {};
}

Status showTenantConninfo(Office &office, const Arguments &arguments, const Output &output)
{
    const auto conninfo = office.databaseConninfo(arguments.tenant);
    if (!conninfo)
        return conninfo.error();
    output.done({{"conninfo", *conninfo}}, *conninfo);
    return {};
}

Status listTenants(Office &office, const Arguments &, const Output &output)
{
    auto tenants = office.accounts().tenants();
    if (!tenants)
        return errorOf(std::move(tenants));
    core::Json rows = core::Json::array();
    for (const Tenant &row : *tenants) {
        auto tenant = office.tenant(row.id);
        if (!tenant)
            return errorOf(std::move(tenant));
        auto settings = (*tenant)->store().settings();
        if (!settings)
            return errorOf(std::move(settings));
        rows.push_back({{"id", row.id}, {"conflictPolicy", policyName(settings->conflictPolicy)}});
    }
    output.list("tenants", rows, {"id", "conflictPolicy"});
    return {};
}

Status setTenant(Office &office, const Arguments &arguments, const Output &output)
{
    auto tenant = office.tenant(arguments.tenant);
    if (!tenant)
        return errorOf(std::move(tenant));
    auto settings = (*tenant)->store().settings();
    if (!settings)
        return errorOf(std::move(settings));
    settings->conflictPolicy = arguments.conflictPolicy == userPrompt ? core::ConflictPolicy::UserPrompt
                                                                      : core::ConflictPolicy::LastWriterWins;
    if (Status set = (*tenant)->store().setSettings(*settings); !set)
        return set;
    output.done({{"id", arguments.tenant}, {"conflictPolicy", arguments.conflictPolicy}},
        "Tenant " + arguments.tenant + " now settles conflicts by " + arguments.conflictPolicy + ".");
    return {};
}

Status tenantRestored(Office &office, const Arguments &arguments, const Output &output)
{
    auto tenant = office.tenant(arguments.tenant);
    if (!tenant)
        return errorOf(std::move(tenant));
    const auto head = (*tenant)->store().beginEpoch(office.surroundings().newUuid());
    if (!head)
        return head.error();
    output.done({{"id", arguments.tenant}, {"epoch", head->epoch}, {"seq", head->seq}},
        "Tenant " + arguments.tenant + " goes on from entry " + std::to_string(head->seq)
            + " of its feed; its laptops send again what they have beyond that.");
    return {};
}

Status createUser(Office &office, const Arguments &arguments, const Output &output)
{
    auto password = readPassword(arguments.passwordFile);
    if (!password)
        return errorOf(std::move(password));
    auto user = office.service().createUser(arguments.tenant, arguments.email,
        arguments.name.empty() ? arguments.email : arguments.name, arguments.role, *password);
    if (!user)
        return errorOf(std::move(user));
    output.done({{"id", user->id}, {"tenant", user->tenantId}, {"email", user->email}, {"role", user->role}},
        "User " + user->email + " may log in to " + user->tenantId + ".");
    return {};
}

Status listUsers(Office &office, const Arguments &arguments, const Output &output)
{
    auto users = office.accounts().users(arguments.tenant);
    if (!users)
        return errorOf(std::move(users));
    core::Json rows = core::Json::array();
    for (const User &user : *users)
        rows.push_back({{"id", user.id}, {"email", user.email}, {"name", user.name}, {"role", user.role}});
    output.list("users", rows, {"email", "name", "role", "id"});
    return {};
}

Status listDevices(Office &office, const Arguments &arguments, const Output &output)
{
    auto tenant = office.tenant(arguments.tenant);
    if (!tenant)
        return errorOf(std::move(tenant));
    auto devices = office.tenants().devices(arguments.tenant);
    if (!devices)
        return errorOf(std::move(devices));
    core::Json rows = core::Json::array();
    for (const DeviceListing &device : *devices) {
        rows.push_back(
            {{"id", device.deviceId}, {"userId", device.userId}, {"name", device.name}, {"platform", device.platform},
                {"state", device.suspended ? "revoked" : "active"}, {"events", device.nextDeviceSeq - 1}});
    }
    output.list("devices", rows, {"id", "name", "platform", "state", "events", "userId"});
    return {};
}

Status revokeDevice(Office &office, const Arguments &arguments, const Output &output)
{
    auto tenant = office.tenant(arguments.tenant);
    if (!tenant)
        return errorOf(std::move(tenant));
    if (Status revoked = office.tenants().suspend(arguments.tenant, arguments.deviceId); !revoked)
        return revoked;
    output.done({{"id", arguments.deviceId}, {"state", "revoked"}},
        "Device " + arguments.deviceId + " may no longer sync; what it holds stays on it.");
    return {};
}

Status importWells(Office &office, const Arguments &arguments, const Output &output)
{
    auto tenant = office.tenant(arguments.tenant);
    if (!tenant)
        return errorOf(std::move(tenant));
    std::ifstream file(arguments.wellFile);
    if (!file)
        return Error{"file_unreadable", "The file " + arguments.wellFile + " cannot be read."};
    const std::string csv{std::istreambuf_iterator<char>(file), {}};
    auto list = readWellList(csv);
    if (!list)
        return errorOf(std::move(list));
    std::map<Kept, std::int64_t> counts;
    for (const core::Well &well : list->wells) {
        auto kept = keepWell(**tenant, well);
        if (!kept)
            return errorOf(std::move(kept));
        ++counts[*kept];
    }
    core::Json rejected = core::Json::array();
    std::string sentence = std::to_string(counts[Kept::Created]) + " wells added, "
        + std::to_string(counts[Kept::Changed]) + " changed, " + std::to_string(counts[Kept::Unchanged])
        + " the same as before.";
    for (const RejectedRow &row : list->rejected) {
        rejected.push_back({{"line", row.line}, {"reason", row.reason}});
        sentence += "\nLine " + std::to_string(row.line) + ": " + row.reason;
    }
    output.done({{"created", counts[Kept::Created]}, {"changed", counts[Kept::Changed]},
                    {"unchanged", counts[Kept::Unchanged]}, {"rejected", rejected}},
        sentence);
    return {};
}

Status importEvents(Office &office, const Arguments &arguments, const Output &output)
{
    auto tenant = office.tenant(arguments.tenant);
    if (!tenant)
        return errorOf(std::move(tenant));
    const auto passphrase = readPassword(arguments.passphraseFile);
    if (!passphrase)
        return passphrase.error();
    const auto imported = importUnsent(**tenant, arguments.unsentFile, *passphrase);
    if (!imported)
        return imported.error();
    std::map<std::string, std::int64_t, std::less<>> counts;
    core::Json dispositions = core::Json::array();
    std::string failures;
    for (const ImportedEvent &event : *imported) {
        ++counts[event.outcome];
        core::Json row{{"eventId", event.id}, {"outcome", event.outcome}};
        if (event.outcome == "failed") {
            row["code"] = event.failure.code;
            row["message"] = event.failure.message;
            failures += "\n" + event.id + ": " + event.failure.message;
        }
        dispositions.push_back(std::move(row));
    }
    output.done({{"events", imported->size()}, {"synced", counts["synced"]}, {"conflicts", counts["conflict"]},
                    {"failed", counts["failed"]}, {"dispositions", std::move(dispositions)}},
        std::to_string(imported->size()) + " events: " + std::to_string(counts["synced"]) + " taken, "
            + std::to_string(counts["conflict"]) + " conflicts, " + std::to_string(counts["failed"]) + " refused."
            + failures);
    return {};
}

Status migrate(Office &office, const Arguments &, const Output &output)
{
    if (Status migrated = office.migrate(); !migrated)
        return migrated;
    output.done({{"migrated", true}}, "All databases are up to date.");
    return {};
}

using Work = Status (*)(Office &, const Arguments &, const Output &);

/// Everything a command needs to know to be added.
class Commands {
public:
    Commands(const Output &output, std::function<int()> &action)
        : m_output(output)
        , m_action(action)
        , m_arguments(std::make_shared<Arguments>())
    {
    }

    CLI::App *group(CLI::App &app, const char *name, const char *description)
    {
        CLI::App *command = app.add_subcommand(name, description);
        command->require_subcommand(1);
        command->fallthrough();
        return command;
    }

    CLI::App *add(CLI::App &parent, const char *name, const char *description, Work work)
    {
        CLI::App *command = parent.add_subcommand(name, description);
        command->fallthrough();
        addLocationOptions(*command, m_arguments->location);
        command->callback([arguments = m_arguments, &output = m_output, &action = m_action, work] {
            action = [arguments, &output, work] {
                auto opened = openOffice(arguments->location);
                return opened ? output.finish(work(*opened->office, *arguments, output))
                              : output.refuse(opened.error());
            };
        });
        return command;
    }

    [[nodiscard]] Arguments &arguments() const { return *m_arguments; }

private:
    const Output &m_output;
    std::function<int()> &m_action;
    std::shared_ptr<Arguments> m_arguments;
};

void addTenantCommands(CLI::App &app, Commands &commands)
{
    Arguments &arguments = commands.arguments();
    CLI::App *tenant = commands.group(app, "tenant", "Companies and their databases");
    CLI::App *create = commands.add(*tenant, "create", "Make a tenant with a database of its own", createTenant);
    create->add_option("name", arguments.tenant, "Its short name, such as acme")->required();
    commands.add(*tenant, "list", "All tenants", listTenants);
    CLI::App *conninfo
        = commands.add(*tenant, "conninfo", "How psql reaches its database, password included", showTenantConninfo);
    conninfo->add_option("name", arguments.tenant, "The tenant")->required();
    CLI::App *restored = commands.add(*tenant, "restored",
        "Say that its database came back from a backup, with no server running: laptops then send what it lacks",
        tenantRestored);
    restored->add_option("name", arguments.tenant, "The tenant")->required();
    CLI::App *set = commands.add(*tenant, "set", "Change a tenant's rules", setTenant);
    set->add_option("name", arguments.tenant, "The tenant")->required();
    set->add_option(
           "--conflict-policy", arguments.conflictPolicy, "lww: the later write wins; user-prompt: people decide")
        ->required()
        ->check(CLI::IsMember({lastWriterWins, userPrompt}));
}

void addUserCommands(CLI::App &app, Commands &commands)
{
    Arguments &arguments = commands.arguments();
    CLI::App *user = commands.group(app, "user", "People who may log in");
    CLI::App *create = commands.add(*user, "create", "Add a user", createUser);
    create->add_option("--tenant", arguments.tenant, "The tenant")->required();
    create->add_option("--email", arguments.email, "E-mail, the login name")->required();
    create->add_option("--name", arguments.name, "Name as colleagues see it");
    create->add_option("--role", arguments.role, "pumper, foreman or office")
        ->check(CLI::IsMember({"pumper", "foreman", "office"}));
    create->add_option("--password-file", arguments.passwordFile, "File whose first line is the password")->required();
    CLI::App *list = commands.add(*user, "list", "A tenant's users", listUsers);
    list->add_option("--tenant", arguments.tenant, "The tenant")->required();
}

void addDeviceCommands(CLI::App &app, Commands &commands)
{
    Arguments &arguments = commands.arguments();
    CLI::App *device = commands.group(app, "device", "Enrolled devices");
    CLI::App *list = commands.add(*device, "list", "A tenant's devices", listDevices);
    list->add_option("--tenant", arguments.tenant, "The tenant")->required();
    CLI::App *revoke = commands.add(*device, "revoke", "Take a device's right to sync", revokeDevice);
    revoke->add_option("id", arguments.deviceId, "The device's id")->required();
    revoke->add_option("--tenant", arguments.tenant, "The tenant")->required();
}

void addWellCommands(CLI::App &app, Commands &commands)
{
    Arguments &arguments = commands.arguments();
    CLI::App *wells = commands.group(app, "wells", "The wells a tenant's devices see");
    CLI::App *import = commands.add(*wells, "import", "Add or change wells from a CSV list", importWells);
    import->add_option("file", arguments.wellFile, "CSV with name, api and if wanted latitude, longitude, routeOrder")
        ->required();
    import->add_option("--tenant", arguments.tenant, "The tenant")->required();
}

void addEventCommands(CLI::App &app, Commands &commands)
{
    Arguments &arguments = commands.arguments();
    CLI::App *events = commands.group(app, "events", "What laptops recorded");
    CLI::App *import = commands.add(
        *events, "import", "Take in a laptop's file of unsent work (wellpulse export --unsent)", importEvents);
    import->add_option("file", arguments.unsentFile, "The sealed file")->required();
    import->add_option("--tenant", arguments.tenant, "The tenant")->required();
    import->add_option("--passphrase-file", arguments.passphraseFile, "File whose first line is the file's passphrase")
        ->required();
}

} // namespace

void addAdministration(CLI::App &app, const Output &output, std::function<int()> &action)
{
    Commands commands(output, action);
    addTenantCommands(app, commands);
    addUserCommands(app, commands);
    addDeviceCommands(app, commands);
    addWellCommands(app, commands);
    addEventCommands(app, commands);
    commands.add(app, "migrate", "Bring every database up to this program's schema", migrate);
}

} // namespace wellpulse::server
