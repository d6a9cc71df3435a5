// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/production_row.h"

#include "core/production/production_day.h"
#include "storage/projection/location_text.h"

namespace wellpulse::storage {
namespace {

using core::Json;

constexpr int dateBits = 22; // days since 0001-01-01, up to the year 9999
constexpr std::int64_t dateMask = (std::int64_t{1} << dateBits) - 1;
constexpr std::int32_t firstDay = -719'162; // 0001-01-01

const std::string *textIn(const Json &fields, const char *name)
{
    const auto found = fields.find(name);
    return found != fields.end() && found->is_string() ? &found->get_ref<const std::string &>() : nullptr;
}

/// Hundredths, when the text is a volume in its normal form.
std::optional<std::int64_t> volumeIn(const Json &value)
{
    if (!value.is_string())
        return {};
    const auto &text = value.get_ref<const std::string &>();
    const auto volume = core::parseWireVolume(text);
    if (!volume || volume->toString() != text)
        return {};
    return volume->hundredths;
}

/// Takes fields into columns; what does not fit one exactly is left over.
class FieldPlacer {
public:
    FieldPlacer(ProductionRow &row, StringArena &arena)
        : m_row(row)
        , m_arena(arena)
    {
    }

    bool place(const std::string &name, const Json &value)
    {
        for (const auto fluid : core::allFluids) {
            if (name == core::volumeFieldOf(fluid))
                return placeVolume(static_cast<std::size_t>(fluid), value);
        }
        if (name == "wellId" || name == "productionDate")
            return m_row.place >= 0;
        if (name == "provenance")
            return placeProvenance(value);
        if (name == "entryMethod")
            return placeMethod(value);
        if (name == "notes")
            return placeText(m_row.notes, value);
        if (name == "downtimeReason")
            return placeText(m_row.downtimeReason, value);
        if (name == "location" && value.is_object()) {
            m_row.location = m_arena.keep(locationText(value));
            return true;
        }
        return false;
    }

private:
    bool placeVolume(std::size_t fluid, const Json &value)
    {
        const auto hundredths = volumeIn(value);
        if (hundredths)
            m_row.volumes[fluid] = *hundredths;
        return hundredths.has_value();
    }
    bool placeMethod(const Json &value)
    {
        const auto method
            = value.is_string() ? core::parseEntryMethod(value.get_ref<const std::string &>()) : std::nullopt;
        if (method)
            m_row.entryMethod = static_cast<std::uint8_t>(*method);
        return method.has_value();
    }
    bool placeText(std::string_view &column, const Json &value)
    {
        if (!value.is_string() || value.get_ref<const std::string &>().empty())
            return false;
        column = m_arena.keep(value.get_ref<const std::string &>());
        return true;
    }
    bool placeProvenance(const Json &value)
    {
        if (!value.is_object() || value.empty())
            return false;
        std::array<std::uint8_t, 3> sources{};
        std::size_t placed = 0;
        for (const auto fluid : core::allFluids) {
            const auto *name = textIn(value, std::string(core::volumeFieldOf(fluid)).c_str());
            const auto source = name ? core::parseProvenance(*name) : std::nullopt;
            if (!source)
                continue;
            sources[static_cast<std::size_t>(fluid)] = static_cast<std::uint8_t>(*source);
            ++placed;
        }
        if (placed != value.size())
            return false;
        m_row.sources = sources;
        return true;
    }

