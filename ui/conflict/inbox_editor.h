// SPDX-License-Identifier: GPL-3.0-or-later
// Where the right values are typed: a field each for what two people differ about, or for what the office did not take, with
// one sentence at what cannot stand. What can only be one of a few things is chosen. GUI thread.
#pragma once

#include "ui/ports/inbox_port.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace wellpulse::ui {

class FormField;
class TouchButton;

class InboxEditor : public QWidget {
    Q_OBJECT
public:
    InboxEditor(const Appearance &appearance, const QLocale &locale, QWidget *parent = nullptr);

    /// Fields for `item` with what it says; what cannot be typed is left out.
    void start(const InboxItem &item);
    /// What was typed, in the user's marks; of a refused entry only what is different now.
    InboxTyped typed() const;
    void setError(const QString &field, const QString &sentence);
    void setBusy(bool busy);
    void focusFirst();

    /// Whether anything of `item` can be typed.
    static bool canType(const InboxItem &item);

Q_SIGNALS:
    void submitted();
    void left();

private:
    struct Row {
        QString name;
        QString before; ///< as it was shown first
        QString wire;   ///< what that stands for
        QWidget *editor = nullptr;
        FormField *field = nullptr;
    };

    QWidget *editorFor(const InboxItem &item, const InboxField &field);
    static QString textOf(const Row &row);

    Appearance m_appearance;
    QLocale m_locale;
    QVBoxLayout *m_fields;
    TouchButton *m_submitButton;
    QList<Row> m_rows;
    bool m_isConflict = true;
};

} // namespace wellpulse::ui
