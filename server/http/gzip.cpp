// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>

namespace wellpulse::server {

namespace {

constexpr int gzipWindowBits = 15 + 16; // the largest window, with a gzip header rather than a zlib one

Bytef *asBytes(const char *text)
{
    // zlib's interface predates const; it only reads through next_in.
    return reinterpret_cast<Bytef *>(const_cast<char *>(text));
}

Error damaged()
{
    return {"gzip_invalid", "The compressed body is damaged or cut off."};
}

} // namespace

Result<std::string> gunzip(std::string_view compressed, std::size_t maxBytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindowBits) != Z_OK)
        return Error{"internal", "The body could not be decompressed."};
    stream.next_in = asBytes(compressed.data());
    stream.avail_in = static_cast<uInt>(compressed.size());
    std::string out;
    int state = Z_OK;
    while (state == Z_OK) {
        // One byte more than allowed is room enough to see that there is too much.
        const std::size_t filled = out.size();
        const std::size_t room
            = std::min(std::max<std::size_t>(filled, compressed.size() * 4 + 256), maxBytes + 1 - filled);
        out.resize(filled + room);
        stream.next_out = asBytes(out.data() + filled);
        stream.avail_out = static_cast<uInt>(room);
        state = inflate(&stream, Z_NO_FLUSH);
        out.resize(filled + room - stream.avail_out);
        if (out.size() > maxBytes) {
            inflateEnd(&stream);
            return Error{"body_too_large", "The body is larger than 1 MiB; send it in halves."};
        }
        if (state == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)
            state = Z_BUF_ERROR; // the input ended before the stream did
    }
    const bool complete = state == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!complete)
        return damaged();
    return out;
}

std::string gzipFast(std::string_view text)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = asBytes(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = asBytes(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    [[maybe_unused]] const int state = deflate(&stream, Z_FINISH);
    assert(state == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace wellpulse::server
