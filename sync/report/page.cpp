// pugixml escapes whatever people wrote.
#include "report/page.h"

#include <sstream>

#include <pugixml.hpp>

#include "report/look.h"

namespace stordialog::report {

namespace {

using Node = pugi::xml_node;

Node element(Node parent, const char* name, const char* style_class = nullptr) {
  Node made = parent.append_child(name);
  if (style_class) made.append_attribute("class") = style_class;
  return made;
}

Node text(Node node, const std::string& words) {
  node.append_child(pugi::node_pcdata).set_value(words.c_str());
  return node;
}

void set(Node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

std::string thousandths(double value) {
  return std::to_string(static_cast<int>(value * 1000 + 0.5));
}

class Page {
 public:
  explicit Page(const Document& document) : document_(document) {}

  std::string write() {
    Node html = tree_.append_child("html");
    set(html, "lang", document_.language);
    set(html, "dir", document_.right_to_left ? "rtl" : "ltr");
    head(element(html, "head"));
    Node body = element(html, "body");
    set(text(element(body, "a", "skip"), document_.cover.title), "href", "#main");
    Node header = element(body, "header");
    if (!document_.strip.empty()) text(element(header, "p", "strip"), document_.strip);
    Node front = element(header, "div", "cover");
    translations(front);
    cover(front);
    Node main = element(body, "main");
    set(main, "id", "main");
    contents(main);
    for (const auto& block : document_.blocks) {
      std::visit([&](const auto& made) { write(main, made); }, block);
    }
    text(element(element(body, "footer"), "p"), document_.footer);
    std::ostringstream out;
    tree_.print(out, "",
                pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags,
                pugi::encoding_utf8);
    std::string all = "<!doctype html>\n" + out.str() + "\n";
    close_void(all);
    return all;
  }

 private:
  void head(Node head) {
    set(element(head, "meta"), "charset", "utf-8");
    Node view = element(head, "meta");
    set(view, "name", "viewport");
    set(view, "content", "width=device-width, initial-scale=1");
    Node guard = element(head, "meta");
    set(guard, "http-equiv", "Content-Security-Policy");
    set(guard, "content", "default-src 'none'; style-src 'unsafe-inline'");
    text(element(head, "title"), document_.cover.title + " – " + document_.cover.kicker);
    element(head, "style").append_child(pugi::node_pcdata).set_value("STYLE");
  }

  /// The style goes in as it is, since HTML reads it so; elements that HTML never closes lose their
  /// end.
  static void close_void(std::string& html) {
    const std::string place = ">STYLE<";
    const auto at = html.find(place);
    html.replace(at + 1, place.size() - 2, page_style());
    for (auto end = html.find("</meta>"); end != std::string::npos; end = html.find("</meta>")) {
      html.erase(end, std::string_view("</meta>").size());
    }
  }

  void translations(Node header) const {
    if (document_.translations.empty()) return;
    Node list = element(header, "ul", "languages");
    set(list, "role", "list");
    for (const auto& other : document_.translations) {
      Node link = text(element(element(list, "li"), "a"), other.own_name);
      set(link, "href", other.file);
      set(link, "hreflang", other.language);
      set(link, "lang", other.language);
    }
  }

  void cover(Node header) {
    Node brand = element(header, "p", "brand");
    Node mark = element(brand, "svg");
    set(mark, "viewBox", "0 0 1000 1000");
    set(mark, "aria-hidden", "true");
    for (const auto& dot : logo()) {
      Node circle = element(mark, "circle");
      set(circle, "cx", thousandths(dot.x));
      set(circle, "cy", thousandths(dot.y));
      set(circle, "r", thousandths(dot.radius));
      set(circle, "fill", css(dot.own ? kDot : kAction));
    }
    Node name = text(element(brand, "span"), document_.brand);
    text(element(name, "small"), document_.brand_line);
    text(element(header, "p", "kicker"), document_.cover.kicker);
    text(element(header, "h1"), document_.cover.title);
    text(element(header, "p", "lead"), document_.cover.lead);
    if (document_.cover.facts.empty()) return;
    Node list = element(header, "dl");
    for (const auto& [fact, value] : document_.cover.facts) {
      text(element(list, "dt"), fact);
      text(element(list, "dd"), value);
    }
  }

  void contents(Node main) {
    Node nav = element(main, "nav");
    set(nav, "aria-labelledby", "contents");
    Node title = text(element(nav, "h2"), document_.contents_title);
    set(title, "id", "contents");
    Node list = element(nav, "ol");
    for (const auto& block : document_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (!heading || heading->level > 1) continue;
      set(text(element(element(list, "li"), "a"), heading->text), "href", "#" + heading->anchor);
    }
  }

  void references(Node node, const std::vector<Reference>& references) const {
    if (references.empty()) return;
    Node span = text(element(node, "span", "references"), " [");
    for (std::size_t at = 0; at < references.size(); ++at) {
      if (at > 0) text(span, ", ");
      Node link = text(element(span, "a"), references[at]);
      set(link, "href", "#" + references[at]);
      set(link, "aria-label", document_.references_title + " " + references[at]);
    }
    text(span, "]");
  }

  static void write(Node main, const Heading& heading) {
    constexpr std::array kNames = {"h2", "h3", "h4"};
    Node made =
        text(element(main, kNames.at(static_cast<std::size_t>(heading.level - 1))), heading.text);
    set(made, "id", heading.anchor);
  }

  void write(Node main, const Paragraph& paragraph) const {
    const char* style = paragraph.tone == Tone::quiet     ? "quiet"
                        : paragraph.tone == Tone::notice  ? "notice"
                        : paragraph.tone == Tone::missing ? "missing"
                                                          : nullptr;
    Node made = text(element(main, "p", style), paragraph.text);
    references(made, paragraph.references);
  }

  void write(Node main, const Points& points) const {
    Node list = element(main, "ul", "points");
    set(list, "role", "list");
    for (const auto& point : points.points) {
      Node item = element(list, "li");
      set(item, "dir", "auto");
      text(item, point.text);
      references(item, point.references);
      if (point.detail.empty()) continue;
      Node detail = text(element(item, "span", "detail"), point.detail);
      set(detail, "dir", document_.right_to_left ? "rtl" : "ltr");
    }
  }

  /// Scrolls by itself where it is too wide, also by keyboard.
  static Node table(Node main, const std::string& caption, const char* style) {
    Node scroll = element(main, "div", "scroll");
    set(scroll, "role", "region");
    set(scroll, "aria-label", caption);
    set(scroll, "tabindex", "0");
    Node made = element(scroll, "table", style);
    text(element(made, "caption"), caption);
    return made;
  }
  static void column(Node row, const std::string& title, const char* style = nullptr) {
    set(text(element(row, "th", style), title), "scope", "col");
  }

  void write(Node main, const Grid& grid) const {
    Node made = table(main, grid.caption, "grid");
    Node head = element(element(made, "thead"), "tr");
    for (const auto& title : grid.columns) {
      column(head, title.title, title.number ? "number" : nullptr);
    }
    Node body = element(made, "tbody");
    for (const auto& cells : grid.rows) {
      Node row = element(body, "tr");
      for (std::size_t at = 0; at < cells.size(); ++at) {
        const char* style = grid.columns[at].number ? "number" : nullptr;
        Node cell = text(element(row, at == 0 ? "th" : "td", style), cells[at]);
        if (at == 0) set(cell, "scope", "row");
        if (!grid.columns[at].number) set(cell, "dir", "auto");
      }
    }
  }

  void write(Node main, const Bars& bars) const {
    Node made = table(main, bars.caption, "bars");
    Node head = element(element(made, "thead"), "tr");
    column(head, bars.rank_title, "rank");
    column(head, bars.name_title);
    column(head, bars.votes_title, "number votes");
    Node share = element(head, "th", "number");
    set(share, "scope", "col");
    set(share, "colspan", "2");
    text(share, bars.value_title);
    Node body = element(made, "tbody");
    for (const auto& bar : bars.rows) {
      Node row = element(body, "tr");
      text(element(row, "td", "rank"), bar.rank);
      set(text(element(row, "th"), bar.name), "scope", "row");
      text(element(row, "td", "number votes"), bar.votes);
      draw(element(row, "td", "bar"), bar);
      text(element(row, "td", "number value"), bar.value);
    }
  }

  static void draw(Node cell, const BarRow& bar) {
    Node drawing = element(cell, "svg");
    set(drawing, "viewBox", "0 0 1000 60");
    set(drawing, "preserveAspectRatio", "none");
    set(drawing, "role", "img");
    set(drawing, "aria-label", bar.name + ": " + bar.value);
    const auto part = [drawing](const std::string& width, Colour colour) {
      Node rectangle = element(drawing, "rect");
      set(rectangle, "width", width);
      set(rectangle, "height", "60");
      set(rectangle, "fill", css(colour));
    };
    part("1000", kSand);
    part(thousandths(bar.share), kAction);
  }

  static void write(Node main, const Blank& blank) {
    Node boxes = element(main, "div", "blanks");
    for (const auto& box : blank.boxes) {
      Node made = element(boxes, "div");
      text(element(element(made, "p"), "strong"), box.title);
      text(element(made, "p", "quiet"), blank.hint);
    }
  }

  static void write(Node main, const Sources& sources) {
    Node list = element(main, "dl", "sources");
    for (const auto& source : sources.sources) {
      Node name = text(element(list, "dt"), source.anchor);
      set(name, "id", source.anchor);
      set(text(element(list, "dd"), source.text), "dir", "auto");
    }
  }

  const Document& document_;
  pugi::xml_document tree_;
};

}  // namespace

std::string page(const Document& document) {
  return Page(document).write();
}

}  // namespace stordialog::report
