// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/removal_question.hpp"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace annotator {
namespace {

struct RemovalQuestion {
    Q_DECLARE_TR_FUNCTIONS(RemovalQuestion)
};

}  // namespace

void ask_to_remove(QWidget* parent, const QString& question, const QString& what_goes_along,
                   const std::function<void()>& remove) {
    auto* box = new QMessageBox(QMessageBox::Question, RemovalQuestion::tr("Remove"), question,
                                QMessageBox::Ok | QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    // One label: the style sets the second one in a narrow column.
    box->setText(question + QStringLiteral("\n\n") + what_goes_along);
    box->button(QMessageBox::Ok)->setText(RemovalQuestion::tr("&Remove"));
    box->button(QMessageBox::Cancel)->setText(RemovalQuestion::tr("Cancel"));
    QObject::connect(box, &QDialog::accepted, parent, remove);
    box->open();
}

}  // namespace annotator
