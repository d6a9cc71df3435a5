// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt warning is a failure of the test program unless the running test announced it. Knows nothing of Catch2; any
// thread may warn. A test announces a warning by keeping an ExpectedQtWarning alive while it happens.
#pragma once

#include <QString>

namespace wellpulse::test {

/// Announces one or more warnings that contain `part`; one that never came is a failure too.
class ExpectedQtWarning {
public:
    explicit ExpectedQtWarning(const QString &part);
    ~ExpectedQtWarning();
    ExpectedQtWarning(const ExpectedQtWarning &) = delete;
    ExpectedQtWarning &operator=(const ExpectedQtWarning &) = delete;

private:
    QString m_part;
};

/// Lets warnings that contain `part` pass, whether one comes or not: what a library says of the machine it runs on.
class ToleratedQtWarning {
public:
    explicit ToleratedQtWarning(const QString &part);
    ~ToleratedQtWarning();
    ToleratedQtWarning(const ToleratedQtWarning &) = delete;
    ToleratedQtWarning &operator=(const ToleratedQtWarning &) = delete;

private:
    QString m_part;
};

/// Takes over Qt's messages: from here on unexpected warnings are counted and printed. Called once, by main.
void watchQtWarnings();

/// How many warnings came unannounced, and how many announced ones never came.
int unexpectedQtWarnings();

} // namespace wellpulse::test
