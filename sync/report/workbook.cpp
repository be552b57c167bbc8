// libxlsxwriter stays in this file.
#include "report/workbook.h"

#include <algorithm>
#include <memory>

#include <xlsxwriter.h>

#include "report/memory_file.h"
#include "report/names.h"
#include "report/sheets.h"
#include "wording/text.h"

namespace stordialog::report {

namespace {

constexpr lxw_color_t kHeadInk = 0xFFFFFF, kHeadFill = 0x0B4A5A, kHair = 0xD5CBB8;
constexpr double kWidthLeast = 9, kWidthMost = 70;  // in letters of the normal font
constexpr std::size_t kCellBytesMost = 32'000;      // a cell holds 32,767 UTF-16 units
constexpr std::uint64_t kRowsBetweenReports = 512;

struct Formats {
  lxw_format *head = nullptr, *head_end = nullptr, *text = nullptr, *number = nullptr,
             *share = nullptr, *title = nullptr, *lead = nullptr;
};

class Workbook {
 public:
  Workbook(lxw_workbook* book, const Results& results, const wording::Catalogue& words,
           system::Progress& progress)
      : book_(book), results_(results), words_(words), progress_(progress) {
    make_formats();
    properties();
  }

  domain::Expected<void> write() {
    auto all = sheets(results_, words_);
    all.push_back(dictionary(all, words_));
    for (const auto& sheet : all) rows_ += sheet.rows.size();
    write_front(all);
    for (const auto& sheet : all) {
      if (auto done = write_sheet(sheet); !done) return done;
    }
    return {};
  }

 private:
  void make_formats() {
    const auto made = [this] {
      auto* format = workbook_add_format(book_);
      format_set_font_name(format, "Calibri");
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      return format;
    };
    for (auto** head : {&formats_.head, &formats_.head_end}) {
      *head = made();
      format_set_bold(*head);
      format_set_font_color(*head, kHeadInk);
      format_set_bg_color(*head, kHeadFill);
      format_set_text_wrap(*head);
    }
    format_set_align(formats_.head_end, LXW_ALIGN_RIGHT);
    for (auto** body : {&formats_.text, &formats_.number, &formats_.share}) {
      *body = made();
      format_set_bottom(*body, LXW_BORDER_HAIR);
      format_set_bottom_color(*body, kHair);
    }
    format_set_text_wrap(formats_.text);
    format_set_num_format(formats_.text, "@");  // edited by hand it is still a text, no formula
    format_set_num_format(formats_.number, "#,##0");
    format_set_num_format(formats_.share, "0.0%");
    formats_.title = made();
    format_set_bold(formats_.title);
    format_set_font_size(formats_.title, 18);
    format_set_num_format(formats_.title, "@");
    formats_.lead = made();
    format_set_text_wrap(formats_.lead);
    format_set_num_format(formats_.lead, "@");
  }

  void properties() {
    std::string title = Names(results_.event, words_).in(results_.event.name);
    lxw_doc_properties about{};
    about.title = title.data();
    about.created = 1;  // the same results give the same bytes
    workbook_set_properties(book_, &about);
  }

  /// What this is, before the tables.
  void write_front(const std::vector<Sheet>& all) {
    const Names names(results_.event, words_);
    auto* page = workbook_add_worksheet(book_, tab_name(names.word("report.sheet.front")).c_str());
    worksheet_set_column(page, 0, 0, 26, nullptr);
    worksheet_set_column(page, 1, 1, 80, nullptr);
    lxw_row_t row = 0;
    const auto line = [&](const std::string& name, const std::string& value) {
      string(page, row, 0, name, formats_.lead);
      string(page, row++, 1, value, formats_.lead);
    };
    string(page, row++, 0, names.in(results_.event.name), formats_.title);
    if (results_.event.practice)
      string(page, row++, 0, names.word("report.practice"), formats_.title);
    ++row;
    line(names.word("report.page.date"), words_.date(results_.event.date));
    line(names.word("report.page.place"), names.in(results_.event.place));
    line(names.word("report.page.registry"), results_.event.registry_number);
    line("", names.word("report.advisory"));
    line("", names.word("report.page.no_personal_data"));
    ++row;
    for (const auto& sheet : all) {
      line(sheet.title,
           words_.plural("report.page.rows", static_cast<std::int64_t>(sheet.rows.size())));
    }
  }

