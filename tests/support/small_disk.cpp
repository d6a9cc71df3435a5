// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_disk.h"

#include <QDirIterator>
#include <QFile>

#include <csignal>
#include <sys/resource.h>
#include <utility>
#ifdef Q_OS_LINUX
#include <cerrno>
#include <sched.h>
#include <sys/fsuid.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace wellpulse::test {
namespace {

void limitFiles(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails with an error
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

bool mountSmall([[maybe_unused]] const QByteArray &path, [[maybe_unused]] int kibibytes)
{
#ifdef Q_OS_LINUX
    if (::unshare(CLONE_NEWNS) != 0)
        return false;
    // EINVAL: "/" is no mount of its own (a chroot); there is then nothing of ours to keep private.
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 && errno != EINVAL)
        return false;
    const QByteArray size = "size=" + QByteArray::number(kibibytes) + 'k';
    return ::mount("tmpfs", path.constData(), "tmpfs", 0, size.constData()) == 0;
#else
    return false;
#endif
}

#ifdef Q_OS_LINUX
/// A root that may not mount (in a container) passes every permission; for files, be the user nobody instead.
void becomeNobodyForFiles(const QString &folder)
{
    constexpr uid_t nobody = 65534;
    const auto give = [](const QString &path) {
        return ::lchown(QFile::encodeName(path).constData(), nobody, static_cast<gid_t>(-1)) == 0;
    };
    give(folder);
    QDirIterator inside(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (inside.hasNext())
        give(inside.next());
    ::setfsuid(nobody);
}
#endif

} // namespace

SmallDisk::SmallDisk(int kibibytes)
    : m_isMounted(mountSmall(QFile::encodeName(m_folder.path()), kibibytes))
{
}

SmallDisk::~SmallDisk()
{
    makeRoom();
#ifdef Q_OS_LINUX
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    else if (m_isReadOnly && ::geteuid() == 0)
        ::setfsuid(0);
#endif
    for (const QString &folder : std::as_const(m_readOnlyFolders))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void SmallDisk::makeReadOnly()
{
    m_isReadOnly = true;
#ifdef Q_OS_LINUX
    if (m_isMounted) {
        ::mount("none", QFile::encodeName(m_folder.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr);
        return;
    }
    if (::geteuid() == 0)
        becomeNobodyForFiles(m_folder.path());
#endif
    QDirIterator inside(
        m_folder.path(), QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (inside.hasNext())
        m_readOnlyFolders << inside.next();
    m_readOnlyFolders << m_folder.path();
    for (const QString &folder : std::as_const(m_readOnlyFolders))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
}

void SmallDisk::fill()
{
    if (!m_isMounted) {
        limitFiles(1);
        return;
    }
    QFile ballast(path(QStringLiteral("ballast")));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (ballast.write(block) == block.size()) { }
}

void SmallDisk::makeRoom()
{
    if (m_isMounted)
        QFile::remove(path(QStringLiteral("ballast")));
    else
        limitFiles(RLIM_INFINITY);
}

} // namespace wellpulse::test
