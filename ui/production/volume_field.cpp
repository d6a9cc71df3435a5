// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/volume_field.h"

#include "ui/controls/form_field.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

QString labelOf(core::Fluid fluid)
{
    switch (fluid) {
    case core::Fluid::Gas:
        return VolumeField::tr("&Gas (MCF)");
    case core::Fluid::Water:
        return VolumeField::tr("W&ater (bbl)");
    case core::Fluid::Oil:
        break;
    }
    return VolumeField::tr("&Oil (bbl)");
}

QString objectNameOf(core::Fluid fluid, QLatin1String widget)
{
    const std::string_view field = core::volumeFieldOf(fluid);
    return QLatin1String(field.data(), static_cast<qsizetype>(field.size())) + widget;
}

QLabel *quietLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setProperty("look", QStringLiteral("quiet"));
    label->setWordWrap(true);
    return label;
}

} // namespace

VolumeField::VolumeField(const Appearance &appearance, core::Fluid fluid, QWidget *parent)
    : QWidget(parent)
    , m_widthPx(appearance.metrics.textPx * 15)
    , m_edit(new QLineEdit)
    , m_field(new FormField(appearance, labelOf(fluid), m_edit))
    , m_previousLabel(quietLabel(objectNameOf(fluid, QLatin1String("PreviousLabel"))))
    , m_differenceLabel(quietLabel(objectNameOf(fluid, QLatin1String("DifferenceLabel"))))
    , m_averageLabel(quietLabel(objectNameOf(fluid, QLatin1String("AverageLabel"))))
    , m_warningLabel(quietLabel(objectNameOf(fluid, QLatin1String("WarningLabel"))))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_edit->setObjectName(objectNameOf(fluid, QLatin1String("Edit")));
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_edit->setMaxLength(40);
    m_warningLabel->setProperty("look", QStringLiteral("warning"));
    m_warningLabel->hide();
    layout->addWidget(m_field);
    layout->addSpacing(4);
    for (QLabel *label : {m_previousLabel, m_differenceLabel, m_averageLabel, m_warningLabel})
        layout->addWidget(label);
    layout->addStretch(1);
    // Three stand beside each other at normal text, and below each other when text is large.
    setMinimumWidth(m_widthPx);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setComparison({});
}

QSize VolumeField::sizeHint() const
{
    return {m_widthPx, heightForWidth(m_widthPx)};
}

void VolumeField::setError(const QString &sentence)
{
    m_field->setError(sentence);
}

void VolumeField::setComparison(const Comparison &comparison)
{
    m_previousLabel->setText(comparison.previousDay.isEmpty() ? tr("Day before: not entered")
                                                              : tr("Day before: %1").arg(comparison.previousDay));
    m_differenceLabel->setText(
        comparison.difference.isEmpty() ? tr("Difference: -") : tr("Difference: %1").arg(comparison.difference));
    m_averageLabel->setText(
        comparison.average.isEmpty() ? tr("7-day average: -") : tr("7-day average: %1").arg(comparison.average));
    m_warningLabel->setText(comparison.warning);
    m_warningLabel->setVisible(!comparison.warning.isEmpty());
}

} // namespace wellpulse::ui
