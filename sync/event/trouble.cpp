#include "event/trouble.h"

namespace stordialog::event {

void Trouble::add(std::string code, Position position, std::string key, const Wanted& wanted,
                  Details more) {
  domain::Error error = domain::Error(std::move(code))
                            .with("file", file_)
                            .with("line", std::to_string(position.line))
                            .with("column", std::to_string(position.column))
                            .with("key", std::move(key))
                            .with("expected", "@expected." + wanted.what);
  for (auto& detail : more) error.details.push_back(std::move(detail));
  for (const auto& detail : wanted.details) error.details.push_back(detail);
  all_.push_back(std::move(error));
  if (first_ && first_position_ <= position) return;
  first_position_ = position;
  first_ = all_.back();
}

}  // namespace stordialog::event
