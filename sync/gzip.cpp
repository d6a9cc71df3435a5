// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gzip.h"

#include <zlib.h>

namespace wellpulse::sync {

void Gzip::End::operator()(z_stream_s *stream) const
{
    deflateEnd(stream);
    delete stream;
}

Gzip::Gzip()
    : m_stream(new z_stream{})
{
    // Window bits 15 + 16 asks for the gzip wrapper. Level 1: on a laptop the radio is slower than the CPU, but events
    // are hashes and ids for the most part, which a higher level does not make smaller.
    if (deflateInit2(m_stream.get(), Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib cannot be initialised");
}

void Gzip::add(std::string_view piece)
{
    run(piece, Z_NO_FLUSH);
}

QByteArray Gzip::finish()
{
    run({}, Z_FINISH);
    m_packed.truncate(static_cast<qsizetype>(m_stream->total_out));
    return std::move(m_packed);
}

void Gzip::run(std::string_view piece, int flush)
{
    z_stream &stream = *m_stream;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.data()));
    stream.avail_in = static_cast<uInt>(piece.size());
    int outcome = Z_OK;
    do {
        const auto used = static_cast<qsizetype>(stream.total_out);
        // Room for the piece however badly it packs, and for what earlier ones have left in the stream.
        m_packed.resize(used + static_cast<qsizetype>(deflateBound(&stream, stream.avail_in)));
        stream.next_out = reinterpret_cast<Bytef *>(m_packed.data() + used);
        stream.avail_out = static_cast<uInt>(m_packed.size() - used);
        outcome = deflate(&stream, flush);
        if (outcome == Z_STREAM_ERROR)
            qFatal("zlib lost its state");
    } while (stream.avail_out == 0 || (flush == Z_FINISH && outcome != Z_STREAM_END));
}

QByteArray gzip(std::string_view data)
{
    Gzip whole;
    whole.add(data);
    return whole.finish();
}

} // namespace wellpulse::sync
