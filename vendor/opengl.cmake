find_package(PkgConfig REQUIRED)
pkg_check_modules(opengl REQUIRED IMPORTED_TARGET GLOBAL gl)
add_library(opengl ALIAS PkgConfig::opengl)
