// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/azure_blob_store.h"

#include "server/blob/http_call.h"

#include <charconv>
#include <chrono>
#include <ctime>

namespace wellpulse::server {

namespace {

constexpr std::int64_t ownAddressMs = 5 * 60'000; ///< how long the office's own addresses are good

std::int64_t systemNowMs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

std::vector<std::string> headers(std::initializer_list<std::string> more = {})
{
    std::vector<std::string> all{"x-ms-version: " + std::string(blobServiceVersion)};
    all.insert(all.end(), more);
    return all;
}

Error refused(long status)
{
    if (status == 401 || status == 403)
        return {"blob_refused", "Azure Blob Storage refuses the office's key; look at the account's name and key."};
    return {"blob_unavailable", "Azure Blob Storage answered with error " + std::to_string(status) + "."};
}

/// What stands between <name> and </name> from `from` on, and where it ends.
std::string_view element(std::string_view xml, std::string_view name, std::size_t from, std::size_t *end = nullptr)
{
    const std::string open = "<" + std::string(name) + ">";
    const std::string close = "</" + std::string(name) + ">";
    const auto begin = xml.find(open, from);
    const auto finish = begin == std::string_view::npos ? begin : xml.find(close, begin);
    if (end != nullptr)
        *end = finish;
    return finish == std::string_view::npos ? std::string_view()
                                            : xml.substr(begin + open.size(), finish - begin - open.size());
}

/// "Mon, 20 Oct 2025 14:30:00 GMT"; 0 if it is no such text.
std::int64_t unixMsOfHttpDate(std::string_view text)
{
    std::tm parts{};
    const std::string date(text);
    if (strptime(date.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts) == nullptr)
        return 0;
    return static_cast<std::int64_t>(timegm(&parts)) * 1000;
}

} // namespace

AzureBlobStore::AzureBlobStore(AzureBlobConfig config)
    : m_config(std::move(config))
    , m_protocols(m_config.endpoint.starts_with("https://") ? "https" : "https,http")
{
}

std::string AzureBlobStore::blobUrl(std::string_view blob, std::string_view permissions, std::int64_t expiresAtMs) const
{
    std::string url = m_config.endpoint;
    url.append("/").append(m_config.container).append("/").append(blob).append("?");
    return url.append(blobSignature(m_config.key, m_config.container, blob, permissions, expiresAtMs, m_protocols));
}

std::string AzureBlobStore::ownUrl(std::string_view blob, std::string_view permissions) const
{
    return blobUrl(blob, permissions, systemNowMs() + ownAddressMs);
}

Status AzureBlobStore::makeContainer()
{
    const std::string url = m_config.endpoint + "/" + m_config.container + "?restype=container&"
        + accountSignature(m_config.key, "c", systemNowMs() + ownAddressMs, m_protocols);
    const auto answer = callHttp({"PUT", url, {}, headers(), {}});
    if (!answer)
        return answer.error();
    return answer->status == 201 || answer->status == 409 ? Status() : Status(refused(answer->status));
}

std::string AzureBlobStore::uploadUrl(const BlobName &name, std::string_view, std::int64_t expiresAtMs)
{
    return blobUrl(name.toString(), blobPermission::upload, expiresAtMs);
}

std::string AzureBlobStore::downloadUrl(const BlobName &name, std::string_view, std::int64_t expiresAtMs)
{
    return blobUrl(name.toString(), blobPermission::read, expiresAtMs);
}

Result<bool> AzureBlobStore::read(const BlobName &name, const std::function<Status(std::string_view piece)> &sink)
{
    const auto answer = callHttp({"GET", ownUrl(name.toString(), blobPermission::read), {}, headers(), sink});
    if (!answer)
        return answer.error();
    if (answer->status == 404)
        return false;
    return answer->status == 200 ? Result<bool>(true) : Result<bool>(refused(answer->status));
}

Status AzureBlobStore::put(const BlobName &name, std::string_view bytes)
{
    const auto answer = callHttp({"PUT", ownUrl(name.toString(), blobPermission::upload), bytes,
        headers({"x-ms-blob-type: BlockBlob", "Content-Type: " + std::string(mimeOf(name.extension))}), {}});
    if (!answer)
        return answer.error();
    return answer->status == 201 ? Status() : Status(refused(answer->status));
}

Status AzureBlobStore::remove(std::string_view name)
{
    if (!parseBlobName(name))
        return {}; // none of ours, whoever put it there
    const auto answer = callHttp({"DELETE", ownUrl(name, blobPermission::remove), {}, headers(), {}});
    if (!answer)
        return answer.error();
    return answer->status == 202 || answer->status == 404 ? Status() : Status(refused(answer->status));
}

Status AzureBlobStore::forEach(std::string_view tenantId, const std::function<Status(const StoredBlob &)> &visit)
{
    std::string marker;
    do {
        std::string url = m_config.endpoint + "/" + m_config.container
            + "?restype=container&comp=list&prefix=" + percentEncode(std::string(tenantId) + "/") + "&"
            + containerSignature(m_config.key, m_config.container, "l", systemNowMs() + ownAddressMs, m_protocols);
        if (!marker.empty())
            url += "&marker=" + percentEncode(marker);
        const auto answer = callHttp({"GET", url, {}, headers(), {}});
        if (!answer)
            return answer.error();
        if (answer->status != 200)
            return refused(answer->status);
        const auto list = readAzureBlobList(answer->body);
        if (!list)
            return list.error();
        for (const StoredBlob &blob : list->blobs) {
            if (Status visited = visit(blob); !visited)
                return visited;
        }
        marker = list->nextMarker;
    } while (!marker.empty());
    return {};
}

Result<int> AzureBlobStore::removeUnfinished(std::string_view, std::int64_t)
{
    return 0;
}

Result<AzureBlobList> readAzureBlobList(std::string_view xml)
{
    if (xml.find("<EnumerationResults") == std::string_view::npos)
        return Error{"blob_unavailable", "Azure Blob Storage answered with something that is no list of blobs."};
    AzureBlobList list;
    std::size_t at = 0;
    for (;;) {
        std::size_t end = 0;
        const std::string_view blob = element(xml, "Blob", at, &end);
        if (end == std::string_view::npos)
            break;
        at = end;
        StoredBlob stored;
        stored.name = element(blob, "Name", 0);
        stored.modifiedAtMs = unixMsOfHttpDate(element(blob, "Last-Modified", 0));
        const std::string_view size = element(blob, "Content-Length", 0);
        std::from_chars(size.data(), size.data() + size.size(), stored.sizeBytes);
        list.blobs.push_back(std::move(stored));
    }
    list.nextMarker = element(xml, "NextMarker", 0);
    return list;
}

} // namespace wellpulse::server
