#include "grouping/stemmer.h"

#include <algorithm>
#include <string_view>

#include <libstemmer.h>

namespace stordialog::grouping {

namespace {

// Small words of Swedish, and what every proposal says whatever it proposes.
constexpr std::string_view kCommon =
    "alla allt alltid andra annan annat anordna använd använda användas att av bara behov "
    "behöva behöver behövs bidra bland bli blir blivit borde bort bra bygga byggs byt bäst "
    "bästa bättre både bör börja dag dags de del dem den denna deras dess dessa det detta dig "
    "din dit dom du där därför då dålig dåligt efter eftersom eller en enda enkelt er ert ett "
    "fina finnas finns fint fixa fler flera flesta folk fortfarande fram från fullt få får "
    "fått för förbättra före föreslå föreslår förslag förslår genom ger ges god gott gäller "
    "gärna gå gång gånger går gör göra göras ha hade han har hej hel hela heller hellre helt "
    "hitta hon hos hur här håll hålla i idag idé igen in inför införa inga ingen inget innan "
    "inne inom inte istället ja jag ju kan kanske kommer kommun kommunen kommunens kunde "
    "kunna ligger lika lite lägg lägga länge lätt låt man med medan mellan men mer mest mina "
    "minst mot mycket människor många måste möjlighet möjligt ner ni nog nu ny nya nytt när "
    "nära någon något några nån och också ofta oftast olika om område områden området ordna "
    "ordnas oss person personer plats platser på redan roligt runt rätt sak saker samma samt "
    "satsa satsning se sedan sen ser sig sin sina sitt själv ska skall skapa skapas skulle "
    "som stad staden starta stor stora ställe ställen större sämre sätt sätta så sådan sådant "
    "såsom ta tack tid till tillsammans trevlig trevligt trots tycker tänk under upp ut utan "
    "utanför utöver vad var vara varför varit varje vet vi vid vidare viktig viktigt vilja "
    "vilka vilken vill vore väl vår våra vårt är även år åt önskar önskas önskemål över ";

constexpr std::size_t kEveryWord = 1000;

}  // namespace

void Stemmer::Close::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("swedish", "UTF_8")) {
  for (const Word& word : words_of(kCommon, kEveryWord)) common_.push_back(stem(word));
  std::ranges::sort(common_);
}

Word Stemmer::stem(const Word& word) const {
  if (stemmer_ == nullptr) return word;  // a libstemmer built without Swedish: whole words
  const std::string utf8 = text_of(word);
  const auto* const bytes = reinterpret_cast<const sb_symbol*>(utf8.data());
  const sb_symbol* const stem =
      sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(utf8.size()));
  if (stem == nullptr) return word;
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
  const auto words = words_of({reinterpret_cast<const char*>(stem), length}, 1);
  return words.empty() ? word : words.front();
}

bool Stemmer::is_common(const Word& stem) const {
  return std::ranges::binary_search(common_, stem);
}

}  // namespace stordialog::grouping
