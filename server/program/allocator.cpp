// SPDX-License-Identifier: GPL-3.0-or-later
// What jemalloc goes by where the server is linked with it; it looks this name up in the program. MALLOC_CONF in the environment
// says otherwise.

extern "C" {
extern const char *malloc_conf;
/// Memory that a batch gave back serves the next ones for a minute before the system gets it: to fetch it again costs more than
/// to keep it. In huge pages where the system has them.
const char *malloc_conf = "dirty_decay_ms:60000,thp:always";
}
