# SPDX-License-Identifier: GPL-3.0-or-later
# Builds from scratch take a third less with the headers that nearly every file needs compiled once: script/build asks for it.
# Off by default: a build without (script/lint's) shows where a file leans on another one's #include.
option(FOCALE_PRECOMPILE "Precompile the headers that nearly every file needs" OFF)

function(focale_precompile target)
  if(FOCALE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN}
      <algorithm> <cstddef> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string> <string_view>
      <unordered_map> <utility> <vector>)
  endif()
endfunction()

# The headers that another target precompiles, compiled once for both.
function(focale_precompile_as other target)
  if(FOCALE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()
