// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads when core or storage would not do something: the sentence for an error's code, in the user's language.
// One place for every screen. Pure; a code without a sentence here keeps the engine's own.
#pragma once

#include "core/result.h"

#include <QtCore/QString>

namespace wellpulse::ui {

QString refusalSentence(const Error &error);

} // namespace wellpulse::ui
