// SPDX-License-Identifier: GPL-3.0-or-later
// Acknowledging what came at once. Clients that keep Nagle's algorithm on (Qt's HTTP client does) hold the rest of a body
// back until the first part is acknowledged, which a kernel that delays acknowledgements does only after 40 ms. One
// platform file: Linux has an option for it, which holds for the next segments only; elsewhere this does nothing.
#pragma once

namespace wellpulse::server {

/// To be called before each read that waits for more of a request. Failing does no harm: it is slower then.
void acknowledgeAtOnce(int socketHandle);

} // namespace wellpulse::server
