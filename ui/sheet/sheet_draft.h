// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed on the sheet and not saved, as the bytes that DraftPort keeps. Cells go by well and date, so that they find
// their places on another day's sheet. Pure.
#pragma once

#include "ui/sheet/sheet_week.h"

#include <QtCore/QByteArray>

namespace wellpulse::ui {

inline QString sheetDraftForm()
{
    return QStringLiteral("sheet");
}

struct SheetDraftCell {
    QString wellId;
    QDate date;
    core::Fluid fluid = core::Fluid::Oil;
    QString text;
};

struct SheetDraft {
    QDate lastDay;
    QStringList wellIds;
    QList<SheetDraftCell> cells;
};

QByteArray draftBytes(const SheetWeek &week, const SheetTyped &typed);
/// Nothing for bytes that are no draft of this version.
std::optional<SheetDraft> draftFromBytes(const QByteArray &bytes);

} // namespace wellpulse::ui
