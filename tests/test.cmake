# SPDX-FileCopyrightText: 2026 The Vigie authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Its macros with the folder of each test would make every test's headers different; nothing looks files up by them.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
# QTRY_VERIFY and its kin narrow a duration (Qt 6.8).
# What is tested is compiled as it is delivered; the test itself need not be: half the time of compiling it is saved.
set(test_options -Wno-conversion $<$<CONFIG:RelWithDebInfo>:-O0>)
vigie_headers(test HEADERS <QtTest> LIBRARIES Qt6::Test Qt6::Network OPTIONS ${test_options})
if(VIGIE_GUI)
    vigie_headers(window_test HEADERS <QtTest> <QtWidgets> <QtQuick> LIBRARIES Qt6::Test Qt6::Widgets Qt6::Quick
                  OPTIONS ${test_options})
endif()

# vigie_test_class(<name>)
# What moc makes of a test's class, which is in <name>.h or in <name>.cpp. Asked for by name: CMake's own search would be a
# step and an empty file more for each of the tests.
function(vigie_test_class name)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${name}.h)
        set(from ${name}.h)
        set(to ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc/moc_${name}.cpp)
        set_source_files_properties(${to} PROPERTIES HEADER_FILE_ONLY ON) # the test includes it
    else()
        set(from ${name}.cpp)
        set(to ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc/${name}.moc)
    endif()
    qt_generate_moc(${from} ${to} TARGET ${name})
    target_sources(${name} PRIVATE ${to})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
endfunction()

# vigie_test(<name> LABEL unit|golden|integration|ui [WINDOW] [TIMEOUT s] [SOURCES ...] [LIBRARIES ...] [LOCK ...])
# WINDOW: what it tests is linked to Qt's Gui. All tests of a kind are linked to the same parts of Qt, for their headers.
# A QtTest executable of <name>.cpp and SOURCES, one CTest test of the same name. The source folder and the folder
# of sample data reach it as VIGIE_SOURCE_DIR and VIGIE_SHARED_DATA (which the environment may override).
function(vigie_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WINDOW" "LABEL;TIMEOUT" "SOURCES;LIBRARIES;LOCK")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    vigie_test_class(${name})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE VIGIE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               VIGIE_BINARY_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_compile_options(${name} PRIVATE ${test_options})
    if(NOT arg_WINDOW)
        list(APPEND arg_LIBRARIES Qt6::Network)
        vigie_use_headers(${name} test)
    elseif(VIGIE_GUI)
        list(APPEND arg_LIBRARIES Qt6::Widgets Qt6::Quick)
        vigie_use_headers(${name} window_test)
    endif()
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} Qt6::Test)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT})
    # Nothing is heard of a test, unless it brings a sound server of its own.
    set(environment "PULSE_SERVER=unix:/nonexistent")
    list(APPEND environment "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")
    if(NOT arg_LABEL STREQUAL "ui")
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}")
    if(arg_LOCK)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK "${arg_LOCK}")
    endif()
endfunction()

# vigie_window_fixture(<name> [SOURCES ...] [LIBRARIES ...])
# What several tests of the window share, built once for them.
function(vigie_window_fixture name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOGEN_ORIGIN_DEPENDS OFF)
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE VIGIE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               VIGIE_BINARY_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_compile_options(${name} PRIVATE ${test_options})
    target_link_libraries(${name} PUBLIC ${arg_LIBRARIES} Qt6::Widgets Qt6::Quick Qt6::Test)
    vigie_use_headers(${name} window_test)
endfunction()

# vigie_bench(<name> [SOURCES ...] [LIBRARIES ...])
# A program of <name>.cpp and SOURCES that prints rows of docs/bench.md. The target `benches` is all of them.
function(vigie_bench name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE VIGIE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                               VIGIE_BINARY_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
    add_dependencies(benches ${name})
endfunction()
