// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence with something to do about it, for the window's notice.
#pragma once

#include "ui/controls/notice_bar.h"

#include <functional>

namespace wellpulse::ui {

struct NoticeOffer {
    Tone tone = Tone::Good;
    QString sentence;
    Icon icon = Icon::None;
    QString action;
    std::function<void()> act;
};

} // namespace wellpulse::ui
