# SPDX-FileCopyrightText: 2026 The Vigie authors
# SPDX-License-Identifier: GPL-3.0-or-later

# vigie_library(<name> [MOC] SOURCES ... [PUBLIC ...] [PRIVATE ...])
# One folder, one static library vigie_<name>. Headers are included as "<name>/file.h".
# MOC: the library has Q_OBJECT classes. The edges given here are the ones docs/architecture.md draws;
# tests/unit/tst_layering checks includes against them.
function(vigie_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(vigie_${name} STATIC ${arg_SOURCES})
    target_include_directories(vigie_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(vigie_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(arg_MOC)
        set_target_properties(vigie_${name} PROPERTIES AUTOMOC ON)
        vigie_use_headers(vigie_${name} qt_core)
    else()
        vigie_use_headers(vigie_${name} standard)
    endif()
endfunction()
