#include "report/contacts.h"

#include <doctest/doctest.h>

#include "report/outside.h"
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

TEST_CASE("7-Zip opens the locked contacts with their password and with no other") {
  domain::Contact contact;
  contact.list = "arbetsgrupp";
  contact.name = "=Åsa & <Öman> \"مريم\"";
  contact.reach = "asa@example.org";
  const auto words = real_words();
  const auto locked =
      locked_contacts({&contact, 1}, sample_event(), words.in("sv"), "ett långt lösenord");
  REQUIRE(locked);
  CHECK(locked->find("example.org") == std::string::npos);
  CHECK(locked->find("Öman") == std::string::npos);
  const testing::OutsideFolder folder;
  const auto file = folder.put("k.zip", *locked);
  const std::string with = "7zz -p'ett långt lösenord' ";
  CHECK(testing::outside(with + "t " + file).exit == 0);
  CHECK(testing::outside("7zz -p'ett långt lösenrod' t " + file).exit != 0);
  CHECK(testing::outside("7zz -p t " + file + " </dev/null").exit != 0);
  const auto listed = testing::outside("7zz l -slt " + file).text;
  CHECK(listed.find("AES-256") != std::string::npos);
  CHECK(listed.find("Encrypted = -\n") == std::string::npos);
  const auto csv = testing::outside(with + "e -so " + file + " prov-kontakter.csv").text;
  CHECK(csv == contacts_csv({&contact, 1}, sample_event(), words.in("sv")));
  const std::string folder_of = file.substr(0, file.rfind('/'));
  CHECK(testing::outside(with + "e -o" + folder_of + " " + file + " prov-kontakter.xlsx").exit ==
        0);
  const auto sheet =
      testing::outside("unzip -p " + folder_of + "/prov-kontakter.xlsx xl/worksheets/sheet1.xml")
          .text;
  CHECK(sheet.find("=Åsa &amp; &lt;Öman&gt; \"مريم\"") != std::string::npos);
}

}  // namespace stordialog::report
