// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a long table that is in memory. All keys are known (eight bytes a row), of the rows only those around what is
// on the screen: they are read a chunk at a time, those in sight first, then some screens below, then above. One question at
// a time: however fast the table is dragged, what has gone out of sight meanwhile is never asked for. A row's content may
// change while its key stays: after setKeys() rows stay as they were read until they are read again. Plain values, GUI thread.
#pragma once

#include <QtCore/QCache>
#include <QtCore/QList>

#include <algorithm>
#include <memory>
#include <vector>

namespace wellpulse::ui {

struct RowWindowLimits {
    int keptRows = 4'096; ///< the most recently looked at
    int chunkRows = 64;   ///< one question's
    int screensAhead = 2; ///< to each side
};

/// `Row` has a member `key` of type `Key`.
template <class Key, class Row> class RowWindow {
public:
    using Keys = std::shared_ptr<const std::vector<Key>>;

    explicit RowWindow(RowWindowLimits limits)
        : m_limits(limits)
        , m_keys(std::make_shared<const std::vector<Key>>())
        , m_rows(limits.keptRows)
    {
    }

    int size() const { return static_cast<int>(m_keys->size()); }
    const Keys &keys() const { return m_keys; }
    Key keyAt(int row) const { return (*m_keys)[static_cast<std::size_t>(row)]; }
    /// Null while it is under way, and beyond the end.
    const Row *at(int row) const
    {
        const Kept *kept = row < 0 || row >= size() ? nullptr : m_rows.object(keyAt(row));
        return kept != nullptr ? &kept->row : nullptr;
    }

    bool isOther(const Keys &keys) const { return *m_keys != *keys; }
    /// Of an answer. Where they are others, nothing is in sight until show().
    void setKeys(const Keys &keys)
    {
        ++m_age;
        if (isOther(keys))
            hideAll();
        m_keys = keys;
    }
    void show(int first, int last)
    {
        m_firstShown = std::max(0, first);
        m_lastShown = std::min(last, size() - 1);
    }
    bool showsAny() const { return m_lastShown >= m_firstShown; }
    int firstShown() const { return m_firstShown; }
    int lastShown() const { return m_lastShown; }
    /// Forgets everything; an answer on its way is not taken any more.
    void clear()
    {
        m_keys = std::make_shared<const std::vector<Key>>();
        m_rows.clear();
        m_isAsking = false;
        ++m_question;
        hideAll();
    }

    /// What to read next, under the number question(). Empty: nothing is missing, or a question is open.
    QList<Key> ask()
    {
        if (m_isAsking || !showsAny())
            return {};
        const int around = (m_lastShown - m_firstShown + 1) * m_limits.screensAhead;
        QList<Key> missing = missingIn(m_firstShown, m_lastShown);
        if (missing.isEmpty())
            missing = missingIn(m_lastShown + 1, m_lastShown + around);
        if (missing.isEmpty())
            missing = missingIn(m_firstShown - around, m_firstShown - 1);
        if (!missing.isEmpty()) {
            m_isAsking = true;
            m_askedAge = m_age;
            ++m_question;
        }
        return missing;
    }
    int question() const { return m_question; }
    /// False: the answer to a question that counts no more.
    bool take(int question, const QList<Row> &rows)
    {
        if (question != m_question || !m_isAsking)
            return false;
        m_isAsking = false;
        for (const Row &row : rows)
            m_rows.insert(row.key, new Kept{row, m_askedAge});
        return true;
    }
    void giveUp() { m_isAsking = false; }

private:
    struct Kept {
        Row row;
        int age = 0; ///< m_age when it was asked for
    };

    void hideAll()
    {
        m_firstShown = 0;
        m_lastShown = -1;
    }
    QList<Key> missingIn(int first, int last) const
    {
        QList<Key> missing;
        last = std::min(last, size() - 1);
        for (int row = std::max(first, 0); row <= last && missing.size() < m_limits.chunkRows; ++row) {
            const Kept *kept = m_rows.object(keyAt(row));
            if (kept == nullptr || kept->age != m_age)
                missing.push_back(keyAt(row));
        }
        return missing;
    }

    const RowWindowLimits m_limits;
    Keys m_keys;
    mutable QCache<Key, Kept> m_rows; ///< looking at one is using it
    int m_age = 0;
    int m_askedAge = 0;
    int m_firstShown = 0;
    int m_lastShown = -1;
    int m_question = 0;
    bool m_isAsking = false;
};

} // namespace wellpulse::ui
