# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings and strict defines as INTERFACE targets, so that no flag is global.
add_library(wellpulse_options INTERFACE)
target_compile_features(wellpulse_options INTERFACE cxx_std_20)
target_include_directories(wellpulse_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(MSVC)
  target_compile_options(wellpulse_options INTERFACE /W4 /WX /permissive- /utf-8)
else()
  target_compile_options(wellpulse_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual
    -Wconversion -Wsign-conversion -Wnull-dereference -Wformat=2 -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Optimised GCC 12 reports null dereferences, dangling storage and writes beyond the end of short strings inside the
    # standard library's own inlined code. ./dev sanitize asan looks for real ones.
    target_compile_options(wellpulse_options INTERFACE -Wno-null-dereference -Wno-maybe-uninitialized -Wno-restrict
      -Wno-array-bounds -Wno-stringop-overflow)
  endif()
endif()

add_library(wellpulse_qt_options INTERFACE)
target_compile_definitions(wellpulse_qt_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  # What a later Qt deprecates has often no replacement in 6.4, the oldest we build with.
  QT_WARN_DEPRECATED_UP_TO=0x060400 QT_DEPRECATED_WARNINGS_SINCE=0x060400)