  domain::Expected<void> write_sheet(const Sheet& sheet) {
    auto* page = workbook_add_worksheet(book_, tab_name(sheet.title).c_str());
    if (words_.right_to_left()) worksheet_right_to_left(page);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9);  // A4
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, 0, 0);
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
      const auto& column = sheet.columns[at];
      const auto where = static_cast<lxw_col_t>(at);
      worksheet_set_column(page, where, where, width_of(sheet, at), nullptr);
      string(page, 0, where, column.title,
             column.kind == CellKind::text ? formats_.head : formats_.head_end);
    }
    lxw_row_t row = 0;
    for (const auto& cells : sheet.rows) {
      if (done_ % kRowsBetweenReports == 0) {
        progress_.at("progress.report", done_, rows_);
        if (progress_.cancelled()) return domain::fail("work.cancelled");
      }
      ++done_;
      ++row;
      for (std::size_t at = 0; at < cells.size(); ++at) {
        write_cell(page, row, static_cast<lxw_col_t>(at), cells[at]);
      }
    }
    if (row > 0) {
      worksheet_autofilter(page, 0, 0, row, static_cast<lxw_col_t>(sheet.columns.size() - 1));
    }
    return {};
  }

  void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      string(page, row, column, *text, formats_.text);
    } else if (const auto* number = std::get_if<std::uint64_t>(&cell)) {
      worksheet_write_number(page, row, column, static_cast<double>(*number), formats_.number);
    } else if (const auto& share = std::get<Share>(cell); share.whole > 0) {
      worksheet_write_number(page, row, column,
                             static_cast<double>(share.part) / static_cast<double>(share.whole),
                             formats_.share);
    }
  }

  static void string(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const std::string& text,
                     lxw_format* format) {
    if (text.size() <= kCellBytesMost) {
      worksheet_write_string(page, row, column, text.c_str(), format);
      return;
    }
    std::size_t end = kCellBytesMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    worksheet_write_string(page, row, column, (text.substr(0, end) + "…").c_str(), format);
  }

  static double width_of(const Sheet& sheet, std::size_t at) {
    std::size_t widest = wording::graphemes(sheet.columns[at].title);
    for (const auto& row : sheet.rows) {
      if (const auto* text = std::get_if<std::string>(&row[at])) {
        widest = std::max(widest, wording::graphemes(*text));
        if (static_cast<double>(widest) >= kWidthMost) break;
      }
    }
    return std::clamp(static_cast<double>(widest) + 2, kWidthLeast, kWidthMost);
  }

  /// A workbook refuses some letters in the names of its sheets.
  static std::string tab_name(std::string name) {
    for (char& letter : name) {
      if (std::string_view("[]:*?/\\").find(letter) != std::string_view::npos) letter = ' ';
    }
    return name;
  }

  lxw_workbook* book_;
  const Results& results_;
  const wording::Catalogue& words_;
  system::Progress& progress_;
  Formats formats_;
  std::uint64_t done_ = 0, rows_ = 0;
};

}  // namespace

domain::Expected<std::string> workbook(const Results& results, const wording::Catalogue& words,
                                       system::Progress& progress) {
  auto file = MemoryFile::open();
  if (!file) return domain::fail(file.error());
  lxw_workbook* book = workbook_new(file->path().c_str());
  if (!book) return domain::fail("report.memory");
  const auto written = Workbook(book, results, words, progress).write();
  const auto closed = workbook_close(book);  // frees it, whatever became of it
  if (!written) return domain::fail(written.error());
  if (closed != LXW_NO_ERROR) {
    return domain::fail(domain::Error("report.workbook").with("reason", lxw_strerror(closed)));
  }
  return file->bytes();
}

}  // namespace stordialog::report
