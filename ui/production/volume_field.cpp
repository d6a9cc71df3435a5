// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/volume_field.h"

#include "core/production/reason_codes.h"
#include "ui/controls/form_field.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/production/reason_chips.h"
#include "ui/production/reason_words.h"

#include <QtCore/QSignalBlocker>
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

QString notReadNameOf(core::Fluid fluid)
{
    switch (fluid) {
    case core::Fluid::Gas:
        return VolumeField::tr("Gas was not read");
    case core::Fluid::Water:
        return VolumeField::tr("Water was not read");
    case core::Fluid::Oil:
        break;
    }
    return VolumeField::tr("Oil was not read");
}

// "oilVolume" + "Edit"
QString objectNameOf(core::Fluid fluid, QLatin1String widget)
{
    const std::string_view field = core::volumeFieldOf(fluid);
    return QLatin1String(field.data(), static_cast<qsizetype>(field.size())) + widget;
}

QLabel *smallLabel(const QString &objectName, const QString &look)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setProperty("look", look);
    label->setWordWrap(true);
    return label;
}

QLabel *quietLabel(core::Fluid fluid, QLatin1String name)
{
    return smallLabel(objectNameOf(fluid, name), QStringLiteral("quiet"));
}

} // namespace

VolumeField::VolumeField(const Appearance &appearance, core::Fluid fluid, ProductionEntryModel &model, QWidget *parent)
    : QWidget(parent)
    , m_fluid(fluid)
    , m_model(model)
    , m_edit(new QLineEdit)
    , m_field(new FormField(appearance, labelOf(fluid), m_edit))
    , m_previousLabel(quietLabel(fluid, QLatin1String("PreviousLabel")))
    , m_differenceLabel(quietLabel(fluid, QLatin1String("DifferenceLabel")))
    , m_averageLabel(quietLabel(fluid, QLatin1String("AverageLabel")))
    , m_originLabel(quietLabel(fluid, QLatin1String("OriginLabel")))
    , m_warningLabel(smallLabel(objectNameOf(fluid, QLatin1String("WarningLabel")), QStringLiteral("warning")))
    , m_varianceChips(new ReasonChips(appearance, objectNameOf(fluid, QLatin1String("Variance")),
          tr("Why is it so different?"), reasonCodes(core::varianceReasons)))
    , m_notReadChips(new ReasonChips(appearance, objectNameOf(fluid, QLatin1String("NotRead")),
          tr("Why was it not read?"), reasonCodes(core::notReadReasons)))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buildRow(appearance));
    layout->addWidget(m_originLabel);
    layout->addWidget(buildWarning(appearance));
    layout->addWidget(m_varianceChips);
    layout->addWidget(m_notReadChips);
    letGrowDown(this);
    connectModel();
    refresh();
}

QWidget *VolumeField::buildRow(const Appearance &appearance)
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    row->setLayout(layout);
    m_edit->setObjectName(objectNameOf(m_fluid, QLatin1String("Edit")));
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_edit->setMaxLength(40);
    m_field->setMinimumWidth(appearance.metrics.textPx * 11);
    layout->addWidget(m_field);
    layout->addWidget(buildFigures(appearance));
    auto *notRead = new QWidget;
    auto *notReadLayout = new QVBoxLayout(notRead);
    // On the line of the field, below its label.
    notReadLayout->setContentsMargins(0, std::max(0, appearance.metrics.textPx + 4 - 5), 0, 0);
    m_notReadButton = new TouchButton(appearance, ButtonLook::Raised, Icon::NotRead, tr("Not read"));
    m_notReadButton->setObjectName(objectNameOf(m_fluid, QLatin1String("NotReadButton")));
    m_notReadButton->setAccessibleName(notReadNameOf(m_fluid));
    m_notReadButton->setToolTip(tr("Ctrl+R"));
    m_notReadButton->setCheckable(true);
    notReadLayout->addWidget(m_notReadButton);
    notReadLayout->addStretch(1);
    layout->addWidget(notRead);
    letGrowDown(row);
    return row;
}

QWidget *VolumeField::buildFigures(const Appearance &appearance)
{
    auto *figures = new QWidget;
    auto *layout = new QVBoxLayout(figures);
    layout->setContentsMargins(0, appearance.metrics.textPx / 3, 0, 0);
    layout->setSpacing(2);
    for (QLabel *label : {m_previousLabel, m_differenceLabel, m_averageLabel})
        layout->addWidget(label);
    layout->addStretch(1);
    figures->setMinimumWidth(appearance.metrics.smallPx * 15);
    letGrowDown(figures);
    return figures;
}

