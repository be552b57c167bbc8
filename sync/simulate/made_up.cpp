#include "simulate/made_up.h"

#include <array>
#include <iterator>

namespace stordialog::simulate {

namespace {

constexpr IdeaText kIdeas[] = {
    {"Öppna skolornas matsalar för gemensam middag en kväll i veckan, för alla åldrar.", "ensam"},
    {"Ett telefonnummer dit man kan ringa och få sällskap på promenaden.", "ensam"},
    {"Låt hemtjänsten berätta om föreningar som tar emot nya medlemmar.", "ensam"},
    {"Bänkar med skylten ”sätt dig gärna här”, så att det blir lätt att börja prata.", "ensam"},
    {"Fadderfamiljer för den som är ny i stan och inte känner någon.", "ensam"},
    {"Bokcirkel på biblioteket där ingen behöver ha läst klart boken.", "ensam"},
    {"Simskola för tonåringar och vuxna som aldrig fick lära sig.", "unga"},
    {"Frukost på fritidsgården före skolan.", "unga"},
    {"Låt ungdomar själva få en pott pengar att fördela till aktiviteter.", "unga"},
    {"Rörelse på lektionstid, ledd av föreningarna.", "unga"},
    {"En app är inte svaret. Fler vuxna på kvällarna är svaret.", "unga"},
    {"Cykelverkstad där unga lär av pensionärer.", "unga"},
    {"Fritidsbank även på landet, en buss som kör runt med utrustning.", "fritid"},
    {"Gratis prova på-månad i alla föreningar i september.", "fritid"},
    {"Replokaler i tomma butiker.", "kultur"},
    {"Ta bort avgiften till kulturskolan.", "kultur"},
    {"Teater på parkeringen i varje stadsdel, en gång om året.", "kultur"},
    {"Skjuts till träningen: samordna föräldrarnas bilar mellan föreningarna.", "fritid"},
    {"Bättre belysning på gångvägen mellan stationen och centrum.", "trygg"},
    {"Nattvandrare från olika föreningar, schemalagda ihop.", "trygg"},
    {"Grannsamverkan som också handlar om att dricka kaffe.", "trygg"},
    {"Klipp buskarna vid tunneln och måla väggarna tillsammans med skolorna.", "trygg"},
    {"Kurs i första hjälpen på varje arbetsplats och i varje förening.", "trygg"},
    {"Medborgarförslag i alla bibliotek, med hjälp att skriva.", "delaktig"},
    {"Bjud in till dialog innan förslaget är färdigt, inte efter.", "demokrati"},
    {"Visa vad som hände med våra förslag. En sida på webben med ja, nej och varför.", "demokrati"},
    {"Ungdomsråd som får fråga ut politikerna fyra gånger om året.", "delaktig"},
    {"Håll möten på andra tider än klockan 14 på en onsdag.", "delaktig"},
    {"Barn ska kunna rösta om lekparken de själva använder.", "demokrati"},
    {"Skriv överenskommelser på en sida och utan krångliga ord.", "arbets"},
    {"En gemensam kalender för kommunen och föreningarna.", "arbets"},
    {"Byt jobb en dag: tjänsteperson i föreningen och tvärtom.", "arbets"},
    {"En väg in: en person som tar emot föreningens fråga och lotsar vidare.", "arbets"},
    {"Ansök om alla bidrag på samma blankett.", "arbets"},
    {"Digital hjälp på torget varje lördag.", "digital"},
    {"Låna ut läsplattor med uppkoppling på biblioteket.", "digital"},
    {"Unga lär äldre att använda bank-id och får betalt för det.", "digital"},
    {"Behåll papper och telefon för den som inte vill eller kan vara digital.", "digital"},
    {"Språkkafé hos idrottsföreningarna, efter träningen.", "integration"},
    {"Laga mat tillsammans: ett land i månaden, i församlingshemmet.", "integration"},
    {"Praktikplatser i föreningar för den som lär sig svenska.", "integration"},
    {"Mentorer från samma yrke åt nyanlända.", "integration"},
    {"Översätt föreningarnas sidor till de språk som talas här.", "integration"},
    {"Kvällsbuss från byarna på fredagar.", "landsbygd"},
    {"Gör bygdegården till kontor för en dag i veckan.", "landsbygd"},
    {"Paketutlämning, bibliotek och kaffe under samma tak i varje by.", "landsbygd"},
    {"Fiber till de sista gårdarna, tillsammans med byalagen.", "landsbygd"},
    {"Samtalsgrupper för pappor.", "psykisk"},
    {"Gör det lika lätt att söka hjälp för oro som för ett brutet ben.", "psykisk"},
    {"Natur på recept: föreningarna ordnar, vårdcentralen skriver ut.", "psykisk"},
    {"Utbilda tränare och ledare i att se när någon mår dåligt.", "psykisk"},
    {"Ramp och dörröppnare till alla föreningslokaler före 2030.", "tillgänglig"},
    {"Hörslinga i alla lokaler som kommunen hyr ut.", "tillgänglig"},
    {"Lättläst sammanfattning av varje protokoll.", "tillgänglig"},
    {"Toaletter som är öppna på kvällen i centrum.", "tillgänglig"},
    {"Gör gamla brandstationen till allaktivitetshus.", "mötesplats"},
    {"Låt föreningar låna kommunens lokaler gratis när de ändå står tomma.", "mötesplats"},
    {"Grillplats och utegym vid ån, byggt av dem som bor där.", "mötesplats"},
    {"En soffa, en kaffekokare och en anslagstavla på varje vårdcentral.", "mötesplats"},
    {"Ett hus där föreningar delar kontor, kopiator och kunskap.", "mötesplats"},
    {"Plantera fruktträd som vem som helst får plocka av.", ""},
    {"Låna verktyg i stället för att köpa: en verktygspool per stadsdel.", ""},
    {"En dag om året då alla föreningar visar upp sig på torget.", ""},
    {"Mata inte måsarna, men mata gärna samtalet. Fikarast med politiker varje månad.", ""},
};

constexpr std::string_view kTails[] = {
    "Börja i ett område och sprid det sedan.",
    "Vi kan vara med och hålla i det.",
    "Det kostar lite och märks mycket.",
    "Fråga dem som det handlar om först.",
    "Prova i ett år.",
    "Det finns redan på andra håll, så det går.",
    "Gör det tillsammans med skolorna.",
    "Utan krångliga ansökningar.",
    "Kommunen står för lokalen.",
    "En förening i taget.",
    "Gärna före sommaren.",
};

constexpr std::string_view kFirstNames[] = {
    "Amina",  "Anders", "Asta",   "Bengt", "Birgitta", "Dalia", "Edvin",   "Elin",   "Farid",
    "Göran",  "Hanna",  "Ingrid", "Ivar",  "Jamila",   "Joel",  "Kerstin", "Lars",   "Leila",
    "Lovisa", "Mats",   "Mikael", "Nora",  "Olle",     "Omar",  "Pirjo",   "Ragnar", "Sara",
    "Sixten", "Tove",   "Ulla",   "Viggo", "Yusuf",    "Zahra", "Åke",     "Åsa",    "Örjan",
};

constexpr std::string_view kLastNames[] = {
    "Ahlgren",   "Backlund", "Bergqvist", "Dahlin",  "Ekdahl",    "Fagerlund", "Granlund",
    "Haddad",    "Hedman",   "Högberg",   "Jansson", "Kallio",    "Lindgren",  "Lövgren",
    "Mohammadi", "Nyberg",   "Nässén",    "Osman",   "Palmqvist", "Rahimi",    "Ringdahl",
    "Sandell",   "Sjögren",  "Strömberg", "Sundin",  "Tallberg",  "Vikström",  "Wallin",
    "Yildiz",    "Åberg",    "Åkerlund",  "Ödman",   "Öhman",     "Östlund",
};

constexpr std::string_view kAssociations[] = {
    "Kvarnkullens odlarförening",
    "Skeppsvikens båtklubb",
    "Föreningen Öppna fönstret",
    "Bokcirkeln Hundöra",
    "Norra åns byalag",
    "Klubb Tärningen",
    "Kören Halvnoten",
    "Gränslösa grytan",
    "Fritidsklubben Ugglan",
    "Stiftelsen Lyktan",
    "Strandens hembygdsförening",
    "Cykelköket Navet",
    "Skogsmullarna i väst",
    "Teatergruppen Ridån upp",
    "Nätverket Lyssna först",
    "Dansföreningen Tretakt",
    "Språkkaféet Ordet",
    "Lilla Bergets idrottsförening",
    "Samtalsgruppen Bryggan",
    "Konstföreningen Penselstråket",
    "Spelföreningen Nattugglan",
    "Syföreningen Trådrullen",
    "Föräldraföreningen Kometen",
    "Anhörigföreningen Axeln",
    "Naturföreningen Ljungheden",
    "Verktygspoolen Skruven",
};

template <std::size_t Size>
std::string_view any(const std::string_view (&list)[Size], system::Randomness& randomness) {
  return list[randomness.below(static_cast<std::uint32_t>(Size))];
}

/// "Åsa Öhman" as "asa.ohman".
std::string address_part(const std::string& name) {
  constexpr std::array<std::pair<std::string_view, char>, 8> kPlain = {{{"å", 'a'},
                                                                        {"ä", 'a'},
                                                                        {"ö", 'o'},
                                                                        {"é", 'e'},
                                                                        {"Å", 'a'},
                                                                        {"Ä", 'a'},
                                                                        {"Ö", 'o'},
                                                                        {" ", '.'}}};
  std::string part;
  for (std::size_t at = 0; at < name.size();) {
    bool replaced = false;
    for (const auto& [letter, plain] : kPlain) {
      if (!std::string_view(name).substr(at).starts_with(letter)) continue;
      part += plain;
      at += letter.size();
      replaced = true;
      break;
    }
    if (replaced) continue;
    const char letter = name[at++];
    part += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return part;
}

std::vector<domain::StrokePoint> signature(system::Randomness& randomness) {
  std::vector<domain::StrokePoint> points;
  const std::uint32_t count = 24 + randomness.below(40);
  for (std::uint32_t index = 0; index < count; ++index) {
    domain::StrokePoint point;
    point.x = static_cast<std::uint16_t>(50 + index * 900 / count);
    point.y = static_cast<std::uint16_t>(100 + randomness.below(150));
    point.lift = index + 1 == count || index % 17 == 16 ? 1 : 0;
    points.push_back(point);
  }
  return points;
}

}  // namespace

std::span<const IdeaText> idea_texts() {
  return kIdeas;
}

std::string idea_text(std::size_t index) {
  std::string text(kIdeas[index % std::size(kIdeas)].text);
  const std::size_t round = index / std::size(kIdeas);
  if (round == 0) return text;
  if (round <= std::size(kTails)) return text + " " + std::string(kTails[round - 1]);
  return text + " (" + std::to_string(round + 1) + ")";
}

std::string person_name(system::Randomness& randomness) {
  const std::string first(any(kFirstNames, randomness));
  return first + " " + std::string(any(kLastNames, randomness));
}

std::string reach_of(const std::string& name, system::Randomness& randomness) {
  if (randomness.below(2) == 0) return address_part(name) + "@example.org";
  const std::uint32_t last = 5 + randomness.below(95);  // 070-174 06 05 to 06 99 belong to nobody
  return std::string("070-174 06 ") + (last < 10 ? "0" : "") + std::to_string(last);
}

std::string association(std::size_t index) {
  std::string name(kAssociations[index % std::size(kAssociations)]);
  const std::size_t round = index / std::size(kAssociations);
  return round == 0 ? name : name + ", krets " + std::to_string(round + 1);
}

domain::Contact contact_for(const domain::Event& event, const domain::SignUpList& list,
                            std::size_t& next_association, system::Randomness& randomness) {
  domain::Contact contact;
  contact.list = list.key;
  contact.name = person_name(randomness);
  contact.reach = reach_of(contact.name, randomness);
  contact.consent_version = list.consent_version;
  if (list.kind == domain::ListKind::agreement) {
    contact.organisation = association(next_association++);
    contact.side = event.sides.empty() ? "" : event.sides.front().key;
    contact.signature = signature(randomness);
  } else if (randomness.below(2) == 0) {
    contact.organisation = association(randomness.below(26));
  }
  if (list.kind == domain::ListKind::working_group && !list.places.empty()) {
    const auto sides = static_cast<std::uint32_t>(list.places.size());
    contact.side = list.places[randomness.below(sides)].side;
  }
  return contact;
}

}  // namespace stordialog::simulate
