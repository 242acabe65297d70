# Installs the library from BUILD under FOLDER, builds the program in SOURCE against what was
# installed, runs it and the installed program, and checks what they print.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${FOLDER})
set(run COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/prefix
  OUTPUT_QUIET ${run})
execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER}/build -G ${GENERATOR}
  -DCMAKE_PREFIX_PATH=${FOLDER}/prefix -DCMAKE_CXX_COMPILER=${CXX_COMPILER}
  -DCMAKE_CXX_FLAGS=${CXX_FLAGS} -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_C_FLAGS=${C_FLAGS}
  ${run})
execute_process(COMMAND ${CMAKE_COMMAND} --build ${FOLDER}/build ${run})
execute_process(COMMAND ${FOLDER}/build/consumer OUTPUT_VARIABLE printed ${run})
if(NOT printed STREQUAL "2022-06-16\n")
  message(FATAL_ERROR "The consumer printed '${printed}', not 2022-06-16")
endif()
execute_process(COMMAND ${FOLDER}/build/consumer_c OUTPUT_VARIABLE printed ${run})
if(NOT printed MATCHES "^{\"format\":.*\"value\":\"2022-06-16\".*}\n$")
  message(FATAL_ERROR "The consumer in C printed '${printed}', no JSON with 2022-06-16")
endif()
execute_process(COMMAND ${FOLDER}/prefix/bin/vietfacts --version OUTPUT_VARIABLE printed ${run})
if(NOT printed STREQUAL "vietfacts ${VERSION}\n")
  message(FATAL_ERROR "The installed program printed '${printed}', not version ${VERSION}")
endif()
