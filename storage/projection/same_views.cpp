// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/same_views.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

bool same(const ViewState &a, const ViewState &b)
{
    return a.state.type == b.state.type && a.state.revision == b.state.revision && a.state.fields == b.state.fields
        && a.state.deleted == b.state.deleted && a.pending == b.pending && a.conflicted == b.conflicted;
}

bool covers(const MemoryViews &all, const MemoryViews &some)
{
    return std::all_of(some.others().begin(), some.others().end(), [&all](const auto &entry) {
        if (!entry.second.hasRow())
            return true;
        const auto found = all.others().find(entry.first);
        return found != all.others().end() && same(found->second, entry.second);
    });
}

} // namespace

bool sameProduction(const MemoryViews &a, const MemoryViews &b)
{
    const auto rowsOfA = a.productionInOrder();
    const auto rowsOfB = b.productionInOrder();
    return std::equal(rowsOfA.begin(), rowsOfA.end(), rowsOfB.begin(), rowsOfB.end(),
        [](const auto *x, const auto *y) { return *x == *y; });
}

bool sameOthers(const MemoryViews &a, const MemoryViews &b)
{
    return covers(a, b) && covers(b, a);
}

} // namespace wellpulse::storage
