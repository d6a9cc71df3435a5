// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/quick_ack.h"

#ifdef __linux__
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace wellpulse::server {

#ifdef __linux__
void acknowledgeAtOnce(int socketHandle)
{
    const int on = 1;
    (void)::setsockopt(socketHandle, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}
#else
void acknowledgeAtOnce(int) { }
#endif

} // namespace wellpulse::server
