// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_filter_bar.h"

#include "ui/controls/date_edit.h"
#include "ui/controls/form_field.h"
#include "ui/controls/search_edit.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/history/history_words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace wellpulse::ui {

HistoryFilterBar::HistoryFilterBar(const Appearance &appearance, HistoryModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_wellCombo(new QComboBox)
    , m_periodCombo(new QComboBox)
    , m_fromEdit(makeDate("historyFromEdit"))
    , m_toEdit(makeDate("historyToEdit"))
    , m_fromField(new FormField(appearance, tr("F&rom"), m_fromEdit))
    , m_toField(new FormField(appearance, tr("&To"), m_toEdit))
    , m_searchEdit(new SearchEdit(appearance))
    , m_flaggedChip(makeChip(appearance, Icon::Flagged, tr("Over 20 %"), "flaggedChip"))
    , m_pendingChip(makeChip(appearance, Icon::Waiting, tr("Waiting to send"), "pendingChip"))
    , m_conflictedChip(makeChip(appearance, Icon::NeedsYou, tr("Needs you"), "conflictedChip"))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(appearance.metrics.gapPx);
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    rows->addLayout(layout);
    m_wellCombo->setObjectName(u"historyWellCombo");
    m_wellCombo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_periodCombo->setObjectName(u"historyPeriodCombo");
    m_periodCombo->addItems(
        {tr("All dates"), tr("Last 30 days"), tr("Last 90 days"), tr("Last 365 days"), tr("Choose dates…")});
    // Qt measures the ink of the words and not their advance: an ellipsis at the end would not fit.
    m_periodCombo->setMinimumContentsLength(static_cast<int>(tr("Choose dates…").size()));
    m_searchEdit->setObjectName(u"historySearchEdit");
    m_searchEdit->setPlaceholderText(tr("Search notes"));
    m_searchEdit->setMinimumWidth(appearance.metrics.textPx * 13);
    layout->addWidget(new FormField(appearance, tr("&Well"), m_wellCombo));
    layout->addWidget(new FormField(appearance, tr("&Dates"), m_periodCombo));
    for (FormField *field : {m_fromField, m_toField})
        field->setMinimumWidth(appearance.metrics.textPx * 13); // Qt forgets the button of a date
    layout->addWidget(m_fromField);
    layout->addWidget(m_toField);
    layout->addWidget(new FormField(appearance, tr("&Notes"), m_searchEdit));
    auto *chips = new WrapLayout(appearance.metrics.gapPx);
    rows->addLayout(chips);
    for (TouchButton *chip : {m_flaggedChip, m_pendingChip, m_conflictedChip})
        chips->addWidget(chip);

    for (QComboBox *combo : {m_wellCombo, m_periodCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::apply);
    for (QDateEdit *edit : {m_fromEdit, m_toEdit})
        connect(edit, &QDateEdit::dateChanged, this, &HistoryFilterBar::apply);
    connect(m_searchEdit, &QLineEdit::textChanged, this, &HistoryFilterBar::apply);
    connect(&model, &HistoryModel::wellsChanged, this, &HistoryFilterBar::showWells);
    showWells();
    showFilter();
}

TouchButton *HistoryFilterBar::makeChip(const Appearance &appearance, Icon icon, const QString &words, const char *name)
{
    auto *chip = new TouchButton(appearance, ButtonLook::Raised, icon, words);
    chip->setCheckable(true);
    chip->setObjectName(QLatin1String(name));
    chip->setAccessibleName(tr("Only: %1").arg(words));
    connect(chip, &QPushButton::toggled, this, &HistoryFilterBar::apply);
    return chip;
}

QDateEdit *HistoryFilterBar::makeDate(const char *name)
{
    DateEdit *edit = makeDateEdit(QLatin1String(name), m_model.locale());
    edit->setDate(m_model.today());
    return edit;
}

void HistoryFilterBar::focusFirst()
{
    m_wellCombo->setFocus();
}

// The well may not be among those read yet: showWells() chooses it when it comes.
void HistoryFilterBar::showWell(const QString &wellId)
{
    m_isShowing = true;
    m_wellCombo->setCurrentIndex(qMax(0, m_wellCombo->findData(wellId)));
    m_periodCombo->setCurrentIndex(AllDates);
    m_searchEdit->clear();
    for (TouchButton *chip : {m_flaggedChip, m_pendingChip, m_conflictedChip})
        chip->setChecked(false);
    m_isShowing = false;
    ask(wellId);
}

void HistoryFilterBar::showWells()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    const QString chosen = m_model.filter().wellId;
    m_wellCombo->clear();
    m_wellCombo->addItem(tr("All wells"), QString());
    for (const HistoryWell &well : m_model.wells())
        m_wellCombo->addItem(well.name, well.id);
    m_wellCombo->setCurrentIndex(qMax(0, m_wellCombo->findData(chosen)));
    m_isShowing = wasShowing;
}

void HistoryFilterBar::showFilter()
{
    const bool chosen = m_periodCombo->currentIndex() == ChosenDates;
    m_fromField->setVisible(chosen);
    m_toField->setVisible(chosen);
    m_toField->setError(
        chosen && m_toEdit->date() < m_fromEdit->date() ? tr("Choose a day after the first.") : QString());
}

void HistoryFilterBar::apply()
{
    if (!m_isShowing)
        ask(m_wellCombo->currentData().toString());
}

void HistoryFilterBar::ask(const QString &wellId)
{
    showFilter();
    HistoryFilter filter{.wellId = wellId,
        .flagged = m_flaggedChip->isChecked(),
        .pending = m_pendingChip->isChecked(),
        .conflicted = m_conflictedChip->isChecked(),
        .text = m_searchEdit->text().trimmed()};
    const QDate today = m_model.today();
    switch (m_periodCombo->currentIndex()) {
    case Days30:
        filter.from = today.addDays(-29);
        break;
    case Days90:
        filter.from = today.addDays(-89);
        break;
    case Days365:
        filter.from = today.addDays(-364);
        break;
    case ChosenDates:
        filter.from = m_fromEdit->date();
        filter.to = m_toEdit->date();
        break;
    default:
        break;
    }
    m_model.setFilter(filter);
}

} // namespace wellpulse::ui
