// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gzip.h"

#include <zlib.h>

namespace wellpulse::sync {

QByteArray gzip(std::string_view data)
{
    z_stream stream{};
    // Window bits 15 + 16 asks for the gzip wrapper. Level 1: on a laptop the radio is slower than the CPU, but events
    // are hashes and ids for the most part, which a higher level does not make smaller.
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib cannot be initialised");
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int outcome = deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END)
        qFatal("zlib did not finish within its own bound");
    return packed;
}

} // namespace wellpulse::sync
