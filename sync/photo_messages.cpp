// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/photo_messages.h"

#include "sync/json_members.h"

#include <QtCore/QUrlQuery>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace wellpulse::sync {

namespace {

QUrl withParameters(const QUrl &url, std::initializer_list<std::pair<QString, QByteArray>> parameters)
{
    // The signature is part of the query and must stay as it was encoded.
    QString query = url.query(QUrl::FullyEncoded);
    for (const auto &[name, value] : parameters)
        query += u'&' + name + u'=' + QString::fromLatin1(value.toPercentEncoding());
    QUrl out(url);
    out.setQuery(query, QUrl::TolerantMode);
    return out;
}

qsizetype sizeOfBlock(int index, qsizetype photoBytes)
{
    return std::min(photoBlockBytes, photoBytes - index * photoBlockBytes);
}

} // namespace

std::string uploadUrlPath(const core::Uuid &equipment)
{
    return "/equipment/" + equipment.toString() + "/photos/upload-url";
}

std::string uploadUrlBody(const core::Photo &photo)
{
    return core::canonicalJson({{"photoId", photo.id.toString()}, {"sha256", core::toHex(photo.sha256)},
        {"size", photo.sizeBytes}, {"mime", photo.mime}});
}

std::string completePath(const core::Uuid &photo)
{
    return photoPath(photo) + "/complete";
}

std::string photoPath(const core::Uuid &photo)
{
    return "/photos/" + photo.toString();
}

Result<UploadAddress> readUploadAddress(const core::Json &answer)
{
    JsonMembers members(answer);
    UploadAddress address;
    address.url = QUrl(QString::fromStdString(members.text("uploadUrl")), QUrl::TolerantMode);
    address.isVerified = members.textOr("state", {}) == "VERIFIED";
    if (!members.good())
        return members.error();
    return address;
}

Result<QUrl> readDownloadAddress(const core::Json &answer)
{
    JsonMembers members(answer);
    members.text("state");
    if (!members.good())
        return members.error();
    return QUrl(QString::fromStdString(members.textOr("downloadUrl", {})), QUrl::TolerantMode);
}

int blockCount(qsizetype bytes)
{
    return static_cast<int>((bytes + photoBlockBytes - 1) / photoBlockBytes);
}

QByteArray blockId(int index)
{
    return QByteArray("block-").append(QByteArray::number(index).rightJustified(6, '0')).toBase64();
}

QUrl blockUrl(const QUrl &url, int index)
{
    return withParameters(url, {{QStringLiteral("comp"), "block"}, {QStringLiteral("blockid"), blockId(index)}});
}

QUrl blockListUrl(const QUrl &url)
{
    return withParameters(url, {{QStringLiteral("comp"), "blocklist"}});
}

QUrl uncommittedUrl(const QUrl &url)
{
    return withParameters(
        url, {{QStringLiteral("comp"), "blocklist"}, {QStringLiteral("blocklisttype"), "uncommitted"}});
}

QByteArray blockListXml(int count)
{
    QByteArray xml("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
    for (int index = 0; index < count; ++index)
        xml.append("<Latest>").append(blockId(index)).append("</Latest>");
    return xml.append("</BlockList>");
}

std::set<int> readUncommitted(const QByteArray &xml, qsizetype photoBytes)
{
    std::set<int> blocks;
    QXmlStreamReader reader(xml);
    QByteArray name;
    bool isUncommitted = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const bool isList = reader.name() == QLatin1StringView("UncommittedBlocks");
        if (isList && (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement))
            isUncommitted = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement || !isUncommitted)
            continue;
        if (reader.name() == QLatin1StringView("Name")) {
            name = reader.readElementText().toLatin1();
        } else if (reader.name() == QLatin1StringView("Size")) {
            const qint64 size = reader.readElementText().toLongLong();
            for (int index = 0; index < blockCount(photoBytes); ++index) {
                if (name == blockId(index) && size == sizeOfBlock(index, photoBytes))
                    blocks.insert(index);
            }
        }
    }
    return blocks;
}

PhotoRefusal refusalOf(const OfficeFailure &failure)
{
    if (failure.error.code == "photo_damaged" || failure.error.code == "photo_incomplete")
        return PhotoRefusal::StartOver;
    if (failure.status == 0 || failure.status >= 500 || failure.status == 401 || failure.status == 408
        || failure.status == 426 || failure.status == 429 || failure.error.code == "device_suspended"
        || failure.error.code.starts_with("http_")) // no sentence of the office: something between answered
        return PhotoRefusal::StopsAll;
    if (failure.status == 400 || failure.status == 403 || failure.status == 409 || failure.status == 413)
        return PhotoRefusal::NeedsUser;
    return failure.status >= 400 ? PhotoRefusal::Later : PhotoRefusal::StopsAll; // a page of somebody else's
}

} // namespace wellpulse::sync
