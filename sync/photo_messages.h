// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about a photo's bytes, to the office and to the blob store, as values. Pure; a wrong shape is an Error
// `office_answer_unreadable`.
#pragma once

#include "core/equipment/photo.h"
#include "sync/office_reply.h"

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <set>
#include <vector>

namespace wellpulse::sync {

inline constexpr qsizetype wholeBlobBytes = 1024 * 1024; ///< what is larger goes in blocks
inline constexpr qsizetype photoBlockBytes = 256 * 1024;

/// Path and body of the question where to put a photo's bytes.
std::string uploadUrlPath(const core::Uuid &equipment);
std::string uploadUrlBody(const core::Photo &photo);
std::string completePath(const core::Uuid &photo);
std::string photoPath(const core::Uuid &photo);

struct UploadAddress {
    QUrl url;
    bool isVerified = false; ///< the office has it already
};
Result<UploadAddress> readUploadAddress(const core::Json &answer);
/// The address to read a photo's bytes at; empty when the office has not verified them.
Result<QUrl> readDownloadAddress(const core::Json &answer);

/// How many blocks a photo of `bytes` has, and the id of each: the same ones after any interruption.
int blockCount(qsizetype bytes);
QByteArray blockId(int index); ///< base64; from 0
/// `url` for one block, and for the list of blocks.
QUrl blockUrl(const QUrl &url, int index);
QUrl blockListUrl(const QUrl &url);
QUrl uncommittedUrl(const QUrl &url);
QByteArray blockListXml(int count);
/// Which of the photo's blocks an answer to Get Block List names, each of its full size.
std::set<int> readUncommitted(const QByteArray &xml, qsizetype photoBytes);

/// What a refusal of the office means for one photo.
enum class PhotoRefusal : std::uint8_t {
    StopsAll,  ///< the line or the session: all photos wait
    StartOver, ///< what is there is not it: from the beginning, next time
    NeedsUser, ///< this photo will not be taken as it is
    Later,     ///< not now; the others go on
};
PhotoRefusal refusalOf(const OfficeFailure &failure);

} // namespace wellpulse::sync