QWidget *VolumeField::buildWarning(const Appearance &appearance)
{
    m_warning = new QWidget;
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    layout->setContentsMargins(0, appearance.metrics.gapPx - 8, 0, 0);
    m_warning->setLayout(layout);
    auto *words = new QWidget;
    auto *wordsLayout = new QHBoxLayout(words);
    wordsLayout->setContentsMargins(0, 0, 0, 0);
    wordsLayout->setSpacing(12);
    auto *iconLabel = new QLabel;
    iconLabel->setPixmap(
        iconPixmap(Icon::Flagged, appearance.colors.warning, appearance.metrics.iconSide, devicePixelRatioF()));
    wordsLayout->addWidget(iconLabel);
    wordsLayout->addWidget(m_warningLabel, 1);
    words->setMinimumWidth(appearance.metrics.textPx * 12);
    letGrowDown(words);
    layout->addWidget(words);
    auto *recheckButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Undo, tr("Re-check"));
    recheckButton->setObjectName(objectNameOf(m_fluid, QLatin1String("RecheckButton")));
    recheckButton->setAccessibleName(tr("Re-check: type the value again"));
    connect(recheckButton, &QPushButton::clicked, this, &VolumeField::recheck);
    layout->addWidget(recheckButton);
    letGrowDown(m_warning);
    return m_warning;
}

void VolumeField::connectModel()
{
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) { m_model.type(m_fluid, text); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { m_model.check(fieldOf(m_fluid)); });
    connect(m_notReadButton, &QPushButton::clicked, this, &VolumeField::toggleNotRead);
    connect(m_notReadChips, &ReasonChips::chosen, this,
        [this](const ReasonInput &reason) { m_model.chooseNotReadReason(m_fluid, reason); });
    connect(m_varianceChips, &ReasonChips::chosen, this,
        [this](const ReasonInput &reason) { m_model.chooseVarianceReason(m_fluid, reason); });
}

void VolumeField::toggleNotRead()
{
    const bool isNotRead = !m_model.form().volume(m_fluid).isNotRead;
    m_model.setNotRead(m_fluid, isNotRead);
    m_notReadButton->setChecked(isNotRead);
    if (isNotRead)
        m_notReadChips->focusFirst();
    else
        m_edit->setFocus(Qt::OtherFocusReason);
}

void VolumeField::recheck()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void VolumeField::refresh()
{
    const VolumeInput &input = m_model.form().volume(m_fluid);
    const Comparison comparison = m_model.comparison(m_fluid);
    showText();
    showFigures();
    m_field->setError(m_model.error(fieldOf(m_fluid)));
    const QString origin = m_model.originWords(m_fluid);
    m_originLabel->setText(origin);
    m_originLabel->setVisible(!origin.isEmpty());
    m_warningLabel->setText(comparison.warning);
    m_warning->setVisible(!comparison.warning.isEmpty());
    m_varianceChips->setVisible(!comparison.warning.isEmpty());
    m_varianceChips->setReason(input.varianceReason);
    m_notReadButton->setChecked(input.isNotRead);
    m_notReadChips->setVisible(input.isNotRead);
    m_notReadChips->setReason(input.notReadReason);
}

void VolumeField::showText()
{
    const QSignalBlocker quiet(m_edit);
    if (const QString text = m_model.text(m_fluid); m_edit->text() != text)
        m_edit->setText(text);
    m_edit->setPlaceholderText(m_model.form().volume(m_fluid).isNotRead ? tr("Not read") : QString());
}

void VolumeField::showFigures()
{
    const Comparison comparison = m_model.comparison(m_fluid);
    m_previousLabel->setText(comparison.previousDay.isEmpty() ? tr("Day before: not entered")
                                                              : tr("Day before: %1").arg(comparison.previousDay));
    m_differenceLabel->setText(
        comparison.difference.isEmpty() ? tr("Difference: -") : tr("Difference: %1").arg(comparison.difference));
    m_averageLabel->setText(
        comparison.average.isEmpty() ? tr("7-day average: -") : tr("7-day average: %1").arg(comparison.average));
}

} // namespace wellpulse::ui
