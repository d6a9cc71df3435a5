// SPDX-License-Identifier: GPL-3.0-or-later
// All keys, on one sheet over the window. Escape or the button puts it away. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtCore/QList>
#include <QtWidgets/QDialog>

namespace wellpulse::ui {

struct KeyLine {
    QString key;
    QString words;
};

struct KeyGroup {
    QString title;
    QList<KeyLine> lines;
};

/// What every key does, by page.
QList<KeyGroup> allKeys();

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const Appearance &appearance, const QList<KeyGroup> &groups, QWidget *parent);
};

} // namespace wellpulse::ui
