// Cases for std::visit, a lambda each: Match{[](const A&) {...}, [](const auto&) {}}.
#pragma once

namespace stordialog::domain {

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};

}  // namespace stordialog::domain
