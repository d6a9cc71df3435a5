// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for an answer that comes later. The command line has nothing else to do meanwhile: its main loop runs here, never
// inside another one.
#pragma once

#include <QtCore/QEventLoop>

#include <functional>
#include <optional>

namespace wellpulse::cli {

/// `start` is given the function to call with the answer, at once or later on this thread.
template <class T> T await(const std::function<void(std::function<void(T)>)> &start)
{
    std::optional<T> answer;
    QEventLoop loop;
    start([&](T value) {
        answer.emplace(std::move(value));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

} // namespace wellpulse::cli
