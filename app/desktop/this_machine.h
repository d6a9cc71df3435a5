// SPDX-License-Identifier: GPL-3.0-or-later
// What the office is told about the machine when it becomes a device.
#pragma once

#include <QtCore/QString>
#include <QtCore/QSysInfo>

#include <string>

namespace wellpulse::desktop {

inline std::string machineName()
{
    return QSysInfo::machineHostName().toStdString();
}

/// "linux", "windows", "macos".
inline std::string platformName()
{
    const QString kernel = QSysInfo::kernelType();
    return kernel == u"winnt" ? "windows" : kernel == u"darwin" ? "macos" : "linux";
}

} // namespace wellpulse::desktop
