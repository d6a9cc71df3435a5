// SPDX-License-Identifier: GPL-3.0-or-later
// Where this laptop is, for the screens: listens to the chosen source between open() and close(), and measures what it hears
// against the wells. At the lock the position is forgotten with everything else. Positions live in memory and in entries, in
// no file and no log. GUI thread.
#pragma once

#include "app/desktop/location_source.h"
#include "ui/ports/location_port.h"
#include "ui/ports/settings_port.h"

#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace wellpulse::desktop {

using MakeLocationSource = std::function<std::unique_ptr<LocationSource>(const ui::LocationChoice &)>;
/// Null for LocationSource::Off.
std::unique_ptr<LocationSource> locationSourceFor(const ui::LocationChoice &choice);

/// Two clocks: one that is never set but stands still while the laptop sleeps, and the one on the wall.
struct AgeClocks {
    std::function<qint64()> steadyMs;
    std::function<qint64()> wallMs;
};
AgeClocks systemClocks();

struct WellPlace {
    QString wellId;
    QString name;
    std::optional<core::GeoPoint> point;
};

class LocationWatch : public ui::LocationPort {
    Q_OBJECT
public:
    explicit LocationWatch(ui::SettingsPort &settings, MakeLocationSource makeSource = locationSourceFor,
        AgeClocks clocks = systemClocks());
    ~LocationWatch() override;

    /// A device was opened; its wells may follow.
    void open();
    void setWells(const QList<wellpulse::desktop::WellPlace> &wells);
    /// Locked: stops listening and forgets where this laptop is.
    void close();

    ui::LocationReading readingFor(const QString &wellId) const override;
    ui::SourceReport report() const override;
    void tryAgain() override;
    bool setManual(const QString &latitude, const QString &longitude) override;
    void clearManual() override;
    QList<ui::SerialPortChoice> serialPorts() const override;

private:
    struct Known {
        core::Position position;
        qint64 steadyMs = 0;
        qint64 wallMs = 0;
        qint64 ageThenMs = 0;
    };

    void follow();
    void startSource();
    void stopSource();
    void take(const SourceFix &fix);
    ui::LocationState state() const;
    /// What counts: the typed position, or the source's.
    const std::optional<Known> &known() const { return m_typed ? m_typed : m_fix; }
    qint64 ageMs(const Known &known) const;
    ui::LocationReading readingAt(const std::optional<core::GeoPoint> &well) const;

    ui::SettingsPort &m_settings;
    MakeLocationSource m_makeSource;
    AgeClocks m_clocks;
    bool m_isOpen = false;
    QList<WellPlace> m_wells;
    ui::LocationChoice m_choice; ///< that m_source was made for
    std::unique_ptr<LocationSource> m_source;
    std::optional<Known> m_fix;
    std::optional<Known> m_typed;
    QTimer m_ageTimer;
};

} // namespace wellpulse::desktop
