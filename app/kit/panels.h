// What informs and cannot be pressed (no edge, no lip): notices, receipts, toasts, progress; and
// the dialog, which lies over everything.
#pragma once

#include <span>
#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

// Sand with rounded corners; in high contrast a line at its start side.
void panel(Kit& kit, Rect box);
// Surface with rounded corners: a static card.
void card(Kit& kit, Rect box);

struct Notice {
  std::string_view lead = {}, text = {};  // the lead is bold
  Icon icon = Icon::kInfo;
  float em = 36;
  float icon_em = 0;   // 0: 64 for a panel, 52 without
  bool error = false;  // error panel: pale red, red edge
  bool bare = false;   // icon and text only, no panel
  Stand stand = Stand::kMiddle;
  std::string_view after = {};  // more text in bold ("... kan du inte ändra den.")
};
void notice(Kit& kit, Rect box, const Notice& notice);
// How high the notice is at that width, padding included.
float notice_height(const Kit& kit, float width, const Notice& notice);

// A hint of one line: icon and dim text (03, 29). Returns its height.
float hint(Kit& kit, Rect box, Icon icon, std::string_view text, float em = 34);

// Between a dialog's edge and what is in it: 64 x 56, less where it is narrow.
Size dialog_padding(float width);
// Veil and box. Everything drawn while it lives lies in it; everything before it is out of reach.
// The veil may leave the rail free (27).
class Dialog {
 public:
  Dialog(Kit& kit, const Id& id, Rect box);
  Dialog(Kit& kit, const Id& id, Rect box, Rect veil);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  // The box without its padding.
  Rect inner() const { return inner_; }

 private:
  Kit* kit_;
  Rect inner_;
};

// Slip of paper with a zigzag edge (38).
struct ReceiptRow {
  std::string_view name = {}, value = {};
  std::string_view second = {};  // a second line of the value
};
// How high it is: `roomy`, or at least with its rows close to each other. receipt() spaces them by
// its box.
float receipt_height(std::span<const ReceiptRow> rows, bool roomy);
void receipt(Kit& kit, Rect box, std::string_view title, std::string_view subtitle,
             std::span<const ReceiptRow> rows);

// A sentence over the lower edge that the screen shows for a few seconds.
void toast(Kit& kit, Icon icon, std::string_view text);
// "Sparar…" in the middle of the screen while a command is in flight; appears after 0.3 s, so
// that a quick disk shows nothing. `since_s` is when the command was sent.
void saving(Kit& kit, std::string_view text, double since_s);
// A long job's share done, 0 to 1, with a word under it. 24 high plus the text.
void progress(Kit& kit, Rect box, float share, std::string_view text);

// Icon and word that say how it went (38): check_circle in green, error in red.
enum class Verdict : std::uint8_t { kNone, kGood, kBad, kWaiting };
float verdict(Kit& kit, Rect box, Verdict verdict, std::string_view text, float em = 40);

}  // namespace stordialog::kit
