// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a long table that is in memory: what is asked for, in which order, and what is not asked for any more.
#include "ui/controls/row_window.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::ui;

namespace {

struct Line {
    qint64 key = 0;
    int told = 0;
};

using Window = RowWindow<qint64, Line>;

Window::Keys keysUpTo(qint64 size)
{
    std::vector<qint64> keys;
    for (qint64 key = 0; key < size; ++key)
        keys.push_back(key);
    return std::make_shared<const std::vector<qint64>>(std::move(keys));
}

QList<Line> answerTo(const QList<qint64> &keys, int told = 1)
{
    QList<Line> lines;
    for (const qint64 key : keys)
        lines.push_back({key, told});
    return lines;
}

/// With nothing in sight.
struct Table : Window {
    explicit Table(qint64 size)
        : Window({.keptRows = 100, .chunkRows = 4, .screensAhead = 1})
    {
        setKeys(keysUpTo(size));
    }
};

} // namespace

TEST_CASE("rows in sight are read first, then those below, then those above, a chunk at a time")
{
    Table window(100);
    CHECK(window.ask().isEmpty()); // nothing is in sight yet
    window.show(10, 15);
    std::vector<QList<qint64>> questions;
    for (QList<qint64> keys = window.ask(); !keys.isEmpty(); keys = window.ask()) {
        questions.push_back(keys);
        CHECK(window.ask().isEmpty()); // one at a time
        CHECK(window.take(window.question(), answerTo(keys)));
    }
    CHECK(questions
        == std::vector<QList<qint64>>{{10, 11, 12, 13}, {14, 15}, {16, 17, 18, 19}, {20, 21}, {4, 5, 6, 7}, {8, 9}});
    CHECK(window.at(12)->told == 1);
    CHECK(window.at(30) == nullptr);
    CHECK(window.at(-1) == nullptr);
    CHECK(window.at(100) == nullptr);
}

TEST_CASE("a table that is dragged asks for what is in sight when the answer comes, and for nothing it passed")
{
    Table window(1'000);
    window.show(0, 3);
    const QList<qint64> first = window.ask();
    window.show(400, 403);
    window.show(900, 903);
    CHECK(window.take(window.question(), answerTo(first)));
    CHECK(window.ask() == QList<qint64>{900, 901, 902, 903});
}

TEST_CASE("a row stays as it was read until it is read again")
{
    Table window(4);
    window.show(0, 3);
    const QList<qint64> all = window.ask();
    CHECK(window.take(window.question(), answerTo(all, 1)));
    CHECK(window.ask().isEmpty());
    CHECK_FALSE(window.isOther(keysUpTo(4)));
    window.setKeys(keysUpTo(4)); // the views changed, the rows are the same
    CHECK(window.at(2)->told == 1);
    CHECK(window.ask() == all);
    CHECK(window.take(window.question(), answerTo(all, 2)));
    CHECK(window.at(2)->told == 2);
}

TEST_CASE("an answer that was asked for before the views changed is old when it comes, and is asked for anew")
{
    Table window(2);
    window.show(0, 1);
    const QList<qint64> asked = window.ask();
    window.setKeys(keysUpTo(2));
    CHECK(window.take(window.question(), answerTo(asked)));
    CHECK(window.ask() == asked);
}

TEST_CASE("other keys leave nothing in sight, and what was forgotten takes no answers")
{
    Table window(8);
    window.show(0, 3);
    const QList<qint64> asked = window.ask();
    CHECK(window.isOther(keysUpTo(9)));
    window.setKeys(keysUpTo(9));
    CHECK_FALSE(window.showsAny());
    window.clear();
    CHECK_FALSE(window.take(window.question() - 1, answerTo(asked)));
    CHECK(window.size() == 0);
    window.setKeys(keysUpTo(8));
    window.show(0, 3);
    const int before = window.question();
    CHECK_FALSE(window.ask().isEmpty());
    CHECK(window.question() != before);
    window.giveUp(); // it could not be read
    CHECK_FALSE(window.ask().isEmpty());
}
