// SPDX-License-Identifier: GPL-3.0-or-later
// The seven-day sheet without its widgets: a table of days by wells' fluids with a line of totals below, what is typed over
// what is entered, paste and copy, undo of typing, the draft, and saving all of it as one. An entered day is replaced only
// after confirmReplacing() for just the days that are replaced now. Rules come from core/production. GUI thread.
#pragma once

#include "ui/controls/notice_bar.h"
#include "ui/home/home_model.h"
#include "ui/ports/draft_port.h"
#include "ui/sheet/sheet_draft.h"

#include <QtCore/QAbstractTableModel>
#include <QtGui/QUndoStack>

namespace wellpulse::ui {

/// Wells that are shown together.
struct SheetChoice {
    QString name;
    QStringList wellIds;
};

inline constexpr qsizetype sheetWells = 5; ///< side by side

class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class State { Blank, Entered, New, Replacing, Wrong, Future, Total };
    enum Role { StateRole = Qt::UserRole + 1, FormerRole, WarningRole };

    SheetModel(SheetPort &port, DraftPort &drafts, Today today, const QLocale &locale, QObject *parent = nullptr);

    void setRoute(const QList<RouteStop> &route);
    /// Comes to the screen: brings back the draft, or shows this week.
    void open();
    /// Forgets what was read (the vault was locked), keeps what is typed.
    void forgetContents();
    void readAgain();

    const QList<SheetChoice> &choices() const { return m_choices; }
    int choice() const;
    /// Both leave everything as it is while something is typed, and say so.
    void choose(int index);
    void showWeek(int weeksLater);
    bool canGoLater() const { return m_week.lastDay() < m_today(); }
    QString weekWords() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QString wellName(int column) const;
    /// The sentence under the table for the current cell.
    QString wordsOf(const QModelIndex &index) const;
    bool isWrong(const QModelIndex &index) const;

    void paste(const QString &text, const QModelIndex &start);
    QString copy(const QModelIndexList &cells) const;
    void clear(const QModelIndexList &cells);
    /// Keeps what stands in an open editor in the draft.
    void keepTyping(const QModelIndex &index, const QString &text);
    void keepDraft();
    QUndoStack &undoStack() { return m_undo; }
    void startOver();

    bool hasTyped() const { return !m_week.typed().empty(); }
    bool isReading() const { return m_isReading; }
    int addedCount() const { return m_added; }
    int replacedCount() const { return static_cast<int>(m_replaced.size()); }
    int wrongCount() const { return m_wrong; }
    bool isReplacingConfirmed() const { return !m_replaced.isEmpty() && m_confirmed == m_replaced; }
    void confirmReplacing(bool confirmed);
    void save();

Q_SIGNALS:
    void choicesChanged();
    void weekChanged();
    void summaryChanged();
    void savedWith(const QString &sentence); ///< offer Undo with it
    void said(wellpulse::ui::Tone tone, const QString &sentence);
    void focusWanted(const QModelIndex &cell);
    void confirmWanted();

private:
    class Change;
    /// An entered day as it was seen: what a confirmation is about.
    struct Seen {
        QString wellId;
        QDate date;
        DayVolumes volumes;
        friend bool operator==(const Seen &, const Seen &) = default;
    };

    std::optional<SheetCell> cellAt(const QModelIndex &index) const;
    QModelIndex indexOfCell(const SheetCell &cell) const;
    State stateOf(const SheetCell &cell) const;
    QVariant totalData(int column, int role) const;
    QList<RouteStop> wellsOf(const QStringList &wellIds) const;
    void showWells(const QList<RouteStop> &wells, const QDate &lastDay);
    bool mayLeave();
    void read();
    void take(const SheetContents &contents);
    void restore(const SheetDraft &draft);
    void change(const SheetTyped &typed);
    void apply(const SheetTyped &typed);
    void summarize();
    void afterSaved(const SavedSheet &saved);

    SheetPort &m_port;
    DraftPort &m_drafts;
    Today m_today;
    QLocale m_locale;
    QList<RouteStop> m_route;
    QList<SheetChoice> m_choices;
    SheetWeek m_week;
    QUndoStack m_undo;
    std::optional<SheetDraft> m_draft; ///< waits for its wells and days to be read
    QList<Seen> m_replaced;
    QList<Seen> m_confirmed;
    int m_added = 0;
    int m_wrong = 0;
    bool m_isReading = false;
    bool m_isSaving = false;
    bool m_draftIsAsked = false;
};

} // namespace wellpulse::ui
