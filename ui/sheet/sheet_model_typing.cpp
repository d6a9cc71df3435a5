// SPDX-License-Identifier: GPL-3.0-or-later
// What fingers do to the sheet: paste, copy, clear, take back.
#include "ui/sheet/sheet_model.h"
#include "ui/sheet/sheet_words.h"

#include <QtGui/QUndoCommand>

#include <algorithm>

namespace wellpulse::ui {

/// What was typed before and after a step of typing; Ctrl+Z goes back by one.
class SheetModel::Change : public QUndoCommand {
public:
    Change(SheetModel &model, SheetTyped before, SheetTyped after)
        : m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_model.apply(m_before); }
    void redo() override { m_model.apply(m_after); }

private:
    SheetModel &m_model;
    SheetTyped m_before;
    SheetTyped m_after;
};

void SheetModel::paste(const QString &text, const QModelIndex &start)
{
    if (m_week.wells().isEmpty() || m_isSaving)
        return;
    const core::SheetLanguage language = sheetLanguage(m_locale);
    const auto table = core::splitSheet(text.toStdString(), language.marks);
    if (!table) {
        Q_EMIT said(Tone::Danger, pasteRefusal(table.error()));
        return;
    }
    const auto placed = core::placeTable(*table, m_week.frame(), cellAt(start).value_or(SheetCell()), language);
    if (!placed) {
        Q_EMIT said(Tone::Danger, pasteRefusal(placed.error()));
        return;
    }
    SheetTyped typed = m_week.typed();
    int taken = 0;
    int kept = 0;
    for (const core::PastedCell &cell : placed->cells) {
        const bool isBlank = cell.text.empty();
        if (m_week.date(cell.at.day) > m_today())
            continue;
        if (isBlank && m_week.enteredVolume(cell.at)) {
            ++kept; // a reading that is missing in the table takes none away; Delete does
            typed.erase(cell.at);
            continue;
        }
        taken += isBlank ? 0 : 1;
        m_week.put(typed, cell.at, QString::fromStdString(cell.text));
    }
    change(typed);
    Q_EMIT said(m_wrong > 0 ? Tone::Warning : Tone::Good, pasteWords(*placed, taken, kept));
    if (const auto wrong = m_week.firstWrong())
        Q_EMIT focusWanted(indexOfCell(*wrong));
}

QString SheetModel::copy(const QModelIndexList &cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    QString text;
    for (qsizetype at = 0; at < sorted.size(); ++at) {
        if (at > 0)
            text += sorted.at(at).row() == sorted.at(at - 1).row() ? u'\t' : u'\n';
        text += sorted.at(at).data().toString();
    }
    return text;
}

void SheetModel::clear(const QModelIndexList &cells)
{
    SheetTyped typed = m_week.typed();
    for (const QModelIndex &index : cells) {
        if (const auto cell = cellAt(index); cell && flags(index).testFlag(Qt::ItemIsEditable))
            m_week.put(typed, *cell, {});
    }
    change(typed);
}

void SheetModel::startOver()
{
    change({});
}

void SheetModel::change(const SheetTyped &typed)
{
    if (typed != m_week.typed())
        m_undo.push(new Change(*this, m_week.typed(), typed));
}

void SheetModel::apply(const SheetTyped &typed)
{
    m_week.setTyped(typed);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    summarize();
    keepDraft();
}

void SheetModel::keepDraft()
{
    if (hasTyped())
        m_drafts.keep(sheetDraftForm(), draftBytes(m_week, m_week.typed()));
    else
        m_drafts.forget(sheetDraftForm());
}

void SheetModel::keepTyping(const QModelIndex &index, const QString &text)
{
    const auto cell = cellAt(index);
    if (!cell)
        return;
    SheetTyped typed = m_week.typed();
    typed[*cell] = text;
    m_drafts.keep(sheetDraftForm(), draftBytes(m_week, typed));
}

} // namespace wellpulse::ui
