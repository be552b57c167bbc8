find_package(PkgConfig REQUIRED)
pkg_check_modules(glfw REQUIRED IMPORTED_TARGET GLOBAL glfw3>=3.3)
add_library(glfw ALIAS PkgConfig::glfw)
