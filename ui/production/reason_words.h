// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the reasons of core/production/reason_codes.h, in the user's language. Pure.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <span>
#include <string_view>

namespace wellpulse::ui {

inline constexpr QStringView otherReason = u"OTHER";

/// "Meter fault" for METER_FAULT; any other text, a person's own words, as it is.
QString reasonWords(const QString &reason);

/// The codes of one of reason_codes.h's lists, in its order.
QStringList reasonCodes(std::span<const std::string_view> reasons);

} // namespace wellpulse::ui
