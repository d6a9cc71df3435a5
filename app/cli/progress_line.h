// SPDX-License-Identifier: GPL-3.0-or-later
// One line on stderr that is written over while something takes long; nothing when stderr is no terminal.
#pragma once

#include <string>

namespace wellpulse::cli {

class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const std::string &text);

private:
    bool m_terminal;
    bool m_shown = false;
};

} // namespace wellpulse::cli
