// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/cli/programs.h"

#include "sync/office_client.h"
#include "sync/session.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::test {

namespace {
constexpr int startMs = 300'000;
constexpr int stopMs = 120'000;

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    for (const QFileInfo &entry : source.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            REQUIRE(QFile::copy(entry.filePath(), target));
    }
}
} // namespace

core::Json Ran::json() const
{
    INFO("stdout: " << out << "\nstderr: " << err);
    auto parsed = core::Json::parse(out, nullptr, false);
    REQUIRE_FALSE(parsed.is_discarded());
    return parsed;
}

QString builtProgram(const char *name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
}

Ran runProgram(const QString &program, const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(timeoutMs);
    Ran ran{process.exitCode(), process.readAllStandardOutput().toStdString(),
        process.readAllStandardError().toStdString()};
    INFO(program.toStdString() << ' ' << arguments.join(QLatin1Char(' ')).toStdString() << '\n' << ran.out << ran.err);
    REQUIRE(ended);
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return ran;
}

OfficeProgram::OfficeProgram(int batchesPerMinute, const QStringList &more)
    : m_batchesPerMinute(batchesPerMinute)
    , m_more(more)
{
    // Else a root's cluster may lie elsewhere, for PostgreSQL's user.
    QFile::setPermissions(
        m_data.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    start();
}

OfficeProgram::~OfficeProgram()
{
    stop();
}

void OfficeProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished(stopMs);
}

void OfficeProgram::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(builtProgram("wellpulse-server"),
        QStringList{QStringLiteral("dev"), QStringLiteral("--data"), m_data.filePath(QStringLiteral("office")),
            QStringLiteral("--port"), QString::number(m_url.port(0)), QStringLiteral("--rate-limit"),
            QString::number(m_batchesPerMinute)}
            + m_more);
    QByteArray seen;
    const QByteArray ready = "listening on ";
    QEventLoop loop; // what the office asks of this process meanwhile is answered
    QTimer patience;
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    patience.setSingleShot(true);
    patience.start(startMs);
    while (!(seen.contains(ready) && seen.indexOf('\n', seen.indexOf(ready)) > 0)) {
        REQUIRE(m_process.state() != QProcess::NotRunning);
        REQUIRE(patience.isActive());
        loop.exec();
        seen += m_process.readAllStandardOutput();
    }
    const qsizetype from = seen.indexOf(ready) + ready.size();
    m_url = QUrl(QString::fromUtf8(seen.mid(from, seen.indexOf('\n', from) - from)).trimmed());
    REQUIRE(m_url.isValid());
}

/// With owners and rights: PostgreSQL insists on them.
void OfficeProgram::copyData(const char *from, const char *to)
{
    const QString target = m_data.filePath(QLatin1String(to));
    REQUIRE(runProgram(QStringLiteral("rm"), {QStringLiteral("-rf"), target}).exitCode == 0);
    REQUIRE(
        runProgram(QStringLiteral("cp"), {QStringLiteral("-a"), m_data.filePath(QLatin1String(from)), target}).exitCode
        == 0);
}

void OfficeProgram::backUp()
{
    stop();
    copyData("office", "backup");
    start();
}

void OfficeProgram::restore()
{
    stop();
    copyData("backup", "office");
    const Ran told = administer({QStringLiteral("tenant"), QStringLiteral("restored"), QStringLiteral("acme")});
    INFO(told.err);
    REQUIRE(told.exitCode == 0);
    start();
}

Ran OfficeProgram::administer(const QStringList &command) const
{
    return runProgram(builtProgram("wellpulse-server"),
        command + QStringList{QStringLiteral("--data"), m_data.filePath(QStringLiteral("office"))});
}

void OfficeProgram::askPeople()
{
    const Ran set = administer({QStringLiteral("tenant"), QStringLiteral("set"), QStringLiteral("acme"),
        QStringLiteral("--conflict-policy"), QStringLiteral("user-prompt")});
    INFO(set.err);
    REQUIRE(set.exitCode == 0);
}

void OfficeProgram::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopMs)) {
        m_process.kill();
        m_process.waitForFinished(stopMs);
    }
}

