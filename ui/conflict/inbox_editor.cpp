// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/inbox_editor.h"

#include "ui/conflict/inbox_words.h"
#include "ui/controls/form_field.h"
#include "ui/controls/still_editors.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace wellpulse::ui {

namespace {

constexpr int longestText = 10'000;

/// A choice between the sides; a refused entry says one thing, so there is nothing to choose.
bool isTypable(const InboxItem &item, const InboxField &field)
{
    if (inputOf(field.name) == FieldInput::Choice)
        return item.kind == InboxKind::Conflict && field.mine && field.office;
    return item.kind == InboxKind::Conflict || item.change != QueueChange::Deleted || field.name == u"reason";
}

} // namespace

InboxEditor::InboxEditor(const Appearance &appearance, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_locale(locale)
    , m_fields(new QVBoxLayout)
    , m_submitButton(new TouchButton(appearance, ButtonLook::Primary, Icon::Entered, {}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    m_fields->setSpacing(appearance.metrics.gapPx);
    layout->addLayout(m_fields);
    auto *buttons = new WrapLayout(appearance.metrics.gapPx);
    m_submitButton->setObjectName(u"inboxSubmitButton");
    auto *leaveButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Back, tr("&Back"));
    leaveButton->setObjectName(u"inboxLeaveButton");
    leaveButton->setAccessibleName(tr("Back"));
    buttons->addWidget(m_submitButton);
    buttons->addWidget(leaveButton);
    layout->addLayout(buttons);
    connect(m_submitButton, &QPushButton::clicked, this, &InboxEditor::submitted);
    connect(leaveButton, &QPushButton::clicked, this, &InboxEditor::left);
}

bool InboxEditor::canType(const InboxItem &item)
{
    const bool isOpen = item.kind == InboxKind::Conflict ? !item.isAboutDeletion : item.kind == InboxKind::Refused;
    return isOpen && std::any_of(item.fields.cbegin(), item.fields.cend(), [&item](const InboxField &field) {
        return isTypable(item, field);
    });
}

void InboxEditor::start(const InboxItem &item)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.field;
    m_rows.clear();
    m_isConflict = item.kind == InboxKind::Conflict;
    const QString words = m_isConflict ? tr("Sa&ve these values") : tr("Send it a&gain");
    m_submitButton->setText(words);
    m_submitButton->setAccessibleName(QString(words).remove(u'&'));
    for (const InboxField &field : item.fields) {
        if (!isTypable(item, field))
            continue;
        QWidget *editor = editorFor(item, field);
        auto *shown = new FormField(m_appearance, fieldWords(field.name), editor);
        m_fields->addWidget(shown);
        m_rows.push_back(
            {field.name, typedWords(field.name, field.mine, m_locale), field.mine.value_or(QString()), editor, shown});
    }
}

QWidget *InboxEditor::editorFor(const InboxItem &item, const InboxField &field)
{
    const QString name = QStringLiteral("inboxEditor_") + field.name;
    if (inputOf(field.name) == FieldInput::Choice) {
        auto *combo = new StillCombo;
        combo->setObjectName(name);
        for (const auto &side : {field.mine, field.office})
            combo->addItem(valueWords(field.name, side, m_locale), side.value_or(QString()));
        return combo;
    }
    auto *edit = new QLineEdit(typedWords(field.name, field.mine, m_locale));
    edit->setObjectName(name);
    edit->setMaxLength(longestText);
    edit->setCursorPosition(0);
    connect(edit, &QLineEdit::returnPressed, this, [this, isLast = field.name == item.fields.constLast().name] {
        isLast ? Q_EMIT submitted() : static_cast<void>(focusNextChild()); // Enter moves on
    });
    return edit;
}

QString InboxEditor::textOf(const Row &row)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(row.editor))
        return combo->currentData().toString();
    return static_cast<const QLineEdit *>(row.editor)->text();
}

InboxTyped InboxEditor::typed() const
{
    InboxTyped typed;
    for (const Row &row : m_rows) {
        row.field->setError({});
        const QString text = textOf(row);
        const bool isUntouched = text == row.before;
        if (m_isConflict || !isUntouched)
            typed.insert(row.name, isUntouched ? row.wire : text);
    }
    return typed;
}

void InboxEditor::setError(const QString &field, const QString &sentence)
{
    for (const Row &row : m_rows) {
        if (row.name != field)
            continue;
        row.field->setError(sentence);
        row.editor->setFocus(Qt::OtherFocusReason);
    }
}

void InboxEditor::setBusy(bool busy)
{
    m_submitButton->setEnabled(!busy);
}

void InboxEditor::focusFirst()
{
    if (m_rows.isEmpty())
        return;
    m_rows.constFirst().editor->setFocus(Qt::OtherFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(m_rows.constFirst().editor))
        edit->selectAll();
}

} // namespace wellpulse::ui
