#include "report/contacts.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

TEST_CASE("a contact becomes a row and the last row says when to dispose of them") {
  domain::Contact contact;
  contact.list = "arbetsgrupp";
  contact.side = "kommun";
  contact.name = "Åsa Öman";
  contact.reach = "+46 70 174 06 05";
  contact.consent_version = "1";
  contact.signature = {{1, 2, 1}};
  const auto words = real_words();
  CHECK(contacts_csv({&contact, 1}, sample_event(), words.in("sv")) ==
        "\xEF\xBB\xBF"
        "Lista;Part;Namn;Telefon eller e-post;Organisation;Samtyckets version;Underskrift\r\n"
        "Arbetsgrupp;Kommunen;Åsa Öman;'+46 70 174 06 05;;1;ja\r\n"
        "Personuppgifter. Raderas senast 31 december 2027.\r\n");
}

}  // namespace stordialog::report
