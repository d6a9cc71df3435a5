// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/payload_reader.h"

#include "core/production/production_day.h"
#include "storage/projection/location_text.h"

#include <simdjson.h>

namespace wellpulse::storage {
namespace {

namespace ondemand = simdjson::ondemand;

bool isNull(ondemand::value &value)
{
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

std::optional<core::Fluid> fluidOf(std::string_view field)
{
    for (const auto fluid : core::allFluids) {
        if (field == core::volumeFieldOf(fluid))
            return fluid;
    }
    return {};
}

bool readVolume(ondemand::value value, std::int64_t &column)
{
    if (isNull(value))
        return true;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    const auto volume = core::parseWireVolume(text);
    if (volume)
        column = volume->hundredths;
    return volume.has_value();
}

bool readProvenance(ondemand::value value, std::array<std::uint8_t, 3> &columns)
{
    ondemand::object entries;
    if (value.get_object().get(entries) != simdjson::SUCCESS)
        return false;
    for (auto entry : entries) {
        std::string_view field;
        std::string_view name;
        if (entry.unescaped_key().get(field) != simdjson::SUCCESS
            || entry.value().get_string().get(name) != simdjson::SUCCESS)
            return false;
        const auto fluid = fluidOf(field);
        const auto source = core::parseProvenance(name);
        if (!fluid || !source)
            return false;
        columns[static_cast<std::size_t>(*fluid)] = static_cast<std::uint8_t>(*source);
    }
    return true;
}

bool readText(ondemand::value value, std::string_view &column, StringArena &arena)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS || text.empty())
        return false;
    column = arena.keep(text);
    return true;
}

/// Stored payloads are canonical, so the members come in their order.
bool readLocation(ondemand::value value, std::string_view &column, StringArena &arena)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    LocationTexts texts;
    std::size_t found = 0;
    for (auto member : object) {
        std::string_view name;
        if (found == texts.size() || member.unescaped_key().get(name) != simdjson::SUCCESS
            || name != locationMembers[found] || member.value().get_string().get(texts[found]) != simdjson::SUCCESS)
            return false;
        ++found;
    }
    const auto packed = found == texts.size() ? packLocation(texts) : std::nullopt;
    if (packed)
        column = arena.keep(*packed);
    return packed.has_value();
}

/// {"from", "to"} of one volume.
bool readChange(ondemand::value value, std::int64_t &column)
{
    ondemand::object sides;
    if (value.get_object().get(sides) != simdjson::SUCCESS)
        return false;
    for (auto side : sides) {
        std::string_view name;
        ondemand::value written;
        if (side.unescaped_key().get(name) != simdjson::SUCCESS || side.value().get(written) != simdjson::SUCCESS)
            return false;
        if (name == "to")
            return !isNull(written) && readVolume(written, column);
    }
    return false;
}

bool readMethod(ondemand::value value, std::uint8_t &column)
{
    std::string_view name;
    if (value.get_string().get(name) != simdjson::SUCCESS)
        return false;
    const auto method = core::parseEntryMethod(name);
    if (method)
        column = static_cast<std::uint8_t>(*method);
    return method.has_value();
}

} // namespace

const std::size_t payloadPadding = simdjson::SIMDJSON_PADDING;

struct PayloadReader::Parser {
    ondemand::parser parser;
};

PayloadReader::PayloadReader()
    : m_parser(std::make_unique<Parser>())
{
}
PayloadReader::PayloadReader(PayloadReader &&) noexcept = default;
PayloadReader &PayloadReader::operator=(PayloadReader &&) noexcept = default;
PayloadReader::~PayloadReader() = default;

bool PayloadReader::read(std::string_view paddedPayload, ProductionRow &row, StringArena &arena)
{
    ondemand::document document;
    ondemand::object fields;
    if (m_parser->parser
                .iterate(paddedPayload.data(), paddedPayload.size(), paddedPayload.size() + simdjson::SIMDJSON_PADDING)
                .get(document)
            != simdjson::SUCCESS
        || document.get_object().get(fields) != simdjson::SUCCESS)
        return false;
    std::string_view dateText;
    wellId = {};
    for (auto field : fields) {
        std::string_view name;
        ondemand::value value;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return false;
        bool understood = false;
        if (const auto fluid = fluidOf(name))
            understood = readVolume(value, row.volumes[static_cast<std::size_t>(*fluid)]);
        else if (name == "wellId")
            understood = value.get_string().get(wellId) == simdjson::SUCCESS;
        else if (name == "productionDate")
            understood = value.get_string().get(dateText) == simdjson::SUCCESS;
        else if (name == "provenance")
            understood = readProvenance(value, row.sources);
        else if (name == "entryMethod")
            understood = readMethod(value, row.entryMethod);
        else if (isNull(value))
            understood = true; // writes nothing
        else if (name == "notes")
            understood = readText(value, row.notes, arena);
        else if (name == "downtimeReason")
            understood = readText(value, row.downtimeReason, arena);
        else if (name == "location")
            understood = readLocation(value, row.location, arena);
        if (!understood)
            return false;
    }
    const auto parsed = core::parseCivilDate(dateText);
    if (!parsed || wellId.empty())
        return false;
    date = *parsed;
    return true;
}

bool PayloadReader::readVolumeChanges(std::string_view paddedPayload, ProductionRow &row)
{
    ondemand::document document;
    ondemand::object members;
    if (m_parser->parser
                .iterate(paddedPayload.data(), paddedPayload.size(), paddedPayload.size() + simdjson::SIMDJSON_PADDING)
                .get(document)
            != simdjson::SUCCESS
        || document.get_object().get(members) != simdjson::SUCCESS)
        return false;
    ondemand::object changes;
    if (members.find_field("changes").get_object().get(changes) != simdjson::SUCCESS)
        return false;
    for (auto change : changes) {
        std::string_view name;
        ondemand::value value;
        if (change.unescaped_key().get(name) != simdjson::SUCCESS || change.value().get(value) != simdjson::SUCCESS)
            return false;
        const auto fluid = fluidOf(name);
        if (!fluid || !readChange(value, row.volumes[static_cast<std::size_t>(*fluid)]))
            return false;
    }
    return true;
}

} // namespace wellpulse::storage