core::Json OfficeProgram::get(const std::string &path)
{
    const auto clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    sync::OfficeClient client({m_url, {}}, clock);
    sync::MemoryTokenStore tokens;
    sync::Session session(client, tokens, clock);
    QEventLoop loop;
    core::Json answer;
    std::string trouble;
    session.signIn(
        {"acme", "demo@acme.test", "wellpulse-demo"}, [&](const sync::OfficeResult<sync::LoginAnswer> &login) {
            if (!login) {
                trouble = login.error().error.message;
                return loop.quit();
            }
            session.call({sync::OfficeRequest::Method::Get, path, {}, {}, {}},
                [&](const sync::OfficeResult<core::Json> &result) {
                    if (result)
                        answer = *result;
                    else
                        trouble = result.error().error.message;
                    loop.quit();
                });
        });
    loop.exec();
    INFO(path << ": " << trouble);
    REQUIRE(trouble.empty());
    return answer;
}

std::string OfficeProgram::stateHash()
{
    return get("/sync/state-hash").at("stateHash").get<std::string>();
}

std::map<std::string, int> OfficeProgram::timesInFeed()
{
    std::map<std::string, int> times;
    const std::string epoch = get("/sync/snapshot").at("cursor").at("epoch").get<std::string>();
    core::Json cursor{{"epoch", epoch}, {"seq", 0}, {"feedHash", std::string(64, '0')}};
    for (bool more = true; more;) {
        const core::Json page = get(
            "/sync/changes?cursor=" + QUrl::toPercentEncoding(QString::fromStdString(cursor.dump())).toStdString());
        for (const core::Json &change : page.at("changes"))
            ++times[change.at("event").at("id").get<std::string>()];
        cursor = page.at("cursor");
        more = page.at("more").get<bool>();
    }
    return times;
}

DeviceProgram::DeviceProgram()
    : m_folder(std::make_unique<QTemporaryDir>())
{
    REQUIRE(m_folder->isValid());
    write(QStringLiteral("passphrase"), "correct horse battery staple\n");
    write(QStringLiteral("password"), "wellpulse-demo\n");
}

DeviceProgram::DeviceProgram(const DeviceProgram &original)
    : m_folder(std::make_unique<QTemporaryDir>())
    , m_now(original.m_now)
{
    copyFolder(original.folder(), folder());
}

QString DeviceProgram::vault() const
{
    return m_folder->filePath(QStringLiteral("vault"));
}

QString DeviceProgram::database() const
{
    return vault() + QStringLiteral("/wellpulse.db");
}

QString DeviceProgram::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QStringList DeviceProgram::globals() const
{
    QStringList options{QStringLiteral("--vault"), vault(), QStringLiteral("--passphrase-file"),
        m_folder->filePath(QStringLiteral("passphrase")), QStringLiteral("--insecure-file-keychain")};
    if (!m_now.isEmpty())
        options << QStringLiteral("--now") << m_now;
    return options;
}

Ran DeviceProgram::run(const QStringList &command) const
{
    return runProgram(builtProgram("wellpulse"), globals() + command + QStringList{QStringLiteral("--json")});
}

core::Json DeviceProgram::must(const QStringList &command) const
{
    const Ran ran = run(command);
    INFO(command.join(QLatin1Char(' ')).toStdString() << '\n' << ran.out << ran.err);
    REQUIRE(ran.exitCode == 0);
    CHECK(ran.err.empty());
    return ran.json();
}

core::Json DeviceProgram::init(const OfficeProgram &office, const QString &email) const
{
    return must(initCommand(office.url(), email));
}

QStringList DeviceProgram::initCommand(const QUrl &server, const QString &email) const
{
    return {QStringLiteral("init"), QStringLiteral("--server"), server.toString(), QStringLiteral("--tenant"),
        QStringLiteral("acme"), QStringLiteral("--email"), email, QStringLiteral("--password-file"),
        m_folder->filePath(QStringLiteral("password"))};
}

std::string DeviceProgram::viewHash() const
{
    const core::Json report = must({QStringLiteral("verify")});
    CHECK(report.at("ok") == true);
    return report.at("viewHash").get<std::string>();
}

} // namespace wellpulse::test
