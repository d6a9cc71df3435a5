// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/wrap_layout.h"

#include <catch2/catch_test_macros.hpp>

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

using namespace wellpulse;

namespace {

constexpr int gapPx = 20;

struct Row {
    Row()
    {
        window.setLayout(layout);
        for (QWidget *box : {first, second, third}) {
            box->setFixedSize(100, 60);
            layout->addWidget(box);
        }
        window.resize(400, 200);
        window.show();
        QApplication::processEvents();
    }

    QWidget window;
    ui::WrapLayout *layout = new ui::WrapLayout(gapPx);
    QWidget *first = new QWidget;
    QWidget *second = new QWidget;
    QWidget *third = new QWidget;
};

} // namespace

TEST_CASE("what has no room beside the others goes to the next row")
{
    Row row;
    CHECK(row.third->pos() == QPoint(240, 0));
    CHECK(row.layout->heightForWidth(400) == 60);
    row.window.resize(339, 200);
    QApplication::processEvents();
    CHECK(row.second->pos() == QPoint(120, 0));
    CHECK(row.third->pos() == QPoint(0, 80));
    CHECK(row.layout->heightForWidth(339) == 140);
}

TEST_CASE("a hidden widget takes no room and leaves no gap")
{
    Row row;
    row.first->hide();
    QApplication::processEvents();
    CHECK(row.second->pos() == QPoint(0, 0));
    CHECK(row.third->pos() == QPoint(120, 0));
    CHECK(row.layout->sizeHint() == QSize(220, 60));
    row.second->hide();
    row.third->hide();
    QApplication::processEvents();
    CHECK(row.layout->heightForWidth(400) == 0);
}
