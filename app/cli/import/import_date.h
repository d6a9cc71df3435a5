// SPDX-License-Identifier: GPL-3.0-or-later
// Dates of a file in Qt's notation of formats ("dd-MMM-yy"), English month names whatever the machine's language, two-digit
// years from 1970 to 2069. Pure but for a memory of what it has read: a column repeats its dates.
#pragma once

#include "core/time/civil_time.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <unordered_map>

namespace wellpulse::cli {

class ImportDates {
public:
    explicit ImportDates(const std::string &format);
    std::optional<core::CivilDate> parse(const std::string &text);

private:
    std::optional<core::CivilDate> read(const std::string &text) const;

    QString m_format;
    bool m_twoDigitYear;
    std::unordered_map<std::string, std::optional<core::CivilDate>> m_known;
};

} // namespace wellpulse::cli
