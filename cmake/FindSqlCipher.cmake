# SPDX-License-Identifier: GPL-3.0-or-later
# SqlCipher::SqlCipher: the static libsqlcipher. Its symbols are hidden in whatever links it (--exclude-libs), for a
# plain libsqlite3 in the same process would otherwise take its place and write plaintext.
find_path(SqlCipher_INCLUDE_DIR sqlcipher/sqlite3.h)
find_library(SqlCipher_LIBRARY NAMES libsqlcipher.a sqlcipher)
if(SqlCipher_INCLUDE_DIR)
  file(STRINGS "${SqlCipher_INCLUDE_DIR}/sqlcipher/sqlite3.h" SqlCipher_VERSION_LINE REGEX "define SQLITE_VERSION ")
  string(REGEX MATCH "[0-9.]+" SqlCipher_VERSION "${SqlCipher_VERSION_LINE}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SqlCipher REQUIRED_VARS SqlCipher_LIBRARY SqlCipher_INCLUDE_DIR
  VERSION_VAR SqlCipher_VERSION)
if(SqlCipher_FOUND AND NOT TARGET SqlCipher::SqlCipher)
  add_library(SqlCipher::SqlCipher STATIC IMPORTED)
  set_target_properties(SqlCipher::SqlCipher PROPERTIES
    IMPORTED_LOCATION "${SqlCipher_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${SqlCipher_INCLUDE_DIR}"
    INTERFACE_COMPILE_DEFINITIONS "SQLITE_HAS_CODEC"
    INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;${CMAKE_DL_LIBS};m")
  if(UNIX AND NOT APPLE)
    set_property(TARGET SqlCipher::SqlCipher APPEND PROPERTY INTERFACE_LINK_OPTIONS "-Wl,--exclude-libs,libsqlcipher.a")
  endif()
endif()
