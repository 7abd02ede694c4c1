// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "libcoding/progress.hpp"

class QPagedPaintDevice;

namespace annotator {

/// Prints a page of the library; needs no window, and may be called in any thread. Error{cancelled} when it
/// is stopped, with some of the pages printed.
void print_on(QPagedPaintDevice& device, const QString& html, coding::Progress& progress);

/// Prints a page of the library into a PDF (A4); false when it could not be written. Stopped or not written,
/// what was there before stays.
bool print_to_pdf(const QString& html, const QString& path, coding::Progress& progress);

/// The same for a page in a file: what `focale report -f pdf` asks for. Returns the exit status, says on
/// standard error what is wrong.
int print_page(const QString& html_path, const QString& pdf_path);

}  // namespace annotator
