// SPDX-License-Identifier: GPL-3.0-or-later
// The length of an HTTP/1.1 message in what has arrived so far, for lines that pass whole messages on. Pure. Knows bodies
// with a Content-Length and none, which is all that our programs send.
#pragma once

#include <QtCore/QByteArray>

namespace wellpulse::test {

/// Bytes of the message's head with its blank line; -1 while that is not all there.
inline qsizetype httpHeadBytes(const QByteArray &data)
{
    const qsizetype head = data.indexOf("\r\n\r\n");
    return head < 0 ? -1 : head + 4;
}

/// Bytes of the message at the front of `data` when all of it is there, else -1.
inline qsizetype httpMessageBytes(const QByteArray &data)
{
    const qsizetype head = httpHeadBytes(data);
    if (head < 0)
        return -1;
    const QByteArray lower = data.left(head - 2).toLower();
    if (lower.contains("\r\ntransfer-encoding: chunked")) {
        const qsizetype last = data.indexOf("\r\n0\r\n\r\n", head - 2);
        return last < 0 ? -1 : last + 7;
    }
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype at = lower.indexOf(name);
    const qsizetype from = at + name.size();
    const qsizetype body = at < 0 ? 0 : lower.mid(from, lower.indexOf('\r', from) - from).trimmed().toLongLong();
    return data.size() >= head + body ? head + body : -1;
}

} // namespace wellpulse::test
