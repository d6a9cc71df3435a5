// SPDX-License-Identifier: GPL-3.0-or-later
// An input to search with: its icon grows with the text, which Qt's own icon in an input does not. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtWidgets/QLineEdit>

namespace wellpulse::ui {

class SearchEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchEdit(const Appearance &appearance, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Appearance m_appearance;
};

} // namespace wellpulse::ui
