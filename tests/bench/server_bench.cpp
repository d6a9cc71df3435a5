// SPDX-License-Identifier: GPL-3.0-or-later
// The `server` benchmark (cli.md): the real `wellpulse-server dev` with its private PostgreSQL (fsync, synchronous_commit
// on) on this machine, and this process as its clients over keep-alive loopback HTTP. Batches are built and signed before
// the clock starts. The raw limit beside it: the same rows into the same tables by COPY through libpq, nothing else.
//
// usage: server_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "core/event/event_codec.h"
#include "core/event/event_seal.h"
#include "core/time/civil_time.h"
#include "server/cluster/private_cluster.h"
#include "server/store/postgres_schema.h"
#include "server/store/postgres_transaction.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <thread>

using namespace wellpulse;
using namespace wellpulse::server;
using Clock = std::chrono::steady_clock;
using core::Json;

namespace {

constexpr int connections = 16;
constexpr int batchEvents = 100;
constexpr int batchesPerConnection = 60;
constexpr int rounds = 3;
constexpr int singleBatches = 200;

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "server_bench: %s\n", why.c_str());
    std::exit(1);
}

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "wellpulse-bench-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
    }
    ~TemporaryFolder()
    {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The program under test, in its own process.
class ServerProcess {
public:
    ServerProcess(const char *program, const std::filesystem::path &folder)
    {
        int ends[2];
        if (pipe(ends) != 0)
            fail("no pipe");
        m_pid = fork();
        if (m_pid == 0) {
            prctl(PR_SET_PDEATHSIG, SIGTERM); // a bench that is called off leaves nothing behind
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            const std::string data = folder / "data";
            execl(program, program, "dev", "--data", data.c_str(), "--port", "0", "--rate-limit", "0", nullptr);
            _exit(127);
        }
        close(ends[1]);
        m_output = fdopen(ends[0], "r");
        char line[512];
        while (std::fgets(line, sizeof line, m_output) != nullptr) {
            if (const char *found = std::strstr(line, "listening on http://127.0.0.1:")) {
                m_port = static_cast<std::uint16_t>(std::atoi(found + std::strlen("listening on http://127.0.0.1:")));
                return;
            }
        }
        fail("the server did not start");
    }
    ~ServerProcess()
    {
        kill(m_pid, SIGTERM);
        waitpid(m_pid, nullptr, 0);
        std::fclose(m_output);
    }
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    std::uint16_t port() const { return m_port; }
    pid_t pid() const { return m_pid; }
    double residentMb() const
    {
        std::ifstream status("/proc/" + std::to_string(m_pid) + "/status");
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("VmRSS:"))
                return std::atof(line.c_str() + 6) / 1024;
        }
        return 0;
    }

private:
    pid_t m_pid = 0;
    std::FILE *m_output = nullptr;
    std::uint16_t m_port = 0;
};

/// Processor time in seconds: the server's own, and that of all processes below it (PostgreSQL).
struct CpuSeconds {
    double server = 0;
    double postgres = 0;
    double client = 0;

    CpuSeconds operator-(const CpuSeconds &before) const
    {
        return {server - before.server, postgres - before.postgres, client - before.client};
    }
};

CpuSeconds cpuSeconds(pid_t server)
{
    struct Process {
        pid_t parent = 0;
        double seconds = 0;
    };
    std::map<pid_t, Process> processes;
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        const pid_t pid = std::atoi(entry.path().filename().c_str());
        std::ifstream file(entry.path() / "stat");
        std::string line;
        if (pid == 0 || !std::getline(file, line))
            continue;
        std::istringstream fields(line.substr(line.rfind(')') + 2)); // the name before it may hold spaces
        std::vector<std::string> values{std::istream_iterator<std::string>(fields), {}};
        // As in proc(5), counted from the state: 1 ppid; 11 to 14 utime, stime and those of ended children.
        processes[pid] = {std::atoi(values.at(1).c_str()),
            (std::atof(values.at(11).c_str()) + std::atof(values.at(12).c_str())) / ticks};
    }
    CpuSeconds sum;
    for (const auto &[pid, process] : processes) {
        pid_t ancestor = pid;
        while (ancestor > 1 && ancestor != server)
            ancestor = processes.contains(ancestor) ? processes.at(ancestor).parent : 0;
        if (ancestor == server)
            (pid == server ? sum.server : sum.postgres) += process.seconds;
    }
    rusage own{};
    getrusage(RUSAGE_SELF, &own);
    sum.client = static_cast<double>(own.ru_utime.tv_sec + own.ru_stime.tv_sec)
        + static_cast<double>(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6;
    return sum;
}

