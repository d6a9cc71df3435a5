// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_filter_bar.h"

#include "ui/audit/audit_words.h"
#include "ui/controls/date_edit.h"
#include "ui/controls/form_field.h"
#include "ui/controls/search_edit.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/wrap_layout.h"
#include "ui/history/history_words.h"

#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace wellpulse::ui {

AuditFilterBar::AuditFilterBar(const Appearance &appearance, AuditModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_typeCombo(makeCombo("auditTypeCombo"))
    , m_wellCombo(makeCombo("auditWellCombo"))
    , m_personCombo(makeCombo("auditPersonCombo"))
    , m_deviceCombo(makeCombo("auditDeviceCombo"))
    , m_standingCombo(makeCombo("auditStandingCombo"))
    , m_periodCombo(makeCombo("auditPeriodCombo"))
    , m_fromEdit(makeDate("auditFromEdit"))
    , m_toEdit(makeDate("auditToEdit"))
    , m_fromField(new FormField(appearance, tr("F&rom"), m_fromEdit))
    , m_toField(new FormField(appearance, tr("T&o"), m_toEdit))
    , m_searchEdit(new SearchEdit(appearance))
{
    auto *layout = new WrapLayout(appearance.metrics.gapPx);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_typeCombo->addItem(tr("All kinds"), QString());
    for (const AuditType &type : auditTypes())
        m_typeCombo->addItem(kindWords(type.kind), QString::fromLatin1(type.wire));
    m_standingCombo->addItem(tr("Anywhere"));
    for (const AuditStanding standing : allStandings)
        m_standingCombo->addItem(standingWords(standing), static_cast<int>(standing));
    m_periodCombo->addItems({tr("All dates"), tr("Last 7 days"), tr("Last 30 days"), tr("Choose dates…")});
    // Qt measures the ink of the words and not their advance: an ellipsis at the end would not fit.
    m_periodCombo->setMinimumContentsLength(static_cast<int>(tr("Choose dates…").size()));
    m_searchEdit->setObjectName(u"auditSearchEdit");
    m_searchEdit->setPlaceholderText(tr("Any words or numbers"));
    m_searchEdit->setMinimumWidth(appearance.metrics.textPx * 15);
    for (FormField *field : {m_fromField, m_toField})
        field->setMinimumWidth(appearance.metrics.textPx * 13); // Qt forgets the button of a date
    for (FormField *field :
        {new FormField(appearance, tr("&Kind"), m_typeCombo), new FormField(appearance, tr("&Well"), m_wellCombo),
            new FormField(appearance, tr("&Person"), m_personCombo),
            new FormField(appearance, tr("&Laptop"), m_deviceCombo),
            new FormField(appearance, tr("Where it s&tands"), m_standingCombo),
            new FormField(appearance, tr("&Dates"), m_periodCombo), m_fromField, m_toField,
            new FormField(appearance, tr("&Search"), m_searchEdit)})
        layout->addWidget(field);
    for (QComboBox *combo : {m_typeCombo, m_wellCombo, m_personCombo, m_deviceCombo, m_standingCombo, m_periodCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &AuditFilterBar::apply);
    for (QDateEdit *edit : {m_fromEdit, m_toEdit})
        connect(edit, &QDateEdit::dateChanged, this, &AuditFilterBar::apply);
    connect(m_searchEdit, &QLineEdit::textChanged, this, &AuditFilterBar::apply);
    connect(&model, &AuditModel::namesChanged, this, &AuditFilterBar::showNames);
    showNames();
    apply();
}

QComboBox *AuditFilterBar::makeCombo(const char *name)
{
    auto *combo = new StillCombo;
    combo->setObjectName(QLatin1String(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

QDateEdit *AuditFilterBar::makeDate(const char *name)
{
    DateEdit *edit = makeDateEdit(QLatin1String(name), m_model.locale());
    edit->setDate(m_model.today());
    return edit;
}

void AuditFilterBar::showNames()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    const AuditFilter chosen = m_model.filter();
    const auto fill
        = [](QComboBox *combo, const QString &all, const auto &names, const auto &words, const QString &id) {
              combo->clear();
              combo->addItem(all, QString());
              for (const auto &name : names)
                  combo->addItem(words(name), name.id);
              combo->setCurrentIndex(qMax(0, combo->findData(id)));
          };
    const AuditNames &names = m_model.names();
    const auto nameOf = [](const AuditName &name) { return nameWords(name); };
    fill(
        m_wellCombo, tr("All wells"), names.wells, [](const HistoryWell &well) { return well.name; }, chosen.wellId);
    fill(m_personCombo, tr("Everybody"), names.people, nameOf, chosen.personId);
    fill(m_deviceCombo, tr("All laptops"), names.devices, nameOf, chosen.deviceId);
    m_isShowing = wasShowing;
}

void AuditFilterBar::showAll()
{
    showRecord({});
}

void AuditFilterBar::showRecord(const QString &recordId)
{
    m_isShowing = true;
    m_recordId = recordId;
    for (QComboBox *combo : {m_typeCombo, m_wellCombo, m_personCombo, m_deviceCombo, m_standingCombo, m_periodCombo})
        combo->setCurrentIndex(0);
    m_searchEdit->clear();
    m_isShowing = false;
    apply();
}

void AuditFilterBar::apply()
{
    const bool isChosen = m_periodCombo->currentIndex() == ChosenDates;
    m_fromField->setVisible(isChosen);
    m_toField->setVisible(isChosen);
    m_toField->setError(
        isChosen && m_toEdit->date() < m_fromEdit->date() ? tr("Choose a day after the first.") : QString());
    if (m_isShowing)
        return;
    AuditFilter filter{.eventType = m_typeCombo->currentData().toString(),
        .recordId = m_recordId,
        .wellId = m_wellCombo->currentData().toString(),
        .personId = m_personCombo->currentData().toString(),
        .deviceId = m_deviceCombo->currentData().toString(),
        .text = m_searchEdit->text().trimmed()};
    if (m_standingCombo->currentIndex() > 0)
        filter.standing = static_cast<AuditStanding>(m_standingCombo->currentData().toInt());
    const QDate today = m_model.today();
    if (m_periodCombo->currentIndex() == Days7)
        filter.from = today.addDays(-6);
    else if (m_periodCombo->currentIndex() == Days30)
        filter.from = today.addDays(-29);
    if (isChosen) {
        filter.from = m_fromEdit->date();
        filter.to = m_toEdit->date();
    }
    m_model.setFilter(filter);
}

} // namespace wellpulse::ui
