// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at every visible widget of a window for what a person cannot read or hit: words that do not fit, a widget that
// sticks out of what holds it or lies over its neighbour, a button too small for a finger or too close to the next, a control
// without a name.
#pragma once

#include <string>
#include <vector>

class QWidget;

namespace wellpulse::test {

/// One line for each fault: the widget, its words, its size and what is wrong. What a scroll area holds counts as
/// visible in the directions in which it scrolls.
std::vector<std::string> faultsOf(const QWidget &window);

} // namespace wellpulse::test
