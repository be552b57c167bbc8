find_package(PkgConfig REQUIRED)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET GLOBAL icu-i18n>=72 icu-uc>=72)
add_library(icu ALIAS PkgConfig::icu)
