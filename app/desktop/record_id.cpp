// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/record_id.h"

#include "storage/secret/random.h"

#include <QtCore/QDateTime>

#include <array>

namespace wellpulse::desktop {

core::Uuid newRecordId()
{
    std::array<std::uint8_t, 10> random{};
    storage::systemRandom()(random);
    return core::uuidV7(QDateTime::currentMSecsSinceEpoch(), random);
}

Result<core::Uuid> recordIdOf(const QString &text, const char *code)
{
    const auto id = core::parseUuid(text.toStdString());
    if (!id)
        return Error{code, "This record is not known here. Choose one from the list."};
    return *id;
}

} // namespace wellpulse::desktop
