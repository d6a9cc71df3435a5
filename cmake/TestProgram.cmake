# SPDX-License-Identifier: GPL-3.0-or-later
# wellpulse_test(NAME SOURCES … USES … [QT] [LABELS …] [TIMEOUT s]): a Catch2 program; each TEST_CASE is a CTest test
# under NAME. QT programs bring their own main (tests/support/qt_main.cpp: a QApplication, offscreen).
function(wellpulse_test name)
  cmake_parse_arguments(T "QT" "TIMEOUT" "SOURCES;USES;LABELS" ${ARGN})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 600) # for tests that hang; a slow, busy machine is no failure
  endif()
  add_executable(${name} ${T_SOURCES})
  target_link_libraries(${name} PRIVATE wellpulse_options ${T_USES})
  if(T_QT)
    target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/qt_main.cpp")
    target_link_libraries(${name} PRIVATE wellpulse_qt_options Catch2::Catch2 Qt6::Widgets Qt6::Test)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    wellpulse_precompile(${name} widgets)
  else()
    wellpulse_precompile(${name} plain)
    target_link_libraries(${name} PRIVATE Catch2::Catch2WithMain)
  endif()
  catch_discover_tests(${name} TEST_PREFIX "${name}: " PROPERTIES LABELS "${T_LABELS}" TIMEOUT ${T_TIMEOUT}
    DISCOVERY_MODE PRE_TEST)
endfunction()
