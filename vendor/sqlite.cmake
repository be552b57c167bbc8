find_package(PkgConfig REQUIRED)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET GLOBAL sqlite3>=3.40)
add_library(sqlite ALIAS PkgConfig::sqlite)