/// A kept connection that sends ready texts and reads answers.
class Client {
public:
    explicit Client(std::uint16_t port)
    {
        m_socket = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            fail("cannot connect");
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Client() { close(m_socket); }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    static std::string request(
        const std::string &method, const std::string &path, const std::string &token, const std::string &body)
    {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }

    /// The answer's body; ends the program unless it is a 2xx.
    const std::string &exchange(const std::string &text)
    {
        for (std::size_t sent = 0; sent < text.size();) {
            const ssize_t now = send(m_socket, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
            if (now <= 0)
                fail("the server hung up");
            sent += static_cast<std::size_t>(now);
        }
        m_received.clear();
        std::size_t head = std::string::npos;
        std::size_t length = 0;
        char buffer[16384];
        while (head == std::string::npos || m_received.size() < head + length) {
            const ssize_t now = recv(m_socket, buffer, sizeof buffer, 0);
            if (now <= 0)
                fail("the server hung up");
            m_received.append(buffer, static_cast<std::size_t>(now));
            if (head != std::string::npos)
                continue;
            if (const std::size_t end = m_received.find("\r\n\r\n"); end != std::string::npos) {
                head = end + 4;
                const std::size_t at = m_received.find("Content-Length: ");
                length = at < head ? std::strtoul(m_received.c_str() + at + 16, nullptr, 10) : 0;
            }
        }
        if (m_received.compare(9, 1, "2") != 0)
            fail("unexpected answer: " + m_received.substr(0, 600));
        m_body.assign(m_received, head);
        return m_body;
    }
    Json call(const std::string &method, const std::string &path, const std::string &token, const Json &body)
    {
        return Json::parse(exchange(request(method, path, token, body.is_null() ? "" : body.dump())));
    }

private:
    int m_socket = -1;
    std::string m_received;
    std::string m_body;
};

struct Login {
    std::string token;
    std::string userId;
    std::vector<std::string> wells;
};

/// Every new day of every well once, so that no two batches meet.
class DaySource {
public:
    explicit DaySource(std::vector<std::string> wells)
        : m_wells(std::move(wells))
    {
    }
    std::pair<const std::string &, core::CivilDate> next()
    {
        const std::size_t i = m_next++;
        return {m_wells[i % m_wells.size()], core::CivilDate{-200'000 + static_cast<std::int32_t>(i / m_wells.size())}};
    }

private:
    std::vector<std::string> m_wells;
    std::size_t m_next = 0;
};

class BenchDevice {
public:
    BenchDevice(Client &client, const Login &login, int number)
        : m_login(login)
        , m_number(static_cast<std::uint8_t>(number))
    {
        const std::string nonce = "bench-" + std::to_string(number);
        const Json device = client.call(
            "POST", "/devices", login.token, {{"installNonce", nonce}, {"name", nonce}, {"platform", "bench"}});
        m_deviceId = device.at("deviceId").get<std::string>();
        m_key = *core::parseBytes32(device.at("deviceKey").get<std::string>());
    }

    core::Event nextEvent(DaySource &days)
    {
        const auto [well, date] = days.next();
        const std::int64_t nowMs = 1'760'970'600'000 + m_seq;
        std::array<std::uint8_t, 10> random{};
        std::memcpy(random.data(), &m_seq, sizeof m_seq);
        random[9] = m_number;
        core::Event event;
        event.id = core::uuidV7(nowMs, random);
        event.tenantId = "acme";
        event.deviceId = m_deviceId;
        event.userId = m_login.userId;
        event.deviceSeq = ++m_seq;
        event.prevHash = m_lastHash;
        event.hlc = {nowMs, 0};
        event.timestamp = core::formatInstant(nowMs);
        event.eventType = core::EventType::ProductionCreated;
        event.aggregateType = core::AggregateType::Production;
        event.aggregateId = core::productionAggregateId("acme", well, date.toString());
        event.payload = {{"wellId", well}, {"productionDate", date.toString()}, {"oilVolume", "42.50"},
            {"gasVolume", "120.25"}, {"waterVolume", "8.00"}, {"entryMethod", "ELECTRON"},
            {"provenance", {{"oilVolume", "MEASURED"}, {"gasVolume", "MEASURED"}, {"waterVolume", "ESTIMATED"}}},
            {"notes", "Choke at 24/64, separator dumped"}};
        core::seal(event, m_key);
        m_lastHash = event.hash;
        return event;
    }

    std::string batchRequest(DaySource &days)
    {
        std::string body = "{\"protocol\":1,\"deviceId\":\"" + m_deviceId + "\",\"cursor\":null,\"events\":[";
        for (int i = 0; i < batchEvents; ++i)
            body.append(i > 0 ? "," : "").append(core::toWire(nextEvent(days)));
        return Client::request("POST", "/sync/batch", m_login.token, body + "]}");
    }

private:
    const Login &m_login;
    const std::uint8_t m_number;
    std::string m_deviceId;
    core::DeviceKey m_key{};
    std::int64_t m_seq = 0;
    core::Bytes32 m_lastHash{};
};

Login login(Client &client)
{
    const Json answer = client.call(
        "POST", "/auth/login", "", {{"tenant", "acme"}, {"email", "demo@acme.test"}, {"password", "wellpulse-demo"}});
    Login result{answer.at("accessToken").get<std::string>(), answer.at("user").at("id").get<std::string>(), {}};
    const Json wells = client.call("GET", "/wells", result.token, nullptr);
    for (const Json &well : wells.at("wells"))
        result.wells.push_back(well.at("id").get<std::string>());
    return result;
}

void expectAllSynced(const std::string &answer)
{
    if (answer.find("\"conflicts\":[],\"failed\":[]") == std::string::npos)
        fail("a batch was not taken whole: " + answer.substr(0, 600));
}

double msSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(static_cast<double>(values.size()) * share))];
}

struct Round {
    double eventsPerSecond = 0;
    double p50Ms = 0;
    double p99Ms = 0;
    CpuSeconds cpu; ///< of one event
};

Round runRound(const ServerProcess &server, std::vector<BenchDevice> &devices, DaySource &days)
{
    std::vector<std::vector<std::string>> requests(devices.size());
    for (std::size_t i = 0; i < devices.size(); ++i) {
        for (int batch = 0; batch < batchesPerConnection; ++batch)
            requests[i].push_back(devices[i].batchRequest(days));
    }
    std::vector<std::vector<double>> latencies(devices.size());
    std::barrier ready(static_cast<std::ptrdiff_t>(devices.size()) + 1);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        threads.emplace_back([&, i] {
            Client client(server.port());
            ready.arrive_and_wait();
            for (const std::string &request : requests[i]) {
                const auto begin = Clock::now();
                expectAllSynced(client.exchange(request));
                latencies[i].push_back(msSince(begin));
            }
        });
    }
    const CpuSeconds cpuBefore = cpuSeconds(server.pid());
    ready.arrive_and_wait();
    const auto begin = Clock::now();
    threads.clear();
    const double seconds = msSince(begin) / 1000;
    CpuSeconds cpu = cpuSeconds(server.pid()) - cpuBefore;
    std::vector<double> all;
    for (const auto &list : latencies)
        all.insert(all.end(), list.begin(), list.end());
    const auto events = static_cast<double>(all.size() * batchEvents);
    cpu = {cpu.server / events, cpu.postgres / events, cpu.client / events};
    return {events / seconds, percentile(all, .5), percentile(all, .99), cpu};
}

