// SPDX-License-Identifier: GPL-3.0-or-later
// What a camera wrote into a JPEG that is worth keeping: which way is up, when and where it was taken. Everything else of
// EXIF is left behind. Pure; what is missing or nonsense is absent, never an error.
#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QImageIOHandler>

#include <cstdint>
#include <optional>
#include <string>

namespace wellpulse::photo {

struct PhotoFacts {
    QImageIOHandler::Transformations orientation = QImageIOHandler::TransformationNone;
    /// Camera's local time without a zone, "2025-10-20T14:30:00"; the caller knows the zone it was in.
    std::string takenAtLocal;
    std::optional<std::string> latitude; ///< WGS 84 degrees as a decimal text, "31.845700"
    std::optional<std::string> longitude;
};

PhotoFacts factsOf(const QByteArray &jpeg);

} // namespace wellpulse::photo
