# SPDX-License-Identifier: GPL-3.0-or-later
# The warnings that every target of Focale is built with (all of them errors), and the sanitizers where asked.
add_library(focale_warnings INTERFACE)
target_compile_options(focale_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wdouble-promotion -Wformat=2 -Werror)
# GCC 12 takes its own standard library for faulty where it inlines it (GCC bugs 105329, 105651, 105562): these warnings
# hold without optimisation and under Clang.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(misled -Wno-alloc-size-larger-than -Wno-restrict -Wno-maybe-uninitialized -Wno-null-dereference
    -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-free-nonheap-object -Wno-dangling-pointer)
  target_compile_options(focale_warnings INTERFACE "$<$<NOT:$<CONFIG:Debug>>:${misled}>")
endif()
# Compiled in batches (script/build), a file is included by another: GCC then takes what is private to it for shared.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(focale_warnings INTERFACE -Wno-subobject-linkage)
endif()
if(FOCALE_SANITIZE)
  add_compile_options(-fsanitize=${FOCALE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(-fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitize-ignored.txt)
  endif()
  add_link_options(-fsanitize=${FOCALE_SANITIZE})
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()
