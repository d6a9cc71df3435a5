// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes between what a person types and reads in their language and the exact value that is stored. Pure functions of
// the text and the locale.
#pragma once

#include "core/production/production_rules.h"
#include "core/production/volume.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <optional>

namespace wellpulse::ui {

/// `typed` with the locale's marks turned into '.' for decimals and ',' between thousands. A single point or comma with
/// one or two digits behind it is a decimal mark in every language: thousands always come in threes.
QString withPlainMarks(const QString &typed, const QLocale &locale);

/// What `typed` stands for; nothing for an empty field. The error is translated and says what to type.
Result<std::optional<core::Volume>> volumeFromText(const QString &typed, const QLocale &locale);

/// "1,234.50" in the locale's marks; empty for not read.
QString volumeText(std::optional<core::Volume> volume, const QLocale &locale);

/// "+0.60 bbl (+1.4 %)", "no change", or empty where there is nothing to compare. Without a unit: "+0.60 (+1.4 %)".
QString differenceText(std::optional<core::Volume> previous, std::optional<core::Volume> current, const QLocale &locale,
    const QString &unit = {});

} // namespace wellpulse::ui
