// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: its label above, the editor, and below it the one sentence that says what is wrong with it. The
// sentence is also the editor's accessible description, so that a screen reader says it. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace wellpulse::ui {

class FormField : public QWidget {
    Q_OBJECT
public:
    /// Takes `editor` as a child, gives it the least height and `label` as its accessible name.
    FormField(const Appearance &appearance, const QString &label, QWidget *editor, QWidget *parent = nullptr);

    /// Other words for the same field.
    void setLabel(const QString &label);
    /// Shows `sentence`; an empty one clears the error.
    void setError(const QString &sentence);
    QString error() const;

private:
    QWidget *m_editor;
    QLabel *m_nameLabel;
    QLabel *m_errorLabel;
};

} // namespace wellpulse::ui
