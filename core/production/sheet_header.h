// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines above the numbers of a copied table say about its columns. English and Spanish words. Pure.
#pragma once

#include "core/production/production_day.h"
#include "core/production/sheet_table.h"

namespace wellpulse::core {

enum class HeaderWord : std::uint8_t { None, Date, Well, Oil, Gas, Water, Unit, Total };

/// What a heading such as "Oil (bbl)", "Fecha" or "Gas, MCF" is about.
HeaderWord headerWord(std::string_view cell);

/// The same name but for case and the space around it.
bool isSameName(std::string_view left, std::string_view right);

struct SheetHeader {
    std::size_t rows = 0;                          ///< lines above the first row of numbers
    std::vector<HeaderWord> words;                 ///< by column, as the rest
    std::vector<std::optional<std::size_t>> wells; ///< index of the well that the column is about
    std::vector<std::string> unknownWells;         ///< a name over the fluids that is no well's of the sheet
    std::vector<std::string> texts;                ///< the lowest heading

    bool namesFluids() const;
    bool namesWells() const; ///< those of the sheet or others
};

/// Lines count as a header down to the last one that holds a known word or a well's name, as long as no number or date has
/// come before it.
SheetHeader readHeader(const SheetTable &table, const std::vector<std::string> &wellNames, const NumberMarks &marks);

} // namespace wellpulse::core