    ProductionRow &m_row;
    StringArena &m_arena;
};

Json provenanceOf(const ProductionRow &row)
{
    Json provenance = Json::object();
    for (const auto fluid : core::allFluids) {
        if (const auto source = row.sources[static_cast<std::size_t>(fluid)]; source != 0)
            provenance[std::string(core::volumeFieldOf(fluid))] = core::toString(static_cast<core::Provenance>(source));
    }
    return provenance;
}

template <class Number> std::optional<std::int64_t> unless(std::int64_t absent, Number value)
{
    return value == static_cast<Number>(absent) ? std::nullopt : std::optional<std::int64_t>(value);
}

std::optional<std::string_view> unlessEmpty(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

std::int64_t productionPlace(std::int64_t wellRef, core::CivilDate date)
{
    return wellRef << dateBits | (date.days - firstDay);
}

std::int64_t wellRefOfPlace(std::int64_t place)
{
    return place >> dateBits;
}

core::CivilDate dateOfPlace(std::int64_t place)
{
    return {static_cast<std::int32_t>(place & dateMask) + firstDay};
}

std::optional<ProductionIdentity> identityOf(const Json &fields)
{
    const auto *wellId = textIn(fields, "wellId");
    const auto *dateText = textIn(fields, "productionDate");
    const auto well = wellId ? core::parseUuid(*wellId) : std::nullopt;
    const auto date = dateText ? core::parseCivilDate(*dateText) : std::nullopt;
    if (!well || !date)
        return {};
    return ProductionIdentity{*well, *date};
}

ProductionRow toRow(const ViewState &view, std::int64_t aggregateRef, std::int64_t place, StringArena &arena)
{
    ProductionRow row;
    row.place = place;
    row.aggregate = aggregateRef;
    row.revision = view.state.revision;
    row.pending = view.pending;
    row.conflicted = view.conflicted;
    row.deleted = view.state.deleted;
    FieldPlacer placer(row, arena);
    Json rest;
    for (const auto &[name, value] : view.state.fields.items()) {
        if (!placer.place(name, value))
            rest[name] = value;
    }
    if (!rest.is_null())
        row.rest = arena.keep(core::canonicalJson(rest));
    return row;
}

Result<Json> fieldsOf(const ProductionRow &row, const core::Uuid &well)
{
    const auto parsed = [](std::string_view text) -> Result<Json> {
        auto value = core::parseJson(text);
        if (!value)
            return Error{"vault_damaged", "A row of the production view cannot be read; rebuild the views."};
        return value;
    };
    Json fields = Json::object();
    if (!row.rest.empty()) {
        auto rest = parsed(row.rest);
        if (!rest)
            return rest;
        fields = std::move(*rest);
    }
    if (row.place >= 0) {
        fields["wellId"] = well.toString();
        fields["productionDate"] = dateOfPlace(row.place).toString();
    }
    for (const auto fluid : core::allFluids) {
        if (const auto volume = row.volumes[static_cast<std::size_t>(fluid)]; volume != ProductionRow::notRead)
            fields[std::string(core::volumeFieldOf(fluid))] = core::Volume{volume}.toString();
    }
    if (auto provenance = provenanceOf(row); !provenance.empty())
        fields["provenance"] = std::move(provenance);
    if (row.entryMethod != 0)
        fields["entryMethod"] = core::toString(static_cast<core::EntryMethod>(row.entryMethod));
    if (!row.notes.empty())
        fields["notes"] = row.notes;
    if (!row.downtimeReason.empty())
        fields["downtimeReason"] = row.downtimeReason;
    if (!row.location.empty()) {
        auto location = locationFrom(row.location);
        if (!location)
            return location;
        fields["location"] = std::move(*location);
    }
    return fields;
}

Result<ViewState> toViewState(const ProductionRow &row, const core::Uuid &well, const core::Uuid &aggregateId)
{
    auto fields = fieldsOf(row, well);
    if (!fields)
        return fields.error();
    ViewState view;
    view.state.type = core::AggregateType::Production;
    view.state.id = aggregateId;
    view.state.revision = row.revision;
    view.state.fields = std::move(*fields);
    view.state.deleted = row.deleted;
    view.pending = row.pending;
    view.conflicted = row.conflicted;
    return view;
}

void bindRow(Statement &insert, const ProductionRow &row)
{
    insert.bindAll(row.place, row.aggregate, row.revision, row.pending, row.conflicted, row.deleted,
        unless(ProductionRow::notRead, row.volumes[0]), unless(ProductionRow::notRead, row.volumes[1]),
        unless(ProductionRow::notRead, row.volumes[2]), unless(0, row.sources[0]), unless(0, row.sources[1]),
        unless(0, row.sources[2]), unless(0, row.entryMethod), unlessEmpty(row.downtimeReason), unlessEmpty(row.notes),
        unlessEmpty(row.location), unlessEmpty(row.rest));
}

ProductionRow readProductionRow(const Statement &row)
{
    ProductionRow read;
    read.place = row.int64(0);
    read.aggregate = row.int64(1);
    read.revision = row.int64(2);
    read.pending = row.int64(3) != 0;
    read.conflicted = row.int64(4) != 0;
    read.deleted = row.int64(5) != 0;
    for (int fluid = 0; fluid < 3; ++fluid) {
        const auto i = static_cast<std::size_t>(fluid);
        read.volumes[i] = row.isNull(6 + fluid) ? ProductionRow::notRead : row.int64(6 + fluid);
        read.sources[i] = static_cast<std::uint8_t>(row.int64(9 + fluid));
    }
    read.entryMethod = static_cast<std::uint8_t>(row.int64(12));
    read.downtimeReason = row.text(13);
    read.notes = row.text(14);
    read.location = row.text(15);
    read.rest = row.text(16);
    return read;
}

} // namespace wellpulse::storage
