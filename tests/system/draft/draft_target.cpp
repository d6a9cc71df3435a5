// SPDX-License-Identifier: GPL-3.0-or-later
// Types without end into a draft: "ready", then the number of each keystroke that is known to be kept. The test ends it
// with SIGKILL wherever it happens to be.
#include "tests/system/draft/draft_target.h"

#include "storage/draft/draft_thread.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace wellpulse;

namespace {

class Typist {
public:
    explicit Typist(const QString &folder)
        : m_thread(test::draftStoreIn(folder))
    {
    }

    void begin()
    {
        m_thread.read(test::typedForm, m_box, [this](const QByteArray &content) {
            m_keystrokes = std::max(0, test::keystrokesIn(content));
            std::puts("ready");
            typeOn();
        });
    }

private:
    void typeOn()
    {
        for (int burst = 0; burst < 5; ++burst)
            m_thread.keep(test::typedForm, test::typedContent(++m_keystrokes));
        m_thread.read(test::typedForm, m_box, [this](const QByteArray &content) {
            std::printf("%d\n", test::keystrokesIn(content));
            std::fflush(stdout);
            typeOn();
        });
    }

    storage::DraftThread m_thread;
    storage::ReplyBox m_box;
    int m_keystrokes = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Typist typist(QString::fromLocal8Bit(argv[1]));
    typist.begin();
    return QCoreApplication::exec();
}