double singleP50(std::uint16_t port, BenchDevice &device, DaySource &days)
{
    std::vector<std::string> requests;
    for (int batch = 0; batch < singleBatches; ++batch)
        requests.push_back(device.batchRequest(days));
    Client client(port);
    std::vector<double> latencies;
    for (const std::string &request : requests) {
        const auto begin = Clock::now();
        expectAllSynced(client.exchange(request));
        latencies.push_back(msSince(begin));
    }
    return percentile(latencies, .5);
}

/// What a transaction of `connections` batches writes, ready made.
WorkingSet rawTransaction(
    BenchDevice &device, DaySource &days, const std::string &epoch, std::int64_t &seq, std::int64_t &deviceSeq)
{
    WorkingSet set;
    set.head.epoch = epoch;
    for (int i = 0; i < connections * batchEvents; ++i) {
        const core::Event event = device.nextEvent(days);
        EventRow row;
        row.deviceRef = 1;
        row.deviceSeq = ++deviceSeq;
        row.id = event.id;
        row.hash = event.hash;
        row.feedSeq = ++seq;
        row.aggregate = {event.aggregateType, event.aggregateId};
        row.revision = 1;
        row.receivedAtMs = event.hlc.ms;
        row.body = set.keep(core::toWire(event));
        AggregateRow &aggregate = set.aggregates[row.aggregate];
        aggregate.state.type = event.aggregateType;
        aggregate.state.id = event.aggregateId;
        const core::Decision decision = core::decide(aggregate.state, event, {});
        core::commit(aggregate.state, event, decision, {});
        aggregate.createdBy = event.userId;
        set.noteChanged(aggregate);
        set.changes.events.push_back(&set.keep(std::move(row)));
    }
    set.head.seq = seq;
    return set;
}

