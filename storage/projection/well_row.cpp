// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/well_row.h"

#include <array>

namespace wellpulse::storage {
namespace {

using core::Json;

constexpr std::array textFields{"name", "api", "latitude", "longitude"};
constexpr int firstTextColumn = 5;
constexpr int routeColumn = 9;
constexpr int restColumn = 10;

void readMarks(const Statement &row, ViewState &view)
{
    view.state.revision = row.int64(1);
    view.pending = row.int64(2) != 0;
    view.conflicted = row.int64(3) != 0;
    view.state.deleted = row.int64(4) != 0;
}

Result<Json> parsed(std::string_view text)
{
    auto value = core::parseJson(text);
    if (!value || !value->is_object())
        return Error{"vault_damaged", "A row of a view cannot be read; rebuild the views."};
    return value;
}

} // namespace

Status writeWellRow(Statement &insert, std::int64_t aggregateRef, const ViewState &view)
{
    insert.bindAll(aggregateRef, view.state.revision, view.pending, view.conflicted, view.state.deleted);
    Json rest = view.state.fields;
    std::array<std::string, textFields.size()> texts;
    for (std::size_t i = 0; i < textFields.size(); ++i) {
        const int parameter = firstTextColumn + 1 + static_cast<int>(i);
        insert.bind(parameter, nullptr);
        if (const auto found = rest.find(textFields[i]); found != rest.end() && found->is_string()) {
            texts[i] = found->get<std::string>();
            insert.bind(parameter, std::string_view(texts[i]));
            rest.erase(found);
        }
    }
    insert.bind(routeColumn + 1, nullptr);
    if (const auto found = rest.find("routeOrder"); found != rest.end() && found->is_number_integer()) {
        insert.bind(routeColumn + 1, found->get<std::int64_t>());
        rest.erase(found);
    }
    const std::string restText = rest.empty() ? std::string() : core::canonicalJson(rest);
    if (rest.empty())
        insert.bind(restColumn + 1, nullptr);
    else
        insert.bind(restColumn + 1, std::string_view(restText));
    return insert.run();
}

Status writeDocumentRow(Statement &insert, std::int64_t aggregateRef, const ViewState &view)
{
    const std::string fields = core::canonicalJson(view.state.fields);
    insert.bindAll(
        aggregateRef, view.state.revision, view.pending, view.conflicted, view.state.deleted, std::string_view(fields));
    return insert.run();
}

Result<ViewState> readWellRow(const Statement &row)
{
    ViewState view;
    view.state.type = core::AggregateType::Well;
    readMarks(row, view);
    if (!row.isNull(restColumn)) {
        auto rest = parsed(row.text(restColumn));
        if (!rest)
            return rest.error();
        view.state.fields = std::move(*rest);
    }
    for (std::size_t i = 0; i < textFields.size(); ++i) {
        const int column = firstTextColumn + static_cast<int>(i);
        if (!row.isNull(column))
            view.state.fields[textFields[i]] = row.text(column);
    }
    if (!row.isNull(routeColumn))
        view.state.fields["routeOrder"] = row.int64(routeColumn);
    return view;
}

Result<ViewState> readDocumentRow(const Statement &row)
{
    ViewState view;
    readMarks(row, view);
    auto fields = parsed(row.text(5));
    if (!fields)
        return fields.error();
    view.state.fields = std::move(*fields);
    return view;
}

} // namespace wellpulse::storage
