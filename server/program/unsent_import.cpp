// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/unsent_import.h"

#include "core/sealed/passphrase_file.h"
#include "server/sync/batch_reader.h"

#include <fstream>
#include <functional>
#include <memory>

namespace wellpulse::server {

namespace {

constexpr std::size_t maxBodyBytes = 1024UL * 1024;

Result<core::PassphraseFileReader> openFile(const std::string &path, std::string_view passphrase)
{
    const auto stream = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*stream)
        return Error{"file_missing", "The file " + path + " cannot be read. Nothing was imported."};
    const auto read = [stream](char *bytes, std::size_t room) -> Result<std::size_t> {
        stream->read(bytes, static_cast<std::streamsize>(room));
        return static_cast<std::size_t>(stream->gcount());
    };
    return core::PassphraseFileReader::open(read, core::SealedContent::Unsent, core::sealByPassphrase(passphrase));
}

/// Calls `each` with every line, to the end of the file, which must be its right end.
Status forEachLine(
    const std::string &path, std::string_view passphrase, const std::function<Status(std::string_view line)> &each)
{
    auto reader = openFile(path, passphrase);
    if (!reader)
        return errorOf(std::move(reader));
    std::string waiting;
    while (!reader->isAtEnd()) {
        const auto block = reader->next();
        if (!block)
            return block.error();
        waiting.append(*block);
        std::size_t start = 0;
        for (std::size_t end = 0; (end = waiting.find('\n', start)) != std::string::npos; start = end + 1) {
            if (auto done = each(std::string_view(waiting).substr(start, end - start)); !done)
                return done;
        }
        waiting.erase(0, start);
    }
    return waiting.empty() ? Status() : Status(core::damagedFile());
}

struct LineHead {
    std::string id;
    std::string deviceId;
};

Result<LineHead> headOf(std::string_view line)
{
    const auto json = core::parseJson(line);
    if (!json || !json->is_object() || !json->value("id", core::Json()).is_string()
        || !json->value("deviceId", core::Json()).is_string())
        return core::damagedFile();
    return LineHead{json->at("id").get<std::string>(), json->at("deviceId").get<std::string>()};
}

/// Gathers neighbouring events of one device into batches, as that device would have sent them.
class Importer {
public:
    explicit Importer(TenantOffice &office)
        : m_office(office)
    {
    }

    Status add(std::string_view line)
    {
        auto head = headOf(line);
        if (!head)
            return errorOf(std::move(head));
        const bool full = m_ids.size() == maxBatchEvents || m_events.size() + line.size() > maxBodyBytes;
        if (full || head->deviceId != m_deviceId) {
            if (auto sent = finish(); !sent)
                return sent;
            m_deviceId = head->deviceId;
        }
        if (!m_events.empty())
            m_events.push_back(',');
        m_events.append(line);
        m_ids.push_back(std::move(head->id));
        return {};
    }

    /// Submits what is gathered.
    Status finish()
    {
        if (m_ids.empty())
            return {};
        Status taken = submit();
        if (!taken && isAboutTheDevice(taken.error())) {
            for (const std::string &id : m_ids)
                m_imported.push_back({id, "failed", taken.error()});
            taken = {};
        }
        m_events.clear();
        m_ids.clear();
        return taken;
    }

    std::vector<ImportedEvent> take() { return std::move(m_imported); }

private:
    static bool isAboutTheDevice(const Error &error)
    {
        return error.code.starts_with("device_") || error.code == "forbidden";
    }

    Result<Author> authorOf(std::string_view deviceId)
    {
        const Result<std::optional<Device>> device = m_office.store().device(deviceId);
        if (!device)
            return device.error();
        return m_office.author(deviceId, *device ? (*device)->userId : std::string());
    }

    Status submit()
    {
        std::string body = "{\"protocol\":1,\"deviceId\":";
        core::appendCanonicalString(body, m_deviceId);
        body.append(",\"events\":[").append(m_events).append("]}");
        Batch batch;
        batch.receivedAtMs = m_office.surroundings().nowMs();
        const auto author = [&](std::string_view deviceId) -> Result<Author> {
            Result<Author> found = authorOf(deviceId);
            if (found)
                batch.userId = found->userId;
            return found;
        };
        Result<BatchRequest> read = readBatch(body, author, batch.receivedAtMs);
        if (!read)
            return read.error();
        batch.deviceId = std::move(read->deviceId);
        batch.events = std::move(read->events);
        const Result<BatchAnswer> answer = m_office.take(batch);
        if (!answer)
            return answer.error();
        note(*answer);
        return {};
    }

    void note(const BatchAnswer &answer)
    {
        for (const EventAnswer &event : answer.events) {
            ImportedEvent imported{std::string(event.id), "synced", {}};
            if (event.kind == EventAnswer::Kind::Conflict)
                imported.outcome = "conflict";
            if (event.kind == EventAnswer::Kind::Failed) {
                imported.outcome = "failed";
                imported.failure = event.failure;
            }
            m_imported.push_back(std::move(imported));
        }
    }

    TenantOffice &m_office;
    std::string m_deviceId;
    std::string m_events; ///< JSON texts with commas between
    std::vector<std::string> m_ids;
    std::vector<ImportedEvent> m_imported;
};

} // namespace

Result<std::vector<ImportedEvent>> importUnsent(
    TenantOffice &office, const std::string &file, std::string_view passphrase)
{
    // Once through, for a file cut short must not be taken in by half.
    const Status whole = forEachLine(file, passphrase, [](std::string_view line) -> Status {
        auto head = headOf(line);
        return head ? Status() : Status(tl::unexpect, errorOf(std::move(head)));
    });
    if (!whole)
        return whole.error();
    Importer importer(office);
    Status done = forEachLine(file, passphrase, [&importer](std::string_view line) { return importer.add(line); });
    if (done)
        done = importer.finish();
    if (!done)
        return done.error();
    return importer.take();
}

} // namespace wellpulse::server