double rawEventsPerSecond(const std::filesystem::path &folder, BenchDevice &device, DaySource &days)
{
    PrivateClusterOptions options;
    options.folder = folder;
    options.adminPassword = "bench";
    auto cluster = PrivateCluster::start(std::move(options));
    if (!cluster)
        fail(cluster.error().message);
    auto connection = postgres::Connection::open((*cluster)->conninfo());
    if (!connection || !postgres::migrate(*connection, tenantMigrations()))
        fail("the raw database cannot be made");
    std::vector<double> rates;
    std::int64_t seq = 0;
    std::int64_t deviceSeq = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<WorkingSet> transactions;
        for (int i = 0; i < batchesPerConnection; ++i)
            transactions.push_back(rawTransaction(device, days, "raw", seq, deviceSeq));
        const auto begin = Clock::now();
        for (const WorkingSet &set : transactions) {
            if (Status begun = connection->run("BEGIN"); !begun)
                fail(begun.error().message);
            RowStream rows(*connection, set);
            if (Status written = writeChanges(*connection, set, rows); !written)
                fail(written.error().message);
        }
        rates.push_back(connections * batchEvents * batchesPerConnection / (msSince(begin) / 1000));
    }
    return percentile(rates, .5);
}

} // namespace

int main(int argc, char **argv)
{
    const std::filesystem::path beside
        = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "wellpulse-server";
    const std::string program = argc > 1 ? argv[1] : beside.string();
    const TemporaryFolder folder;
    Json result;
    {
        const ServerProcess server(program.c_str(), folder.path());
        Client client(server.port());
        const Login who = login(client);
        DaySource days(who.wells);
        std::vector<BenchDevice> devices;
        for (int i = 0; i < connections; ++i)
            devices.emplace_back(client, who, i);
        std::vector<double> rates;
        std::vector<double> p99s;
        std::vector<double> singles;
        for (int i = 0; i < rounds; ++i) {
            const Round round = runRound(server, devices, days);
            std::fprintf(stderr,
                "%d connections x %d events: %8.0f events/s, batch p50 %6.2f ms, p99 %6.2f ms; "
                "CPU per event: server %.1f us, PostgreSQL %.1f us, clients %.1f us\n",
                connections, batchEvents, round.eventsPerSecond, round.p50Ms, round.p99Ms, round.cpu.server * 1e6,
                round.cpu.postgres * 1e6, round.cpu.client * 1e6);
            rates.push_back(round.eventsPerSecond);
            p99s.push_back(round.p99Ms);
            singles.push_back(singleP50(server.port(), devices[0], days));
            std::fprintf(stderr, "1 connection x %d events: batch p50 %6.2f ms\n", batchEvents, singles.back());
        }
        result["server"] = {{"events_per_s", percentile(rates, .5)}, {"p99_ms", percentile(p99s, .5)},
            {"single_batch_p50_ms", percentile(singles, .5)}, {"rss_mb", server.residentMb()}};
        std::fprintf(stderr, "resident: %.1f MB\n", server.residentMb());
        result["server"]["raw_events_per_s"] = rawEventsPerSecond(folder.path() / "raw", devices[0], days);
    }
    std::fprintf(stderr, "PostgreSQL alone, the same rows by COPY: %.0f events/s\n",
        result["server"]["raw_events_per_s"].get<double>());
    std::printf("%s\n", result.dump().c_str());
    return 0;
}
