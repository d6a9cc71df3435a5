// SPDX-License-Identifier: GPL-3.0-or-later
// gzip (RFC 1952) of a request body, whole or piece by piece. Pure; answers are unpacked by the transport.
#pragma once

#include <QtCore/QByteArray>

#include <memory>
#include <string_view>

struct z_stream_s;

namespace wellpulse::sync {

class Gzip {
public:
    Gzip();

    void add(std::string_view piece);
    /// All that was added, packed. Nothing may be added any more.
    QByteArray finish();

private:
    struct End {
        void operator()(z_stream_s *stream) const;
    };
    void run(std::string_view piece, int flush);

    std::unique_ptr<z_stream_s, End> m_stream;
    QByteArray m_packed;
};

QByteArray gzip(std::string_view data);

} // namespace wellpulse::sync
