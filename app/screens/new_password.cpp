#include "screens/new_password.h"

#include "domain/limits.h"

namespace stordialog::screens {

void NewPassword::wipe_typed() {
  secret.clear();
  first = {};
  differs = false;
}

domain::Secret take_secret(NewPassword& typed) {
  domain::Secret taken{typed.secret.view()};
  typed.secret.clear();
  return taken;
}

bool long_enough(const NewPassword& typed) {
  return typed.secret.length() >= domain::limits::kPasswordGraphemesLeast;
}

bool same_again(NewPassword& typed) {
  const domain::Secret second = take_secret(typed);
  typed.differs = second.text() != typed.first.text();
  if (typed.differs) typed.first = {};
  return !typed.differs;
}

}  // namespace stordialog::screens
