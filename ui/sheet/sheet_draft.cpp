// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_draft.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace wellpulse::ui {

namespace {

constexpr int draftVersion = 1;

std::optional<SheetDraftCell> cellOf(const QJsonObject &object)
{
    const int fluid = object.value(u"fluid").toInt(-1);
    SheetDraftCell cell{.wellId = object.value(u"well").toString(),
        .date = QDate::fromString(object.value(u"date").toString(), Qt::ISODate),
        .fluid = core::Fluid::Oil,
        .text = object.value(u"text").toString()};
    if (fluid < 0 || fluid >= static_cast<int>(core::allFluids.size()) || !cell.date.isValid())
        return std::nullopt;
    cell.fluid = core::allFluids.at(static_cast<std::size_t>(fluid));
    return cell;
}

} // namespace

QByteArray draftBytes(const SheetWeek &week, const SheetTyped &typed)
{
    QJsonArray wells;
    for (const RouteStop &well : week.wells())
        wells.append(well.wellId);
    QJsonArray cells;
    for (const auto &[cell, text] : typed) {
        cells.append(QJsonObject{{QStringLiteral("well"), week.wells().at(static_cast<qsizetype>(cell.well)).wellId},
            {QStringLiteral("date"), week.date(cell.day).toString(Qt::ISODate)},
            {QStringLiteral("fluid"), static_cast<int>(cell.fluid)}, {QStringLiteral("text"), text}});
    }
    const QJsonObject draft{{QStringLiteral("version"), draftVersion},
        {QStringLiteral("lastDay"), week.lastDay().toString(Qt::ISODate)}, {QStringLiteral("wells"), wells},
        {QStringLiteral("cells"), cells}};
    return QJsonDocument(draft).toJson(QJsonDocument::Compact);
}

std::optional<SheetDraft> draftFromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    SheetDraft draft{
        .lastDay = QDate::fromString(object.value(u"lastDay").toString(), Qt::ISODate), .wellIds = {}, .cells = {}};
    if (object.value(u"version").toInt() != draftVersion || !draft.lastDay.isValid())
        return std::nullopt;
    for (const QJsonValueConstRef well : object.value(u"wells").toArray())
        draft.wellIds.push_back(well.toString());
    for (const QJsonValueConstRef value : object.value(u"cells").toArray()) {
        if (const auto cell = cellOf(value.toObject()))
            draft.cells.push_back(*cell);
    }
    return draft;
}

} // namespace wellpulse::ui
