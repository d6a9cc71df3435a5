// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/location_line.h"

#include "ui/controls/icon.h"
#include "ui/controls/wrap_layout.h"
#include "ui/production/location_words.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace wellpulse::ui {

namespace {

constexpr std::chrono::seconds ageStep{5};

} // namespace

LocationLine::LocationLine(
    const Appearance &appearance, std::function<LocationReading()> reading, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_reading(std::move(reading))
    , m_locale(locale)
    , m_positionLabel(new QLabel)
    , m_fenceLabel(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *iconLabel = new QLabel;
    iconLabel->setPixmap(
        iconPixmap(Icon::Location, appearance.colors.text, appearance.metrics.iconSide, devicePixelRatioF()));
    layout->addWidget(iconLabel, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_fenceLabel->setObjectName(u"fenceLabel");
    m_positionLabel->setObjectName(u"positionLabel");
    m_positionLabel->setProperty("look", QStringLiteral("quiet"));
    for (QLabel *label : {m_fenceLabel, m_positionLabel}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    layout->addLayout(words, 1);
    letGrowDown(this);
    m_ageTimer.setInterval(ageStep);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    refresh();
}

void LocationLine::refresh()
{
    const LocationReading reading = m_reading();
    m_positionLabel->setText(positionWords(reading, m_locale));
    const QString fence = fenceWords(reading, m_locale);
    m_fenceLabel->setText(fence);
    m_fenceLabel->setVisible(!fence.isEmpty());
    setVisible(reading.wanted());
    if (reading.fixAgeMs.has_value() != m_ageTimer.isActive())
        reading.fixAgeMs ? m_ageTimer.start() : m_ageTimer.stop();
}

} // namespace wellpulse::ui
