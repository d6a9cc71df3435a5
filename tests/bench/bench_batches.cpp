// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_batches.h"

#include "core/event/event_codec.h"
#include "tests/bench/must.h"

#include <cstring>

namespace wellpulse::bench {

std::pair<const std::string &, core::CivilDate> DaySource::next()
{
    const std::size_t i = m_next++;
    return {m_wells[i % m_wells.size()], core::CivilDate{-200'000 + static_cast<std::int32_t>(i / m_wells.size())}};
}

BenchDevice::BenchDevice(BenchClient &client, const Login &login, int number)
    : m_login(login)
    , m_number(static_cast<std::uint8_t>(number))
{
    const std::string nonce = "bench-" + std::to_string(number);
    const core::Json device = client.call(
        "POST", "/devices", login.token, {{"installNonce", nonce}, {"name", nonce}, {"platform", "bench"}});
    m_deviceId = device.at("deviceId").get<std::string>();
    m_feedEpoch = device.at("feedEpoch").get<std::string>();
    m_key = *core::parseBytes32(device.at("deviceKey").get<std::string>());
}

core::Event BenchDevice::nextEvent(DaySource &days)
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

std::string BenchDevice::batchRequest(DaySource &days, int events)
{
    std::string body = "{\"protocol\":1,\"deviceId\":\"" + m_deviceId + "\",\"cursor\":null,\"events\":[";
    for (int i = 0; i < events; ++i)
        body.append(i > 0 ? "," : "").append(core::toWire(nextEvent(days)));
    return BenchClient::request("POST", "/sync/batch", m_login.token, body + "]}");
}

Login login(BenchClient &client)
{
    const core::Json answer = client.call(
        "POST", "/auth/login", "", {{"tenant", "acme"}, {"email", "demo@acme.test"}, {"password", "wellpulse-demo"}});
    Login result{answer.at("accessToken").get<std::string>(), answer.at("user").at("id").get<std::string>(), {}};
    const core::Json wells = client.call("GET", "/wells", result.token);
    for (const core::Json &well : wells.at("wells"))
        result.wells.push_back(well.at("id").get<std::string>());
    return result;
}

void expectAllSynced(const std::string &answer)
{
    if (answer.find("\"conflicts\":[],\"failed\":[]") == std::string::npos)
        fail("a batch was not taken whole: " + answer.substr(0, 600));
}

} // namespace wellpulse::bench
