# Compiles src/<folder>/schema/*.sql into one source file, so that the program carries its migrations.
function(embed_migrations target)
  file(GLOB scripts CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src src/*/schema/*.sql)
  set(generated ${CMAKE_BINARY_DIR}/embedded_migrations.cpp)
  set(paths)
  foreach(script ${scripts})
    list(APPEND paths ${CMAKE_SOURCE_DIR}/src/${script})
  endforeach()
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/src "-DSCRIPTS=${scripts}" -DOUT=${generated}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_script.cmake
    DEPENDS ${paths} ${CMAKE_SOURCE_DIR}/cmake/embed_script.cmake ${CMAKE_SOURCE_DIR}/src/dependencies.txt
    VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
