// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/cluster_identity.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace wellpulse::server {

namespace {

/// "INSIDE OUTSIDE 1": one line of uid_map or gid_map. Async-signal-safe, unlike the printf family.
class MapLine {
public:
    MapLine(std::uint32_t inside, std::uint32_t outside)
    {
        append(inside);
        append(outside);
        append(1);
    }
    bool writeTo(const char *path) const
    {
        const int file = open(path, O_WRONLY | O_CLOEXEC);
        if (file < 0)
            return false;
        const bool written = write(file, m_text, m_length) == static_cast<ssize_t>(m_length);
        close(file);
        return written;
    }

private:
    void append(std::uint32_t number)
    {
        char digits[10];
        std::size_t count = 0;
        do {
            digits[count++] = static_cast<char>('0' + number % 10);
            number /= 10;
        } while (number > 0);
        while (count > 0)
            m_text[m_length++] = digits[--count];
        m_text[m_length++] = ' ';
    }
    char m_text[36] = {};
    std::size_t m_length = 0;
};

bool denySetgroups()
{
    const int file = open("/proc/self/setgroups", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT;
    const bool written = write(file, "deny", 4) == 4;
    close(file);
    return written;
}

bool enterUserNamespace(const ClusterIdentity &identity)
{
    const MapLine users(identity.uid, geteuid());
    const MapLine groups(identity.gid, getegid());
    return unshare(CLONE_NEWUSER) == 0 && users.writeTo("/proc/self/uid_map") && denySetgroups()
        && groups.writeTo("/proc/self/gid_map") && geteuid() == identity.uid;
}

/// Runs `check` in a child process; true if it says so there.
template <class Check> bool holdsInChild(Check check)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(check() ? 0 : 1);
    if (child < 0)
        return false;
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Error noUser(const char *what)
{
    return {"no_unprivileged_user",
        std::string("PostgreSQL does not run as root, and ") + what
            + "; start this as another user, or install the package \"postgresql\"."};
}

} // namespace

Result<ClusterIdentity> clusterIdentity(RunAs runAs)
{
    if (runAs == RunAs::Self)
        return ClusterIdentity{runAs, geteuid(), getegid()};
    const passwd *user = getpwnam("postgres");
    if (user == nullptr && runAs == RunAs::UserNamespace)
        user = getpwnam("nobody"); // any name will do inside; initdb only wants the user to have one
    if (user == nullptr)
        return noUser("there is no user \"postgres\"");
    const ClusterIdentity identity{runAs, user->pw_uid, user->pw_gid};
    if (!holdsInChild([&identity] { return assumeIdentity(identity); }))
        return noUser(
            runAs == RunAs::UserNamespace ? "user namespaces are not allowed here" : "its user cannot be taken");
    return identity;
}

Result<ClusterIdentity> chooseClusterIdentity()
{
    if (geteuid() != 0)
        return clusterIdentity(RunAs::Self);
    if (auto identity = clusterIdentity(RunAs::UserNamespace))
        return identity;
    return clusterIdentity(RunAs::PostgresUser);
}

bool canWrite(const ClusterIdentity &identity, const std::filesystem::path &folder)
{
    return holdsInChild([&] { return assumeIdentity(identity) && eaccess(folder.c_str(), R_OK | W_OK | X_OK) == 0; });
}

bool assumeIdentity(const ClusterIdentity &identity)
{
    switch (identity.runAs) {
    case RunAs::Self:
        return true;
    case RunAs::UserNamespace:
        return enterUserNamespace(identity);
    case RunAs::PostgresUser:
        return setgroups(0, nullptr) == 0 && setgid(identity.gid) == 0 && setuid(identity.uid) == 0 && geteuid() != 0;
    }
    return false;
}

} // namespace wellpulse::server
