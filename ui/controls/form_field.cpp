// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/form_field.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

FormField::FormField(const Appearance &appearance, const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_nameLabel(new QLabel)
    , m_errorLabel(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_nameLabel->setBuddy(editor);
    m_nameLabel->setProperty("look", QStringLiteral("strong"));
    layout->addWidget(m_nameLabel);
    editor->setMinimumHeight(appearance.metrics.inputHeight);
    setLabel(label);
    layout->addWidget(editor);
    m_errorLabel->setObjectName(u"errorLabel");
    m_errorLabel->setProperty("look", QStringLiteral("error"));
    m_errorLabel->setWordWrap(true);
    // It takes the editor's width and asks for none: fields with and without an error stay below each other.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_errorLabel->setSizePolicy(policy);
    m_errorLabel->hide();
    layout->addWidget(m_errorLabel);
}

void FormField::setLabel(const QString &label)
{
    m_nameLabel->setText(label);
    QString name = label;
    m_editor->setAccessibleName(name.remove(u'&'));
}

void FormField::setError(const QString &sentence)
{
    const bool wrong = !sentence.isEmpty();
    m_errorLabel->setText(sentence);
    m_errorLabel->setVisible(wrong);
    m_editor->setAccessibleDescription(sentence);
    if (m_editor->property("wrong").toBool() == wrong)
        return;
    m_editor->setProperty("wrong", wrong);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

QString FormField::error() const
{
    return m_errorLabel->text();
}

} // namespace wellpulse::ui
