// SPDX-License-Identifier: GPL-3.0-or-later
// A program that ends while a reply is still posted: it must end. A program of its own, for the application object's end is
// what is tested; CTest's limit of time tells that it hangs.
#include "storage/store/reply_box.h"

#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const wellpulse::storage::ReplyBox box;
    box.handle().post([] {});
    return 0;
}
