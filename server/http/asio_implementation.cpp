// SPDX-License-Identifier: GPL-3.0-or-later
// The one translation unit that compiles Asio's and Beast's non-template code (BOOST_ASIO_SEPARATE_COMPILATION).
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
