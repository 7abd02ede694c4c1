// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/application.hpp"

int main(int argc, char** argv) {
    return annotator::run(argc, argv);
}
