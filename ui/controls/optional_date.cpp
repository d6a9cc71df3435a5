// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/optional_date.h"

#include "ui/controls/date_edit.h"
#include "ui/controls/form_field.h"
#include "ui/controls/tick_box.h"
#include "ui/controls/wrap_layout.h"

#include <QtCore/QSignalBlocker>

namespace wellpulse::ui {

OptionalDate::OptionalDate(const Appearance &appearance, const QString &name, const OptionalDateWords &words,
    const QLocale &locale, const QDate &proposed, QWidget *parent)
    : QWidget(parent)
    , m_tick(new TickBox(appearance, words.tick))
    , m_edit(makeDateEdit(name + QLatin1String("DateEdit"), locale))
    , m_field(new FormField(appearance, words.date, m_edit))
    , m_proposed(proposed)
{
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    setLayout(layout);
    m_tick->setObjectName(name + QLatin1String("Tick"));
    m_tick->setAccessibleName(words.tick);
    layout->addWidget(m_tick);
    m_field->setMinimumWidth(appearance.metrics.textPx * 13);
    layout->addWidget(m_field);
    m_field->hide();
    letGrowDown(this);
    connect(m_tick, &QCheckBox::toggled, this, [this](bool isOn) {
        if (isOn) {
            const QSignalBlocker quiet(m_edit);
            m_edit->setDate(m_proposed);
        }
        m_field->setVisible(isOn);
        Q_EMIT chosen(date());
    });
    connect(m_edit, &QDateEdit::dateChanged, this, [this] { Q_EMIT chosen(date()); });
}

void OptionalDate::setDate(const QDate &date)
{
    const QSignalBlocker quietTick(m_tick);
    const QSignalBlocker quietEdit(m_edit);
    m_tick->setChecked(date.isValid());
    if (date.isValid())
        m_edit->setDate(date);
    m_field->setVisible(date.isValid());
}

QDate OptionalDate::date() const
{
    return m_tick->isChecked() ? m_edit->date() : QDate();
}

void OptionalDate::setError(const QString &sentence)
{
    m_field->setError(sentence);
}

QWidget *OptionalDate::dateEdit() const
{
    return m_edit;
}

} // namespace wellpulse::ui
