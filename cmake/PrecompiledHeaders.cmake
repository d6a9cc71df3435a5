# SPDX-License-Identifier: GPL-3.0-or-later
# wellpulse_precompile(TARGET plain|qt|widgets): reads the headers that most files of such a target include from one of three
# sets that are compiled once for all targets. Only headers of other projects are in them. With GCC alone: its precompiled
# headers are shared by targets whose definitions differ. A file still includes all that it uses: core's own build and
# ./dev lint compile without these sets.
option(WELLPULSE_PRECOMPILED_HEADERS "Compile the headers of other projects once" ON)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU" OR WELLPULSE_CORE_ONLY)
  set(WELLPULSE_PRECOMPILED_HEADERS OFF)
endif()

set(plainHeaders <algorithm> <array> <charconv> <chrono> <cstdint> <cstring> <filesystem> <functional> <map> <memory> <mutex>
  <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector> <nlohmann/json.hpp>
  <tl/expected.hpp>)
set(qtHeaders ${plainHeaders} <QtCore/QByteArray> <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QDir> <QtCore/QFile>
  <QtCore/QHash> <QtCore/QList> <QtCore/QLocale> <QtCore/QObject> <QtCore/QString> <QtCore/QStringList> <QtCore/QTimer>
  <QtCore/QUrl> <QtCore/QVariant>)
set(widgetsHeaders ${qtHeaders} <QtCore/QAbstractItemModel> <QtGui/QKeyEvent> <QtGui/QPainter> <QtWidgets/QApplication>
  <QtWidgets/QBoxLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QPushButton> <QtWidgets/QScrollArea>
  <QtWidgets/QWidget>)

function(wellpulse_header_set set)
  set(target wellpulse_headers_${set})
  if(TARGET ${target})
    return()
  endif()
  set(source "${CMAKE_BINARY_DIR}/${target}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// The headers of this set, and nothing else.\n")
  add_library(${target} OBJECT "${source}")
  target_link_libraries(${target} PRIVATE wellpulse_options nlohmann_json::nlohmann_json)
  if(set STREQUAL "qt")
    target_link_libraries(${target} PRIVATE wellpulse_qt_options Qt6::Core)
  elseif(set STREQUAL "widgets")
    target_link_libraries(${target} PRIVATE wellpulse_qt_options Qt6::Widgets)
  endif()
  target_precompile_headers(${target} PRIVATE ${${set}Headers})
endfunction()

function(wellpulse_precompile target set)
  if(WELLPULSE_PRECOMPILED_HEADERS)
    wellpulse_header_set(${set})
    target_precompile_headers(${target} REUSE_FROM wellpulse_headers_${set})
  endif()
endfunction()
