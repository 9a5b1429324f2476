# SPDX-FileCopyrightText: 2026 The Vigie authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Reading the headers of the standard library and of Qt is half the time of compiling a file: they are precompiled, once
# for all targets of a kind. A convenience of the build alone: every file includes what it needs, and clang, which the
# static checks and the fuzz targets use, reads them anew.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    option(VIGIE_PRECOMPILE "Precompile headers" ON)
endif()

set(standard_headers
    <algorithm> <array> <atomic> <chrono> <cmath> <condition_variable> <cstdint> <cstring> <deque> <filesystem> <fstream>
    <functional> <map> <memory> <mutex> <optional> <set> <span> <sstream> <string> <string_view> <thread> <tuple>
    <unordered_map> <utility> <variant> <vector>)

# vigie_headers(<kind> [HEADERS ...] [LIBRARIES ...] [OPTIONS ...])
# A kind of target: the headers its files share, and the libraries they come from. Where a header looks at a macro that
# one of the libraries defines, all targets of the kind must be linked to that library.
function(vigie_headers kind)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LIBRARIES;OPTIONS")
    if(NOT VIGIE_PRECOMPILE)
        return()
    endif()
    # A library wants a file; the headers are what counts.
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/headers.cpp CONTENT "")
    add_library(vigie_headers_${kind} OBJECT EXCLUDE_FROM_ALL ${PROJECT_BINARY_DIR}/headers.cpp)
    target_link_libraries(vigie_headers_${kind} PRIVATE ${arg_LIBRARIES})
    target_compile_options(vigie_headers_${kind} PRIVATE ${arg_OPTIONS})
    target_precompile_headers(vigie_headers_${kind} PRIVATE ${standard_headers} ${arg_HEADERS})
endfunction()

# vigie_use_headers(<target> <kind>)
function(vigie_use_headers target kind)
    if(VIGIE_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM vigie_headers_${kind})
    endif()
endfunction()
