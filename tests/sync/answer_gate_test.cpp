// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answer_gate.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace wellpulse;

namespace {
core::Json answer(int number)
{
    return {{"number", number}};
}
} // namespace

TEST_CASE("an answer waits while the one before it is being kept, and no longer")
{
    sync::AnswerGate gate;
    std::vector<int> handled;
    const auto note
        = [&](const sync::OfficeResult<core::Json> &result) { handled.push_back(result->at("number").get<int>()); };
    gate.expect(note)(answer(1));
    CHECK(handled == std::vector{1});
    gate.close();
    const auto second = gate.expect(note);
    second(answer(2));
    CHECK(handled == std::vector{1});
    gate.open();
    CHECK(handled == std::vector{1, 2});
    const auto third = gate.expect(note);
    gate.close();
    gate.open();
    third(answer(3)); // came after all was kept
    CHECK(handled == std::vector{1, 2, 3});
}

TEST_CASE("what waits is handled when the gate opens, and may ask for more")
{
    sync::AnswerGate gate;
    std::vector<int> handled;
    sync::Office::Answer next;
    gate.close();
    gate.expect([&](const sync::OfficeResult<core::Json> &) {
        handled.push_back(1);
        gate.close();
        next = gate.expect([&](const sync::OfficeResult<core::Json> &) { handled.push_back(2); });
    })(answer(1));
    gate.open();
    CHECK(handled == std::vector{1});
    next(answer(2));
    CHECK(handled == std::vector{1});
    gate.open();
    CHECK(handled == std::vector{1, 2});
}

TEST_CASE("an end comes when nothing is on its way any more, and what came is forgotten")
{
    sync::AnswerGate gate;
    int handled = 0;
    int ends = 0;
    const auto note = [&](const sync::OfficeResult<core::Json> &) { ++handled; };
    gate.settle([&] { ++ends; });
    CHECK(ends == 1);
    gate.close();
    const auto late = gate.expect(note);
    gate.settle([&] { ++ends; });
    CHECK(ends == 1);
    late(answer(1));
    CHECK(ends == 2);
    gate.close();
    gate.expect(note)(answer(2)); // waits, and is not wanted any more
    gate.settle([&] { ++ends; });
    CHECK(ends == 3);
    gate.expect(note)(answer(3)); // of the next round
    CHECK(handled == 1);
}
