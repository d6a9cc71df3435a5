// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <iostream>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace wellpulse::cli {

namespace {
bool stderrIsTerminal()
{
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}
constexpr const char *clearLine = "\r\x1b[K";
} // namespace

ProgressLine::ProgressLine()
    : m_terminal(stderrIsTerminal())
{
}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::cerr << clearLine << std::flush;
}

void ProgressLine::show(const std::string &text)
{
    if (!m_terminal)
        return;
    std::cerr << clearLine << text << std::flush;
    m_shown = true;
}

} // namespace wellpulse::cli
